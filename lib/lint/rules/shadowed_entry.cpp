// SPDX-License-Identifier: MIT
#include <functional>
#include <string>
#include <string_view>
#include <unordered_set>

#include "lint/rules.hpp"

namespace netrc::lint
{
namespace
{

/// What tells two entries apart. The login is there by its hash alone: it may be a secret, and this is no place to keep one.
std::string identity_of(const entry& of)
{
  std::string key;
  for (const char byte : of.host())
    key += byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte | 0x20) : byte;
  key += ' ' + std::to_string(of.port().value_or(0));
  if (of.login())
    key += ' ' + std::to_string(std::hash<std::string_view>()(*of.login()));
  return key;
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
    .evidence = "Seen in runs: two entries of one host are answered from the first by curl, wget, Net::Netrc and Go, "
                "from the last by "
                "Python, requests, wget2 and npm's netrc.",
    .bad = "machine example.com login u password old\nmachine example.com login u password new\n",
    .good = "machine example.com login u password new\n",
    .check =
        [](const subject& of, findings& to)
    {
      std::unordered_set<std::string> seen;
      for (std::size_t i = 0; i < of.document.entry_count(); ++i)
      {
        const entry here = of.document.entry_at(i);
        if (!here.is_machine() || here.host().empty() || here.refused_by() != problem_code::none)
          continue;
        if (!seen.insert(identity_of(here)).second)
          to.add({&shadowed_entry, here.keyword()});
      }
    },
};

}  // namespace netrc::lint
