// SPDX-License-Identifier: MIT
#include "lint/lint.hpp"

namespace netrc::lint
{

extern const rule secret_astray = {
    .code = "P701",
    .name = "secret-astray",
    .severity = severity::error,
    .summary = "a program sends this host a secret that belongs elsewhere",
    .hint = "see what each program sends: netrc readers",
    .why = "No two programs read .netrc alike. Some look for a missing value after the entry's end, take the "
           "first entry that names a host for one that the user asked for, or use default where a host is "
           "listed: the password of one host then goes to another.",
    .evidence =
        "Computed: the rows of the table of readers, which are held against runs of the programs themselves "
        "(docs/readers.md), are asked for each host of the file. Seen in runs (missing-values-03): where a "
        "password has no value, curl 8.21, wget and Net::Netrc send the login and password of the next machine; "
        "Ruby's netrc looks for login and password across the entries' borders.",
    .bad = "machine a.example.com login u\ndefault login anonymous password me@example.com\n",
    .good = "machine a.example.com login u password p\ndefault login anonymous password me@example.com\n",
    .disagreement = disagreement::astray,
};

}  // namespace netrc::lint
