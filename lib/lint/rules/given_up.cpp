// SPDX-License-Identifier: MIT
#include "lint/lint.hpp"

namespace netrc::lint
{

extern const rule given_up = {
    .code = "P705",
    .name = "file-given-up",
    .severity = severity::info,
    .summary = "a program gives up on the whole file",
    .hint = "see which, and for which host: netrc readers",
    .why = "One word that a program does not know, or a comment, takes the credentials of every host in the "
           "file from it. Some say so, others go on without a password. The line is the one at which Python gives up. "
           "Of the libraries that few programs use (perl, ruby, bgentry and fhs for Go) this is reported only if they "
           "are named or the rule is selected; of the others only if nothing else is found.",
    .evidence = "Computed from the table of readers (docs/readers.md). Seen in runs: Python 3.11 raises on a "
                "comment after an empty line, and go-netrc of fhs on any comment.",
    .bad = "machine a.example.com login u password p\n\n# of b\nmachine b.example.com login v password q\n",
    .good = "machine a.example.com login u password p\n\nmachine b.example.com login v password q\n",
    .disagreement = disagreement::given_up,
};

}  // namespace netrc::lint
