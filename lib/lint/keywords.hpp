// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "bytes.hpp"

namespace netrc::lint
{

/// True for one of the six keywords (docs/format.md 2), in any case.
[[nodiscard]] inline bool is_keyword(std::string_view word) noexcept
{
  for (const std::string_view keyword : {"machine", "default", "login", "password", "account", "macdef"})
    if (is_word(word, keyword))
      return true;
  return false;
}

}  // namespace netrc::lint
