// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace netrc::lint
{

/// Copies that editors and people leave beside a file, by the name that they get.
enum class backup : std::uint8_t
{
  tilde,       ///< `.netrc~`: Emacs, nano -B, cp -b
  swap,        ///< `.netrc.swp`: Vim
  autosave,    ///< `#.netrc#`: Emacs
  bak,         ///< `.netrc.bak`
  backup,      ///< `.netrc.backup`
  old,         ///< `.netrc.old`
  orig,        ///< `.netrc.orig`: patch, git mergetool
  save,        ///< `.netrc.save`: nano that was killed
  unfinished,  ///< `.netrc.netrc-new`: a change that was killed (netrc/file_change.hpp)
};
inline constexpr std::size_t backup_count = 9;

/// What git does with a file.
enum class git_state : std::uint8_t
{
  unknown,    ///< it is in no work tree, or git was not asked or did not answer
  ignored,    ///< a pattern of a .gitignore, or of another file of that form, covers it
  untracked,  ///< nothing covers it: the next `git add .` takes it
  tracked,    ///< the index names it
};

/// Whose format a file is in, by its name.
enum class file_format : std::uint8_t
{
  netrc,
  authinfo,   ///< Emacs' `.authinfo`, `.authinfo.gpg`
  auth_conf,  ///< apt's `auth.conf`, and those in `auth.conf.d`
};
[[nodiscard]] file_format format_of(const std::string& path);

/// What is around a file. Gathered once, by whoever opened it; the rules only read it.
struct file_context
{
  std::string name = {};  ///< the last part of its path, `.netrc`
  file_format format = file_format::netrc;
  bool in_home = false;           ///< it is in the user's home itself
  bool folder_is_open = false;    ///< others can put another file in its place: the folder's mode, without sticky bit
  bool folder_is_others = false;  ///< the folder belongs neither to the user nor to root
  git_state git = git_state::unknown;  ///< for the caller to fill: the library starts no process
  std::uint32_t backups = 0;           ///< a bit for each `backup` that is there

  [[nodiscard]] bool has(backup which) const noexcept { return (backups >> static_cast<unsigned>(which) & 1U) != 0; }
};

/// Inspects the folder of a file that was opened by this path. `home`: the user's; empty if there is none.
/// Asks for the status of the folder and of the copies; reads nothing, starts no process. What cannot be found out is
/// left as it is in an empty `file_context`, and so is `git`. Throws std::bad_alloc alone.
[[nodiscard]] file_context inspect_file(const std::string& path, const std::string& home);

}  // namespace netrc::lint
