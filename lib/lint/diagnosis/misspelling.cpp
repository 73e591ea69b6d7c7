// SPDX-License-Identifier: MIT
#include "lint/diagnosis/misspelling.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "syntax/keywords.hpp"
#include "text/bytes.hpp"

namespace netrc::lint
{
namespace
{

constexpr std::size_t most_slips = 2;
constexpr std::size_t longest_word = longest_keyword + most_slips;

/// How many letters are missing, too many, other, or swapped with their neighbour: the optimal string alignment
/// distance.
std::size_t distance(std::string_view word, std::string_view keyword) noexcept
{
  using row = std::array<std::size_t, longest_keyword + 1>;
  row before_last = {};
  row last = {};
  for (std::size_t j = 0; j <= keyword.size(); ++j)
    last[j] = j;
  for (std::size_t i = 1; i <= word.size(); ++i)
  {
    row now = {i};
    for (std::size_t j = 1; j <= keyword.size(); ++j)
    {
      const bool is_same = to_lower(word[i - 1]) == keyword[j - 1];
      now[j] = std::min({last[j] + 1, now[j - 1] + 1, last[j - 1] + (is_same ? 0 : 1)});
      if (i > 1 && j > 1 && to_lower(word[i - 2]) == keyword[j - 1] && to_lower(word[i - 1]) == keyword[j - 2])
        now[j] = std::min(now[j], before_last[j - 2] + 1);
    }
    before_last = last;
    last = now;
  }
  return last[keyword.size()];
}

struct other_name
{
  std::string_view name;
  std::string_view keyword;
};

}  // namespace

std::string_view misspelt_keyword(std::string_view word) noexcept
{
  constexpr std::array<other_name, 8> others = {{{"pass", "password"},
                                                 {"passwd", "password"},
                                                 {"pwd", "password"},
                                                 {"token", "password"},
                                                 {"secret", "password"},
                                                 {"host", "machine"},
                                                 {"hostname", "machine"},
                                                 {"server", "machine"}}};
  if (word.size() > longest_word)
    return {};
  for (const other_name& each : others)
    if (is_word(word, each.name))
      return each.keyword;
  for (const keyword& each : keywords)
  {
    // Too many other words are one slip away from `user`.
    const bool is_alias = each.spelling != each.meaning;
    if (!is_alias && distance(word, each.spelling) <= (each.spelling.size() == longest_keyword ? most_slips : 1))
      return each.spelling;
  }
  return {};
}

}  // namespace netrc::lint
