// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "settings.hpp"

/// Configuration files: TOML, with the long options as keys.
namespace netrc::tool
{

/// The file to use if none is named: `.netrc-lint.toml` in the working directory or the nearest folder above it, else
/// `netrc-lint/config.toml` in the folder that XDG_CONFIG_HOME names, or in `~/.config`. Nothing if there is none.
[[nodiscard]] std::optional<std::string> find_configuration();

/// Adds what the file sets and the command line does not. Returns an error message, nothing on success. The message
/// contains no byte of the file: somebody may have named a .netrc.
[[nodiscard]] std::optional<std::string> read_configuration(const std::string& path, settings& settings);

}  // namespace netrc::tool
