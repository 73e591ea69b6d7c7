// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "netrc/document.hpp"
#include "netrc/export.h"
#include "netrc/secret.hpp"

namespace netrc
{

/// What the system said of the open file (fstat), before its first byte was read.
struct file_status
{
  std::uint32_t mode = 0;        ///< the permission bits, 07777
  std::uint32_t owner = 0;       ///< user id
  std::uint64_t size = 0;        ///< bytes; 0 for a file without a size, such as a FIFO
  std::int64_t modified_ns = 0;  ///< nanoseconds since the epoch
  std::uint64_t device = 0;      ///< with `inode` the file's identity
  std::uint64_t inode = 0;
  bool regular = false;  ///< false for a FIFO, a terminal, a socket
};

/// What to do if other users can read or change the file.
enum class permission_policy : std::uint8_t
{
  strict,  ///< refuse the file, unread
  warn,    ///< read it, and set `loaded_file::open_to_others` and `other_owner`
  ignore,  ///< read it, and say nothing: containers, Kubernetes secrets
};

enum class load_error_code : std::uint8_t
{
  none,
  not_found,
  no_permission,
  is_directory,
  link_loop,
  too_large,       ///< over `text_limit`
  changed,         ///< it shrank, grew or was written to while it was read
  open_to_others,  ///< policy strict: group or others may read or write it
  other_owner,     ///< policy strict: it belongs neither to the user nor to root
  no_path,         ///< `default_path` found nothing to open
  system,          ///< see `error_number`
};

/// How a message names a file.
enum class name_kind : std::uint8_t
{
  path,   ///< the fix can be a command that names it
  label,  ///< `standard input`, `descriptor 7`: no command can name it
};

/// Why nothing was loaded. There is never a partial document.
struct NETRC_EXPORT load_error
{
  load_error_code code = load_error_code::none;
  int error_number = 0;     ///< errno, if the system gave one
  file_status status = {};  ///< as far as known

  /// A sentence for people with the fix, such as `… can be read by others: run chmod 600 '/home/a/.netrc'`. `name` is
  /// the file as the user knows it; control bytes in it are shown as escapes.
  [[nodiscard]] std::string message(std::string_view name, name_kind kind = name_kind::path) const;
};

/// A file that was read.
struct NETRC_EXPORT loaded_file
{
  netrc::document document;
  file_status status;
  bool open_to_others = false;  ///< group or others have any permission (policy warn)
  bool other_owner = false;     ///< it belongs neither to the user nor to root (policy warn)

  /// One sentence with the fix for each of the two that is true. `name` is the file as the user knows it.
  [[nodiscard]] std::vector<std::string> warnings(std::string_view name, name_kind kind = name_kind::path) const;
};

using load_result = std::variant<loaded_file, load_error>;

/// Opens and reads a file. Follows links. The status comes from the open descriptor, so nobody can swap the file in
/// between. A FIFO is read to its end; this blocks until somebody writes to it. Throws only std::bad_alloc.
///
/// A file that changes while it is read is read again, at most twice. A writer that overwrites the file in place and
/// pauses between two writes goes unnoticed: what it has written so far is taken for the whole. So replace a .netrc by
/// renaming a new file over it.
[[nodiscard]] NETRC_EXPORT load_result load(const std::string& path,
                                            permission_policy policy = permission_policy::warn);

/// Reads an open descriptor from its current offset to its end, and leaves it open. Standard input is 0.
[[nodiscard]] NETRC_EXPORT load_result load(int descriptor, permission_policy policy = permission_policy::warn);

/// What `default_path` looks at, passed in: the library itself follows no environment variable.
struct NETRC_EXPORT environment
{
  std::optional<std::string> netrc;        ///< `NETRC`: the file itself. Empty counts as unset
  std::optional<std::string> home;         ///< `HOME`. Empty counts as unset
  std::optional<std::string> passwd_home;  ///< the home of the user's passwd entry

  /// The process's own: getenv and getpwuid_r. Do not call it while another thread changes the environment.
  [[nodiscard]] static environment from_process();
};

/// The file to read: `NETRC` as given, else .netrc in `HOME`, else in the passwd entry's home. Nothing if all are
/// unset. Makes no system call.
[[nodiscard]] NETRC_EXPORT std::optional<std::string> default_path(const environment& variables);

/// `load(default_path(environment::from_process()))`.
[[nodiscard]] NETRC_EXPORT load_result load_default(permission_policy policy = permission_policy::warn);

}  // namespace netrc
