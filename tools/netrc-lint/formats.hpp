// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "excerpt.hpp"
#include "netrc/lint.hpp"

/// Printers: each turns the same reports into one text. None of them reads the file again.
namespace netrc::tool
{

struct report
{
  std::string name;  ///< of the file, fit to be shown
  std::vector<lint::finding> findings;
  std::vector<excerpt> excerpts;  ///< of those findings that have a place, in order
  std::size_t unseen = 0;         ///< findings beyond the limit
};

/// With carets, hints and a summary; `colour`: with terminal colours.
[[nodiscard]] std::string as_text(const std::vector<report>& of, bool colour);
/// `FILE:LINE:COLUMN: severity[CODE] message`, one line a finding.
[[nodiscard]] std::string as_concise(const std::vector<report>& of);
/// One array of objects with the keys file, line, column (1-based, in bytes; null for the file as a whole), code, name, severity, message, hint.
[[nodiscard]] std::string as_json(const std::vector<report>& of);

/// A line a rule: code, name, severity, sentence.
[[nodiscard]] std::string list_of_rules();
[[nodiscard]] std::string explanation_of(const lint::rule& rule);

}  // namespace netrc::tool
