// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <vector>

#include "formats/formats.hpp"
#include "shared/terminal.hpp"

namespace netrc::tool
{
namespace
{

std::string_view color_of(lint::severity severity)
{
  constexpr std::array<std::string_view, 3> colors = {style::red, style::yellow, style::cyan};
  return colors[static_cast<std::size_t>(severity)];
}

/// Findings whose places are shown in one excerpt.
using group = std::span<const located>;

/// True if both excerpts show the same: a line that is cut shows the surroundings of its place.
bool show_same(const std::optional<excerpt>& one, const std::optional<excerpt>& other)
{
  return one && other && one->begin.line == other->begin.line && one->line == other->line &&
         !(one->cut_before || one->cut_after || other->cut_before || other->cut_after);
}

/// The first finding, and those that follow it in its line.
group first_group(std::span<const located> problems)
{
  const auto end = std::find_if(problems.begin() + 1, problems.end(),
                                [&](const located& each) { return !show_same(problems.front().where, each.where); });
  return problems.first(static_cast<std::size_t>(end - problems.begin()));
}

/// Lines beside a bar, with a number or without.
struct margin
{
  std::size_t width = 0;  ///< of the numbers
  bool color = false;

  [[nodiscard]] std::string row(std::string_view number, std::string_view text) const
  {
    const std::string padded = fmt::format("{:>{}}", number, width);
    return fmt::format(" {} {} {}\n", number.empty() ? padded : painted(padded, style::blue, color),
                       painted("|", style::blue, color), text);
  }
};

margin margin_of(group problems, bool color)
{
  margin result{0, color};
  for (const located& problem : problems)
    for (const auto* const place : {&problem.where, &problem.related})
      if (*place)
        result.width = std::max(result.width, fmt::formatted_size("{}", (*place)->begin.line));
  return result;
}

std::string line_of(const excerpt& excerpt, std::string_view text, const margin& margin)
{
  return margin.row(std::to_string(excerpt.begin.line),
                    fmt::format("{}{}{}", excerpt.cut_before ? "..." : "", text, excerpt.cut_after ? "..." : ""));
}

std::size_t column_of(const excerpt& excerpt)
{
  return (excerpt.cut_before ? 3 : 0) + excerpt.caret;
}

/// Carets under all places of a line, each in the color of its finding.
std::string caret_row(group problems, const margin& margin)
{
  std::string carets;
  std::vector<std::string_view> styles;
  for (const located& problem : problems)
  {
    const std::size_t begin = column_of(*problem.where);
    const std::size_t end = begin + problem.where->width;
    carets.resize(std::max(carets.size(), end), ' ');
    styles.resize(carets.size());
    for (std::size_t i = begin; i < end; ++i)
      if (carets[i] == ' ' || i == begin)
      {
        carets[i] = i == begin ? '^' : '~';
        styles[i] = color_of(severity_of(problem.finding));
      }
  }
  std::string text;
  for (std::size_t begin = 0, end = 0; begin < carets.size(); begin = end)
  {
    while (end < carets.size() && styles[end] == styles[begin])
      ++end;
    const std::string part = carets.substr(begin, end - begin);
    text += styles[begin].empty() ? part : painted(part, styles[begin], margin.color);
  }
  return margin.row("", text);
}

/// The related place of one of the findings; its line, too, unless that is shown already.
std::string related_rows(const located& problem, const margin& margin)
{
  if (!problem.related)
    return {};
  const excerpt& related = *problem.related;
  const std::string marks = fmt::format("{} {}", std::string(related.width, '-'), describe_related(problem.finding));
  return (show_same(problem.where, problem.related) ? "" : line_of(related, related.line, margin)) +
         margin.row("", std::string(column_of(related), ' ') + painted(marks, style::blue, margin.color));
}

/// The findings of a line and what follows from them on it, from left to right.
std::vector<const located*> all_on_line(group problems)
{
  std::vector<const located*> result;
  for (const located& problem : problems)
  {
    result.push_back(&problem);
    for (const located& effect : problem.effects)
      if (show_same(problem.where, effect.where))
        result.push_back(&effect);
  }
  const auto column = [](const located* each) { return each->where ? each->where->caret : 0; };
  std::stable_sort(result.begin(), result.end(),
                   [&](const located* one, const located* other) { return column(one) < column(other); });
  return result;
}

/// True if an error in the line has no known correction: what follows from it has none, either.
bool stays_damaged(group problems)
{
  return std::any_of(problems.begin(), problems.end(),
                     [](const located& each) {
                       return severity_of(each.finding) == lint::severity::error && each.finding.replacement.empty();
                     });
}

/// The line with every word written as it was meant; nothing if no finding knows one, or the line would still be wrong.
std::string corrected_line(group problems, const margin& margin)
{
  if (stays_damaged(problems))
    return {};
  const excerpt* corrected = nullptr;
  std::string line;
  std::size_t end = std::string::npos;  // of what is not replaced yet
  const std::vector<const located*> all = all_on_line(problems);
  for (auto each = all.rbegin(); each != all.rend(); ++each)
  {
    const auto& where = (*each)->where;
    const std::string_view replacement = (*each)->finding.replacement.view();
    if (replacement.empty() || !where || where->caret + where->width > end ||
        (where->cut_after && where->caret + where->width == where->line.size()))
      continue;
    if (corrected == nullptr)
      line = where->line;
    corrected = &*where;
    line.replace(where->caret, where->width, replacement);
    end = where->caret;
  }
  if (corrected == nullptr)
    return {};
  return fmt::format("  {}\n{}", painted("did you mean:", style::bold, margin.color),
                     line_of(*corrected, line, margin));
}

std::string counted(std::size_t count, std::string_view noun)
{
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

std::string text_of(const report& file, group problems, bool color)
{
  const margin margin = margin_of(problems, color);
  std::string text;
  for (const located& problem : problems)
  {
    const lint::rule& rule = *problem.finding.rule;
    const std::string label = fmt::format("{}[{}]", name_of(severity_of(problem.finding)), rule.code);
    text += fmt::format("{}: {} {}\n", painted(location_of(file, problem), style::bold, color),
                        painted(label, color_of(severity_of(problem.finding)), color), sentence_of(problem.finding));
    if (const auto& where = problem.where; where && &problem == &problems.front())
      text += line_of(*where, where->line, margin) + caret_row(problems, margin);
    text += related_rows(problem, margin);
    for (const std::string& note : notes_on(problem))
      text += fmt::format("  {} {}\n", painted("note:", style::bold, color), note);
    text += fmt::format("  {} {}\n", painted("hint:", style::bold, color), hint_of(problem.finding));
  }
  return text + corrected_line(problems, margin) + "\n";
}

std::string summary(const run_result& result)
{
  std::array<std::size_t, 3> counts = {};
  std::size_t omitted = 0;
  std::size_t files = 0;
  for (const report& file : result.reports)
  {
    for (const located& problem : file.problems)
      ++counts[static_cast<std::size_t>(severity_of(problem.finding))];
    omitted += file.omitted;
    files += file.problems.empty() && file.omitted == 0 ? 0 : 1;
  }
  if (files == 0)
    return {};
  std::string text;
  for (const auto severity : {lint::severity::error, lint::severity::warning, lint::severity::info})
    if (const std::size_t count = counts[static_cast<std::size_t>(severity)]; count != 0)
      text +=
          (text.empty() ? "" : ", ") + counted(count, severity == lint::severity::info ? "note" : name_of(severity));
  if (omitted != 0 && !text.empty())
    text += fmt::format(", and {} more that {} not shown", omitted, omitted == 1 ? "is" : "are");
  else if (omitted != 0)
    text = fmt::format("{} that {} not shown", counted(omitted, "problem"), omitted == 1 ? "is" : "are");
  return fmt::format("{} in {}\n", text, counted(files, "file"));
}

}  // namespace

/// For people. Columns count bytes.
std::string as_text(const run_result& result, bool color)
{
  std::string text;
  for (const report& file : result.reports)
    for (std::span<const located> rest = file.problems; !rest.empty();)
    {
      const group next = first_group(rest);
      text += text_of(file, next, color);
      rest = rest.subspan(next.size());
    }
  if (!result.is_quiet)
    return text + summary(result);
  if (!text.empty())
    text.pop_back();  // the empty line before the summary
  return text;
}

}  // namespace netrc::tool
