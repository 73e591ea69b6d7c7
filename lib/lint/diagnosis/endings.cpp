// SPDX-License-Identifier: MIT
#include "lint/diagnosis/endings.hpp"

#include <algorithm>

namespace netrc::lint
{

endings::endings(const document& document)
{
  std::uint32_t open = problem::no_entry;
  document.tokens(
      [&](const token& each)
      {
        if (each.kind == token_kind::space)
          return;
        if (each.entry == problem::no_entry && open != problem::no_entry)
          found_.push_back({open, each});
        open = each.entry;
      });
}

std::optional<token> endings::of_entry(std::uint32_t index) const
{
  const auto first =
      std::partition_point(found_.begin(), found_.end(), [index](const ending& each) { return each.entry < index; });
  return first != found_.end() && first->entry == index ? std::optional(first->cause) : std::nullopt;
}

}  // namespace netrc::lint
