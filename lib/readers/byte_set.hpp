// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace netrc::readers
{

/// Some of the 256 bytes. `byte_set(" \t")`
class byte_set
{
public:
  constexpr byte_set() noexcept = default;
  constexpr explicit byte_set(std::string_view bytes) noexcept
  {
    for (const char each : bytes)
      add(each);
  }

  constexpr byte_set with(char first, char last) const noexcept
  {
    byte_set result = *this;
    for (int byte = static_cast<unsigned char>(first); byte <= static_cast<unsigned char>(last); ++byte)
      result.add(static_cast<char>(byte));
    return result;
  }
  constexpr byte_set with(std::string_view bytes) const noexcept
  {
    byte_set result = *this;
    for (const char each : bytes)
      result.add(each);
    return result;
  }

  [[nodiscard]] constexpr bool has(char byte) const noexcept
  {
    const auto value = static_cast<unsigned char>(byte);
    return (bits_[value / 64] >> (value % 64) & 1) != 0;
  }

private:
  constexpr void add(char byte) noexcept
  {
    const auto value = static_cast<unsigned char>(byte);
    bits_[value / 64] |= std::uint64_t{1} << (value % 64);
  }

  std::array<std::uint64_t, 4> bits_{};
};

}  // namespace netrc::readers
