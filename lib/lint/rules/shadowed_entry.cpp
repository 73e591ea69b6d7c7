// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>
#include <utility>
#include <vector>

#include "lint/hosts.hpp"
#include "lint/lint.hpp"

namespace netrc::lint
{
namespace
{

/// An entry without login and password shadows nothing: programs skip it.
bool answers(const entry& entry)
{
  return entry.login() || entry.password();
}

/// An entry and its login, by a hash alone: it may be a secret, and this is no place to keep one.
struct by_login
{
  std::uint64_t login = 0;
  std::uint32_t index = 0;
};

using shadow = std::pair<std::uint32_t, std::uint32_t>;  ///< the later entry, the earlier one

bool have_one_login(const document& document, const by_login& one, const by_login& other)
{
  const entry first = document.entry_at(one.index);
  const entry second = document.entry_at(other.index);
  return one.login == other.login && have_one_host(first, second) && first.login() == second.login();
}

/// Those of one host and port.
void find_shadows(const document& document, std::vector<by_login>& entries, std::vector<shadow>& shadows)
{
  std::sort(entries.begin(), entries.end(),
            [](const by_login& one, const by_login& other)
            { return one.login != other.login ? one.login < other.login : one.index < other.index; });
  for (std::size_t i = 0, first = 0; i < entries.size(); ++i)
    if (i == first || !have_one_login(document, entries[first], entries[i]) ||
        !answers(document.entry_at(entries[first].index)))
      first = i;
    else
      shadows.emplace_back(entries[i].index, entries[first].index);
}

std::vector<shadow> shadows_in(const document& document)
{
  std::vector<shadow> result;
  std::vector<by_login> entries;
  const std::vector<rival> rivals = rivals_by_host(document);
  for (std::size_t i = 0; i < rivals.size(); ++i)
  {
    const auto login = document.entry_at(rivals[i].index).login();
    entries.push_back({login ? std::hash<std::string_view>()(*login) | 1U : 0, rivals[i].index});
    if (i + 1 == rivals.size() || rivals[i + 1].host_and_port != rivals[i].host_and_port)
    {
      find_shadows(document, entries, result);
      entries.clear();
    }
  }
  std::sort(result.begin(), result.end());
  return result;
}

}  // namespace

extern const rule shadowed_entry = {
    .code = "D401",
    .name = "shadowed-entry",
    .severity = severity::warning,
    .summary = "an earlier entry has the same host, port and login: this one is never used",
    .hint = "remove one of the two",
    .why = "curl, wget, Perl and Go take the first entry of a host; Python, requests and wget2 take the last: "
           "one program uses the old token, another the new one. A script that appends an entry on every run "
           "makes such files.",
    .evidence =
        "Seen in runs: two entries of one host are answered from the first by curl, wget, Net::Netrc and Go, from the "
        "last by Python, requests, wget2 and npm's netrc.",
    .bad = "machine example.com login u password old\nmachine example.com login u password new\n",
    .good = "machine example.com login u password new\n",
    .check =
        [](const input& input, findings& found)
    {
      for (const auto& [later, earlier] : shadows_in(input.document))
        found.add(
            {&shadowed_entry, input.document.entry_at(later).keyword(), input.document.entry_at(earlier).keyword()});
    },
};

}  // namespace netrc::lint
