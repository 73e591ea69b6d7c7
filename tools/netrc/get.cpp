// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "commands.hpp"
#include "netrc/display.hpp"
#include "question.hpp"
#include "result.hpp"
#include "shared/json.hpp"
#include "shared/source_file.hpp"
#include "shared/terminal.hpp"

namespace netrc::tool
{
namespace
{

int exit_code_of(const result& of)
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

int print_json(const source_file& file, const result& of, bool reveal)
{
  const auto hidden = [reveal](const std::optional<secret>& value) -> json
  {
    if (!value)
      return nullptr;
    return reveal ? text_or_base64(value->reveal()) : json(masked);
  };
  json login = nullptr;
  if (of.login)
    login = reveal || of.shows_login ? text_or_base64(*of.login) : json(masked);
  json problem = nullptr;
  if (of.outcome == outcome::refused)
    problem = {{"code", of.problem_code}, {"message", of.problem_message}};
  const json object = {
      {"outcome", name_of(of.outcome)},
      {"login", login},
      {"password", hidden(of.password)},
      // Python and others give an empty account where the file has none: that is no secret.
      {"account", of.account && of.account->empty() ? json("") : hidden(of.account)},
      {"rule", of.rule.empty() ? json(nullptr) : json(of.rule)},
      {"file", file.name},
      {"line", of.line ? json(*of.line) : json(nullptr)},
      {"problem", problem},
  };
  if (!print(object.dump() + "\n"))
    return could_not_run;
  return exit_code_of(of);
}

int print_field(const result& of, std::string_view field, bool reveal)
{
  if (!reveal && output_is_terminal())
  {
    complain("a secret is not shown on a terminal: add --reveal, or send the output to a pipe or a file");
    return could_not_run;
  }
  const auto bytes = [](const std::optional<secret>& value)
  { return value ? std::optional(value->reveal()) : std::nullopt; };
  const auto value = field == "login" ? of.login : bytes(field == "password" ? of.password : of.account);
  if (!value)
  {
    complain(fmt::format("the entry has no {}", field));
    return exit_code::none;
  }
  return print(*value) && print("\n") ? exit_code::found : could_not_run;
}

int print_text(const result& of, bool reveal)
{
  const auto shown = [reveal](const secret& value)
  {
    if (value.reveal().empty())
      return std::string("\"\"");
    return reveal ? escaped(value.reveal()) : std::string(masked);
  };
  const auto row = [](std::string_view name, std::string_view value) { return fmt::format("{:<9} {}\n", name, value); };
  std::string text;
  if (of.login)
    text += row("login", reveal ? escaped(*of.login) : std::string(of.shows_login ? *of.login : masked));
  if (of.password)
    text += row("password", shown(*of.password));
  if (of.account)
    text += row("account", shown(*of.account));
  text += row("from", of.from);
  return print(text) ? exit_code::found : could_not_run;
}

/// What was found may not be all that its author wrote: an entry with an unknown word in it lacks a value, perhaps.
void warn_of_problems(const source_file& file, const answer& of)
{
  if (!of)
    return;
  const document& in = file.content.document;
  for (const problem& each : in.problems())
    if (each.entry == of.entry->index() && each.code == problem_code::unknown_word)
    {
      complain(fmt::format("{}:{}: warning: {} [{}]\n  hint: run netrc-lint", file.name,
                           in.position_of(each.where.begin).line, describe(each.code).message,
                           describe(each.code).name));
      return;
    }
}

int print(const source_file& file, const result& of, const get_options& options)
{
  if (options.json)
    return print_json(file, of, options.reveal);
  if (of.outcome != outcome::found)
  {
    complain(of.explanation);
    return exit_code_of(of);
  }
  return options.field ? print_field(of, *options.field, options.reveal) : print_text(of, options.reveal);
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
  const readers::reader* const by = readers::find(options.reader);
  const auto reader_asked = asked->for_readers();
  // A URL that is refused, or that brings a password, is nobody's question.
  if (by == nullptr || !reader_asked)
  {
    warn_of_problems(*file, asked->ask(file->content.document));
    return print(*file, result_of(*file, *asked), options);
  }
  const readers::reply reply = readers::answer(*by, file->content.document.text().reveal(), *reader_asked);
  return print(*file, result_of(*file, *asked, *by, reply), options);
}

}  // namespace netrc::tool
