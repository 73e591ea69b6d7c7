// SPDX-License-Identifier: MIT
#include "readers/portable_word.hpp"

#include <algorithm>
#include <cstddef>

#include "syntax/keywords.hpp"
#include "text/bytes.hpp"

namespace netrc::readers
{
namespace
{

constexpr std::size_t longest_value = 99;

/// A word that means something to some program: git-credential-netrc and npm's netrc-parser look for two more.
bool is_word_of_a_program(std::string_view word) noexcept
{
  return is_keyword(word) || is_foreign(word) || is_word(word, "host") || is_word(word, "path");
}

}  // namespace

bool is_portable_value(std::string_view value) noexcept
{
  return !value.empty() && value.size() <= longest_value && !is_word_of_a_program(value) &&
         std::all_of(value.begin(), value.end(),
                     [](char byte)
                     { return is_graphic(byte) && std::string_view(",#\"'\\").find(byte) == std::string_view::npos; });
}

bool is_portable_host(std::string_view host) noexcept
{
  return !host.empty() && host.size() <= longest_value && !host.ends_with('.') && !is_word_of_a_program(host) &&
         std::all_of(host.begin(), host.end(),
                     [](char byte) {
                       return (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') || byte == '.' ||
                              byte == '-';
                     });
}

}  // namespace netrc::readers
