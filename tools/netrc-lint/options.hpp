// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "settings.hpp"

namespace netrc::tool
{

struct options
{
  std::vector<std::string> files;
  std::string stdin_filename = "standard input";
  settings set;
  std::optional<std::string> configuration;  ///< the file that is used
  bool show_config = false;
  bool list_rules = false;
  std::string explain;
};

/// A text for standard output that ends the run: --help, --version.
struct shown_text
{
  std::string text;
};
/// What is wrong with the command line or the configuration, with a hint.
struct usage_error
{
  std::string message;
};

/// Reads the command line, and the configuration file that it names or that is found.
[[nodiscard]] std::variant<options, shown_text, usage_error> read_options(int argc, const char* const* argv);

}  // namespace netrc::tool
