// SPDX-License-Identifier: MIT
#include "lint/rules/written_out_line_end.hpp"

#include <array>
#include <cstddef>
#include <string_view>

#include "lint/lint.hpp"
#include "lint/words.hpp"
#include "text/bytes.hpp"

namespace netrc::lint
{
namespace
{

bool is_written_out(std::string_view text)
{
  return text.starts_with("\\n") || text.starts_with("\\r") || text.starts_with("\\t");
}

bool begins_with_property(std::string_view text)
{
  for (const std::string_view keyword : {"login", "password", "account", "macdef"})
    if (text.size() >= keyword.size() && is_word(text.substr(0, keyword.size()), keyword))
      return text.size() == keyword.size() || !is_letter(text[keyword.size()]);
  return false;
}

}  // namespace

/// `CORP\nancy` and a password with a backslash stay silent.
bool holds_written_out_line_end(std::string_view value)
{
  for (std::size_t i = 0; i + 1 < value.size(); ++i)
  {
    if (value[i] != '\\')
      continue;
    if (value[i + 1] == '\\')
    {
      ++i;
      continue;
    }
    if (!is_written_out(value.substr(i, 2)))
      continue;
    std::string_view rest = value.substr(i);
    while (is_written_out(rest))
      rest.remove_prefix(2);
    if (begins_with_property(rest) || (rest.empty() && value[i + 1] == 'n'))
      return true;
  }
  return false;
}

extern const rule written_out_line_end = {
    .code = "S124",
    .name = "written-out-line-end",
    .severity = severity::error,
    .summary = "a literal \\n in a value: the echo that wrote the line does not expand it",
    .hint = "write the file with printf, or with a here-document",
    .why = "bash's echo leaves \\n as it is, dash's and zsh's do not: the line works on one machine; on "
           "another, three lines become one value with the next keyword in it.",
    .evidence = "POSIX leaves it open what echo does with a backslash, and says to use printf "
                "<https://pubs.opengroup.org/onlinepubs/9699919799/utilities/echo.html>.",
    .bad = "machine example.com login u\\npassword p\n",
    .good = "machine example.com login u\npassword p\n",
    .looks_at = value_kinds,
    .check_word =
        [](const word& here, findings& found)
    {
      if (here.has(backslash) && here.bytes.front() != '"' && holds_written_out_line_end(here.bytes))
        found.add({&written_out_line_end, here.where});
    },
};

}  // namespace netrc::lint
