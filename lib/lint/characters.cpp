// SPDX-License-Identifier: MIT
#include "lint/characters.hpp"

#include <cstddef>

#include "text/bytes.hpp"

namespace netrc::lint
{
namespace
{

/// The code point of a sequence of two or three bytes; 0 for any other. No character of the table is longer.
char32_t code_point(std::string_view text) noexcept
{
  const auto byte = [&](std::size_t i) -> char32_t
  { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0; };
  const auto continues = [&](std::size_t i) { return (byte(i) & 0xC0) == 0x80; };
  if ((byte(0) & 0xE0) == 0xC0 && continues(1))
    return (byte(0) & 0x1F) << 6 | (byte(1) & 0x3F);
  if ((byte(0) & 0xF0) == 0xE0 && continues(1) && continues(2))
    return (byte(0) & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F);
  return 0;
}

bool is_between(char32_t code, char32_t first, char32_t last) noexcept
{
  return code >= first && code <= last;
}

/// Unicode 15: white space (Zs, U+0085, U+2028, U+2029) but the ASCII space; default ignorables that people do not
/// type; bidirectional controls (UAX 9); quotation marks (Pi, Pf and the low ones). ZWNJ and ZWJ (U+200C, U+200D) are
/// not here: some scripts and emoji need them.
character kind_of(char32_t code) noexcept
{
  if (code == 0xA0 || code == 0x85 || code == 0x1680 || is_between(code, 0x2000, 0x200A) || code == 0x2028 ||
      code == 0x2029 || code == 0x202F || code == 0x205F || code == 0x3000)
    return character::odd_space;
  if (code == 0xAD || code == 0x180E || code == 0x200B || code == 0x200E || code == 0x200F ||
      is_between(code, 0x2060, 0x2064) || code == 0xFEFF)
    return character::invisible;
  if (is_between(code, 0x202A, 0x202E) || is_between(code, 0x2066, 0x2069))
    return character::bidirectional;
  if (code == 0xAB || code == 0xBB || is_between(code, 0x2018, 0x201F) || code == 0x2039 || code == 0x203A ||
      code == 0xFF02 || code == 0xFF07)
    return character::typographic_quote;
  return character::other;
}

}  // namespace

character first_character(std::string_view text) noexcept
{
  return kind_of(code_point(text));
}

bool holds(std::string_view text, character which) noexcept
{
  for (std::size_t i = 0; i < text.size(); ++i)
    if (is_high(text[i]) && first_character(text.substr(i)) == which)
      return true;
  return false;
}

}  // namespace netrc::lint
