// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string_view>

namespace netrc::lint
{

/// Whether a git index names a path (relative to the work tree's root, with `/`). Versions 2, 3 and 4 with SHA-1 names,
/// as in gitformat-index(5); of anything else, a split index too, nothing is known. Linear in the index.
[[nodiscard]] std::optional<bool> index_names(std::string_view index, std::string_view path);

}  // namespace netrc::lint
