// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "netrc/document.hpp"
#include "netrc/export.h"
#include "netrc/file.hpp"

namespace netrc
{

/// What stands beside the file `NAME` while it is changed: `NAME.netrc-new`, of mode 0600. A change that was killed
/// leaves it there; the next one removes it.
inline constexpr std::string_view unfinished_suffix = ".netrc-new";
/// `NAME.bak`, of mode 0600: the text before the last change that was asked to keep it.
inline constexpr std::string_view backup_suffix = ".bak";

struct change_options
{
  /// Writes over the file's own bytes instead of putting a new file in its place. That keeps a hard link or a mount, and
  /// needs no permission in the folder. But whoever reads in the meantime sees neither the old text nor the new one, and
  /// so does everybody after a crash, a kill or a power cut: only after an error is the old text put back.
  bool in_place = false;
  /// Keeps the old text, in a file whose name ends in `backup_suffix`. An older one is replaced.
  bool backup = false;
  /// How long to wait for another change to end.
  std::chrono::milliseconds wait = std::chrono::seconds(5);
};

enum class write_error_code : std::uint8_t
{
  none,
  no_folder,         ///< the folder that should hold it is not there, or is none
  not_a_file,        ///< a folder, a FIFO, a device, a descriptor's name such as /dev/stdin
  link_loop,         ///< its symbolic links lead in a circle
  foreign_link,      ///< to root: a symbolic link of a user who owns neither the file nor the system
  hard_link,         ///< it has other names, which would keep the old text
  unreadable,        ///< see `reading`
  busy,              ///< another change did not end in time
  no_lock,           ///< its file system has no locks, so that two changes at once could lose one
  changed,           ///< another program changed it after it was read
  read_only_folder,  ///< no permission to put a file into the folder
  read_only_file,    ///< in place: no permission to write to it
  read_only_system,  ///< the file system is read-only: a mounted Kubernetes secret
  mounted,           ///< a bind mount: no other file can take its place
  other_owner,       ///< a new file could not be given to the old one's owner and group
  attribute,         ///< a new file could not be given an extended attribute or access control list of the old one
  unfinished_in_way,  ///< what has the name of `unfinished_suffix` cannot be removed: another user put it there, or it is a folder
  no_backup,        ///< the old text cannot be kept beside it
  full,             ///< the disk, the quota or the limit of the process
  system,           ///< see `error_number`
  lasting_unknown,  ///< it was changed, but a power cut may still undo that
  damaged,          ///< in place: writing failed in the middle, and the old text could not be put back
};

/// Why a file was not changed. Only with `lasting_unknown` it was, and with `damaged` it is neither old nor new.
struct NETRC_EXPORT write_error
{
  write_error_code code = write_error_code::none;
  int error_number = 0;        ///< errno, if the system gave one
  load_error reading = {};     ///< with `unreadable`
  std::string attribute = {};  ///< with `attribute`, its name

  /// A sentence for people with what to do. `name` is the file as the user knows it; control bytes in it are shown as
  /// escapes.
  [[nodiscard]] std::string message(std::string_view name) const;
};

/// A file from its reading to its writing, during which no other change of this kind can come between:
///
///     auto begun = netrc::file_change::begin(path);
///     if (auto* change = std::get_if<netrc::file_change>(&begun))
///       auto error = change->commit(new_text_of(change->file().document));
///
/// A crash, a full disk, a kill at any moment leaves the old file or the new one, whole, and never with a wider mode
/// (unless `in_place`). A symbolic link is followed, and stays. Mode, owner, extended attributes and access control list
/// stay as they are.
///
/// Another program that takes no lock is noticed if it changed the file before the last step, which is one system call.
/// Locks are those of flock(2). Throws only std::bad_alloc. Not for several threads at once.
class NETRC_EXPORT file_change
{
public:
  /// Waits for the file's lock, then reads it. A file that is not there is an empty document; `commit` creates it, of
  /// mode 0600.
  [[nodiscard]] static std::variant<file_change, write_error> begin(const std::string& path,
                                                                    const change_options& options = {});

  file_change(file_change&&) noexcept;
  file_change& operator=(file_change&&) noexcept;
  ~file_change();

  /// What was read. Its `warnings` tell of a mode that lets others in, which stays.
  [[nodiscard]] const loaded_file& file() const noexcept;
  /// True if it is not there yet.
  [[nodiscard]] bool creates() const noexcept;

  /// Replaces the text; writes nothing if it is the old one. Call it once: the lock ends with this object.
  [[nodiscard]] std::optional<write_error> commit(std::string_view text);

private:
  struct state;
  explicit file_change(std::unique_ptr<state> begun) noexcept;
  std::unique_ptr<state> state_;
};

}  // namespace netrc
