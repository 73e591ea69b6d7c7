// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

#include "platform/platform.hpp"

namespace netrc
{

/// Group or others can read, write or search a file of this mode.
[[nodiscard]] inline bool is_open_to_others(std::uint32_t mode) noexcept
{
  return (mode & 077U) != 0;
}

/// The owner is neither the user nor root.
[[nodiscard]] inline bool is_other_user(std::uint32_t owner) noexcept
{
  return owner != platform::administrator && owner != platform::user();
}

}  // namespace netrc
