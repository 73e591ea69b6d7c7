// SPDX-License-Identifier: MIT
#include "readers/encoding.hpp"

#include <algorithm>
#include <array>

#include "readers/byte_set.hpp"
#include "text/bytes.hpp"
#include "text/utf8.hpp"

namespace netrc::readers
{

std::size_t damaged_size(std::string_view text) noexcept
{
  // A beginning is good if some bytes complete it.
  constexpr std::array<std::string_view, 3> completions = {"\x80\x80", "\x90\x80", "\xA0\x80"};
  std::array<char, 5> completed{};
  for (std::size_t size = std::min<std::size_t>(3, text.size()); size > 1; --size)
    for (const std::string_view rest : completions)
    {
      std::copy_n(text.begin(), size, completed.begin());
      std::copy(rest.begin(), rest.end(), completed.begin() + static_cast<std::ptrdiff_t>(size));
      if (decode_utf8({completed.data(), size + rest.size()}).size > size)
        return size;
    }
  return 1;
}

std::size_t utf8_size(std::string_view text) noexcept
{
  std::string_view rest = text;
  while (!rest.empty())
  {
    while (rest.size() >= sizeof(swar::block) && (swar::load(rest.data()) & swar::high_bits) == 0)
      rest.remove_prefix(sizeof(swar::block));
    const std::size_t size = decode_utf8(rest).size;
    if (size == 0)
      break;
    rest.remove_prefix(size);
  }
  return text.size() - rest.size();
}

std::size_t wide_space_size(std::string_view text) noexcept
{
  const auto [code, size] = decode_utf8(text);
  const bool is_space = code == 0x85 || code == 0xA0 || code == 0x1680 || (code >= 0x2000 && code <= 0x200A) ||
                        code == 0x2028 || code == 0x2029 || code == 0x202F || code == 0x205F || code == 0x3000;
  return is_space ? size : 0;
}

std::string_view without_trailing_space(std::string_view text) noexcept
{
  while (true)
  {
    const std::size_t size = text.size();
    if (size >= 2 && wide_space_size(text.substr(size - 2)) == 2)
      text.remove_suffix(2);
    else if (size >= 3 && wide_space_size(text.substr(size - 3)) == 3)
      text.remove_suffix(3);
    else if (size != 0 && c_space.has(text.back()))
      text.remove_suffix(1);
    else
      return text;
  }
}

}  // namespace netrc::readers
