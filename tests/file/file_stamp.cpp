// SPDX-License-Identifier: MIT
#include "file/file_stamp.hpp"

#include <doctest/doctest.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>

using netrc::file_stamp;
using platform_status = netrc::platform::status;

TEST_CASE("each fact of a file's status tells two states of it apart")
{
  const platform_status status;
  const file_stamp there = file_stamp::from_status(status);
  CHECK(there == file_stamp::from_status(status));
  CHECK(there != file_stamp{});  // a file that is gone
  const auto differs = [&](auto change)
  {
    platform_status other;
    change(other);
    return file_stamp::from_status(other) != there;
  };
  CHECK(differs([](platform_status& other) { other.device = 1; }));
  CHECK(differs([](platform_status& other) { other.inode = 1; }));
  CHECK(differs([](platform_status& other) { other.size = 1; }));
  CHECK(differs([](platform_status& other) { other.modified_ns = 1; }));
  CHECK(differs([](platform_status& other) { other.changed_ns = 1; }));
}

TEST_CASE("times are nanoseconds since the epoch")
{
  const int file = memfd_create("netrc", MFD_CLOEXEC);
  constexpr timespec time = {5, 7};
  const std::array<timespec, 2> times = {time, time};
  REQUIRE(futimens(file, times.data()) == 0);
  platform_status status;
  REQUIRE(netrc::platform::get_status(file, status) == 0);
  close(file);
  CHECK(status.modified_ns == 5'000'000'007);
}

TEST_CASE("a stamp proves something once it is older than the coarsest clock tick, the 2 s of FAT")
{
  constexpr std::int64_t second_ns = 1'000'000'000;
  platform_status status;
  status.changed_ns = 100 * second_ns;
  const file_stamp there = file_stamp::from_status(status);
  CHECK(there.may_change_unseen(100 * second_ns));
  CHECK(there.may_change_unseen(102 * second_ns));
  CHECK_FALSE(there.may_change_unseen(103 * second_ns));
  CHECK(there.may_change_unseen(50 * second_ns));  // the clock was set back
  CHECK_FALSE(file_stamp{}.may_change_unseen(0));  // a missing file has no times
}
