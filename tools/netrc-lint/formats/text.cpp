// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "formats/formats.hpp"
#include "netrc/display.hpp"

namespace netrc::tool
{
namespace
{

// SGR parameters of a terminal (ECMA-48, 8.3.117).
constexpr std::string_view bold = "1";
constexpr std::string_view blue = "1;34";

std::string_view colour_of(lint::severity of)
{
  constexpr std::array<std::string_view, 3> colours = {"1;31", "1;33", "1;36"};
  return colours[static_cast<std::size_t>(of)];
}

std::string painted(std::string_view text, std::string_view how, bool colour)
{
  return colour ? fmt::format("\x1b[{}m{}\x1b[0m", how, text) : std::string(text);
}

std::string place_of(const report& file, const located& problem)
{
  const std::string name = escaped(file.path);
  return problem.where ? fmt::format("{}:{}:{}", name, problem.where->at.line, problem.where->at.column) : name;
}

/// A line of the file, and under it what marks a place in it.
struct marked_line
{
  const excerpt& of;
  std::string marks;
};

std::string lines_of(const marked_line& line, std::size_t number_width, std::string_view how, bool colour)
{
  const std::string_view before = line.of.cut_before ? "..." : "";
  const std::string gutter = painted("|", blue, colour);
  return fmt::format(" {} {} {}{}{}\n {:{}} {} {:{}}{}\n",
                     painted(fmt::format("{:>{}}", line.of.at.line, number_width), blue, colour), gutter, before,
                     line.of.line, line.of.cut_behind ? "..." : "", "", number_width, gutter, "",
                     before.size() + line.of.caret, painted(line.marks, how, colour));
}

/// The place of the problem, and the other one that it takes.
std::string excerpt_lines(const located& problem, bool colour)
{
  if (!problem.where)
    return {};
  std::size_t number_width = fmt::formatted_size("{}", problem.where->at.line);
  if (problem.related)
    number_width = std::max(number_width, fmt::formatted_size("{}", problem.related->at.line));
  std::string carets(problem.where->width, '~');
  carets.front() = '^';
  std::string text = lines_of({*problem.where, carets}, number_width, colour_of(problem.found.rule->severity), colour);
  if (problem.related)
    text += lines_of({*problem.related,
                      std::string(problem.related->width, '-') + ' ' + std::string(describe_related(problem.found))},
                     number_width, blue, colour);
  return text;
}

std::string counted(std::size_t count, std::string_view one)
{
  return fmt::format("{} {}{}", count, one, count == 1 ? "" : "s");
}

std::string summary(const run_result& of)
{
  std::array<std::size_t, 3> counts = {};
  std::size_t unseen = 0;
  std::size_t files = 0;
  for (const report& file : of.reports)
  {
    for (const located& problem : file.problems)
      ++counts[static_cast<std::size_t>(problem.found.rule->severity)];
    unseen += file.unseen;
    files += file.problems.empty() && file.unseen == 0 ? 0 : 1;
  }
  if (files == 0)
    return {};
  std::string text;
  for (const auto severity : {lint::severity::error, lint::severity::warning, lint::severity::info})
    if (const std::size_t count = counts[static_cast<std::size_t>(severity)]; count != 0)
      text +=
          (text.empty() ? "" : ", ") + counted(count, severity == lint::severity::info ? "note" : name_of(severity));
  if (unseen != 0 && !text.empty())
    text += fmt::format(", and {} more that {} not shown", unseen, unseen == 1 ? "is" : "are");
  else if (unseen != 0)
    text = fmt::format("{} that {} not shown", counted(unseen, "problem"), unseen == 1 ? "is" : "are");
  return fmt::format("{} in {}\n", text, counted(files, "file"));
}

}  // namespace

std::string_view name_of(lint::severity of) noexcept
{
  constexpr std::array<std::string_view, 3> names = {"error", "warning", "info"};
  return names[static_cast<std::size_t>(of)];
}

std::string as_text(const run_result& of, bool colour)
{
  std::string text;
  for (const report& file : of.reports)
    for (const located& problem : file.problems)
    {
      const lint::rule& rule = *problem.found.rule;
      const std::string label = fmt::format("{}[{}]", name_of(rule.severity), rule.code);
      text += fmt::format("{}: {} {}\n{}  {} {}\n\n", painted(place_of(file, problem), bold, colour),
                          painted(label, colour_of(rule.severity), colour), sentence_of(problem.found),
                          excerpt_lines(problem, colour), painted("hint:", bold, colour), hint_of(problem.found));
    }
  return text + summary(of);
}

std::string as_concise(const run_result& of)
{
  std::string text;
  for (const report& file : of.reports)
    for (const located& problem : file.problems)
      text += fmt::format("{}: {}[{}] {}\n", place_of(file, problem), name_of(problem.found.rule->severity),
                          problem.found.rule->code, sentence_of(problem.found));
  return text;
}

}  // namespace netrc::tool
