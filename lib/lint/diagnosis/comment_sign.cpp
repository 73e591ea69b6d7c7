// SPDX-License-Identifier: MIT
#include "lint/diagnosis/comment_sign.hpp"

#include <algorithm>
#include <array>

#include "text/bytes.hpp"

namespace netrc
{

bool is_comment_sign(std::string_view word) noexcept
{
  constexpr std::array<std::string_view, 11> beginnings = {";",  "//", "%",    "!",  "\"", "'",
                                                           "--", "/*", "<!--", "(*", "{#"};
  constexpr std::array<std::string_view, 5> words = {"::", "rem", "rem:", "@rem", "dnl"};
  return std::any_of(beginnings.begin(), beginnings.end(),
                     [word](std::string_view each) { return word.starts_with(each); }) ||
         std::any_of(words.begin(), words.end(), [word](std::string_view each) { return is_word(word, each); });
}

}  // namespace netrc
