// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include "text/bytes.hpp"

namespace netrc
{

/// The size of `password` and `username`.
inline constexpr std::size_t longest_keyword = 8;

/// One of the eight keywords, in any case (docs/format.md, rule 3).
[[nodiscard]] inline bool is_keyword(std::string_view word) noexcept
{
  constexpr std::array<std::string_view, 8> keywords = {"machine", "login",  "password", "default",
                                                        "account", "macdef", "username", "user"};
  return word.size() <= longest_keyword &&
         std::any_of(keywords.begin(), keywords.end(), [word](std::string_view each) { return is_word(word, each); });
}

/// The name of a foreign property, in any case (docs/format.md, rule 3).
[[nodiscard]] inline bool is_foreign(std::string_view word) noexcept
{
  constexpr std::array<std::string_view, 7> names = {"port", "protocol", "region", "realm", "method", "org", "force"};
  return word.size() <= longest_keyword &&
         std::any_of(names.begin(), names.end(), [word](std::string_view each) { return is_word(word, each); });
}

}  // namespace netrc
