// SPDX-License-Identifier: MIT
#include "machine_word.hpp"

#include <cstddef>

#include "bytes.hpp"

namespace netrc
{
namespace
{

/// The `machine` or `default` that the text starts with, any case, not followed by a letter or a digit.
std::string_view opening_word(std::string_view text) noexcept
{
  for (const std::string_view word : {"machine", "default"})
    if (text.size() >= word.size() && same_letters(text.substr(0, word.size()), word) &&
        (text.size() == word.size() || !(is_letter(text[word.size()]) || is_digit(text[word.size()]))))
      return text.substr(0, word.size());
  return {};
}

/// A line end or a tab that is none: `\n`, `\r`, `\t`, written out.
bool is_written_out(std::string_view two_bytes) noexcept
{
  return two_bytes.size() == 2 && two_bytes[0] == '\\' &&
         (two_bytes[1] == 'n' || two_bytes[1] == 'r' || two_bytes[1] == 't');
}

bool is_behind_written_out(std::string_view text, std::size_t at) noexcept
{
  return at >= 2 && is_written_out(text.substr(at - 2, 2));
}

/// What may stand between a line's beginning and its `machine` without anybody seeing it.
bool is_passed_over(char byte) noexcept
{
  return is_high(byte) || (is_control(byte) && !is_line_end(byte)) || byte == '"' || byte == '\0';
}

}  // namespace

std::string_view machine_glued_into(std::string_view value) noexcept
{
  if (const std::string_view word = opening_word(value); !word.empty() && word.size() != value.size())
    if (is_high(value[word.size()]) || is_written_out(value.substr(word.size(), 2)))
      return word;
  for (std::size_t i = 1; i < value.size(); ++i)
    if (is_high(value[i - 1]) || is_behind_written_out(value, i))
      if (const std::string_view word = opening_word(value.substr(i)); !word.empty())
        return word;
  return {};
}

std::string_view machine_glued_to_comment(std::string_view comment) noexcept
{
  for (std::size_t i = 2; i < comment.size(); ++i)
    if (is_behind_written_out(comment, i))
      if (const std::string_view word = opening_word(comment.substr(i)); !word.empty())
        return word;
  return {};
}

std::string_view machine_commented_out(std::string_view comment) noexcept
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
        return comment.substr(i, keyword.size());
  }
  return {};
}

std::string_view machine_in_body(std::string_view body) noexcept
{
  bool first_line = true;
  bool line_opens = true;
  bool word_opens = true;
  for (std::size_t i = 0; i < body.size(); ++i)
  {
    if (is_line_end(body[i]))
    {
      first_line = false;
      line_opens = true;
    }
    if (is_line_end(body[i]) || is_blank(body[i]))
    {
      word_opens = true;
      continue;
    }
    if (line_opens || (first_line && word_opens) || is_behind_written_out(body, i))
    {
      std::size_t at = i;
      while (at < body.size() && is_passed_over(body[at]))
        ++at;
      if (const std::string_view word = opening_word(body.substr(at)); !word.empty())
        return word;
    }
    line_opens = word_opens = false;
  }
  return {};
}

}  // namespace netrc
