// SPDX-License-Identifier: MIT
#include "lint/diagnosis/line_before.hpp"

#include <optional>

#include "lint/diagnosis/misspelling.hpp"
#include "lint/words.hpp"
#include "syntax/keywords.hpp"
#include "text/bytes.hpp"

namespace netrc::lint
{
namespace
{

/// Nothing if the line's beginning is farther away than is looked.
std::optional<std::string_view> line_before(std::string_view text, std::size_t word_begin) noexcept
{
  constexpr std::size_t farthest = 512;
  const std::size_t begin = word_begin > farthest ? word_begin - farthest : 0;
  std::size_t line_begin = word_begin;
  while (line_begin > begin && !is_line_end(text[line_begin - 1]))
    --line_begin;
  if (line_begin == begin && begin != 0)
    return std::nullopt;
  return text.substr(line_begin, word_begin - line_begin);
}

/// The keyword that a word is, or was meant to be.
std::string_view meaning(std::string_view word) noexcept
{
  const std::string_view meant = misspelt_keyword(word).view();
  return keyword_meaning(meant.empty() ? word : meant);
}

}  // namespace

bool is_where_keyword_is_due(std::string_view text, std::size_t begin) noexcept
{
  auto line = line_before(text, begin);
  if (!line)
    return false;
  for (std::string_view word = take_word(*line); !word.empty(); word = take_word(*line))
  {
    const std::string_view name = word.substr(0, word.find_first_of("=:"));
    const std::string_view keyword = meaning(name);
    if (keyword == "default" && name == word)
      continue;
    if (keyword != "machine" && keyword != "login")
      return false;
    const bool has_value = word.size() > name.size() + 1;  // `login=u`
    if (!has_value && take_word(*line).empty())
      return false;
  }
  return true;
}

bool follows_secret(std::string_view text, std::size_t begin) noexcept
{
  auto line = line_before(text, begin);
  if (!line)
    return true;
  for (std::string_view word = take_word(*line); !word.empty(); word = take_word(*line))
    if (is_word(word, "password") || is_word(word, "account"))
      return !take_word(*line).empty();
  return false;
}

bool follows_bearer(std::string_view text, std::size_t begin) noexcept
{
  auto line = line_before(text, begin);
  if (!line)
    return false;
  for (std::string_view word = take_word(*line); !word.empty(); word = take_word(*line))
    if (is_word(word, "password"))
      return is_word(take_word(*line), "bearer") && take_word(*line).empty();
  return false;
}

}  // namespace netrc::lint
