// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace netrc::lint
{

/// True if a git index names a path (relative to the work tree's root, with `/`). Versions 2, 3 and 4 with SHA-1 names, as in gitformat-index(5); of
/// anything else nothing is found out: false. Linear in the index.
[[nodiscard]] bool index_names(std::string_view index, std::string_view path);

}  // namespace netrc::lint
