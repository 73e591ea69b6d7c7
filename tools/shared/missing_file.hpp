// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "netrc/file.hpp"

namespace netrc::tool
{

/// For the default file, which is not there: where it was looked for; files beside it that may be meant; and how to
/// create it, so that no token lands in the shell's history. Lines for the end of a message, each with its own line end
/// before it. If NETRC names the file, only that.
[[nodiscard]] std::string missing_file_hints(const environment& variables);

/// For a path that is a symbolic link to a file that is not there; empty for any other. A line, as above.
[[nodiscard]] std::string dangling_link_hint(const std::string& path);

/// For a path whose `~` no shell replaced by the home folder; empty for any other. A line, as above.
[[nodiscard]] std::string quoted_home_hint(std::string_view path);

}  // namespace netrc::tool
