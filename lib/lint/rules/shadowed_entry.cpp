// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "lint/hosts.hpp"
#include "lint/rules.hpp"

namespace netrc::lint
{
namespace
{

/// An entry without login and password is passed over: it shadows nothing.
bool answers(const entry& of)
{
  return of.login() || of.password();
}

bool are_rivals(const document& in, const keyed_entry& one, const keyed_entry& other)
{
  if (one.host != other.host || one.port != other.port || one.login != other.login)
    return false;
  const entry first = in.entry_at(one.index);
  const entry second = in.entry_at(other.index);
  return have_one_host(first, second) && first.login() == second.login();
}

}  // namespace

const rule shadowed_entry = {
    .code = "D401",
    .name = "shadowed-entry",
    .severity = severity::warning,
    .summary = "an earlier entry has the same host, port and login: this one never answers",
    .hint = "remove one of the two",
    .why = "curl, wget, Perl and Go take the first entry of a host, Python, requests and wget2 the last: an old and a "
           "new token "
           "live side by side. A script that appends an entry on every run makes such files.",
    .evidence =
        "Seen in runs: two entries of one host are answered from the first by curl, wget, Net::Netrc and Go, from the "
        "last by Python, requests, wget2 and npm's netrc.",
    .bad = "machine example.com login u password old\nmachine example.com login u password new\n",
    .good = "machine example.com login u password new\n",
    .check =
        [](const subject& of, findings& to)
    {
      const std::vector<keyed_entry> entries = by_host(of.document, side_by_side::of_login);
      std::vector<std::pair<std::uint32_t, std::uint32_t>> shadowed;
      for (std::size_t i = 0, first = 0; i < entries.size(); ++i)
        if (i == first || !are_rivals(of.document, entries[first], entries[i]) ||
            !answers(of.document.entry_at(entries[first].index)))
          first = i;
        else
          shadowed.emplace_back(entries[i].index, entries[first].index);
      std::sort(shadowed.begin(), shadowed.end());
      for (const auto& [later, earlier] : shadowed)
        to.add({&shadowed_entry, of.document.entry_at(later).keyword(), of.document.entry_at(earlier).keyword()});
    },
};

}  // namespace netrc::lint
