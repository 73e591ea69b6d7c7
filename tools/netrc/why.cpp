// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "answer_view.hpp"
#include "commands.hpp"
#include "diagnosis.hpp"
#include "installed_curl.hpp"
#include "near_misses.hpp"
#include "netrc/display.hpp"
#include "program_answer.hpp"
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

// --- programs ---

/// What most people run, if nobody asks for others.
constexpr std::array<std::string_view, 3> usual_programs = {"curl", "git", "requests"};

/// What the programs do here and now. `named` are those that `--as` names: only for these it is looked up which libcurl
/// they use. So no other answer depends on what is installed.
std::vector<program_answer> answers_of(std::span<const std::string_view> names, std::span<const std::string_view> named,
                                       const target& target, program_files& files)
{
  const auto is_named = [named](std::string_view name)
  { return std::find(named.begin(), named.end(), name) != named.end(); };
  const bool wants_curl = is_named("curl");
  const bool wants_git = is_named("git");
  const installed_curls curls =
      wants_curl || wants_git ? find_installed_curls(wants_curl, wants_git) : installed_curls();
  std::vector<program_answer> result;
  for (const std::string_view name : names)
  {
    const std::string_view version = name == "curl" ? curls.curl : name == "git" ? curls.git : std::string_view();
    for (program_answer& each : ask(*readers::find_program(name), version, target, files))
      result.push_back(std::move(each));
  }
  return result;
}

/// One line each: `curl -n    login alice, password *** (line 1)`.
std::string program_rows(const target& target, program_files& files)
{
  std::string text;
  for (const std::string_view name : usual_programs)
  {
    const readers::program& program = *readers::find_program(name);
    const auto answers = ask(program, "", target, files);
    const std::string_view label = program.needs.empty() ? program.name : program.needs;
    for (const program_answer& each : answers)
      text +=
          fmt::format("  {:<8}  {}{}\n", label,
                      answers.size() == 1 ? "" : fmt::format("as {}: ", each.subject.reader->name), sentence_of(each));
  }
  return "programs\n" + text;
}

// --- the two forms ---

std::string head_of(const source_file* file, const target& target)
{
  std::string text = file == nullptr ? "" : labelled_line("file", fmt::format("{} ({})", file->name, file->reason));
  text += labelled_line("asked", target.display());
  if (const auto& login = target.login())
    text += labelled_line("login", display_asked_login(*login));
  return text;
}

std::string answer_line(const source_file& file, const target& target, bool color)
{
  const answer_view view = view_of(file, target);
  const bool is_refused = view.outcome == outcome::refused;
  return labelled_line("answer", painted(view.verdict, style::red, color && is_refused));
}

/// What the reference reading makes of it.
std::string explanation_text(const source_file& file, const target& target, bool color)
{
  const answer answer = target.find_in(file.content.document);
  std::string text = head_of(&file, target);
  if (const auto query = target.query())
    text +=
        candidate_rows(file, file.content.document.candidates(*query)) + problem_rows(diagnose(file, target, answer));
  return text + answer_line(file, target, color) + hint_line(file, target, answer);
}

json json_of(const source_file& file, const target& target)
{
  const document& document = file.content.document;
  const answer answer = target.find_in(document);
  const answer_view view = view_of(file, target);
  json object = {{"file", file.name}, {"reason", file.reason}};
  object["answer"] = json_of(view, false);
  object["answer"]["line"] = json_or_null(view.line);
  object["answer"]["verdict"] = view.verdict;
  object["entries"] = json::array();
  object["problems"] = json::array();
  const auto query = target.query();
  if (!query)
    return object;
  for (const candidate& each : document.candidates(*query))
    object["entries"].push_back({{"line", document.position_of(each.entry.keyword().begin).line},
                                 {"host", display_host(each.entry)},
                                 {"login", each.entry.login() ? json(display_login(each.entry)) : json(nullptr)},
                                 {"refused", each.entry.refused_by() != problem_code::none},
                                 {"verdict", describe(each.verdict)}});
  for (const cause& each : diagnose(file, target, answer).causes)
    object["problems"].push_back({{"at", each.location},
                                  {"severity", each.severity},
                                  {"message", each.message},
                                  {"hint", each.hint},
                                  {"notes", each.notes}});
  return object;
}

std::string json_text(const source_file* file, const target& target, const std::vector<program_answer>& answers)
{
  json object = {{"asked", target.display()}};
  object["login"] = target.login() ? json(display_asked_login(*target.login())) : json(nullptr);
  if (file != nullptr)
    object.update(json_of(*file, target));
  object["programs"] = json::array();
  for (const program_answer& each : answers)
    object["programs"].push_back(json_of(each));
  return object.dump() + "\n";
}

}  // namespace

int why(const why_options& options)
{
  const auto target = target::parse(options.target);
  if (!target)
    return could_not_run;
  const auto file = open(options.file);
  // A program may open another file.
  if (!file && (options.programs.empty() || options.file.path || !target->query()))
    return could_not_run;
  const source_file* const given = file ? &*file : nullptr;
  program_files files(given, options.file);
  using names = std::span<const std::string_view>;
  std::vector<program_answer> answers;
  if (target->query() && (options.json || !options.programs.empty()))
    answers = answers_of(options.programs.empty() ? names(usual_programs) : names(options.programs), options.programs,
                         *target, files);
  std::string text = options.json ? json_text(given, *target, answers)
                     : file       ? explanation_text(*file, *target, options.color)
                                  : head_of(nullptr, *target);
  if (!options.json && options.programs.empty() && target->query())
    text += program_rows(*target, files);
  for (const program_answer& each : answers)
    text += options.json ? "" : text_of(each);
  if (!print(text) || !file)
    return could_not_run;
  return exit_code_for(target->find_in(file->content.document).outcome);
}

}  // namespace netrc::tool
