// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "formats/formats.hpp"

namespace netrc::tool
{

/// `FILE:LINE:COLUMN: severity[CODE] message`, a line per problem, and in parentheses how many places follow from it.
/// Columns count bytes.
std::string as_concise(const run_result& result, bool)
{
  std::string text;
  for (const report& file : result.reports)
    for (const located& problem : file.problems)
    {
      const std::string places = note_on_places(problem);
      text += fmt::format("{}: {}[{}] {}{}\n", location_of(file, problem), name_of(severity_of(problem.finding)),
                          problem.finding.rule->code, sentence_of(problem.finding),
                          places.empty() ? "" : fmt::format(" ({})", places));
    }
  return text;
}

}  // namespace netrc::tool
