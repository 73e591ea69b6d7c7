// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string_view>

#include "lint/tokens.hpp"
#include "netrc/document.hpp"
#include "syntax/keywords.hpp"

/// What the rules are shown, in one walk over the tokens of a text.
namespace netrc::lint
{

/// Kinds of bytes, a bit each: most rules look for one that most words do not have.
enum byte_class : std::uint8_t
{
  high = 1,     ///< over 7F
  quote = 2,    ///< ' " `
  bracket = 4,  ///< < > { } ( ) [ ]
  backslash = 8,
  upper_case = 16,   ///< A–Z
  sigil = 32,        ///< $ % # * @ !
  punctuation = 64,  ///< : = , ; ? /
  joint = 128,       ///< - _ .
};

/// A token that is no blank.
struct word
{
  const netrc::document& document;
  token_kind kind;
  span where;
  std::uint8_t classes;    ///< of all its bytes: `byte_class`
  std::string_view bytes;  ///< as they are written, with quotes

  [[nodiscard]] bool has(unsigned wanted) const noexcept { return (classes & wanted) != 0; }
};

/// An entry and the places of its words; for a repeated property, of the first.
struct placed_entry
{
  const netrc::document& document;
  netrc::entry entry;
  std::optional<span> host = {};
  std::optional<span> login = {};
  std::optional<span> password = {};
  std::optional<span> account = {};
  lint::service service = service::none;  ///< that runs the host
  std::optional<span> repeated = {};      ///< the first value that it has twice: the second of the two
  std::uint32_t macros = 0;               ///< how many, up to the next entry
  std::uint32_t macro_bytes = 0;          ///< of all their bodies

  /// As they are written, with quotes.
  [[nodiscard]] std::string_view written(span where) const noexcept
  {
    return document.text().reveal().substr(where.begin, where.size);
  }
  [[nodiscard]] bool is_sound() const noexcept { return entry.refused_by() == problem_code::none; }
};

/// One of the document's problems.
struct placed_problem
{
  const netrc::document& document;
  const netrc::problem& problem;
  std::optional<token> ended_by = {};  ///< what ended the entry before a property that is outside of any entry

  [[nodiscard]] std::string_view word() const noexcept
  {
    return document.text().reveal().substr(problem.where.begin, problem.where.size);
  }
};

/// The value of `rule::looks_at` for some kinds.
template <typename... Kinds>
constexpr std::uint32_t kinds(Kinds... kind)
{
  return ((1U << static_cast<unsigned>(kind)) | ...);
}
inline constexpr std::uint32_t value_kinds = kinds(token_kind::login, token_kind::password, token_kind::account);

/// Takes the next word off a line; empty at its end.
[[nodiscard]] inline std::string_view take_word(std::string_view& line) noexcept
{
  line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
  const std::string_view word = line.substr(0, line.find_first_of(" \t"));
  line.remove_prefix(word.size());
  return word;
}

/// The next word on the same line; empty if the line ends.
[[nodiscard]] inline std::string_view next_on_line(std::string_view text, span where) noexcept
{
  std::string_view rest = text.substr(where.end());
  rest.remove_prefix(std::min(rest.find_first_not_of(" \t"), rest.size()));
  return rest.substr(0, rest.find_first_of(" \t\r\n"));
}

/// The first word of the next line; empty if another one follows on the same line, or that line is empty.
[[nodiscard]] inline std::string_view next_on_other_line(std::string_view text, span where) noexcept
{
  std::string_view rest = text.substr(where.end());
  rest.remove_prefix(std::min(rest.find_first_not_of(" \t"), rest.size()));
  if (rest.starts_with("\r\n"))
    rest.remove_prefix(1);
  if (rest.empty() || (rest.front() != '\n' && rest.front() != '\r'))
    return {};
  return next_on_line(text, {static_cast<std::uint32_t>(text.size() - rest.size()), 1});
}

/// A keyword that is hardly ever meant as a value; `login user` is a login.
[[nodiscard]] inline bool is_keyword_for_value(std::string_view value) noexcept
{
  const std::string_view meaning = keyword_meaning(value);
  return !meaning.empty() && is_word(value, meaning);
}

/// The bytes between a value's quotes, if it has them at both ends; escapes stand as they are.
[[nodiscard]] constexpr std::string_view without_quotes(std::string_view value) noexcept
{
  return value.size() >= 2 && value.front() == '"' && value.back() == '"' ? value.substr(1, value.size() - 2) : value;
}

}  // namespace netrc::lint
