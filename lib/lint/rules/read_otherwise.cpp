// SPDX-License-Identifier: MIT
#include "lint/lint.hpp"

namespace netrc::lint
{

extern const rule read_otherwise = {
    .code = "P703",
    .name = "read-otherwise",
    .severity = severity::warning,
    .summary = "a program sends this host other credentials than the file intends",
    .hint = "see what each program sends: netrc readers",
    .why = "The login fails in one program and works in another, and after some failures the account is "
           "locked. Quotes stay in the password, a bare backslash vanishes, the first of two entries is taken "
           "by one program and the last by another; Perl sends even an entry that is commented out, with a "
           "token that should no longer be used.",
    .evidence = "Computed from the table of readers (docs/readers.md), whose rows are held against runs of the "
                "programs themselves.",
    .bad = "machine a.example.com login DOMAIN\\u password p\n",
    .good = "machine a.example.com login u@DOMAIN password p\n",
    .disagreement = disagreement::other,
    .opt_in = true,
};

}  // namespace netrc::lint
