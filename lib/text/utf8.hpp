// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>

/// UTF-8 as RFC 3629 defines it.
namespace netrc
{

/// U+FEFF at the beginning of a text (RFC 3629, section 6).
inline constexpr std::string_view utf8_byte_order_mark = "\xEF\xBB\xBF";

struct utf8_character
{
  char32_t code = 0;
  std::size_t size = 0;  ///< in bytes; 0 if the text does not start with a character
};

/// The first character of a text, control characters included.
[[nodiscard]] utf8_character decode_utf8(std::string_view text) noexcept;

/// The size in bytes of the first character; 0 if there is none, or if it is a control character (C0, DEL or C1).
[[nodiscard]] std::size_t utf8_sequence(std::string_view text) noexcept;

}  // namespace netrc
