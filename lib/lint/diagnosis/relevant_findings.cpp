// SPDX-License-Identifier: MIT
#include "lint/diagnosis/relevant_findings.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string_view>

#include "lint/diagnosis/stretches.hpp"
#include "lint/rules/other_kind.hpp"
#include "text/bytes.hpp"

namespace netrc::lint
{
namespace
{

constexpr std::size_t irrelevant = 3;

/// Where a host is written in a text, in any case, not as a part of another one.
std::vector<std::uint32_t> places_of_host(std::string_view text, std::string_view host)
{
  std::vector<std::uint32_t> result;
  const auto is_same = [](char one, char other) { return to_lower(one) == to_lower(other); };
  for (auto begin = text.begin(); !host.empty();)
  {
    begin = std::search(begin, text.end(), host.begin(), host.end(), is_same);
    if (begin == text.end())
      break;
    const auto end = begin + static_cast<std::ptrdiff_t>(host.size());
    const bool is_whole =
        (begin == text.begin() || !is_ascii_of_host(*(begin - 1))) && (end == text.end() || !is_ascii_of_host(*end));
    if (is_whole)
      result.push_back(static_cast<std::uint32_t>(begin - text.begin()));
    begin = end;
  }
  return result;
}

/// The lines on which a host is written, in the order of the text.
std::vector<span> lines_with_host(std::string_view text, std::string_view host)
{
  std::vector<span> result;
  std::size_t end = 0;
  for (const std::uint32_t place : places_of_host(text, host))
  {
    if (!result.empty() && place < end)
      continue;
    const std::size_t before = text.substr(0, place).find_last_of("\r\n");
    const std::size_t begin = before == text.npos ? 0 : before + 1;
    end = std::min(text.find_first_of("\r\n", place), text.size());
    result.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end - begin)});
  }
  return result;
}

/// True if a span begins on one of the lines, or is the end of one.
bool begins_on(const std::vector<span>& lines, span where)
{
  const auto after = std::upper_bound(lines.begin(), lines.end(), where.begin,
                                      [](std::uint32_t offset, span line) { return offset < line.begin; });
  return after != lines.begin() && where.begin <= std::prev(after)->end();
}

/// Of a finding, or of what follows from it.
template <typename Condition>
bool holds_for(const finding& finding, const Condition& condition)
{
  return condition(finding) || std::any_of(finding.effects.begin(), finding.effects.end(), condition);
}

}  // namespace

std::vector<const finding*> relevant_findings(const document& document, const findings& found, const query& query,
                                              const answer& answer)
{
  const std::string_view text = document.text().reveal();
  const stretches stretches(document);
  const bool asks_for_entry = answer.entry.has_value();
  const std::vector<span> lines = asks_for_entry ? std::vector<span>() : lines_with_host(text, query.host);
  const auto is_in_stretch = [&](const std::optional<span>& where)
  { return where && stretches.containing(where->begin) == stretches::of_entry(*answer.entry); };
  const auto bears_on_entry = [&](const finding& one)
  {
    // Programs lose the first entry to it.
    const bool hides_entry = one.rule->problem == problem_code::byte_order_mark && answer.entry->index() == 0;
    return hides_entry || is_in_stretch(one.where) || is_in_stretch(one.related);
  };
  const auto distance = [&](const finding& each) -> std::size_t
  {
    if (severity_of(each) == severity::info || !each.where)
      return irrelevant;
    const problem_code problem = each.rule->problem;
    if (each.rule->name == other_kind.name)
      return 0;
    if (document.refused_by() != problem_code::none)
      return problem == document.refused_by() ? 0 : irrelevant;
    if (asks_for_entry)
      return holds_for(each, bears_on_entry) ? 0 : irrelevant;
    const auto names_host = [&](const finding& one) { return one.where && begins_on(lines, *one.where); };
    if (holds_for(each, names_host))
      return 0;
    // What the reading itself found to hide a machine comes before what could.
    if (answer.why == reason::hidden_machine && *each.where == document.first_hiding_problem().where)
      return 1;
    return describe(problem).may_hide_machine ? 2 : irrelevant;
  };

  struct ranked
  {
    std::size_t distance;
    lint::severity severity;
    const lint::finding* finding;
  };
  std::vector<ranked> all;
  for (const finding& each : found.items())
    if (const std::size_t far = distance(each); far != irrelevant)
      all.push_back({far, severity_of(each), &each});
  std::stable_sort(all.begin(), all.end(),
                   [](const ranked& one, const ranked& other) {
                     return one.distance != other.distance ? one.distance < other.distance
                                                           : one.severity < other.severity;
                   });
  std::vector<const finding*> result(all.size());
  std::transform(all.begin(), all.end(), result.begin(), [](const ranked& each) { return each.finding; });
  return result;
}

}  // namespace netrc::lint
