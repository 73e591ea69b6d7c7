// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace netrc::readers
{

/// Some of the 256 bytes, as data in a dialect: `byte_set(" \t")`. What every program agrees on (letters, digits,
/// blanks) is a function of lib/text/bytes.hpp.
class byte_set
{
public:
  constexpr byte_set() noexcept = default;
  constexpr explicit byte_set(std::string_view bytes) noexcept
  {
    for (const char each : bytes)
      add(each);
  }

  /// These bytes and all from `first` to `last`.
  constexpr byte_set with_range(char first, char last) const noexcept
  {
    byte_set result = *this;
    for (int byte = static_cast<unsigned char>(first); byte <= static_cast<unsigned char>(last); ++byte)
      result.add(static_cast<char>(byte));
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

/// isspace() in the C locale; the ASCII white space of Perl, Ruby, Go and JavaScript, too.
inline constexpr byte_set c_space(" \t\n\v\f\r");

}  // namespace netrc::readers
