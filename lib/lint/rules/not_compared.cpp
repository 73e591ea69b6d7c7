// SPDX-License-Identifier: MIT
#include "lint/disagreement_report.hpp"
#include "lint/lint.hpp"

namespace netrc::lint
{

extern const rule not_compared = {
    .code = "P706",
    .name = "not-compared",
    .severity = severity::info,
    .summary = "programs were not compared for this host, and perhaps for others: it would take too long",
    .hint = "split the file, name fewer programs with --reader, or ask for a host: netrc readers",
    .why = "Each program reads the whole file for each host. Of a large file the hosts whose entries some program is "
           "likely to read otherwise are compared first, and the others are not.",
    .evidence = "The bounds are this linter's own: a text of 1 MiB, and 128 MiB that all programs together read of it.",
    .bad = "a file of 2 MB",
    .good = "a file in which each entry has one line of machine, login and password",
    .check =
        [](const input& input, findings& found)
    {
      if (const auto first = input.compared->first_unasked())
        found.add({&not_compared, *first});
    },
};

}  // namespace netrc::lint
