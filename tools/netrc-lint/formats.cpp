// SPDX-License-Identifier: MIT
#include "formats.hpp"

#include <fmt/format.h>

#include <array>

#include "json.hpp"
#include "netrc/show.hpp"

namespace netrc::tool
{
namespace
{

std::string_view name_of(lint::severity of)
{
  constexpr std::array<std::string_view, 3> names = {"error", "warning", "info"};
  return names[static_cast<std::size_t>(of)];
}

/// Calls `visit(report, finding, excerpt or null)` for each finding.
template <typename Visit>
void for_each_finding(const std::vector<report>& of, Visit visit)
{
  for (const report& file : of)
  {
    std::size_t next = 0;
    for (const lint::finding& found : file.findings)
      visit(file, found, found.where ? &file.excerpts[next++] : nullptr);
  }
}

std::string place_of(const report& file, const excerpt* at)
{
  return at == nullptr ? file.name : fmt::format("{}:{}:{}", file.name, at->at.line, at->at.column);
}

std::string painted(std::string_view text, std::string_view colour_code)
{
  return colour_code.empty() ? std::string(text) : fmt::format("\x1b[{}m{}\x1b[0m", colour_code, text);
}

std::string caret_lines(const excerpt& at, bool colour)
{
  const std::string number = fmt::format("{}", at.at.line);
  const std::string_view before = at.cut_before ? "..." : "";
  std::string caret(at.width, '~');
  caret.front() = '^';
  return fmt::format(" {} | {}{}{}\n {:{}} | {:{}}{}\n", number, before, at.line, at.cut_behind ? "..." : "", "",
                     number.size(), "", before.size() + at.caret, painted(caret, colour ? "1;31" : ""));
}

std::string counted(std::size_t count, std::string_view one)
{
  return fmt::format("{} {}{}", count, one, count == 1 ? "" : "s");
}

std::string summary(const std::vector<report>& of)
{
  std::array<std::size_t, 3> counts = {};
  std::size_t unseen = 0;
  std::size_t files = 0;
  for (const report& file : of)
  {
    for (const lint::finding& found : file.findings)
      ++counts[static_cast<std::size_t>(found.rule->severity)];
    unseen += file.unseen;
    files += file.findings.empty() && file.unseen == 0 ? 0 : 1;
  }
  if (files == 0)
    return {};
  std::string text;
  for (const auto severity : {lint::severity::error, lint::severity::warning, lint::severity::info})
    if (const std::size_t count = counts[static_cast<std::size_t>(severity)]; count != 0)
      text += (text.empty() ? "" : ", ") + counted(count, name_of(severity));
  if (unseen != 0 && !text.empty())
    text += fmt::format(", and {} more that {} not shown", unseen, unseen == 1 ? "is" : "are");
  else if (unseen != 0)
    text = fmt::format("{} that {} not shown", counted(unseen, "problem"), unseen == 1 ? "is" : "are");
  return fmt::format("{} in {}\n", text, counted(files, "file"));
}

}  // namespace

std::string as_text(const std::vector<report>& of, bool colour)
{
  std::string text;
  for_each_finding(of,
                   [&](const report& file, const lint::finding& found, const excerpt* at)
                   {
                     const lint::rule& rule = *found.rule;
                     const bool is_error = rule.severity == lint::severity::error;
                     const std::string label = fmt::format("{}[{}]", name_of(rule.severity), rule.code);
                     text += fmt::format("{}: {} {}\n", place_of(file, at),
                                         painted(label, !colour    ? ""
                                                        : is_error ? "1;31"
                                                                   : "1;33"),
                                         rule.summary);
                     if (at != nullptr)
                       text += caret_lines(*at, colour);
                     text += fmt::format("  hint: {}\n\n", rule.hint);
                   });
  return text + summary(of);
}

std::string as_concise(const std::vector<report>& of)
{
  std::string text;
  for_each_finding(of,
                   [&](const report& file, const lint::finding& found, const excerpt* at)
                   {
                     text += fmt::format("{}: {}[{}] {}\n", place_of(file, at), name_of(found.rule->severity),
                                         found.rule->code, found.rule->summary);
                   });
  return text;
}

std::string as_json(const std::vector<report>& of)
{
  json rows = json::array();
  for_each_finding(of,
                   [&](const report& file, const lint::finding& found, const excerpt* at)
                   {
                     rows.push_back({
                         {"file", file.name},
                         {"line", at == nullptr ? json(nullptr) : json(at->at.line)},
                         {"column", at == nullptr ? json(nullptr) : json(at->at.column)},
                         {"code", found.rule->code},
                         {"name", found.rule->name},
                         {"severity", name_of(found.rule->severity)},
                         {"message", found.rule->summary},
                         {"hint", found.rule->hint},
                     });
                   });
  return rows.dump() + "\n";
}

std::string list_of_rules()
{
  std::string text;
  for (const lint::rule& each : lint::rules())
    text += fmt::format("{}  {:<29}{:<9}{}\n", each.code, each.name, name_of(each.severity), each.summary);
  return text;
}

std::string explanation_of(const lint::rule& rule)
{
  const auto example = [](std::string_view text)
  {
    std::string result = "  ";
    for (const char byte : text)
      result += byte == '\n' ? std::string("\n  ") : escaped({&byte, 1});
    result.erase(result.find_last_not_of(" \n") + 1);
    return result;
  };
  return fmt::format("{} {} ({})\n\n{}.\n\n{}\n\nBad:\n{}\n\nGood:\n{}\n\nTo mend it: {}.\n", rule.code, rule.name,
                     name_of(rule.severity), rule.summary, rule.why, example(rule.bad), example(rule.good), rule.hint);
}

}  // namespace netrc::tool
