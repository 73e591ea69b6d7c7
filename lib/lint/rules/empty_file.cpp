// SPDX-License-Identifier: MIT
#include <string_view>

#include "lint/lint.hpp"

namespace netrc::lint
{

extern const rule empty_file = {
    .code = "F612",
    .name = "empty-file",
    .severity = severity::info,
    .summary = "the file is empty: no program finds credentials in it",
    .hint = "write an entry: machine HOST login LOGIN password PASSWORD",
    .why = "Programs take an empty file for one without the host, and say nothing. Often a job failed while it wrote "
           "the file, or a redirection (>) emptied it before the command that was to fill it ran.",
    .evidence = "Seen in runs: curl 7.88, wget 1.21 and Python 3.11 read an empty file without a message.",
    .bad = "a file of 0 bytes, or of blank lines alone",
    .good = "a file with an entry or a comment",
    .check =
        [](const input& input, findings& found)
    {
      if (input.document.text().reveal().find_first_not_of(" \t\r\n") == std::string_view::npos)
        found.add({&empty_file});
    },
};

}  // namespace netrc::lint
