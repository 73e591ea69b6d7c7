// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "commands.hpp"
#include "netrc/file.hpp"

namespace netrc::tool
{

/// The file that a command reads, and why that one.
struct source_file
{
  std::string name;         ///< fit to be shown; `standard input`
  std::string_view chosen;  ///< `named by --file`, `named by NETRC` …
  loaded content;
};

/// Opens it. Nothing, after a complaint, if it cannot be read; a complaint with the remedy, too, if others may read it.
[[nodiscard]] std::optional<source_file> open_file(const file_options& options);

/// `FILE:LINE`
[[nodiscard]] std::string place_of(const source_file& file, const entry& of);

}  // namespace netrc::tool
