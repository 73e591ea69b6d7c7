// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "commands.hpp"
#include "json.hpp"
#include "netrc/show.hpp"
#include "question.hpp"
#include "source_file.hpp"
#include "terminal.hpp"

namespace netrc::tool
{
namespace
{

int exit_code_of(const answer& of)
{
  switch (of.outcome)
  {
  case outcome::found:
    return exit_code::found;
  case outcome::none:
    return exit_code::none;
  case outcome::refused:
    break;
  }
  return exit_code::refused;
}

std::string_view name_of(outcome of)
{
  switch (of)
  {
  case outcome::found:
    return "found";
  case outcome::none:
    return "none";
  case outcome::refused:
    break;
  }
  return "refused";
}

/// Where the answer comes from, or what refuses it: the entry's line, else that of the problem which hides a machine.
std::optional<std::size_t> line_of(const document& in, const answer& of)
{
  if (of.entry)
    return in.position_of(of.entry->keyword().begin).line;
  if (of.why == reason::hidden_machine && in.hiding_problem().code != problem_code::none)
    return in.position_of(in.hiding_problem().where.begin).line;
  if (of.why == reason::file_refused)
    for (const problem& found : in.problems())
      if (found.code == of.problem)
        return in.position_of(found.where.begin).line;
  return std::nullopt;
}

json problem_of(const answer& of)
{
  if (of.outcome != outcome::refused)
    return nullptr;
  if (of.problem != problem_code::none)
    return {{"code", describe(of.problem).name}, {"message", describe(of.problem).message}};
  if (of.url_error != url_error::none)
    return {{"code", netrc::name_of(of.why)}, {"message", describe(of.url_error)}};
  return {{"code", netrc::name_of(of.why)}, {"message", describe(of.why)}};
}

int print_json(const source_file& file, const answer& of, bool reveal)
{
  const auto hidden = [reveal](const std::optional<secret>& value) -> json
  {
    if (!value)
      return nullptr;
    return reveal ? text_or_base64(value->reveal()) : json(masked);
  };
  const auto line = line_of(file.content.document, of);
  json login = nullptr;
  if (of.login())
    login = reveal || login_may_be_shown(*of.entry) ? text_or_base64(*of.login()) : json(masked);
  const json object = {
      {"outcome", name_of(of.outcome)},
      {"login", login},
      {"password", hidden(of.password())},
      {"account", hidden(of.account())},
      {"rule", !of ? json(nullptr) : json(of.entry->is_machine() ? "host" : "default")},
      {"file", file.name},
      {"line", line ? json(*line) : json(nullptr)},
      {"problem", problem_of(of)},
  };
  if (!print(object.dump() + "\n"))
    return could_not_run;
  return exit_code_of(of);
}

int print_field(const answer& of, std::string_view field, bool reveal)
{
  if (!reveal && output_is_terminal())
  {
    complain("a secret is not shown on a terminal: add --reveal, or send the output to a pipe or a file");
    return could_not_run;
  }
  const auto bytes = [](const std::optional<secret>& value)
  { return value ? std::optional(value->reveal()) : std::nullopt; };
  const auto value = field == "login" ? of.login() : bytes(field == "password" ? of.password() : of.account());
  if (!value)
  {
    complain(fmt::format("the entry has no {}", field));
    return exit_code::none;
  }
  return print(*value) && print("\n") ? exit_code::found : could_not_run;
}

/// Why there is nothing to print, for people.
std::string explanation(const source_file& file, const question& asked, const answer& of)
{
  const auto line = line_of(file.content.document, of);
  const std::string place = line ? fmt::format("{}:{}", file.name, *line) : file.name;
  std::string text = fmt::format("{}: {}: {}", place, asked.shown(), describe(of.why));
  if (of.url_error != url_error::none)
    text += fmt::format(": {}", describe(of.url_error));
  if (of.problem != problem_code::none)
    text += fmt::format(": {} [{}]\n  hint: {}", describe(of.problem).message, describe(of.problem).name,
                        describe(of.problem).hint);
  return text;
}

int print_text(const source_file& file, const answer& of, bool reveal)
{
  const auto shown = [reveal](const secret& value) { return reveal ? escaped(value.reveal()) : std::string(masked); };
  const auto row = [](std::string_view name, std::string_view value) { return fmt::format("{:<9} {}\n", name, value); };
  std::string text;
  if (of.login())
    text += row("login", reveal ? escaped(*of.login()) : shown_login(*of.entry));
  if (of.password())
    text += row("password", shown(*of.password()));
  if (of.account())
    text += row("account", shown(*of.account()));
  text += row("from", fmt::format("{} ({})", place_of(file, *of.entry), shown_host(*of.entry)));
  return print(text) ? exit_code::found : could_not_run;
}

}  // namespace

int get(const get_options& options)
{
  const auto asked = question::read(options.about);
  if (!asked)
    return could_not_run;
  const auto file = open(options.file);
  if (!file)
    return could_not_run;
  const answer result = asked->ask(file->content.document);
  if (options.json)
    return print_json(*file, result, options.reveal);
  if (!result)
  {
    complain(explanation(*file, *asked, result));
    return exit_code_of(result);
  }
  return options.field ? print_field(result, *options.field, options.reveal)
                       : print_text(*file, result, options.reveal);
}

}  // namespace netrc::tool
