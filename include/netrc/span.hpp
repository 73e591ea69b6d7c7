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

/// Where a byte stands, as people count: line and column from 1, the column in bytes.
/// A line ends in LF, CR LF or a lone CR.
struct position
{
  std::size_t line = 1;
  std::size_t column = 1;

  friend constexpr bool operator==(position, position) = default;
};

}  // namespace netrc
