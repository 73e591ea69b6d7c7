// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "netrc/file.hpp"

namespace netrc::tool
{

/// The file that a command reads, and why that one.
struct source_file
{
  std::string name;         ///< fit to be shown; `standard input`
  std::string_view chosen;  ///< `named by --file`, `named by NETRC` …
  loaded_file content;
  name_kind kind = name_kind::path;  ///< of `name`
};

/// Opens a path (`-` is standard input), or the file that the environment names. Nothing, after a complaint, if it
/// cannot be read.
[[nodiscard]] std::optional<source_file> open_file(const std::optional<std::string>& path, permission_policy policy);

/// `FILE:LINE`
[[nodiscard]] std::string place_of(const source_file& file, const entry& of);

}  // namespace netrc::tool
