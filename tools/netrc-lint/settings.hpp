// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lint/lint.hpp"

namespace netrc::tool
{

/// A value, and where it was set.
template <typename Value>
struct setting
{
  Value value;
  std::string origin =
      {};  ///< `command line`, or the path of a configuration file, safe to display; empty for the default
};

/// Rules that are not asked of files that a pattern names.
struct per_file_ignore
{
  std::string pattern;  ///< `*`: any bytes; `?`: one
  std::vector<std::string> codes;
};

/// What the command line and a configuration file can set, under the same names: what is read and what is said. What
/// writes, hides a failure or names a configuration file is not here, because a file may lie in any folder above.
struct settings
{
  setting<std::string> format = {"text"};
  setting<std::vector<std::string>> select = {};
  setting<std::vector<std::string>> ignore = {};
  setting<std::vector<std::string>> extend_ignore = {};         ///< of the file and of the command line
  setting<std::vector<per_file_ignore>> per_file_ignores = {};  ///< of the file alone
  setting<std::string> severity = {"info"};
  setting<bool> quiet = {false};
  setting<std::vector<std::string>> reader = {};
  setting<std::size_t> max_problems = {1000};
  setting<std::string> color = {"auto"};
  setting<std::string> stdin_filename = {"standard input"};
  std::optional<std::string> configuration = {};  ///< the path of the file that was read
};

/// Returns an error message, with the origin of the value; nothing if all values are valid.
[[nodiscard]] std::optional<std::string> validate(const settings& settings);

/// For a name, a code, or a prefix of codes that no rule has.
[[nodiscard]] std::string unknown_rule(std::string_view name);

/// The rules that run. Views the settings.
[[nodiscard]] lint::selection selection_of(const settings& settings);
/// The rules that run on the file of this name. A pattern names it by the whole name, by what follows the last `/`, or
/// by its path from the folder of the configuration file.
[[nodiscard]] lint::selection selection_of(const settings& settings, const std::string& path);

/// What the output calls standard input: masked if somebody gave a token for the name.
[[nodiscard]] std::string_view display_stdin_filename(const settings& settings);

/// The settings as a configuration file (TOML), each with its origin.
[[nodiscard]] std::string display_settings(const settings& settings);

}  // namespace netrc::tool
