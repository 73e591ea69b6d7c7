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

/// What the command line and a configuration file can set, under the same names.
struct settings
{
  setting<std::string> format = {"text"};
  setting<std::vector<std::string>> select = {};
  setting<std::vector<std::string>> ignore = {};
  setting<std::string> severity = {"info"};
  setting<std::vector<std::string>> reader = {};
  setting<std::size_t> max_problems = {1000};
  setting<std::string> color = {"auto"};
};

/// Returns an error message, with the origin of the value; nothing if all values are valid.
[[nodiscard]] std::optional<std::string> validate(const settings& settings);

/// The same for one list of rules.
[[nodiscard]] std::optional<std::string> validate_codes(std::string_view name,
                                                        const setting<std::vector<std::string>>& codes);

/// For a name, a code, or a prefix of codes that no rule has.
[[nodiscard]] std::string unknown_rule(std::string_view name);

/// The rules that run. Views the settings.
[[nodiscard]] lint::selection selection_of(const settings& settings);

/// The settings as a configuration file (TOML), each with its origin. `path`: of the file that was read.
[[nodiscard]] std::string display_settings(const settings& settings, const std::optional<std::string>& path);

}  // namespace netrc::tool
