// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace netrc::lint
{

/// The patterns of one .gitignore, or of a file of that form: gitignore(5), "PATTERN FORMAT". The names in a pattern
/// are matched by fnmatch(3), in the "C" locale byte by byte as git does; it differs from git's own matching in what
/// nobody writes: a bracket with a slash in it, a bracket that is not closed beside a name that holds one, a collating
/// symbol, a slash behind a backslash, `a**/b`. Names compare with regard to case (git's core.ignoreCase is for other
/// systems).
class ignore_list
{
public:
  explicit ignore_list(std::string_view text);

  /// What the last pattern says that matches: true for ignored, false for not (`!`). Nothing if none matches. `path`:
  /// the names from the list's folder down, at least one. Of the folders above it nothing is asked: who calls goes down
  /// from the top. Time: patterns times the length of the path, for each name what fnmatch needs.
  [[nodiscard]] std::optional<bool> ignores(std::span<const std::string> path, bool is_folder) const;

private:
  struct pattern
  {
    std::vector<std::string> names;  ///< between the slashes; `**` stands for any number of folders
    bool is_negated = false;         ///< `!` before it
    bool takes_folders_alone = false;
    bool is_anchored = false;  ///< a slash before it or in it: matched from the list's folder on; else any name below
  };
  static std::optional<pattern> pattern_of(std::string_view line);
  static bool matches(const pattern& each, std::span<const std::string> path);

  std::vector<pattern> patterns_;
};

}  // namespace netrc::lint
