// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>

namespace netrc
{

/// Characters outside ASCII that are taken for others, or not seen at all.
enum class character_kind : std::uint8_t
{
  other,
  odd_space,      ///< looks like a space and separates nothing: U+00A0, U+2000–200A, U+3000, …
  invisible,      ///< is not seen: U+200B, U+2060, U+FEFF, U+00AD, …
  bidirectional,  ///< turns the order in which the text is shown: U+202A–202E, U+2066–2069
  typographic_quote,
};

struct character
{
  character_kind kind = character_kind::other;
  bool is_hidden = false;  ///< shows no mark of its own, or breaks or turns the line: not to be printed
};

/// The character with which a text begins. Bytes that are not UTF-8 are none of these.
[[nodiscard]] character first_character(std::string_view text) noexcept;
/// True if a text holds a character of this kind.
[[nodiscard]] bool holds(std::string_view text, character_kind kind) noexcept;

}  // namespace netrc
