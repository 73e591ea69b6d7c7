// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>

#include "redact/substitutes.hpp"
#include "text/bytes.hpp"

/// What of a word stays.
namespace netrc::redaction
{

/// The role of each byte by its class: letters, digits and other characters are replaced; control bytes, quotes,
/// backslashes, written-out line ends, `#`, commas, and characters that are blanks, quotes or invisible stay. Some
/// program ends a word at each of these, or unquotes it there.
void assign_roles(word_bytes& word);

/// Words that a program may take for a keyword wherever they stand, alone or between bytes that end a word.
/// `precedes_word`: another word follows on the line, so that a `machine` at the end is one to some program.
void keep_keywords(word_bytes& word, bool precedes_word);

/// The published beginning of a token, and the signs that are its form.
void keep_token_form(word_bytes& word);

/// The signs of a placeholder, and the words that usually stand in one.
void keep_placeholder(word_bytes& word);

/// All signs that stand in names (`-._@+`).
void keep_name_signs(word_bytes& word);

void keep(word_bytes& word, std::size_t begin, std::size_t size);

struct byte_range
{
  std::size_t begin;
  std::size_t end;
};

[[nodiscard]] word_bytes part_of(const word_bytes& word, const byte_range& range);

/// A byte that stays, or one of a character over 7F, which is a word of its own to an older Python.
[[nodiscard]] inline bool separates(const word_bytes& word, std::size_t at)
{
  return word.roles[at] == byte_role::kept || is_high(word.content[at]);
}

/// The pieces of a word: stretches of bytes in which no program ends a word.
template <typename Visit>
void visit_pieces(const word_bytes& word, const Visit& visit)
{
  for (std::size_t begin = 0; begin < word.content.size();)
  {
    std::size_t end = begin;
    while (end < word.content.size() && !separates(word, end))
      ++end;
    if (end != begin)
      visit(byte_range{begin, end});
    begin = end + 1;
  }
}

/// One of the eight, a foreign property, or a keyword of programs that know more.
[[nodiscard]] bool is_keyword_somewhere(std::string_view word) noexcept;

/// `token`, `__token__`, `anonymous`: a login that a service or a program prescribes to all.
[[nodiscard]] bool is_prescribed_login(std::string_view login) noexcept;

/// `https`, `imaps`
[[nodiscard]] bool is_name_of_service(std::string_view word) noexcept;
/// A number of up to five digits, or the name of a service.
[[nodiscard]] bool is_service(std::string_view word) noexcept;
/// The value of `port`, `protocol` and the like: numbers of up to five digits, and names of services.
void keep_service(word_bytes& word);

}  // namespace netrc::redaction
