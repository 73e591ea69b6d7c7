// SPDX-License-Identifier: MIT
#include "redact/comments.hpp"

#include <algorithm>

#include "lint/diagnosis/misspelling.hpp"
#include "lint/lint.hpp"
#include "lint/words.hpp"
#include "redact/words.hpp"
#include "syntax/keywords.hpp"
#include "text/bytes.hpp"

namespace netrc::redaction
{
namespace
{

constexpr std::string_view blanks_and_line_ends = " \t\r\n";
constexpr std::string_view name_of_linter = "netrc-lint";

/// The keyword that it is, or is meant to be.
std::string_view meaning_of(std::string_view name) noexcept
{
  const std::string_view meant = lint::misspelt_keyword(name).view();
  return keyword_meaning(meant.empty() ? name : meant);
}

bool is_selector(std::string_view word)
{
  const auto all = lint::rules();
  return std::any_of(all.begin(), all.end(), [word](const lint::rule& each) { return lint::matches(each, word); });
}

}  // namespace

comment_words::comment_words(std::string_view text, const token& within)
    : text_(text), within_(within.where), at_(within.where.begin)
{
  // `#machine`
  while (within.kind == token_kind::comment && at_ < within_.end() && text_[at_] == '#')
    ++at_;
}

std::optional<comment_word> comment_words::next()
{
  const std::size_t end = within_.end();
  const std::size_t begin = std::min(text_.find_first_not_of(blanks_and_line_ends, at_), end);
  if (begin == end)
    return std::nullopt;
  const std::string_view gap = text_.substr(at_, begin - at_);
  if (gap.find_first_of("\r\n") != gap.npos)
    is_after_secret_ = false;
  at_ = std::min(text_.find_first_of(blanks_and_line_ends, begin), end);
  comment_word result = {{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at_ - begin)}};
  const std::string_view word = text_.substr(begin, at_ - begin);
  const std::string_view name = word.substr(0, word.find_first_of("=:"));
  // `password1` is perhaps a password, and so is what ends a line.
  const bool is_name = name.size() <= longest_keyword + 1 && std::all_of(name.begin(), name.end(), is_letter);
  const std::string_view meaning = is_name ? meaning_of(name) : std::string_view();
  if (meaning.empty())
    return result;
  const bool has_value = name.size() < word.size() || !lint::next_on_line(text_, result.where).empty();
  if (!is_after_secret_ && has_value)
    result.known_size = std::min(name.size() + 1, word.size());
  is_after_secret_ = is_after_secret_ || meaning == "password" || meaning == "account";
  return result;
}

bool is_suppression(std::string_view comment) noexcept
{
  const auto skip_blanks = [&comment]
  { comment.remove_prefix(std::min(comment.find_first_not_of(" \t"), comment.size())); };
  comment.remove_prefix(1);
  skip_blanks();
  if (!comment.starts_with(name_of_linter))
    return false;
  comment.remove_prefix(name_of_linter.size());
  skip_blanks();
  return comment.starts_with(':');
}

void keep_words_of_suppression(word_bytes& comment)
{
  const std::string_view text = comment.content;
  for (std::size_t begin = 1; begin < text.size();)
  {
    const std::size_t end = std::min(text.find_first_of(" \t:=,", begin), text.size());
    const std::string_view word = text.substr(begin, end - begin);
    if (word == name_of_linter || word == "ignore" || word == "ignore-file" || (!word.empty() && is_selector(word)))
      keep(comment, begin, word.size());
    keep(comment, end, 1);
    begin = end + 1;
  }
}

}  // namespace netrc::redaction
