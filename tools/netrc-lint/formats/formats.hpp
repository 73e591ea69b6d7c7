// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "report.hpp"

/// The output formats. Each prints the same reports, and none sees a file. They print UTF-8, without a control byte but
/// LF; the only bytes of a file among it are those of the excerpts.
namespace netrc::tool
{

/// `color`: with terminal colors, in a format that has them.
using printer = std::string(const run_result& result, bool color);

struct format
{
  std::string_view name;  ///< for `--format`
  printer* print;
  std::string_view help;  ///< one line
};

/// All formats. The first is the default.
[[nodiscard]] std::span<const format> formats() noexcept;

/// The format of this name; null if there is none.
[[nodiscard]] const format* find_format(std::string_view name) noexcept;

/// `text (default), concise, …`
[[nodiscard]] std::string format_names();

/// A line per format: its name and its help.
[[nodiscard]] std::string list_of_formats();

/// SARIF with an empty array for the descriptors of the rules: what depends on the files.
[[nodiscard]] std::string as_sarif_without_rules(const run_result& result);
/// That array, the same in every run: most of the log of a small file.
[[nodiscard]] std::string sarif_rules();

}  // namespace netrc::tool
