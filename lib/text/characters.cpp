// SPDX-License-Identifier: MIT
#include "text/characters.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "text/bytes.hpp"
#include "text/utf8.hpp"

namespace netrc
{
namespace
{

struct character_range
{
  char16_t first;
  char16_t last;
  character value;
};

constexpr character space = {character_kind::odd_space, false};
constexpr character line_separator = {character_kind::odd_space, true};
constexpr character invisible = {character_kind::invisible, true};
constexpr character bidirectional = {character_kind::bidirectional, true};
constexpr character quote = {character_kind::typographic_quote, false};
/// Some scripts and emoji need the joiners (U+200C, U+200D); the others are deprecated, or not assigned.
constexpr character other_hidden = {character_kind::other, true};

/// Unicode 15, in order: white space (Zs, U+0085, U+2028, U+2029) but the ASCII space; default ignorables that people
/// do not type; bidirectional controls (UAX 9); quotation marks (Pi, Pf, the low and the wide ones).
constexpr auto ranges = std::to_array<character_range>({
    {0x0085, 0x0085, space},          {0x00A0, 0x00A0, space},         {0x00AB, 0x00AB, quote},
    {0x00AD, 0x00AD, invisible},      {0x00BB, 0x00BB, quote},         {0x1680, 0x1680, space},
    {0x180E, 0x180E, invisible},      {0x2000, 0x200A, space},         {0x200B, 0x200B, invisible},
    {0x200C, 0x200D, other_hidden},   {0x200E, 0x200F, invisible},     {0x2018, 0x201F, quote},
    {0x2028, 0x2029, line_separator}, {0x202A, 0x202E, bidirectional}, {0x202F, 0x202F, space},
    {0x2039, 0x203A, quote},          {0x205F, 0x205F, space},         {0x2060, 0x2064, invisible},
    {0x2065, 0x2065, other_hidden},   {0x2066, 0x2069, bidirectional}, {0x206A, 0x206F, other_hidden},
    {0x3000, 0x3000, space},          {0xFEFF, 0xFEFF, invisible},     {0xFF02, 0xFF02, quote},
    {0xFF07, 0xFF07, quote},
});

}  // namespace

character first_character(std::string_view text) noexcept
{
  const char32_t code = decode_utf8(text).code;
  const auto* const range =
      std::find_if(ranges.begin(), ranges.end(), [code](const character_range& each) { return code <= each.last; });
  return range != ranges.end() && code >= range->first ? range->value : character();
}

bool holds(std::string_view text, character_kind kind) noexcept
{
  for (std::size_t i = 0; i < text.size(); ++i)
    if (is_high(text[i]) && first_character(text.substr(i)).kind == kind)
      return true;
  return false;
}

}  // namespace netrc
