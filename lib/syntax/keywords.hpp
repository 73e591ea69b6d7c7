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

struct keyword
{
  std::string_view spelling;
  std::string_view meaning;  ///< the keyword that it stands for: itself, but `login` for `user`
};

/// All of them (docs/format.md, rule 3).
inline constexpr std::array<keyword, 8> keywords = {{{"machine", "machine"},
                                                     {"login", "login"},
                                                     {"password", "password"},
                                                     {"default", "default"},
                                                     {"account", "account"},
                                                     {"macdef", "macdef"},
                                                     {"username", "login"},
                                                     {"user", "login"}}};

/// What a word in any case means as a keyword; empty if it is not one.
[[nodiscard]] inline std::string_view keyword_meaning(std::string_view word) noexcept
{
  if (word.size() > longest_keyword)
    return {};
  const auto* const found = std::find_if(keywords.begin(), keywords.end(),
                                         [word](const keyword& each) { return is_word(word, each.spelling); });
  return found == keywords.end() ? std::string_view() : found->meaning;
}

/// One of the eight keywords, in any case.
[[nodiscard]] inline bool is_keyword(std::string_view word) noexcept
{
  return !keyword_meaning(word).empty();
}

/// docs/format.md, rule 3.
inline constexpr std::array<std::string_view, 7> foreign_properties = {"port",   "protocol", "region", "realm",
                                                                       "method", "org",      "force"};

/// The name of a foreign property, in any case.
[[nodiscard]] inline bool is_foreign(std::string_view word) noexcept
{
  return word.size() <= longest_keyword && std::any_of(foreign_properties.begin(), foreign_properties.end(),
                                                       [word](std::string_view each) { return is_word(word, each); });
}

}  // namespace netrc
