// SPDX-License-Identifier: MIT
#include "lint/lint.hpp"
#include "lint/suppression.hpp"

namespace netrc::lint
{

extern const rule malformed_suppression = {
    .code = "U802",
    .name = "malformed-suppression",
    .severity = severity::warning,
    .summary = "a suppression in an unknown form: it suppresses nothing",
    .hint = "write #netrc-lint:ignore=CODE,... or #netrc-lint:ignore-file=CODE,... as one word",
    .why = "Its author relies on it. One word at the beginning of a line between two entries is the form that "
           "all programs ignore: Python 3.11 loses the file to `# two words` after an empty line, aria2 to a "
           "comment that is indented, Python 3.10 to one before an entry's password.",
    .evidence = "Runs of the programs: a file for each form of comment, asked of 21 readers.",
    .bad = "# netrc-lint: ignore=placeholder\nmachine example.com login u password p\n",
    .good = "machine example.com login u password p\n",
    .check = [](const input& input, findings& found) { input.suppressed->report_malformed(found); },
};

}  // namespace netrc::lint
