// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>

/// What programs do with UTF-8 beyond decoding it (lib/text/utf8.hpp).
namespace netrc::readers
{

/// How many bytes at the start of a text become one U+FFFD, if they are not a character: the longest beginning of a
/// character, or one byte (Unicode 3.9, D93b).
[[nodiscard]] std::size_t damaged_size(std::string_view text) noexcept;
/// How much of the text is UTF-8: its size, if all of it is. Linear.
[[nodiscard]] std::size_t utf8_size(std::string_view text) noexcept;
/// The size in bytes of the first character, if it has Unicode's property White_Space and is not ASCII; else 0.
[[nodiscard]] std::size_t wide_space_size(std::string_view text) noexcept;
/// The text without the white space at its end, ASCII or not.
[[nodiscard]] std::string_view without_trailing_space(std::string_view text) noexcept;

}  // namespace netrc::readers
