// SPDX-License-Identifier: MIT
#include <cstdint>

#include "lint/lint.hpp"
#include "lint/words.hpp"

namespace netrc::lint
{

extern const rule macro_limits = {
    .code = "M505",
    .name = "macro-limits",
    .severity = severity::warning,
    .summary = "more macros than ftp programs accept: over 16, or over 4096 bytes, in one entry",
    .hint = "shorten them, or keep the commands in a file and pass it to ftp",
    .why = "inetutils' ftp and tnftp have room for 16 macros and for 4096 bytes of them all. At the next one "
           "they stop reading the file: the login fails, too.",
    .evidence = "ruserpass() in BSD's ftp, inetutils and tnftp: \"Limit of 16 macros have already been defined\", "
                "\"4K macro buffer exceeded\".",
    .bad = "machine example.com login u password p\n"
           "macdef a\nls\n\nmacdef b\nls\n\nmacdef c\nls\n\nmacdef d\nls\n\nmacdef e\nls\n\nmacdef f\nls\n\n"
           "macdef g\nls\n\nmacdef h\nls\n\nmacdef i\nls\n\nmacdef j\nls\n\nmacdef k\nls\n\nmacdef l\nls\n\n"
           "macdef m\nls\n\nmacdef n\nls\n\nmacdef o\nls\n\nmacdef p\nls\n\nmacdef q\nls\n\n",
    .good = "machine example.com login u password p\nmacdef a\nls\n\n",
    .check_entry =
        [](const placed_entry& here, findings& found)
    {
      constexpr std::uint32_t most = 16;
      constexpr std::uint32_t byte_limit = 4096;
      if (here.macros > most || here.macro_bytes > byte_limit)
        found.add({&macro_limits, here.entry.keyword()});
    },
};

}  // namespace netrc::lint
