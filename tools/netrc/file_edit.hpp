// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "commands.hpp"
#include "netrc/edit.hpp"
#include "netrc/file_change.hpp"
#include "netrc/secret.hpp"
#include "target.hpp"

/// What `netrc set` and `netrc unset` share: the file, what is in the way of a change, and writing it.
namespace netrc::tool
{

/// The file to change, locked until this is gone.
struct file_edit
{
  std::string name;  ///< safe to display
  file_change change;
};

/// Locks and reads the file. Prints an error and returns nothing if that fails.
[[nodiscard]] std::optional<file_edit> begin_edit(const edit_options& options);

/// The target, with the login that a descriptor gives. Prints an error and returns nothing if it is malformed, has a
/// password, or names a token as the login, for everybody sees arguments.
[[nodiscard]] std::optional<target> target_of(const edit_options& options);

/// Why nothing can be changed, where, and what to do.
[[nodiscard]] std::string refusal_message(const file_edit& file, const target& target, const edit::result& result);

/// `~/.netrc:3: a.test, login alice`
[[nodiscard]] std::string place_of(const file_edit& file, const document& document, std::uint32_t index);

/// Writes the text after the change, unless it is only to be said what would change; then says it. Returns the exit
/// code. `sentence`: a line for each entry.
[[nodiscard]] int finish_edit(file_edit& file, const edit_options& options, const edit::result& result,
                              std::string_view sentence);

}  // namespace netrc::tool
