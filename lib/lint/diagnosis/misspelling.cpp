// SPDX-License-Identifier: MIT
#include "lint/diagnosis/misspelling.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "text/bytes.hpp"
#include "text/edit_distance.hpp"

namespace netrc::lint
{
namespace
{

/// Keywords first, then the foreign properties (docs/format.md, rule 3).
constexpr auto names =
    std::to_array<string_literal>({"machine", "login", "password", "default", "account", "macdef", "username", "user",
                                   "port", "protocol", "region", "realm", "method", "org", "force"});
/// Too many other words are one slip away from the others.
constexpr std::size_t often_misspelt = 6;

struct other_name
{
  std::string_view name;
  string_literal keyword;
};
constexpr auto other_names = std::to_array<other_name>({{"pass", "password"},
                                                        {"passwd", "password"},
                                                        {"pwd", "password"},
                                                        {"token", "password"},
                                                        {"secret", "password"},
                                                        {"host", "machine"},
                                                        {"hostname", "machine"},
                                                        {"server", "machine"}});

}  // namespace

string_literal misspelt_keyword(std::string_view word) noexcept
{
  for (const other_name& each : other_names)
    if (is_word(word, each.name))
      return each.keyword;
  for (std::size_t i = 0; i < often_misspelt; ++i)
    if (edit_distance(word, names[i].view(), 1) <= 1)
      return names[i];
  return {};
}

string_literal keyword_in_lower_case(std::string_view word) noexcept
{
  const auto* const found =
      std::find_if(names.begin(), names.end(), [word](string_literal each) { return is_word(word, each.view()); });
  return found == names.end() ? string_literal() : *found;
}

}  // namespace netrc::lint
