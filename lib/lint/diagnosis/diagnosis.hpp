// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "lint/lint.hpp"
#include "lint/words.hpp"
#include "text/bytes.hpp"

/// How a problem may have come about: tables of causes, each a fact of form about its place.
namespace netrc::lint
{

/// For what an unknown word refuses the entry before it (docs/format.md, rule 8).
enum class refusal : std::uint8_t
{
  none,
  of_its_line,    ///< it is on a line of the entry
  of_incomplete,  ///< the entry lacks its login or its password, for which the word may have been meant
};

/// A word of a text and what stands around it. What is asked of its neighbourhood looks at the gap up to the next word
/// only, so that all answers together are linear in the text.
struct place
{
  std::string_view text;
  span where;
  std::optional<span> unknown_before = {};  ///< the unknown word before it on its line, if nothing is between them
  refusal refuses = refusal::none;
  bool precedes_machines = false;
  bool follows_comment = false;        ///< one that names a machine ended the entry before
  bool follows_first_comment = false;  ///< the same before the first entry

  [[nodiscard]] std::string_view word() const { return text.substr(where.begin, where.size); }
  [[nodiscard]] std::string_view value() const { return without_quotes(word()); }
  [[nodiscard]] bool opens_its_line() const { return opens_line(text, where.begin); }
  [[nodiscard]] bool ends_its_line() const
  {
    std::size_t offset = where.end();
    while (offset < text.size() && is_blank(text[offset]))
      ++offset;
    return offset == text.size() || is_line_end(text[offset]);
  }
  [[nodiscard]] bool opens_the_text() const
  {
    std::size_t offset = where.begin;
    while (offset > 0 && (is_blank(text[offset - 1]) || is_line_end(text[offset - 1])))
      --offset;
    return offset == 0;
  }
};
/// One way in which a problem comes about. The first of a table that holds counts.
struct diagnosis
{
  bool (*holds)(const place& place);
  string_literal message;
  string_literal hint;
  string_literal replacement = {};  ///< what to write in place of the word, where that is certain
  lint::damage damage = damage::none;
};
[[nodiscard]] inline bool has(std::string_view text, std::string_view part)
{
  return text.find(part) != text.npos;
}

[[nodiscard]] inline bool holds_written_out_blank(std::string_view word)
{
  return has(word, "\\n") || has(word, "\\r") || has(word, "\\t");
}
/// The ways in which a problem comes about, as far as they are known.
[[nodiscard]] std::span<const diagnosis> diagnoses_of(problem_code code) noexcept;
[[nodiscard]] std::span<const diagnosis> diagnoses_of_unknown_word() noexcept;

}  // namespace netrc::lint
