// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "commands.hpp"
#include "netrc/display.hpp"
#include "question.hpp"
#include "shared/source_file.hpp"
#include "shared/terminal.hpp"

namespace netrc::tool
{
namespace
{

std::string row(std::string_view name, std::string_view value)
{
  return fmt::format("{:<9} {}\n", name, value);
}

std::string row_of(const source_file& file, const problem& of)
{
  const position at = file.content.document.position_of(of.where.begin);
  const problem_kind& kind = describe(of.code);
  return fmt::format("  {}:{}:{}: {} [{}]\n    hint: {}\n", file.name, at.line, at.column, kind.message, kind.name,
                     kind.hint);
}

std::string row_of(const source_file& file, const candidate& of)
{
  const std::string login = of.entry.login() ? fmt::format(", login {}", display_login(of.entry)) : "";
  const bool is_refused = of.verdict == verdict::chosen && of.entry.refused_by() != problem_code::none;
  return fmt::format("  {}: {}{}: {}\n", place_of(file, of.entry), display_host(of.entry), login,
                     is_refused ? "refused" : describe(of.verdict));
}

/// Enough to understand the answer; `netrc-lint` shows all.
constexpr std::size_t most_rows = 20;

/// The candidates and the problems that bear on the answer: those of the candidates, and those that may hide a machine.
std::string details(const source_file& file, const netrc::query& asked)
{
  const document& in = file.content.document;
  const auto candidates = in.candidates(asked);
  std::string text;
  for (std::size_t i = 0; i < candidates.size() && i < most_rows; ++i)
    text += row_of(file, candidates[i]);
  if (candidates.size() > most_rows)
    text += fmt::format("  … and {} more\n", candidates.size() - most_rows);
  if (!text.empty())
    text = "entries\n" + text;

  std::string problems;
  std::size_t rows = 0;
  for (const problem& found : in.problems())
  {
    // Of a text that is no .netrc nothing else can be said.
    if (in.refused_by() != problem_code::none && found.code != in.refused_by())
      continue;
    const bool bears = in.refused_by() != problem_code::none || describe(found.code).may_hide_machine ||
                       std::any_of(candidates.begin(), candidates.end(),
                                   [&](const candidate& of) { return of.entry.index() == found.entry; });
    if (bears && rows++ < most_rows)
      problems += row_of(file, found);
  }
  if (rows > most_rows)
    problems += fmt::format("  … and {} more: run netrc-lint\n", rows - most_rows);
  return problems.empty() ? text : text + "problems\n" + problems;
}

std::string answer_text(const source_file& file, const question& asked, const answer& of)
{
  switch (of.outcome)
  {
  case outcome::found:
    return fmt::format("found at {}: {}", place_of(file, *of.entry), describe(of.why));
  case outcome::none:
    return fmt::format("none: {}", describe(of.why));
  case outcome::refused:
    break;
  }
  if (of.url_error != url_error::none)
    return "refused: " + asked.fault();
  if (of.problem != problem_code::none)
    return fmt::format("refused: {} [{}]", describe(of.why), describe(of.problem).name);
  return fmt::format("refused: {}", describe(of.why));
}

}  // namespace

int why(const why_options& options)
{
  const auto asked = question::read(options.about);
  if (!asked)
    return could_not_run;
  const auto file = open(options.file);
  if (!file)
    return could_not_run;
  const answer result = asked->ask(file->content.document);

  std::string text = row("file", fmt::format("{} ({})", file->name, file->chosen));
  text += row("asked", asked->shown());
  if (asked->login())
    text += row("login", is_safe_to_display(*asked->login()) ? *asked->login() : masked);
  if (const auto query = asked->query())
    text += details(*file, *query);
  text += row("answer", answer_text(*file, *asked, result));
  if (!print(text))
    return could_not_run;
  return result.outcome == outcome::found ? found : result.outcome == outcome::none ? none : refused;
}

}  // namespace netrc::tool
