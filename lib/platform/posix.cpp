// SPDX-License-Identifier: MIT
#include <fcntl.h>
#include <pwd.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <memory>
#include <new>
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
  result.group = file.st_gid;
  result.links = file.st_nlink;
  result.regular = S_ISREG(file.st_mode);
  result.directory = S_ISDIR(file.st_mode);
  result.symbolic_link = S_ISLNK(file.st_mode);
  result.size = result.regular ? static_cast<std::uint64_t>(file.st_size) : 0;
  result.modified_ns = nanoseconds(file.st_mtim);
  result.changed_ns = nanoseconds(file.st_ctim);
  result.device = file.st_dev;
  result.inode = file.st_ino;
  return result;
}

constexpr std::size_t huge_page = std::size_t{2} << 20;

constexpr std::size_t whole_pages(std::size_t size)
{
  return (size + huge_page - 1) & ~(huge_page - 1);
}

}  // namespace

void zero(void* bytes, std::size_t size) noexcept
{
  explicit_bzero(bytes, size);
}

void* map_large(std::size_t size)
{
  // One page more than needed, to cut an aligned block out of it.
  const std::size_t needed = whole_pages(size);
  void* const mapped = mmap(nullptr, needed + huge_page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (mapped == MAP_FAILED)
    throw std::bad_alloc();
  char* const begin = static_cast<char*>(mapped);
  const std::size_t before = (huge_page - reinterpret_cast<std::uintptr_t>(begin) % huge_page) % huge_page;
  if (before != 0)
    munmap(begin, before);
  munmap(begin + before + needed, huge_page - before);
  madvise(begin + before, needed, MADV_HUGEPAGE);
  return begin + before;
}

void unmap_large(void* block, std::size_t size) noexcept
{
  munmap(block, whole_pages(size));
}

bool random_bytes(void* bytes, std::size_t size) noexcept
{
  return getrandom(bytes, size, GRND_NONBLOCK) == static_cast<ssize_t>(size);
}

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

const int working_folder = AT_FDCWD;

int get_link_status(int folder, const char* name, status& result) noexcept
{
  struct stat file = {};
  if (fstatat(folder, name, &file, AT_SYMLINK_NOFOLLOW) != 0)
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
