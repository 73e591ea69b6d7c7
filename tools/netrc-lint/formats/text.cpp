// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "formats/formats.hpp"

namespace netrc::tool
{
namespace
{

// SGR parameters of a terminal (ECMA-48, 8.3.117).
constexpr std::string_view bold = "1";
constexpr std::string_view blue = "1;34";

std::string_view color_of(lint::severity severity)
{
  constexpr std::array<std::string_view, 3> colors = {"1;31", "1;33", "1;36"};
  return colors[static_cast<std::size_t>(severity)];
}

std::string painted(std::string_view text, std::string_view style, bool color)
{
  return color ? fmt::format("\x1b[{}m{}\x1b[0m", style, text) : std::string(text);
}

/// A line of a file, and the marks under it.
struct marked_line
{
  const tool::excerpt& excerpt;
  std::string marks;
};

std::string lines_of(const marked_line& line, std::size_t number_width, std::string_view style, bool color)
{
  const excerpt& excerpt = line.excerpt;
  const std::string_view before = excerpt.cut_before ? "..." : "";
  const std::string gutter = painted("|", blue, color);
  return fmt::format(" {} {} {}{}{}\n {:{}} {} {:{}}{}\n",
                     painted(fmt::format("{:>{}}", excerpt.begin.line, number_width), blue, color), gutter, before,
                     excerpt.line, excerpt.cut_after ? "..." : "", "", number_width, gutter, "",
                     before.size() + excerpt.caret, painted(line.marks, style, color));
}

/// The place of the problem, and the related one.
std::string excerpt_lines(const located& problem, bool color)
{
  if (!problem.where)
    return {};
  std::size_t number_width = fmt::formatted_size("{}", problem.where->begin.line);
  if (problem.related)
    number_width = std::max(number_width, fmt::formatted_size("{}", problem.related->begin.line));
  std::string carets(problem.where->width, '~');
  carets.front() = '^';
  std::string text = lines_of({*problem.where, carets}, number_width, color_of(severity_of(problem.finding)), color);
  if (problem.related)
    text += lines_of({*problem.related,
                      std::string(problem.related->width, '-') + ' ' + std::string(describe_related(problem.finding))},
                     number_width, blue, color);
  return text;
}

std::string counted(std::size_t count, std::string_view noun)
{
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
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
    for (const located& problem : file.problems)
    {
      const lint::rule& rule = *problem.finding.rule;
      const std::string label = fmt::format("{}[{}]", name_of(severity_of(problem.finding)), rule.code);
      text += fmt::format("{}: {} {}\n{}  {} {}\n\n", painted(location_of(file, problem), bold, color),
                          painted(label, color_of(severity_of(problem.finding)), color), sentence_of(problem.finding),
                          excerpt_lines(problem, color), painted("hint:", bold, color), hint_of(problem.finding));
    }
  return text + summary(result);
}

}  // namespace netrc::tool
