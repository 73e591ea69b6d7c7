// SPDX-License-Identifier: MIT
#include "lint/diagnosis/displayable_word.hpp"

#include <algorithm>
#include <array>

#include "lint/diagnosis/line_before.hpp"
#include "lint/diagnosis/misspelling.hpp"
#include "syntax/keywords.hpp"
#include "text/bytes.hpp"

namespace netrc::lint
{
namespace
{

bool is_printable(std::string_view text) noexcept
{
  return std::all_of(text.begin(), text.end(), [](char byte) { return byte > ' ' && byte < '\x7F'; });
}

}  // namespace

std::string_view displayable_part(std::string_view text, span where) noexcept
{
  const std::string_view word = text.substr(where.begin, where.size);
  if (!is_where_keyword_is_due(text, where.begin))
    return {};
  if (is_shell_command(word))
    return opens_line(text, where.begin) ? word : std::string_view();
  const std::size_t sign = word.find_first_of("=:");
  const std::string_view name = word.substr(0, sign);
  const bool is_assigned = sign != word.npos;
  const bool is_known = !misspelt_keyword(name).empty() || (is_assigned && is_keyword(name));
  const std::string_view part = word.substr(0, name.size() + (is_assigned ? 1 : 0));
  return is_known && is_printable(part) ? part : std::string_view();
}

bool is_shell_command(std::string_view word) noexcept
{
  constexpr std::array<std::string_view, 8> commands = {"export", "echo",  "cat",   "printf",
                                                        "chmod",  "umask", "touch", "sudo"};
  return std::find(commands.begin(), commands.end(), word) != commands.end();
}

}  // namespace netrc::lint
