// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

#include "platform/platform.hpp"

namespace netrc
{

/// Tells one state of a file from another. The time of change cannot be set back, as the time of modification can (cp
/// -p, rsync).
struct file_stamp
{
  bool exists = false;
  std::uint64_t device = 0;
  std::uint64_t inode = 0;
  std::uint64_t size = 0;
  std::int64_t modified_ns = 0;
  std::int64_t changed_ns = 0;

  bool operator==(const file_stamp&) const = default;

  [[nodiscard]] static constexpr file_stamp from_status(const platform::status& file) noexcept
  {
    return {true, file.device, file.inode, file.size, file.modified_ns, file.changed_ns};
  }
  /// A stamp that says `exists = false` if the path leads nowhere.
  [[nodiscard]] static file_stamp take(const char* path) noexcept
  {
    platform::status status;
    return platform::get_status(path, status) == 0 ? from_status(status) : file_stamp{};
  }

  /// Times are coarse (4 ms in many a Linux, 2 s in FAT): a file that changed so recently may change again without a
  /// sign of it. `now_ns` is `platform::file_clock_ns`; if that clock was set back since, the stamp proves nothing
  /// either.
  [[nodiscard]] constexpr bool may_change_unseen(std::int64_t now_ns) const noexcept
  {
    constexpr std::int64_t coarsest_ns = 2'100'000'000;
    return exists && now_ns - changed_ns < coarsest_ns;
  }
};

}  // namespace netrc
