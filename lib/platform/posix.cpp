// SPDX-License-Identifier: MIT
#include <fcntl.h>
#include <pwd.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <memory>
#include <vector>

#include "platform/platform.hpp"

namespace netrc::platform
{
namespace
{

std::int64_t nanoseconds(const timespec& time) noexcept
{
  constexpr std::int64_t second = 1'000'000'000;
  return std::int64_t{time.tv_sec} * second + time.tv_nsec;
}

std::int64_t now(clockid_t clock) noexcept
{
  timespec time = {};
  clock_gettime(clock, &time);
  return nanoseconds(time);
}

status from_stat(const struct stat& file) noexcept
{
  status result;
  result.mode = file.st_mode & 07777;
  result.owner = file.st_uid;
  result.regular = S_ISREG(file.st_mode);
  result.directory = S_ISDIR(file.st_mode);
  result.size = result.regular ? static_cast<std::uint64_t>(file.st_size) : 0;
  result.modified_ns = nanoseconds(file.st_mtim);
  result.changed_ns = nanoseconds(file.st_ctim);
  result.device = file.st_dev;
  result.inode = file.st_ino;
  return result;
}

}  // namespace

int get_status(const char* path, status& result) noexcept
{
  struct stat file = {};
  if (stat(path, &file) != 0)
    return errno;
  result = from_stat(file);
  return 0;
}

int get_status(int descriptor, status& result) noexcept
{
  struct stat file = {};
  if (fstat(descriptor, &file) != 0)
    return errno;
  result = from_stat(file);
  return 0;
}

std::optional<std::string> resolve_links(const char* path)
{
  const std::unique_ptr<char, decltype(&std::free)> target(realpath(path, nullptr), &std::free);
  return target ? std::optional<std::string>(target.get()) : std::nullopt;
}

open_file::open_file(const char* path) noexcept
{
  do
    descriptor_ = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
  while (descriptor_ < 0 && errno == EINTR);
  error_ = descriptor_ < 0 ? errno : 0;
}

open_file::~open_file()
{
  if (descriptor_ >= 0)
    close(descriptor_);
}

std::ptrdiff_t read(int descriptor, char* bytes, std::size_t size) noexcept
{
  for (;;)
  {
    const ssize_t count = ::read(descriptor, bytes, size);
    if (count >= 0)
      return count;
    if (errno != EINTR)
      return -errno;
  }
}

std::uint64_t offset(int descriptor) noexcept
{
  const off_t result = lseek(descriptor, 0, SEEK_CUR);
  return result < 0 ? 0 : static_cast<std::uint64_t>(result);
}

std::uint32_t user() noexcept
{
  return geteuid();
}

std::optional<std::string> home_of_user()
{
  constexpr std::size_t largest_entry = std::size_t{1} << 20;
  for (std::size_t size = 1024; size <= largest_entry; size *= 2)
  {
    std::vector<char> strings(size);
    passwd entry = {};
    passwd* found = nullptr;
    const int error = getpwuid_r(getuid(), &entry, strings.data(), strings.size(), &found);
    if (found != nullptr)
      return found->pw_dir;
    if (error != ERANGE)
      break;
  }
  return std::nullopt;
}

std::int64_t coarse_clock_ns() noexcept
{
  return now(CLOCK_MONOTONIC_COARSE);
}

std::int64_t file_clock_ns() noexcept
{
  return now(CLOCK_REALTIME);
}

}  // namespace netrc::platform
