// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>
#include <utility>

#include "text/bytes.hpp"

namespace netrc
{

/// How many letters are missing, too many, other, or swapped with their neighbour, in any case: the optimal string
/// alignment distance. `limit + 1` if there are more than `limit`, or if the words are too long to tell.
[[nodiscard]] inline std::size_t edit_distance(std::string_view word, std::string_view other,
                                               std::size_t limit) noexcept
{
  constexpr std::size_t longest = 255;  // a host has at most 253 bytes
  const std::size_t difference = word.size() < other.size() ? other.size() - word.size() : word.size() - other.size();
  if (difference > limit || other.size() > longest)
    return limit + 1;
  const auto is_same = [](char one, char two) { return to_lower(one) == to_lower(two); };
  using row = std::array<std::size_t, longest + 1>;
  row rows[3];
  row *before_last = &rows[0], *last = &rows[1], *now = &rows[2];
  for (std::size_t j = 0; j <= other.size(); ++j)
    (*last)[j] = j;
  for (std::size_t i = 1; i <= word.size(); ++i)
  {
    std::size_t least = (*now)[0] = i;
    for (std::size_t j = 1; j <= other.size(); ++j)
    {
      std::size_t count =
          std::min({(*last)[j] + 1, (*now)[j - 1] + 1, (*last)[j - 1] + (is_same(word[i - 1], other[j - 1]) ? 0 : 1)});
      if (i > 1 && j > 1 && is_same(word[i - 2], other[j - 1]) && is_same(word[i - 1], other[j - 2]))
        count = std::min(count, (*before_last)[j - 2] + 1);
      (*now)[j] = count;
      least = std::min(least, count);
    }
    if (least > limit)
      return limit + 1;  // no row that follows has less
    std::swap(before_last, last);
    std::swap(last, now);
  }
  return std::min((*last)[other.size()], limit + 1);
}

/// How many letters can be wrong in a word of this size before it is more likely another word.
[[nodiscard]] constexpr std::size_t most_slips(std::size_t size) noexcept
{
  return size < 3 ? 0 : size < 6 ? 1 : 2;
}

/// True if one is a slip of the other.
[[nodiscard]] inline bool is_near(std::string_view word, std::string_view other) noexcept
{
  const std::size_t limit = most_slips(std::max(word.size(), other.size()));
  return edit_distance(word, other, limit) <= limit;
}

}  // namespace netrc
