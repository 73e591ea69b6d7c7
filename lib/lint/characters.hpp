// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>

namespace netrc::lint
{

/// Characters outside ASCII that are taken for others, or not seen at all.
enum class character : std::uint8_t
{
  other,
  odd_space,      ///< looks like a space and separates nothing: U+00A0, U+2000–200A, U+3000, …
  invisible,      ///< is not seen: U+200B, U+2060, U+FEFF, U+00AD, …
  bidirectional,  ///< turns the order in which the text is shown: U+202A–202E, U+2066–2069
  typographic_quote,
};

/// True if a text holds such a character. A byte sequence that is no UTF-8 is none.
[[nodiscard]] bool holds(std::string_view text, character which) noexcept;
/// The kind of the character that a text begins with.
[[nodiscard]] character first_character(std::string_view text) noexcept;

}  // namespace netrc::lint
