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

/// A value and who set it.
template <typename Value>
struct setting
{
  Value value;
  std::string origin = {};  ///< `command line`, or a configuration file's path, fit to be shown; empty: the default
};

/// What the command line and a configuration file may set. The names are the same in both.
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

inline constexpr std::string_view format_names[] = {"text", "concise", "json", "sarif", "github"};
inline constexpr std::string_view severity_names[] = {"error", "warning", "info"};
inline constexpr std::string_view color_names[] = {"auto", "always", "never"};

/// What is wrong with the values, with its origin; nothing if all are known.
[[nodiscard]] std::optional<std::string> fault_of(const settings& all);

/// The same of one list of rules.
[[nodiscard]] std::optional<std::string> fault_of_codes(std::string_view name,
                                                        const setting<std::vector<std::string>>& of);

/// The rules that are asked. Views of the settings.
[[nodiscard]] lint::selection selection_of(const settings& all);

/// The settings as a configuration file (TOML), each with its origin.
[[nodiscard]] std::string shown_settings(const settings& all, const std::optional<std::string>& configuration);

}  // namespace netrc::tool
