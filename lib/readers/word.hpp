// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "netrc/span.hpp"

namespace netrc::readers
{

/// A word as the program has it.
struct word
{
  std::string_view text;  ///< unquoted and unescaped; valid until the next word is cut
  span where;             ///< in the decoded text, quotes included
  bool is_quoted = false;
  std::size_t begin = 0;  ///< where the search for it began: before the space that precedes it
};

[[nodiscard]] constexpr span span_of(std::size_t begin, std::size_t end) noexcept
{
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end - begin)};
}

}  // namespace netrc::readers
