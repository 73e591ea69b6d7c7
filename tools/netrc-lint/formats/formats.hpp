// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "report.hpp"

/// Printers: each turns the same reports into one text. None of them sees the file. What they print is UTF-8, without a
/// control byte but LF; of the file's own bytes there are those of the excerpts alone.
namespace netrc::tool
{

[[nodiscard]] std::string_view name_of(lint::severity of) noexcept;

/// For people: excerpts with carets, hints, a summary. Columns count bytes. `colour`: with terminal colours.
[[nodiscard]] std::string as_text(const run_result& of, bool colour);
/// `FILE:LINE:COLUMN: severity[CODE] message`, a line a problem. Columns count bytes.
[[nodiscard]] std::string as_concise(const run_result& of);
/// One object: docs/netrc-lint.schema.json.
[[nodiscard]] std::string as_json(const run_result& of);
/// SARIF 2.1.0 (OASIS). Columns count Unicode code points; a masked word's region has no end.
[[nodiscard]] std::string as_sarif(const run_result& of);
/// The same with an empty array for the descriptors of the rules: what depends on the files.
[[nodiscard]] std::string as_sarif_without_rules(const run_result& of);
/// That array, the same in every run: most of what a log of a small file says.
[[nodiscard]] std::string sarif_rules();
/// Workflow commands of GitHub Actions, a line a problem. Columns count Unicode code points.
[[nodiscard]] std::string as_github(const run_result& of);

/// A line a rule: code, name, severity, sentence.
[[nodiscard]] std::string list_of_rules(const lint::selection& asked);
/// One array of objects with all that is known of each rule.
[[nodiscard]] std::string json_of_rules(const lint::selection& asked);
/// What is wrong, why, how that is known, examples. Lines are cut at 80 columns.
[[nodiscard]] std::string explanation_of(const lint::rule& rule);
/// A rule's text as a sentence: with a full stop, unless it ends like one.
[[nodiscard]] std::string sentence(std::string_view text);
/// An example in which nothing but printable ASCII is shown as it is.
[[nodiscard]] std::string shown_example(std::string_view text);

}  // namespace netrc::tool
