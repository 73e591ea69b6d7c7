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

/// The escapes of GitHub's own toolkit: what could end a value or a command stands as `%NN`.
std::string percent_escaped(std::string_view text, std::string_view what)
{
  std::string result;
  for (const char byte : text)
    if (what.find(byte) != what.npos)
      result += fmt::format("%{:02X}", static_cast<unsigned char>(byte));
    else
      result += byte;
  return result;
}

std::string property(std::string_view text)
{
  return percent_escaped(escaped(text), "%\r\n:,");
}

std::string_view command_of(lint::severity of)
{
  constexpr std::array<std::string_view, 3> commands = {"error", "warning", "notice"};
  return commands[static_cast<std::size_t>(of)];
}

}  // namespace

std::string as_github(const run_result& of)
{
  std::string text;
  for (const report& file : of.reports)
    for (const located& problem : file.problems)
    {
      const lint::rule& rule = *problem.found.rule;
      text += fmt::format("::{} file={}", command_of(rule.severity), property(file.path));
      if (const auto& where = problem.where)
      {
        text += fmt::format(",line={},col={}", where->at.line, where->at.character);
        if (where->end && where->end->line == where->at.line && where->end->character > where->at.character)
          text += fmt::format(",endColumn={}", where->end->character);
      }
      const std::string sentence = fmt::format("{}\nhint: {}", sentence_of(problem.found), hint_of(problem.found));
      text += fmt::format(",title={}::{}\n", property(fmt::format("{} {}", rule.code, rule.name)),
                          percent_escaped(sentence, "%\r\n"));
    }
  return text;
}

}  // namespace netrc::tool
