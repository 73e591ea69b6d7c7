// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <string_view>
#include <vector>

#include "answer_view.hpp"
#include "commands.hpp"
#include "diagnosis.hpp"
#include "lint/placeholders.hpp"
#include "netrc/display.hpp"
#include "shared/json.hpp"
#include "shared/terminal.hpp"
#include "target.hpp"

namespace netrc::tool
{
namespace
{

std::string json_text(const source_file& file, const answer_view& answer, bool reveal)
{
  json object = json_of(answer, reveal);
  // Here even an empty password is masked: scripts may depend on it.
  if (answer.password && !reveal)
    object["password"] = masked;
  object["rule"] = json_or_null(answer.rule);
  object["file"] = file.name;
  object["line"] = json_or_null(answer.line);
  object["problem"] = nullptr;
  if (answer.outcome == outcome::refused)
    object["problem"] = {{"code", answer.problem_code}, {"message", answer.problem_message}};
  object["reason"] = nullptr;
  if (answer.reason)
    object["reason"] = {{"code", answer.reason->code}, {"message", answer.reason->message}};
  return object.dump() + "\n";
}

int print_field(const answer_view& answer, std::string_view field, bool reveal)
{
  if (!reveal && output_is_terminal())
  {
    print_error("secrets are not printed to a terminal: add --reveal, or redirect the output");
    return could_not_run;
  }
  const auto bytes = [](const std::optional<secret>& value)
  { return value ? std::optional(value->reveal()) : std::nullopt; };
  const auto value = field == "login" ? answer.login : bytes(field == "password" ? answer.password : answer.account);
  if (!value)
  {
    print_error(fmt::format("the entry has no {}", field));
    return exit_code::none;
  }
  return print(*value) && print("\n") ? exit_code::found : could_not_run;
}

void print_warning(const cause& cause)
{
  print_error(fmt::format("{}: warning: {}\n  hint: {}", cause.location, cause.message, cause.hint));
}

/// An entry beside an unknown word may lack a value that its author wrote. Most files have no unknown word, and the
/// linter is not run.
void warn_of_damage(const source_file& file, const target& target, const answer& answer)
{
  if (file.content.document.problem_count(problem_code::unknown_word) == 0)
    return;
  const diagnosis diagnosis = diagnose(file, target, answer);
  if (!diagnosis.causes.empty() && diagnosis.causes[0].severity == "error")
    print_warning(diagnosis.causes[0]);
}

/// What is handed out may be a placeholder. The values themselves tell, and the linter is hardly ever run.
void warn_of_values(const source_file& file, const target& target, const answer& answer)
{
  const auto is_none = [](const std::optional<secret>& value) { return value && lint::is_no_value(value->reveal()); };
  const auto login = answer.login();
  if (!(login && lint::is_no_value(*login)) && !is_none(answer.password()) && !is_none(answer.account()))
    return;
  for (const cause& each : diagnose_values(file, target, answer).causes)
    print_warning(each);
}

int print_answer(const source_file& file, const answer_view& answer, const get_options& options)
{
  if (options.json)
    return print(json_text(file, answer, options.reveal)) ? exit_code_for(answer.outcome) : could_not_run;
  if (answer.outcome != outcome::found)
  {
    print_error(answer.explanation);
    return exit_code_for(answer.outcome);
  }
  if (options.field)
    return print_field(answer, *options.field, options.reveal);
  return print(text_of(answer, options.reveal)) ? exit_code::found : could_not_run;
}

/// A secret is only handed over as one program reads it.
std::string several_readers_message(std::string_view name, const std::vector<const readers::reader*>& readers)
{
  std::vector<std::string_view> names;
  names.reserve(readers.size());
  for (const readers::reader* const each : readers)
    names.push_back(each->name);
  return fmt::format("--reader {}: which of these it reads as depends on the machine: {}\n  hint: name one of them",
                     name, fmt::join(names, ", "));
}

}  // namespace

int get(const get_options& options)
{
  const auto target = target::parse(options.target);
  if (!target)
    return could_not_run;
  const auto file = open(options.file);
  if (!file)
    return could_not_run;
  const document& document = file->content.document;
  const auto readers = readers::readers_called(options.reader);
  if (readers.size() > 1)
  {
    print_error(several_readers_message(options.reader, readers));
    return could_not_run;
  }
  // No program is asked about a malformed URL, or one with a password.
  if (readers.empty() || !target->request())
  {
    const answer answer = target->find_in(document);
    answer_view view = view_of(*file, *target);
    if (answer)
    {
      warn_of_damage(*file, *target, answer);
      warn_of_values(*file, *target, answer);
    }
    else if (options.json)
      view.reason = answer_view::coded_sentence{name_of(answer.why), reason_of(*file, *target, answer)};
    else
      view.explanation = explanation_of(*file, *target, answer);
    return print_answer(*file, view, options);
  }
  readers::asked_program subject = {readers.front()};
  if (readers::find(options.reader) == nullptr)  // a reader's name is that of the library
    subject.program = readers::find_program(options.reader);
  const readers::reply reply = readers::answer(subject, document.text().reveal(), *target->request());
  const readers::provenance_index provenances(document, *target->query());
  return print_answer(*file, view_of(*file, *target, options.reader, reply, provenances), options);
}

}  // namespace netrc::tool
