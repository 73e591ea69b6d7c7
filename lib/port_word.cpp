// SPDX-License-Identifier: MIT
#include "port_word.hpp"

#include <algorithm>
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

bool is_damaged_port(std::string_view word) noexcept
{
  constexpr std::string_view keyword = "port";
  if (is_word(word, "\"port\""))
    return true;
  return word.size() > keyword.size() && is_word(word.substr(0, keyword.size()), keyword) &&
         (word[keyword.size()] == ':' || word[keyword.size()] == '=');
}

}  // namespace netrc
