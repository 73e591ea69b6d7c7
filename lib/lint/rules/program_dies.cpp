// SPDX-License-Identifier: MIT
#include "lint/lint.hpp"

namespace netrc::lint
{

extern const rule program_dies = {
    .code = "P702",
    .name = "program-dies",
    .severity = severity::error,
    .summary = "a program crashes or hangs on this file",
    .hint = "see which, and for which host: netrc readers",
    .why = "When a build hangs silently, or a job aborts halfway, hardly anybody thinks of the .netrc.",
    .evidence =
        "Computed from the table of readers (docs/readers.md). Seen in runs: Net::Netrc 3.14, and "
        "git-credential-netrc with it, loop for ever on a line that ends in a single backslash; curl 8.21 reads "
        "through a null pointer where the first value of the file is an empty quoted one.",
    .bad = "machine a.example.com login u password p\\\n",
    .good = "machine a.example.com login u password p\n",
    .disagreement = disagreement::dies,
};

}  // namespace netrc::lint
