// SPDX-License-Identifier: MIT
#include "lint/lint.hpp"
#include "lint/shadows.hpp"

namespace netrc::lint
{

extern const rule repeated_entry = {
    .code = "D406",
    .name = "repeated-entry",
    .severity = severity::warning,
    .summary = "an earlier entry has the same host, login and password",
    .hint = "delete one of the two",
    .why = "Nothing is wrong until one of the two is changed: curl, git and Go then send the first, Python, requests "
           "and pip the last (D401). A script that appends an entry on every run makes such files.",
    .evidence =
        "Seen in runs: two entries of one host are answered from the first by curl, wget, Net::Netrc and Go, from the "
        "last by Python, requests, wget2 and npm's netrc.",
    .bad = "machine example.com login u password p\nmachine example.com login u password p\n",
    .good = "machine example.com login u password p\n",
    .check =
        [](const input& input, findings& found)
    {
      for (const shadow& each : shadows_in(input.document))
        if (each.gives_the_same)
          found.add({&repeated_entry, input.document.entry_at(each.later).keyword(),
                     input.document.entry_at(each.earlier).keyword()});
    },
};

}  // namespace netrc::lint
