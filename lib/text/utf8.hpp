// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>

namespace netrc
{

/// The length of the UTF-8 sequence (RFC 3629) that the text starts with, 0 if it is none, or one of a control
/// character (C1).
[[nodiscard]] std::size_t utf8_sequence(std::string_view text) noexcept;

}  // namespace netrc
