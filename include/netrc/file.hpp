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

/// What the open descriptor said of the file (fstat), before its first byte was read.
struct file_facts
{
  std::uint32_t mode = 0;        ///< the permission bits, 07777
  std::uint32_t owner = 0;       ///< user id
  std::uint64_t size = 0;        ///< bytes; 0 for what has no size, as a FIFO
  std::int64_t modified_ns = 0;  ///< nanoseconds since the epoch
  std::uint64_t device = 0;      ///< with `inode` the file's identity
  std::uint64_t inode = 0;
  bool regular = false;  ///< false for a FIFO, a terminal, a socket
};

/// What a mode or an owner that lets others read or change the file leads to.
enum class policy : std::uint8_t
{
  strict,  ///< the file is refused, unread
  warn,    ///< it is read; `loaded::mode_is_open`, `owner_is_other` tell
  ignore,  ///< it is read, and nothing is told: containers, Kubernetes secrets
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

/// What a message calls a file by.
enum class name_kind : std::uint8_t
{
  path,   ///< the remedy can be a command that names it
  label,  ///< `standard input`, `descriptor 7`: no command could
};

/// Why nothing was loaded. There is never a partial document.
struct NETRC_EXPORT load_error
{
  load_error_code code = load_error_code::none;
  int error_number = 0;   ///< errno, where the system said one
  file_facts facts = {};  ///< as far as known

  /// A sentence for people with the remedy, e.g. `… may be read by others: run chmod 600 '/home/a/.netrc'`. `name` is
  /// the file as the user knows it; control bytes in it are shown as escapes.
  [[nodiscard]] std::string message(std::string_view name, name_kind kind = name_kind::path) const;
};

/// A file that was read.
struct NETRC_EXPORT loaded
{
  netrc::document document;
  file_facts facts;
  bool mode_is_open = false;    ///< group or others may do anything with it (policy warn)
  bool owner_is_other = false;  ///< it belongs neither to the user nor to root (policy warn)

  /// A sentence with the remedy for each of the two. `name` is the file as the user knows it.
  [[nodiscard]] std::vector<std::string> warnings(std::string_view name, name_kind kind = name_kind::path) const;
};

using load_result = std::variant<loaded, load_error>;

/// Opens and reads a file: a path, with links followed. Facts come from the open descriptor, so nothing can be swapped
/// in between. A FIFO is read to its end, and waited for while nobody writes to it. Throws std::bad_alloc alone.
///
/// A file that is seen to change while it is read is read again, at most twice. What nobody can see is a writer that
/// overwrites the file in place and pauses between two writes: what it has written so far is read as the whole. Replace
/// a .netrc by renaming a new file over it.
[[nodiscard]] NETRC_EXPORT load_result load(const std::string& path, policy how = policy::warn);

/// Reads an open descriptor from where it stands to its end, and leaves it open. Standard input is 0.
[[nodiscard]] NETRC_EXPORT load_result load(int descriptor, policy how = policy::warn);

/// What `default_path` looks at, passed in: the library itself follows no environment variable.
struct NETRC_EXPORT environment
{
  std::optional<std::string> netrc;        ///< `NETRC`: the file itself. Empty counts as unset
  std::optional<std::string> home;         ///< `HOME`. Empty counts as unset
  std::optional<std::string> passwd_home;  ///< the home of the user's passwd entry

  /// The process's own: getenv and getpwuid_r. Not to be called while another thread changes the environment.
  [[nodiscard]] static environment of_process();
};

/// Which file: `NETRC` as it stands, else `HOME`/.netrc, else the passwd entry's home. Pure; nothing if all are unset.
[[nodiscard]] NETRC_EXPORT std::optional<std::string> default_path(const environment& from);

/// `load(default_path(environment::of_process()))`.
[[nodiscard]] NETRC_EXPORT load_result load_default(policy how = policy::warn);

}  // namespace netrc
