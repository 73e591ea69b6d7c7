// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "lint/lint.hpp"

namespace netrc::lint
{

extern const rule long_line = {
    .code = "F608",
    .name = "long-line",
    .severity = severity::warning,
    .summary = "the line is longer than curl accepts: curl then uses nothing from the whole file",
    .hint = "put the properties, or the comment, on lines of their own",
    .why = "From curl 8.11.1 on a line of 16384 bytes or more, a comment too, is a syntax error of the file: with "
           "--netrc curl fails, with --netrc-optional it sends, from 8.12 on, no credentials and says nothing. Older "
           "ones skip a line of 4096 bytes.",
    .evidence = "MAX_NETRC_LINE in <https://github.com/curl/curl/blob/master/lib/netrc.c>; seen in runs of curl "
                "8.11.1 to 8.22 after a comment of 20000 bytes.",
    .bad = "a line of 16384 bytes",
    .good = "lines below 16384 bytes",
    .check =
        [](const input& input, findings& found)
    {
      constexpr std::size_t limit = 16384;
      const std::string_view text = input.document.text().reveal();
      for (std::size_t begin = 0; begin < text.size();)
      {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        if (end - begin >= limit)
          found.add({&long_line, span{static_cast<std::uint32_t>(begin), 1}});
        begin = end + 1;
      }
    },
};

}  // namespace netrc::lint
