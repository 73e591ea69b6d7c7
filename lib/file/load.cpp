// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cerrno>
#include <utility>

#include "file/permissions.hpp"
#include "netrc/file.hpp"
#include "platform/platform.hpp"

namespace netrc
{
namespace
{

load_error_code code_of(int error_number) noexcept
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

load_error system_error(int number, const file_status& status = {})
{
  return {code_of(number), number, status};
}

file_status public_status(const platform::status& file)
{
  return {file.mode, file.owner, file.size, file.modified_ns, file.device, file.inode, file.regular};
}

/// The bytes of a file, or why there are none.
struct contents
{
  secret_buffer bytes;
  file_status status;
  load_error error;
};

/// How reading ended.
struct read_result
{
  int error = 0;  ///< errno
  int calls = 0;  ///< of read(2) that gave bytes
};

/// Reads to the end. One byte more than `expected` is asked for: a file that did not change is read by one call, and
/// one that grew is noticed by the same call. A file without a size (FIFO, /proc) is read in growing steps.
read_result read_all(int descriptor, std::uint64_t expected, secret_buffer& bytes)
{
  constexpr std::size_t first_step = 4096;
  bytes.reserve(expected == 0 ? first_step : static_cast<std::size_t>(expected) + 1);
  read_result result;
  for (;;)
  {
    if (bytes.size() == bytes.capacity())
      bytes.reserve(2 * bytes.capacity());
    const std::ptrdiff_t count = platform::read(descriptor, bytes.unused(), bytes.capacity() - bytes.size());
    if (count < 0)
      result.error = static_cast<int>(-count);
    if (count <= 0)
      return result;
    ++result.calls;
    bytes.commit(static_cast<std::size_t>(count));
    if (bytes.size() > text_limit)
      result.error = EFBIG;
    if (result.error != 0 || (expected != 0 && bytes.size() == expected))
      return result;
  }
}

/// True if the file's size or time differs from what they were.
bool has_changed(int descriptor, const file_status& before)
{
  platform::status now;
  return platform::get_status(descriptor, now) != 0 || now.size != before.size || now.modified_ns != before.modified_ns;
}

/// `already_read`: the descriptor's offset in its file.
contents read_open(int descriptor, std::uint64_t already_read, permission_policy policy)
{
  contents result;
  platform::status status;
  const auto fail = [&](load_error error) { return contents{{}, result.status, error}; };
  if (const int error = platform::get_status(descriptor, status); error != 0)
    return fail(system_error(error));
  result.status = public_status(status);
  if (status.directory)
    return fail(system_error(EISDIR, result.status));
  if (result.status.size > text_limit)
    return fail({load_error_code::too_large, 0, result.status});
  // A FIFO or a terminal has no mode that could let others in.
  if (policy == permission_policy::strict && result.status.regular)
  {
    if (is_other_user(result.status.owner))
      return fail({load_error_code::other_owner, 0, result.status});
    if (is_open_to_others(result.status.mode))
      return fail({load_error_code::open_to_others, 0, result.status});
  }

  const std::uint64_t left = result.status.size - std::min(result.status.size, already_read);
  const read_result done = read_all(descriptor, left, result.bytes);
  if (done.error != 0)
    return fail(system_error(done.error, result.status));
  // A file of /proc has no size, before and after; one that has a size now was being written.
  if (result.status.size == 0)
    return result.status.regular && has_changed(descriptor, result.status)
               ? fail({load_error_code::changed, 0, result.status})
               : std::move(result);
  // What one call returns in full is of one moment; what several return is only if the file stayed as it was.
  if (result.bytes.size() != left || (done.calls > 1 && has_changed(descriptor, result.status)))
    return fail({load_error_code::changed, 0, result.status});
  return result;
}

load_result parse(contents&& file, permission_policy policy)
{
  if (file.error.code != load_error_code::none)
    return file.error;
  const bool warns = policy != permission_policy::ignore && file.status.regular;
  return loaded_file{document::parse(std::move(file.bytes)), file.status, warns && is_open_to_others(file.status.mode),
                     warns && is_other_user(file.status.owner)};
}

}  // namespace

load_result load(const std::string& path, permission_policy policy)
{
  // Whoever replaces the file while it is read (an editor, a job that appends) is done the next time.
  constexpr int attempts = 3;
  for (int attempt = 1;; ++attempt)
  {
    const platform::open_file file(path.c_str());
    if (file.error() != 0)
      return system_error(file.error());
    contents read = read_open(file.descriptor(), 0, policy);
    if (read.error.code != load_error_code::changed || attempt == attempts)
      return parse(std::move(read), policy);
  }
}

load_result load(int descriptor, permission_policy policy)
{
  return parse(read_open(descriptor, platform::offset(descriptor), policy), policy);
}

load_result load_default(permission_policy policy)
{
  const auto path = default_path(environment::from_process());
  if (!path)
    return load_error{load_error_code::no_path};
  return load(*path, policy);
}

}  // namespace netrc
