// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace netrc::lint
{

/// The keyword that an unknown word was meant to be: a letter is missing, one too many, another, or two are swapped
/// (two such slips in `password`), or it is what other files call it (`pass`, `host`). Empty: none, such as for words
/// over 10 bytes.
[[nodiscard]] std::string_view misspelt_keyword(std::string_view word) noexcept;

}  // namespace netrc::lint
