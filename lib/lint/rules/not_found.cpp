// SPDX-License-Identifier: MIT
#include "lint/lint.hpp"

namespace netrc::lint
{

extern const rule not_found = {
    .code = "P704",
    .name = "not-found",
    .severity = severity::warning,
    .summary = "a program finds no credentials for this host, though there are some",
    .hint = "see what each program sends: netrc readers",
    .why = "One program works and another does not, without a message: it asks for a password, or fails with "
           "401.",
    .evidence = "Computed from the table of readers (docs/readers.md), whose rows are held against runs of the "
                "programs themselves.",
    .bad = "machine a.example.com\nlogin\nu\npassword\np\n",
    .good = "machine a.example.com\n  login u\n  password p\n",
    .disagreement = disagreement::nothing,
    .opt_in = true,
};

}  // namespace netrc::lint
