// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "netrc/readers.hpp"

/// The libcurl that a program of this machine reads a .netrc with.
namespace netrc::tool
{

/// The version of libcurl that curl and git use here, such as `7.88.1`; empty if the program is not installed, or does
/// not say so within a second. `curl --version` says it. git does not: its git-remote-http names the library that it is
/// linked with, whose bytes hold the version. Nothing is loaded.
struct installed_curls
{
  std::string curl;
  std::string git;
};
/// Asks those that are wanted, both at the same time.
[[nodiscard]] installed_curls find_installed_curls(bool wants_curl, bool wants_git);

/// The reader that describes this version, or else all that describe some version of libcurl.
[[nodiscard]] std::vector<const readers::reader*> readers_of_curl(std::string_view version);

}  // namespace netrc::tool
