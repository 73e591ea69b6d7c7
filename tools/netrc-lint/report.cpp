// SPDX-License-Identifier: MIT
#include "report.hpp"

#include <fmt/format.h>

#include <iterator>
#include <set>
#include <utility>

#include "netrc/display.hpp"
#include "rule_pages.hpp"

namespace netrc::tool
{

std::vector<std::string> notes_on(const located& problem)
{
  std::vector<std::string> notes;
  for (const located& effect : problem.effects)
    if (!effect.finding.readers.empty())
    {
      const bool is_elsewhere =
          effect.where && (!problem.where || effect.where->begin.line != problem.where->begin.line);
      notes.push_back((is_elsewhere ? fmt::format("line {}: ", effect.where->begin.line) : "") +
                      sentence_of(effect.finding));
    }
  if (std::string places = note_on_places(problem); !places.empty())
    notes.push_back(std::move(places));
  return notes;
}

std::string note_on_places(const located& problem)
{
  constexpr std::size_t most_lines = 8;
  std::size_t count = 0;
  std::set<std::size_t> lines;
  for (const located& effect : problem.effects)
  {
    // What is said of the same word is no other place.
    const bool is_elsewhere = effect.finding.where != problem.finding.where;
    if (!effect.finding.readers.empty() || !is_elsewhere)
      continue;
    ++count;
    if (effect.where)
      lines.insert(effect.where->begin.line);
  }
  if (count == 0)
    return "";
  const bool is_cut = lines.size() > most_lines;
  if (is_cut)
    lines.erase(std::next(lines.begin(), most_lines), lines.end());
  std::string note = fmt::format("{} more {} from it", count, count == 1 ? "place follows" : "places follow");
  if (!lines.empty())
    note += fmt::format(": {} {}{}", lines.size() == 1 ? "line" : "lines", fmt::join(lines, ", "), is_cut ? ", …" : "");
  return note;
}

std::string full_text_of(const lint::finding& finding)
{
  return fmt::format("{} To fix it: {}", capitalized_sentence(sentence_of(finding)), sentence(lint::hint_of(finding)));
}

std::string location_of(const report& file, const located& problem)
{
  const std::string name = escaped(file.path);
  return problem.where ? fmt::format("{}:{}:{}", name, problem.where->begin.line, problem.where->begin.column) : name;
}

std::string_view describe_related(const lint::finding& finding) noexcept
{
  return finding.readers.empty() ? "the other place" : "one of them reads this";
}

namespace
{

/// Calls `visit` with each place of a finding and where its excerpt belongs; of all findings in the same order.
template <typename Visit>
void for_each_place(located& problem, const Visit& visit)
{
  if (problem.finding.where)
    visit(*problem.finding.where, problem.where);
  if (problem.finding.related)
    visit(*problem.finding.related, problem.related);
  for (located& effect : problem.effects)
    for_each_place(effect, visit);
}

located located_without_excerpts(const lint::finding& finding)
{
  located result{finding};
  for (const lint::finding& effect : finding.effects)
    result.effects.push_back(located_without_excerpts(effect));
  return result;
}

}  // namespace

report report_of(std::string path, const document& document, const lint::findings& findings, std::size_t max_columns)
{
  report result;
  result.path = std::move(path);
  result.omitted = findings.count() - findings.items().size();
  for (const lint::finding& each : findings.items())
    result.problems.push_back(located_without_excerpts(each));

  std::vector<span> places;
  for (located& each : result.problems)
    for_each_place(each, [&](span place, std::optional<excerpt>&) { places.push_back(place); });
  std::vector<excerpt> excerpts = excerpts_of(document, places, max_columns);
  std::size_t next = 0;
  for (located& each : result.problems)
    for_each_place(each, [&](span, std::optional<excerpt>& excerpt) { excerpt = std::move(excerpts[next++]); });
  return result;
}

}  // namespace netrc::tool
