// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "settings.hpp"

/// Configuration files: TOML, with the long options as keys.
namespace netrc::tool
{

/// The file that is used when none is named: `.netrc-lint.toml` in the working directory or the nearest folder above
/// it, else `netrc-lint/config.toml` in the folder that XDG_CONFIG_HOME names, or in `~/.config`. Nothing if there is
/// none.
[[nodiscard]] std::optional<std::string> find_configuration();

/// Sets what the file sets and the command line does not. What is wrong with the file, if anything. That shows no byte
/// of the file: somebody may have named a .netrc.
[[nodiscard]] std::optional<std::string> read_configuration(const std::string& path, settings& to);

}  // namespace netrc::tool
