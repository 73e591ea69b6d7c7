// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "lint/lint.hpp"

namespace netrc::lint
{

/// The keyword that an unknown word was meant to be: a letter is missing, one too many, another, or two are swapped, or
/// it is what other files call it (`pass`, `host`). Empty: none.
[[nodiscard]] string_literal misspelt_keyword(std::string_view word) noexcept;

/// The keyword or foreign property that a word is, in any case, as it should be written. Empty: none.
[[nodiscard]] string_literal keyword_in_lower_case(std::string_view word) noexcept;

}  // namespace netrc::lint
