// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <array>

#include "formats/formats.hpp"
#include "netrc/display.hpp"

/// https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
namespace netrc::tool
{
namespace
{

/// Escapes as GitHub's own toolkit does: bytes that could end a value or a command become `%NN`.
std::string percent_escaped(std::string_view text, std::string_view special)
{
  std::string result;
  for (const char byte : text)
    if (special.find(byte) != special.npos)
      result += fmt::format("%{:02X}", static_cast<unsigned char>(byte));
    else
      result += byte;
  return result;
}

std::string property(std::string_view text)
{
  return percent_escaped(escaped(text), "%\r\n:,");
}

std::string_view command_of(lint::severity severity)
{
  constexpr std::array<std::string_view, 3> commands = {"error", "warning", "notice"};
  return commands[static_cast<std::size_t>(severity)];
}

}  // namespace

/// A line per problem. Columns count Unicode code points.
std::string as_github(const run_result& result, bool)
{
  std::string text;
  for (const report& file : result.reports)
    for (const located& problem : file.problems)
    {
      const lint::rule& rule = *problem.finding.rule;
      text += fmt::format("::{} file={}", command_of(severity_of(problem.finding)), property(file.path));
      if (const auto& where = problem.where)
      {
        text += fmt::format(",line={},col={}", where->begin.line, where->begin.character);
        if (where->end && where->end->line == where->begin.line && where->end->character > where->begin.character)
          text += fmt::format(",endColumn={}", where->end->character);
      }
      std::string sentence = sentence_of(problem.finding);
      for (const std::string& note : notes_on(problem))
        sentence += fmt::format("\nnote: {}", note);
      sentence += fmt::format("\nhint: {}", hint_of(problem.finding));
      text += fmt::format(",title={}::{}\n", property(fmt::format("{} {}", rule.code, rule.name)),
                          percent_escaped(sentence, "%\r\n"));
    }
  return text;
}

}  // namespace netrc::tool
