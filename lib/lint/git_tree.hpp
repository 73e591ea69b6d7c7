// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "lint/surroundings.hpp"

namespace netrc::lint
{

/// What git would do with a file. `path`: a regular file's, absolute and without links. `users_ignore_file`: what the
/// user ignores everywhere; empty for none.
///
/// Looks for `.git` in the folders above, nearest first, as git does: a folder with a HEAD in it, or a file that says
/// where that is (a linked work tree, a submodule). Reads its index; the .gitignore of each folder from the work tree's
/// root down, unless it is a link; `info/exclude`; the user's file: what is nearer goes before what is farther, as in
/// gitignore(5). A core.excludesFile is not known. Runs nothing: git itself would read its configuration, and that may
/// name programs to run (git CVE-2022-24765). Files beyond a size are not read: 64 MiB of the index, 1 MiB of patterns.
/// If one of them is not, or cannot be, the answer is `git_state::unknown`.
[[nodiscard]] git_state state_in_git(const std::string& path, const std::string& users_ignore_file);

}  // namespace netrc::lint
