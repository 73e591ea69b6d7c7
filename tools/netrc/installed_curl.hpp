// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "netrc/readers.hpp"

/// The libcurl that a program of this machine reads a .netrc with.
namespace netrc::tool
{

struct installed_curl
{
  std::string version;  ///< `7.88.1`
  std::string found;    ///< how it was found: `curl --version`, the path of a library
};

/// What `curl` and `git` use here, in this order; nothing for one that is not installed, or does not say so within a
/// second. `curl --version` says it. git does not: its git-remote-http names the library that it is linked with, whose
/// bytes hold the version. Nothing is loaded.
struct installed_curls
{
  std::optional<installed_curl> curl;
  std::optional<installed_curl> git;
};
[[nodiscard]] installed_curls find_installed_curls();

/// The readers that describe this version: one, or the two next to it.
[[nodiscard]] std::vector<const readers::reader*> readers_of_curl(std::string_view version);

}  // namespace netrc::tool
