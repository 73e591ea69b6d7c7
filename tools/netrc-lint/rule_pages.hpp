// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "lint/lint.hpp"

/// What the program says about its rules.
namespace netrc::tool
{

/// A line per rule: code, name, severity, summary.
[[nodiscard]] std::string list_of_rules(const lint::selection& selection);
/// An array of objects with all that is known about each rule.
[[nodiscard]] std::string json_of_rules(const lint::selection& selection);
/// What is wrong, why, how that is known, examples. At most 80 columns wide.
[[nodiscard]] std::string explanation_of(const lint::rule& rule);

/// The text with a full stop, unless it ends like a sentence.
[[nodiscard]] std::string sentence(std::string_view text);
/// The same with a capital letter.
[[nodiscard]] std::string capitalized_sentence(std::string_view text);
/// An example with everything escaped but printable ASCII.
[[nodiscard]] std::string display_example(std::string_view text);

}  // namespace netrc::tool
