// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace netrc
{

/// A word where a keyword is due that opens a comment in some other format: `;`, `//old`, `rem`.
[[nodiscard]] bool is_comment_sign(std::string_view word) noexcept;

}  // namespace netrc
