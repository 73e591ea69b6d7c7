// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <variant>

#include "netrc/file_change.hpp"

namespace netrc
{

/// Where a path leads, its last name's links followed: to a regular file, or to none yet.
struct destination
{
  std::string folder;  ///< with its slash, or `.`
  std::string name;
  bool exists = false;
};

[[nodiscard]] std::variant<destination, write_error> resolve_destination(std::string path);

/// What a system call's errno says of a file that is to be written.
[[nodiscard]] write_error write_error_of(int number);

}  // namespace netrc
