// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <span>
#include <string>

#include "answer_view.hpp"
#include "commands.hpp"
#include "diagnosis.hpp"
#include "near_misses.hpp"
#include "netrc/display.hpp"
#include "shared/given_word.hpp"
#include "shared/terminal.hpp"
#include "target.hpp"

namespace netrc::tool
{
namespace
{

/// Enough to understand the answer; `netrc-lint` shows all.
constexpr std::size_t max_rows = 20;

std::string row_of(const source_file& file, const candidate& candidate)
{
  const entry& entry = candidate.entry;
  const std::string login = entry.login() ? fmt::format(", login {}", display_login(entry)) : "";
  const bool is_refused = candidate.verdict == verdict::chosen && entry.refused_by() != problem_code::none;
  return fmt::format("  {}: {}{}: {}\n", location_of(file, entry), display_host(entry), login,
                     is_refused ? "refused" : describe(candidate.verdict));
}

std::string candidate_rows(const source_file& file, std::span<const candidate> candidates)
{
  std::string text;
  for (std::size_t i = 0; i < candidates.size() && i < max_rows; ++i)
    text += row_of(file, candidates[i]);
  if (candidates.size() > max_rows)
    text += fmt::format("  … and {} more\n", candidates.size() - max_rows);
  return text.empty() ? text : "entries\n" + text;
}

std::string problem_rows(const diagnosis& diagnosis)
{
  std::string text;
  for (std::size_t i = 0; i < diagnosis.causes.size() && i < max_rows; ++i)
  {
    const cause& each = diagnosis.causes[i];
    text += fmt::format("  {}: {}: {}\n", each.location, each.severity, each.message);
    for (const std::string& note : each.notes)
      text += fmt::format("    note: {}\n", note);
    text += fmt::format("    hint: {}\n", each.hint);
  }
  const std::size_t shown = std::min(diagnosis.causes.size(), max_rows);
  if (diagnosis.problems > shown)
    text += fmt::format("  {}{} in the file: run netrc-lint {}\n", diagnosis.problems - shown,
                        shown == 0 ? "" : " more", diagnosis.file);
  return text.empty() ? text : "problems\n" + text;
}

}  // namespace

int why(const why_options& options)
{
  const auto target = target::parse(options.target);
  if (!target)
    return could_not_run;
  const auto file = open(options.file);
  if (!file)
    return could_not_run;
  const answer_view view = view_of(*file, *target);
  const answer answer = target->find_in(file->content.document);

  std::string text = labelled_line("file", fmt::format("{} ({})", file->name, file->reason));
  text += labelled_line("asked", target->display());
  if (const auto& login = target->login())
    text += labelled_line("login", display_asked_login(*login));
  if (const auto query = target->query())
  {
    const auto candidates = file->content.document.candidates(*query);
    text += candidate_rows(*file, candidates) + problem_rows(diagnose(*file, *target, answer));
  }
  const bool is_refused = view.outcome == outcome::refused;
  text += labelled_line("answer", painted(view.verdict, style::red, options.color && is_refused));
  text += hint_line(file->content.document, *target, answer);
  return print(text) ? exit_code_for(answer.outcome) : could_not_run;
}

}  // namespace netrc::tool
