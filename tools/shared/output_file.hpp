// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace netrc::tool
{

/// Writes a text to a file, whose earlier content nobody finds half replaced: a file beside it is written, and renamed.
/// Links are followed, and the mode of an earlier file is kept. What is no regular file (a device, a pipe) is written
/// as it is. Returns errno, 0 on success; after a failure the earlier file is as it was.
[[nodiscard]] int write_file(const std::string& path, std::string_view text);

}  // namespace netrc::tool
