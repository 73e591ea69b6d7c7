// SPDX-License-Identifier: MIT
#include <algorithm>
#include <string_view>

#include "lint/lint.hpp"
#include "lint/words.hpp"
#include "syntax/keywords.hpp"
#include "text/bytes.hpp"

namespace netrc::lint
{
namespace
{

/// `default`, `default login ftp`; what follows it is no command.
bool is_default_line(std::string_view line)
{
  if (!is_word(take_word(line), "default"))
    return false;
  const std::string_view next = take_word(line);
  return next.empty() || next.front() == '#' || is_keyword(next);
}

}  // namespace

extern const rule default_in_macro = {
    .code = "M506",
    .name = "default-in-macro",
    .severity = severity::warning,
    .summary = "a default line in a macro: the empty line that ends the macro may be lost",
    .hint = "put an empty line before it",
    .why = "ruby, git-lfs, bgentry, Emacs, tnftp and inetutils' ftp read the entry out of the macro, and send it to "
           "every host that the file does not name; the others lose it.",
    .evidence =
        "Seen in runs: asked for an unlisted host these six answer from a default in a macro's body, curl, wget, "
        "Python and Go find nothing.",
    .bad =
        "machine example.com login u password p\nmacdef m\ncd x\ndefault login anonymous password me@example.com\n\n",
    .good =
        "machine example.com login u password p\nmacdef m\ncd x\n\ndefault login anonymous password me@example.com\n",
    .looks_at = kinds(token_kind::macro_body),
    .check_word =
        [](const word& here, findings& found)
    {
      for (std::size_t begin = 0; begin < here.bytes.size();)
      {
        const std::size_t end = std::min(here.bytes.find_first_of("\r\n", begin), here.bytes.size());
        const std::string_view line = here.bytes.substr(begin, end - begin);
        if (is_default_line(line))
        {
          const auto blanks = static_cast<std::uint32_t>(line.find_first_not_of(" \t"));
          return found.add({&default_in_macro, span{here.where.begin + static_cast<std::uint32_t>(begin) + blanks, 7}});
        }
        begin = end + 1;
      }
    },
};

}  // namespace netrc::lint
