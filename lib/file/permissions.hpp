// SPDX-License-Identifier: MIT
#pragma once

#include "netrc/file.hpp"
#include "platform/platform.hpp"

namespace netrc
{

/// Group or others can read, write or search it.
[[nodiscard]] inline bool is_open_to_others(const file_status& status) noexcept
{
  return (status.mode & 077U) != 0;
}

/// It belongs neither to the user nor to root.
[[nodiscard]] inline bool has_other_owner(const file_status& status) noexcept
{
  return status.owner != platform::administrator && status.owner != platform::user();
}

}  // namespace netrc
