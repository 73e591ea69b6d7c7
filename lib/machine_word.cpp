// SPDX-License-Identifier: MIT
#include "machine_word.hpp"

#include <cstddef>

#include "bytes.hpp"

namespace netrc
{
namespace
{

/// The length of the `machine` or `default` that the text starts with, any case, not followed by a letter or a digit; 0 without.
std::size_t opens_entry(std::string_view text) noexcept
{
  for (const std::string_view word : {"machine", "default"})
    if (text.size() >= word.size() && same_letters(text.substr(0, word.size()), word) &&
        (text.size() == word.size() || !(is_letter(text[word.size()]) || is_digit(text[word.size()]))))
      return word.size();
  return 0;
}

/// A blank that is none: a written-out `\\n`, `\\r`, `\\t`.
bool is_written_out(std::string_view two_bytes) noexcept
{
  return two_bytes.size() == 2 && two_bytes[0] == '\\' &&
         (two_bytes[1] == 'n' || two_bytes[1] == 'r' || two_bytes[1] == 't');
}

/// What may stand between a line's beginning and its `machine` without anybody seeing it.
bool is_passed_over(char byte) noexcept
{
  return is_high(byte) || is_control(byte) || byte == '"' || byte == '\0';
}

}  // namespace

bool has_glued_machine(std::string_view value) noexcept
{
  if (const std::size_t size = opens_entry(value); size != 0 && size != value.size())
    if (is_high(value[size]) || is_written_out(value.substr(size, 2)))
      return true;
  for (std::size_t i = 1; i < value.size(); ++i)
    if ((is_high(value[i - 1]) || (i >= 2 && is_written_out(value.substr(i - 2, 2)))) &&
        opens_entry(value.substr(i)) != 0)
      return true;
  return false;
}

bool names_machine(std::string_view comment) noexcept
{
  constexpr std::string_view keyword = "machine";
  for (std::size_t i = 0; i + keyword.size() < comment.size(); ++i)
  {
    if (!same_letters(comment.substr(i, keyword.size()), keyword) || !is_blank(comment[i + keyword.size()]))
      continue;
    std::size_t at = i + keyword.size();
    while (at < comment.size() && is_blank(comment[at]))
      ++at;
    for (; at < comment.size() && !is_blank(comment[at]); ++at)
      if (comment[at] == '.')
        return true;
  }
  return false;
}

std::string_view machine_that_opens_a_line(std::string_view body) noexcept
{
  bool line_opens = true;
  for (std::size_t i = 0; i < body.size(); ++i)
  {
    if (is_line_end(body[i]))
      line_opens = true;
    else if (line_opens && !is_blank(body[i]))
    {
      line_opens = false;
      std::size_t word = i;
      while (word < body.size() && is_passed_over(body[word]))
        ++word;
      if (const std::size_t size = opens_entry(body.substr(word)); size != 0)
        return body.substr(word, size);
    }
  }
  return {};
}

}  // namespace netrc
