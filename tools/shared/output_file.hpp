// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace netrc::tool
{

/// Writes a text to a file as a shell's > does: through links, into the file that is there, with its mode and its other
/// names. What is no regular file (a device, a pipe) is added to. Returns errno, 0 on success.
[[nodiscard]] int write_file(const std::string& path, std::string_view text);

}  // namespace netrc::tool
