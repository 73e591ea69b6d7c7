// SPDX-License-Identifier: MIT
#pragma once

#include <sys/stat.h>
#include <time.h>

#include <cstdint>

namespace netrc
{

inline constexpr std::int64_t second_ns = 1'000'000'000;

constexpr std::int64_t nanoseconds(const timespec& of) noexcept
{
  return std::int64_t{of.tv_sec} * second_ns + of.tv_nsec;
}

/// What tells one state of a file from another. The time of change cannot be set back, as that of modification can (cp
/// -p, rsync).
struct file_stamp
{
  bool exists = false;
  std::uint64_t device = 0;
  std::uint64_t inode = 0;
  std::int64_t size = 0;
  std::int64_t modified_ns = 0;
  std::int64_t changed_ns = 0;

  bool operator==(const file_stamp&) const = default;

  [[nodiscard]] static constexpr file_stamp of(const struct stat& status) noexcept
  {
    return {
        true, status.st_dev, status.st_ino, status.st_size, nanoseconds(status.st_mtim), nanoseconds(status.st_ctim)};
  }

  /// Times have a grain (4 ms in many a Linux, 2 s in FAT): a file that changed so lately may change again without a
  /// sign of it. `now_ns` is of the clock that stamps files (CLOCK_REALTIME); if it was set back since, the stamp
  /// proves nothing either.
  [[nodiscard]] constexpr bool may_change_unseen(std::int64_t now_ns) const noexcept
  {
    return exists && now_ns - changed_ns < 2 * second_ns + second_ns / 10;
  }
};

}  // namespace netrc
