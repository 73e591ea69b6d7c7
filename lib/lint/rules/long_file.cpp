// SPDX-License-Identifier: MIT
#include <cstddef>

#include "lint/lint.hpp"

namespace netrc::lint
{

extern const rule long_file = {
    .code = "F607",
    .name = "long-file",
    .severity = severity::warning,
    .summary = "the file is longer than curl accepts: curl then uses nothing from it",
    .hint = "remove what is not needed, or split the file and name one with --netrc-file",
    .why = "From curl 8.11.1 on a file of 128 KiB or more is an error: with --netrc curl fails, with --netrc-optional "
           "it sends, from 8.12 on, no credentials and says nothing, not even for the first host.",
    .evidence = "MAX_NETRC_FILE in <https://github.com/curl/curl/blob/master/lib/netrc.c>; seen in runs of curl 8.11.1 "
                "to 8.22 with a file of 200 KiB.",
    .bad = "a file of 128 KiB",
    .good = "a file below 128 KiB",
    .check =
        [](const input& input, findings& found)
    {
      constexpr std::size_t limit = std::size_t{128} * 1024;
      if (input.document.text().size() >= limit)
        found.add({&long_file});
    },
};

}  // namespace netrc::lint
