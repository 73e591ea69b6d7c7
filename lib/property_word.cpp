// SPDX-License-Identifier: MIT
#include "property_word.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "bytes.hpp"

namespace netrc
{

bool is_service_name(std::string_view text) noexcept
{
  constexpr std::size_t longest = 15;
  return !text.empty() && text.size() <= longest && is_letter(text.front()) &&
         std::all_of(text.begin(), text.end(),
                     [](char byte) { return is_letter(byte) || is_digit(byte) || byte == '-'; });
}

std::string_view damaged_keyword(std::string_view word) noexcept
{
  if (is_word(word, "\"port\""))
    return "port";
  const std::size_t end = word.find_first_of(":=");
  if (end != word.npos)
    for (const std::string_view keyword : {"login", "user", "username", "password", "account", "port"})
      if (is_word(word.substr(0, end), keyword))
        return keyword;
  return {};
}

bool is_keyword_for_host(std::string_view host) noexcept
{
  constexpr std::array<std::string_view, 7> keywords = {"machine",  "login",   "user",  "username",
                                                        "password", "account", "macdef"};
  return std::any_of(keywords.begin(), keywords.end(), [host](std::string_view each) { return is_word(host, each); });
}

}  // namespace netrc
