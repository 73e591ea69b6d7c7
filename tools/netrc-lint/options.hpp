// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "settings.hpp"
#include "shared/command_line.hpp"

namespace netrc::tool
{

struct options
{
  std::vector<std::string> files;
  tool::settings settings;
  std::optional<std::string> output_file;
  bool exit_zero = false;
  bool show_config = false;
  bool list_rules = false;
  std::optional<std::string> explain;
};

/// Reads the command line, and the configuration file that it names, or that is found.
[[nodiscard]] std::variant<options, display_text, usage_error> read_options(std::span<char*> arguments);

}  // namespace netrc::tool
