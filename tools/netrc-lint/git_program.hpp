// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "lint/file_context.hpp"

namespace netrc::tool
{

/// Asks git what it does with a file. Invariant: once git did not answer it is asked no more, so that one that hangs
/// costs a run a second, not a second for each file.
class git_program
{
public:
  /// Of the file to which the path leads, through all links. Runs git twice at most, and only if a folder above that
  /// file holds `.git`. What git does not tell (it is missing, does not trust the repository's owner, takes longer than
  /// a second) is `unknown`.
  [[nodiscard]] lint::git_state state_of(const std::string& path);

private:
  bool answers_ = true;
};

}  // namespace netrc::tool
