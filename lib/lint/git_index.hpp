// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace netrc::lint
{

/// True if a git index names a path (relative to the work tree's root, with `/`). Versions 2, 3 and 4 with SHA-1 names, as in gitformat-index(5); of
/// anything else nothing is found out: false. Linear in the index.
[[nodiscard]] bool index_names(std::string_view index, std::string_view path);

/// True if the index of the git work tree in which a file stands names it. `path` is absolute and without links. Looks for `.git` in the folders
/// above, nearest first. Runs nothing: git itself would read its configuration, and that may name programs to run (git CVE-2022-24765).
[[nodiscard]] bool is_tracked_by_git(const std::string& path);

}  // namespace netrc::lint
