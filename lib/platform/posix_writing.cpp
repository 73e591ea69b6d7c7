// SPDX-License-Identifier: MIT
#include <fcntl.h>
#include <stdio.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <time.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <climits>
#include <vector>

#include "platform/writing.hpp"

namespace netrc::platform
{
namespace
{

/// Makes a call again that a signal interrupted. The call's result, or -errno.
template <typename Call>
auto uninterrupted(Call call) noexcept -> decltype(call())
{
  for (;;)
  {
    const auto result = call();
    if (result >= 0)
      return result;
    if (errno != EINTR)
      return -errno;
  }
}

template <typename Call>
int error_of(Call call) noexcept
{
  return -std::min(uninterrupted(call), 0);
}

int open_at(int folder, const char* name, int flags, descriptor& result) noexcept
{
  constexpr mode_t owner_alone = 0600;
  const int number = uninterrupted([&] { return openat(folder, name, flags | O_CLOEXEC | O_NOCTTY, owner_alone); });
  if (number < 0)
    return -number;
  result = descriptor(number);
  return 0;
}

/// The names of a file's attributes; none if its file system has none.
int attribute_names(int file, std::vector<std::string>& result)
{
  const ssize_t needed = flistxattr(file, nullptr, 0);
  if (needed <= 0)
    return needed == 0 || errno == ENOTSUP ? 0 : errno;
  std::vector<char> list(static_cast<std::size_t>(needed));
  const ssize_t size = flistxattr(file, list.data(), list.size());
  if (size < 0)
    return errno;
  for (const char* name = list.data(); name < list.data() + size; name += result.back().size() + 1)
    result.emplace_back(name);
  return 0;
}

int attribute_value(int file, const std::string& name, std::vector<char>& result)
{
  constexpr std::size_t most = 1 << 16;  // XATTR_SIZE_MAX
  result.resize(most);
  const ssize_t size = fgetxattr(file, name.c_str(), result.data(), result.size());
  result.resize(size < 0 ? 0 : static_cast<std::size_t>(size));
  return size < 0 ? errno : 0;
}

}  // namespace

descriptor::~descriptor()
{
  if (is_open())
    close(number_);
}

int read_link(const std::string& path, std::string& target)
{
  target.resize(PATH_MAX);
  const ssize_t size = readlink(path.c_str(), target.data(), target.size());
  target.resize(size < 0 ? 0 : static_cast<std::size_t>(size));
  return size < 0 ? errno : 0;
}

int open_folder(const std::string& path, descriptor& result) noexcept
{
  return open_at(AT_FDCWD, path.c_str(), O_RDONLY | O_DIRECTORY, result);
}

int open_for_change(int folder, const std::string& name, descriptor& result, int& read_only) noexcept
{
  // For writing if possible: NFS locks no other file.
  read_only = open_at(folder, name.c_str(), O_RDWR | O_NOFOLLOW | O_NONBLOCK, result);
  if (read_only != EACCES && read_only != EPERM && read_only != EROFS && read_only != ETXTBSY)
    return read_only;
  return open_at(folder, name.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK, result);
}

int create(int folder, const std::string& name, descriptor& result) noexcept
{
  return open_at(folder, name.c_str(), O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW, result);
}

int try_lock(int file) noexcept
{
  return error_of([&] { return flock(file, LOCK_EX | LOCK_NB); });
}

void pause_ms(int milliseconds) noexcept
{
  const timespec time = {0, milliseconds * 1'000'000L};
  nanosleep(&time, nullptr);
}

int write_all(int file, std::string_view bytes, std::uint64_t offset) noexcept
{
  while (!bytes.empty())
  {
    const ssize_t count =
        uninterrupted([&] { return pwrite(file, bytes.data(), bytes.size(), static_cast<off_t>(offset)); });
    if (count <= 0)
      return count == 0 ? EIO : static_cast<int>(-count);
    bytes.remove_prefix(static_cast<std::size_t>(count));
    offset += static_cast<std::uint64_t>(count);
  }
  return 0;
}

std::ptrdiff_t read_from(int file, char* bytes, std::size_t size, std::uint64_t offset) noexcept
{
  return uninterrupted([&] { return pread(file, bytes, size, static_cast<off_t>(offset)); });
}

int resize(int file, std::uint64_t size) noexcept
{
  return error_of([&] { return ftruncate(file, static_cast<off_t>(size)); });
}

int sync(int file) noexcept
{
  const int error = error_of([&] { return fsync(file); });
  return error == EINVAL || error == ENOTSUP ? 0 : error;
}

int set_owner(int file, std::uint32_t owner, std::uint32_t group) noexcept
{
  return error_of([&] { return fchown(file, owner, group); });
}

int set_mode(int file, std::uint32_t mode) noexcept
{
  return error_of([&] { return fchmod(file, mode); });
}

int copy_attributes(int source, int target, std::string& failing)
{
  constexpr const char* access_control_list = "system.posix_acl_access";
  std::vector<std::string> names;
  std::vector<std::string> present;
  if (const int error = attribute_names(source, names); error != 0)
    return error;
  if (const int error = attribute_names(target, present); error != 0)
    return error;
  const auto has = [](const std::vector<std::string>& list, const std::string& name)
  { return std::find(list.begin(), list.end(), name) != list.end(); };
  // One that the folder gives to every new file would let in more users than the old one did.
  if (has(present, access_control_list) && !has(names, access_control_list) &&
      fremovexattr(target, access_control_list) != 0)
  {
    failing = access_control_list;
    return errno;
  }
  std::vector<char> value;
  std::vector<char> own;
  for (const std::string& name : names)
  {
    int error = attribute_value(source, name, value);
    // A label that the system gave to both need not be set, and may not be.
    if (error == 0 && has(present, name) && attribute_value(target, name, own) == 0 && own == value)
      continue;
    if (error == 0 && fsetxattr(target, name.c_str(), value.data(), value.size(), 0) != 0)
      error = errno;
    if (error != 0)
    {
      failing = name;
      return error;
    }
  }
  return 0;
}

int rename_over(int folder, const std::string& name, const std::string& new_name) noexcept
{
  return error_of([&] { return renameat(folder, name.c_str(), folder, new_name.c_str()); });
}

int rename_to_free(int folder, const std::string& name, const std::string& new_name) noexcept
{
  const int error =
      error_of([&] { return renameat2(folder, name.c_str(), folder, new_name.c_str(), RENAME_NOREPLACE); });
  if (error != EINVAL && error != ENOSYS)
    return error;
  // This file system cannot tell in the same moment: ask before.
  if (faccessat(folder, new_name.c_str(), F_OK, AT_SYMLINK_NOFOLLOW) == 0)
    return EEXIST;
  return rename_over(folder, name, new_name);
}

int remove(int folder, const std::string& name) noexcept
{
  return error_of([&] { return unlinkat(folder, name.c_str(), 0); });
}

}  // namespace netrc::platform
