// SPDX-License-Identifier: MIT
#include "readers/encoding.hpp"

#include <algorithm>
#include <array>

#include "text/bytes.hpp"
#include "text/utf8.hpp"

namespace netrc::readers
{
namespace
{

bool starts_with_c1(std::string_view text) noexcept
{
  return text.size() > 1 && text[0] == '\xC2' && (static_cast<unsigned char>(text[1]) & 0xE0U) == 0x80;
}

}  // namespace

std::size_t character_size(std::string_view text) noexcept
{
  if (text.empty())
    return 0;
  if (!is_high(text.front()))
    return 1;
  return starts_with_c1(text) ? 2 : utf8_sequence(text);
}

std::size_t damaged_size(std::string_view text) noexcept
{
  // A beginning is good if some bytes would make it a character.
  constexpr std::array<std::string_view, 3> rests = {"\x80\x80", "\x90\x80", "\xA0\x80"};
  std::array<char, 5> tried{};
  for (std::size_t size = std::min<std::size_t>(3, text.size()); size > 1; --size)
    for (const std::string_view rest : rests)
    {
      std::copy_n(text.begin(), size, tried.begin());
      std::copy(rest.begin(), rest.end(), tried.begin() + static_cast<std::ptrdiff_t>(size));
      const std::size_t found = character_size({tried.data(), size + rest.size()});
      if (found > size)
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
    const std::size_t size = character_size(rest);
    if (size == 0)
      break;
    rest.remove_prefix(size);
  }
  return text.size() - rest.size();
}

std::size_t wide_space_size(std::string_view text) noexcept
{
  if (text.size() > 1 && text[0] == '\xC2')
    return text[1] == '\x85' || text[1] == '\xA0' ? 2 : 0;
  if (text.size() < 3)
    return 0;
  const std::string_view three = text.substr(0, 3);
  constexpr std::array<std::string_view, 6> others = {
      "\xE1\x9A\x80",  // U+1680
      "\xE2\x80\xA8",  // U+2028
      "\xE2\x80\xA9",  // U+2029
      "\xE2\x80\xAF",  // U+202F
      "\xE2\x81\x9F",  // U+205F
      "\xE3\x80\x80",  // U+3000
  };
  if (three.substr(0, 2) == "\xE2\x80" && is_high(three[2]) &&
      static_cast<unsigned char>(three[2]) <= 0x8A)  // U+2000 to U+200A
    return 3;
  return std::find(others.begin(), others.end(), three) != others.end() ? 3 : 0;
}

std::string_view without_trailing_space(std::string_view text) noexcept
{
  constexpr std::string_view narrow = " \t\n\v\f\r";
  while (true)
  {
    const std::size_t size = text.size();
    if (size >= 2 && wide_space_size(text.substr(size - 2)) == 2)
      text.remove_suffix(2);
    else if (size >= 3 && wide_space_size(text.substr(size - 3)) == 3)
      text.remove_suffix(3);
    else if (size != 0 && narrow.find(text.back()) != narrow.npos)
      text.remove_suffix(1);
    else
      return text;
  }
}

}  // namespace netrc::readers
