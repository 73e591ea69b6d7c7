// SPDX-License-Identifier: MIT
#include "lint/diagnosis/misspelling.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "syntax/keywords.hpp"
#include "text/bytes.hpp"
#include "text/edit_distance.hpp"

namespace netrc::lint
{
namespace
{

constexpr std::size_t most_slips_in_password = 2;
constexpr std::size_t longest_word = longest_keyword + most_slips_in_password;

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
    const std::size_t limit = each.spelling.size() == longest_keyword ? most_slips_in_password : 1;
    if (!is_alias && edit_distance(word, each.spelling, limit) <= limit)
      return each.spelling;
  }
  return {};
}

}  // namespace netrc::lint
