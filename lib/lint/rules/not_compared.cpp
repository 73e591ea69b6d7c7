// SPDX-License-Identifier: MIT
#include "lint/portability.hpp"
#include "lint/rules.hpp"

namespace netrc::lint
{

const rule not_compared = {
    .code = "P706",
    .name = "not-compared",
    .severity = severity::info,
    .summary = "from here on what programs read is not compared: it would take too long",
    .hint = "split the file, name fewer programs with --reader, or ask for a host: netrc readers",
    .why = "Each program reads the whole file for each host. Of a large file the hosts whose entries some program is "
           "likely to read otherwise are compared first, and the others are not.",
    .evidence = "The bound is this linter's own: 16 MiB of text read.",
    .bad = "a file of 100 KB in which 10,000 entries have a login alone",
    .good = "a file in which each entry has one line of machine, login and password",
    .by_choice = true,
    .check =
        [](const subject& of, findings& to)
    {
      if (const auto from = of.compared->first_unasked())
        to.add({&not_compared, *from});
    },
};

}  // namespace netrc::lint
