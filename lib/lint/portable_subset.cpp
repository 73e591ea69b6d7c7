// SPDX-License-Identifier: MIT
#include "lint/portable_subset.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "lint/hosts.hpp"
#include "readers/portable_word.hpp"

namespace netrc::lint
{
namespace
{

// docs/readers.md, "One file that every reader reads alike": its rule 9.
constexpr std::size_t longest_text = 128 * 1024 - 1;

bool is_line_end_and_blanks(std::string_view between)
{
  return between.size() > 1 && between.front() == '\n' && between.find_first_not_of(' ', 1) == between.npos;
}

/// Walks the words: `machine HOST login LOGIN password PASSWORD`, one entry after the other.
class screen
{
public:
  explicit screen(const document& document)
      : text_(document.text().reveal()), found_{true, std::vector<bool>(document.entry_count())}
  {
  }

  void look_at(const token& here)
  {
    const std::string_view word = text_.substr(here.where.begin, here.where.size);
    if (here.kind == token_kind::space)
      between_ = word;
    else
    {
      take(here, word);
      between_ = {};
    }
  }

  [[nodiscard]] portable_parts result() &&
  {
    if (!is_after_entry_ || !(between_.empty() || between_ == "\n"))
      found_.document = false;
    return std::move(found_);
  }

private:
  static constexpr std::size_t words_of_entry = 6;

  void take(const token& here, std::string_view word)
  {
    if (here.kind == token_kind::keyword && word == "machine")
      step_ = 0;
    const bool fits =
        here.entry != problem::no_entry && step_ < words_of_entry && is_due(here.kind, word) && is_spaced();
    if (!fits || (step_ == 0 && !is_after_entry_))
      found_.document = false;
    step_ = fits ? step_ + 1 : words_of_entry + 1;
    is_after_entry_ = step_ == words_of_entry;
    // What follows an entry's end programs may take for a part of it.
    if (here.entry != problem::no_entry)
      entry_ = here.entry;
    if (entry_ != problem::no_entry)
      found_.entries[entry_] = is_after_entry_;
  }

  [[nodiscard]] bool is_due(token_kind kind, std::string_view word) const
  {
    switch (step_)
    {
    case 0:
      return kind == token_kind::keyword && word == "machine";
    case 1:
      return kind == token_kind::host && readers::is_portable_host(word);
    case 2:
      return kind == token_kind::keyword && word == "login";
    case 3:
      return kind == token_kind::login && readers::is_portable_value(word);
    case 4:
      return kind == token_kind::keyword && word == "password";
    default:
      return kind == token_kind::password && readers::is_portable_value(word);
    }
  }

  /// All of an entry stands on one line, or each key on a line of its own.
  [[nodiscard]] bool is_spaced()
  {
    if (step_ == 0)
      return between_.empty() || between_ == "\n" || between_ == "\n\n";
    const bool has_lines = step_ % 2 == 0 && is_line_end_and_blanks(between_);
    if (step_ == 2)
      has_lines_ = has_lines;
    return (has_lines || between_ == " ") && (step_ != 4 || has_lines == has_lines_);
  }

  std::string_view text_;
  std::string_view between_;
  std::size_t step_ = 0;
  std::uint32_t entry_ = problem::no_entry;  ///< the last one
  bool has_lines_ = false;                   ///< the entry has its login on a line of its own
  bool is_after_entry_ = true;               ///< or at the beginning
  portable_parts found_;
};

}  // namespace

portable_parts portable_parts_of(const document& document)
{
  screen words(document);
  document.tokens([&](const token& each) { words.look_at(each); });
  portable_parts result = std::move(words).result();
  for (std::size_t i = 0; i < result.entries.size(); ++i)
    if (document.entry_at(i).refused_by() != problem_code::none)
      result.entries[i] = false;
  if (document.problem_count() != 0 || document.text().size() > longest_text || !rivals_by_host(document).empty())
    result.document = false;
  return result;
}

}  // namespace netrc::lint
