// SPDX-License-Identifier: MIT
#include "lint/lint.hpp"
#include "lint/shadows.hpp"

namespace netrc::lint
{

extern const rule shadowed_entry = {
    .code = "D401",
    .name = "shadowed-entry",
    .severity = severity::error,
    .summary = "the same host and login as an earlier entry, with another password: curl, git and Go send the first, "
               "Python, requests and pip the last",
    .hint = "delete the outdated entry: after an append that is the first",
    .why = "One program uses the old token, another the new one. A script that appends an entry on every run "
           "makes such files. Two tokens as logins, without passwords, are the same case.",
    .evidence =
        "Seen in runs: two entries of one host are answered from the first by curl, wget, Net::Netrc and Go, from the "
        "last by Python, requests, wget2 and npm's netrc; two logins without passwords are answered from the first by "
        "curl 8.21, from the last by curl 7.88, Python 3.11 and requests. git asks through libcurl, pip through "
        "requests.",
    .bad = "machine example.com login u password old\nmachine example.com login u password new\n",
    .good = "machine example.com login u password new\n",
    .check =
        [](const input& input, findings& found)
    {
      for (const shadow& each : shadows_in(input.document))
      {
        if (each.gives_the_same)
          continue;
        const entry later = input.document.entry_at(each.later);
        finding reported{&shadowed_entry, later.keyword(), input.document.entry_at(each.earlier).keyword()};
        if (is_token_alone(later))
          reported.message = "the same host as an earlier entry, with another token as its login: curl from 8.21 "
                             "on sends the first, older ones, Python and requests the last";
        found.add(reported);
      }
    },
};

}  // namespace netrc::lint
