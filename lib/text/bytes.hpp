// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "text/lanes.hpp"

/// Classes of bytes, one at a time; sixteen at a time in lanes.hpp. What is hashed and compared without case goes eight
/// at a time (SWAR: the bytes of a 64-bit block are lanes, the answer for each is its highest bit).
namespace netrc
{

constexpr bool is_letter(char byte) noexcept
{
  return (byte | 0x20) >= 'a' && (byte | 0x20) <= 'z';
}
constexpr bool is_digit(char byte) noexcept
{
  return byte >= '0' && byte <= '9';
}
constexpr bool is_blank(char byte) noexcept
{
  return byte == ' ' || byte == '\t';
}
constexpr bool is_line_end(char byte) noexcept
{
  return byte == '\n' || byte == '\r';
}
/// Rule 8 of docs/format.md. A tab is no control byte here: in a value it can stand in quotes only.
constexpr bool is_control(char byte) noexcept
{
  const auto value = static_cast<unsigned char>(byte);
  return (value < 0x20 && byte != '\t') || value == 0x7F;
}
/// Printable ASCII, the blank excluded.
constexpr bool is_graphic(char byte) noexcept
{
  return byte > ' ' && byte < '\x7F';
}
constexpr bool is_high(char byte) noexcept
{
  return (static_cast<unsigned char>(byte) & 0x80) != 0;
}
/// Letters, digits, `-`, `.` and `_`: the ASCII of a host's name (rule 10 of docs/format.md).
constexpr bool is_ascii_of_host(char byte) noexcept
{
  return is_letter(byte) || is_digit(byte) || byte == '-' || byte == '.' || byte == '_';
}
constexpr char to_lower(char byte) noexcept
{
  return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte | 0x20) : byte;
}

/// Nothing but blanks stands before it on its line.
constexpr bool opens_line(std::string_view text, std::size_t offset) noexcept
{
  while (offset > 0 && is_blank(text[offset - 1]))
    --offset;
  return offset == 0 || is_line_end(text[offset - 1]);
}

/// `word`, which is given in lower case, in any case.
constexpr bool is_word(std::string_view text, std::string_view word) noexcept
{
  if (text.size() != word.size())
    return false;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (to_lower(text[i]) != word[i])
      return false;
  return true;
}

namespace swar
{

using block = std::uint64_t;
constexpr block ones = 0x0101010101010101;
constexpr block high_bits = 0x80 * ones;

constexpr block all(char byte) noexcept
{
  return static_cast<unsigned char>(byte) * ones;
}

inline block load(const char* bytes) noexcept
{
  block result = 0;
  std::memcpy(&result, bytes, sizeof result);
  return result;
}
/// Of fewer than 8 bytes; the rest is zero.
inline block load(const char* bytes, std::size_t size) noexcept
{
  block result = 0;
  std::memcpy(&result, bytes, size);
  return result;
}

/// Wants lanes below 80 and is exact: no lane carries into the next.
constexpr block between(block lanes, char low, char high) noexcept
{
  return (lanes + all(static_cast<char>(0x80 - low))) & ~(lanes + all(static_cast<char>(0x7F - high))) & high_bits;
}

/// Letters in lower case, every other byte as it is.
constexpr block to_lower(block lanes) noexcept
{
  // The case of a letter is one bit.
  const block letters = between((lanes & ~high_bits) | all(0x20), 'a', 'z') & ~lanes & high_bits;
  return lanes | letters >> 2;
}

/// Two blocks without regard to ASCII case.
constexpr bool same_letters(block one, block other) noexcept
{
  const block different = one ^ other;
  if (different == 0)
    return true;
  // The case of a letter is one bit; every lane that differs must differ in it alone, and be a letter.
  const block letters = between((one & ~high_bits) | all(0x20), 'a', 'z') & ~one & high_bits;
  return (different & ~(letters >> 2)) == 0;
}

}  // namespace swar

/// Two texts of one length, without regard to ASCII case.
inline bool same_letters(std::string_view one, std::string_view other) noexcept
{
  constexpr std::size_t width = sizeof(swar::block);
  const std::size_t size = one.size();
  if (size < width)
    return swar::same_letters(swar::load(one.data(), size), swar::load(other.data(), size));
  for (std::size_t i = 0; i < size - width; i += width)
    if (!swar::same_letters(swar::load(one.data() + i), swar::load(other.data() + i)))
      return false;
  return swar::same_letters(swar::load(one.data() + size - width), swar::load(other.data() + size - width));
}

/// True if there are only letters, digits, `-` and `.` in the text.
inline bool are_host_bytes(std::string_view text) noexcept
{
  if (text.size() < lanes::width)
    return lanes::all(lanes::are_host_bytes(lanes::load(text, 'a')));
  const char* const last = text.data() + text.size() - lanes::width;
  lanes::block fit = lanes::are_host_bytes(lanes::load(last));
  for (const char* next = text.data(); next < last; next += lanes::width)
    fit &= lanes::are_host_bytes(lanes::load(next));
  return lanes::all(fit);
}

}  // namespace netrc
