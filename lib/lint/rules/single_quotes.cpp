// SPDX-License-Identifier: MIT
#include <string_view>

#include "lint/lint.hpp"
#include "lint/words.hpp"

namespace netrc::lint
{

extern const rule single_quotes = {
    .code = "S123",
    .name = "single-quotes",
    .severity = severity::warning,
    .summary = "single quotes or backticks around a value: they are sent with it",
    .hint = "remove them, or write double quotes",
    .why = "All programs but Emacs send the quotes as part of the value. They come from a shell, or from a "
           "page that puts its samples in backticks.",
    .evidence =
        "Seen in runs: `password 'p'` is 'p', quotes included, for curl, Python, Perl, ruby, Go, npm, wget, aria2 and "
        "the ftp programs; Emacs reads p.",
    .bad = "machine example.com login u password 'p'\n",
    .good = "machine example.com login u password p\n",
    .looks_at = value_kinds,
    .check_word =
        [](const word& here, findings& found)
    {
      const std::string_view value = here.bytes;
      if (here.has(quote) && value.size() > 2 && value.front() == value.back() &&
          (value.front() == '\'' || value.front() == '`'))
        found.add({&single_quotes, here.where});
    },
};

}  // namespace netrc::lint
