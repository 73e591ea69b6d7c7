// SPDX-License-Identifier: MIT
#include "text/utf8.hpp"

namespace netrc
{

std::size_t utf8_sequence(std::string_view text) noexcept
{
  const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
  const auto continued = [&](std::size_t count)
  {
    for (std::size_t i = 1; i <= count; ++i)
      if ((byte(i) & 0xC0) != 0x80)
        return false;
    return true;
  };
  const unsigned first = byte(0);
  if (first < 0x80)
    return first >= 0x20 && first != 0x7F && !text.empty() ? 1 : 0;
  if (first >= 0xC2 && first <= 0xDF && continued(1))
    return first == 0xC2 && byte(1) < 0xA0 ? 0 : 2;
  if ((first & 0xF0) == 0xE0 && continued(2))
    return (first == 0xE0 && byte(1) < 0xA0) || (first == 0xED && byte(1) >= 0xA0) ? 0 : 3;
  if (first >= 0xF0 && first <= 0xF4 && continued(3))
    return (first == 0xF0 && byte(1) < 0x90) || (first == 0xF4 && byte(1) >= 0x90) ? 0 : 4;
  return 0;
}

}  // namespace netrc
