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

full_status from_stat(const struct stat& status) noexcept
{
  full_status result;
  result.file.mode = status.st_mode & 07777;
  result.file.owner = status.st_uid;
  result.file.regular = S_ISREG(status.st_mode);
  result.file.size = result.file.regular ? static_cast<std::uint64_t>(status.st_size) : 0;
  result.file.modified_ns = nanoseconds(status.st_mtim);
  result.file.device = status.st_dev;
  result.file.inode = status.st_ino;
  result.is_directory = S_ISDIR(status.st_mode);
  result.changed_ns = nanoseconds(status.st_ctim);
  return result;
}

}  // namespace

int get_status(const char* path, full_status& result) noexcept
{
  struct stat status = {};
  if (stat(path, &status) != 0)
    return errno;
  result = from_stat(status);
  return 0;
}

int get_status(int descriptor, full_status& result) noexcept
{
  struct stat status = {};
  if (fstat(descriptor, &status) != 0)
    return errno;
  result = from_stat(status);
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

load_error_code load_error_of(int error_number) noexcept
{
  switch (error_number)
  {
  case ENOENT:
  case ENOTDIR:
    return load_error_code::not_found;
  case EACCES:
  case EPERM:
    return load_error_code::no_permission;
  case EISDIR:
    return load_error_code::is_directory;
  case ELOOP:
    return load_error_code::link_loop;
  case EFBIG:
  case EOVERFLOW:
    return load_error_code::too_large;
  default:
    return load_error_code::system;
  }
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
