// SPDX-License-Identifier: MIT
#include "text/utf8.hpp"

#include <array>

namespace netrc
{

utf8_character decode_utf8(std::string_view text) noexcept
{
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  if (text.empty())
    return {};
  const unsigned first = byte(0);
  if (first < 0x80)
    return {first, 1};
  const std::size_t size = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  if (first < 0xC2 || first > 0xF4 || text.size() < size)
    return {};

  char32_t code = first & (0x7FU >> size);
  for (std::size_t i = 1; i < size; ++i)
  {
    if ((byte(i) & 0xC0U) != 0x80)
      return {};
    code = code << 6 | (byte(i) & 0x3FU);
  }
  // The smallest code that needs so many bytes.
  constexpr std::array<char32_t, 5> smallest = {0, 0, 0x80, 0x800, 0x10000};
  const bool is_surrogate = code >= 0xD800 && code <= 0xDFFF;
  if (code < smallest[size] || is_surrogate || code > 0x10FFFF)
    return {};
  return {code, size};
}

std::size_t utf8_sequence(std::string_view text) noexcept
{
  const utf8_character first = decode_utf8(text);
  const bool is_control = first.code < 0x20 || (first.code >= 0x7F && first.code < 0xA0);
  return is_control ? 0 : first.size;
}

}  // namespace netrc
