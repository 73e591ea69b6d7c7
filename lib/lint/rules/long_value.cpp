// SPDX-License-Identifier: MIT
#include <cstddef>

#include "lint/lint.hpp"
#include "lint/words.hpp"

namespace netrc::lint
{

extern const rule long_value = {
    .code = "F609",
    .name = "long-value",
    .severity = severity::warning,
    .summary = "the value is longer than curl accepts: curl then uses nothing from the whole file",
    .hint = "ask for a shorter token, or pass this one in another way (curl --oauth2-bearer, --config)",
    .why =
        "From curl 8.11.1 on a value of 4096 bytes or more is a syntax error of the file. lftp cuts a password at 255 "
        "bytes, tnftp stops at 100.",
    .evidence =
        "MAX_NETRC_TOKEN in <https://github.com/curl/curl/blob/master/lib/netrc.c>; seen in runs: 4095 bytes are read "
        "by curl 8.11.1 to 8.22, 4096 are not.",
    .bad = "a password of 4096 bytes",
    .good = "values below 4096 bytes",
    .looks_at = value_kinds | kinds(token_kind::host),
    .check_word =
        [](const word& here, findings& found)
    {
      constexpr std::size_t limit = 4096;
      if (without_quotes(here.bytes).size() >= limit)
        found.add({&long_value, here.where});
    },
};

}  // namespace netrc::lint
