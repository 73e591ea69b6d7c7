// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>

namespace netrc::readers
{

/// The length of the UTF-8 sequence (RFC 3629) that the text starts with, control characters and all; 0 if it is none.
[[nodiscard]] std::size_t character_size(std::string_view text) noexcept;
/// How many bytes at the start of a text one U+FFFD stands for, if they are no character: the longest beginning of one,
/// or a byte (Unicode 3.9, D93b).
[[nodiscard]] std::size_t damaged_size(std::string_view text) noexcept;
/// How much of the text is UTF-8: its size, if all of it is. Linear.
[[nodiscard]] std::size_t utf8_size(std::string_view text) noexcept;
/// The length of the white space that the text starts with, if it is one of Unicode's beyond ASCII (property
/// White_Space); else 0.
[[nodiscard]] std::size_t wide_space_size(std::string_view text) noexcept;
/// Without the white space at its end, Unicode's too.
[[nodiscard]] std::string_view without_trailing_space(std::string_view text) noexcept;

}  // namespace netrc::readers
