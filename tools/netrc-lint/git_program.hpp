// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "lint/file_context.hpp"

namespace netrc::tool
{

/// Asks git about files. Invariant: after git did not answer once it is not asked again, so that a git that hangs costs
/// one second per run, not one per file.
class git_program
{
public:
  /// What git does with the file that the path leads to, through all links. Runs git at most twice, and only if a
  /// folder above the file contains `.git`. `unknown` if git is missing, does not trust the repository's owner, or
  /// takes longer than a second.
  [[nodiscard]] lint::git_state state_of(const std::string& path);

private:
  bool answers_ = true;
};

}  // namespace netrc::tool
