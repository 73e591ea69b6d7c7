// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "excerpt.hpp"
#include "lint/lint.hpp"

namespace netrc::tool
{

/// A finding, with excerpts that are safe to display.
struct located
{
  lint::finding finding = {};
  std::optional<excerpt> where = {};  ///< nothing for the file as a whole
  std::optional<excerpt> related = {};
  std::vector<located> effects = {};  ///< the finding's own, in their order
};

/// What was found in one file. Does not refer to its document.
struct report
{
  std::string path = {};  ///< any bytes; a name for standard input
  std::vector<located> problems = {};
  std::size_t omitted = 0;  ///< findings beyond the limit
};

/// A file that could not be read.
struct unread
{
  std::string path;
  std::string message;  ///< safe to display; contains the path
};

struct run_result
{
  std::vector<report> reports = {};
  std::vector<unread> not_read = {};
  bool is_quiet = false;  ///< asks for the problems and nothing else
};

/// What programs make of the damage: a sentence for each effect that speaks of them, after its line if that is another.
/// Last `note_on_places`, if there is one.
[[nodiscard]] std::vector<std::string> notes_on(const located& problem);

/// `2 more places follow from it: lines 3, 5`; empty if there are none.
[[nodiscard]] std::string note_on_places(const located& problem);

/// The finding in whole sentences, with its hint: `A password without a value. To fix it: write it.`
[[nodiscard]] std::string full_text_of(const lint::finding& finding);

/// `FILE:LINE:COLUMN`, or `FILE` for the file as a whole; safe to display.
[[nodiscard]] std::string location_of(const report& file, const located& problem);

/// What a finding's related place is. Static.
[[nodiscard]] std::string_view describe_related(const lint::finding& finding) noexcept;

[[nodiscard]] report report_of(std::string path, const document& document, const lint::findings& findings,
                               std::size_t max_columns);

}  // namespace netrc::tool
