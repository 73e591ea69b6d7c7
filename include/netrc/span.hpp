// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>

namespace netrc
{

/// A run of bytes in a text, by offsets from its first byte. 32 bits suffice: `text_limit` is below 4 GiB.
struct span
{
  std::uint32_t begin = 0;
  std::uint32_t size = 0;

  [[nodiscard]] constexpr std::uint32_t end() const noexcept { return begin + size; }
  friend constexpr bool operator==(span, span) = default;
};

/// Where a byte is, as people count: line and columns from 1. A line ends in LF, CR LF or a lone CR.
struct position
{
  std::size_t line = 1;
  std::size_t column = 1;     ///< in bytes, as compilers count
  std::size_t character = 1;  ///< in Unicode code points, as editors count; bytes 80 to BF belong to the one before

  friend constexpr bool operator==(position, position) = default;
};

}  // namespace netrc
