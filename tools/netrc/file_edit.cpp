// SPDX-License-Identifier: MIT
#include "file_edit.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <variant>
#include <vector>

#include "netrc/display.hpp"
#include "shared/secret_input.hpp"
#include "shared/source_file.hpp"
#include "shared/terminal.hpp"

namespace netrc::tool
{
namespace
{

/// `login alice (line 3), login bob (line 7)`
template <typename Describe>
std::string entries_text(const document& document, const target& target, Describe describe)
{
  std::string text;
  query asked = *target.query();
  asked.login.reset();
  asked.port.reset();
  for (const candidate& each : document.candidates(asked))
    if (each.entry.is_machine())
      text += fmt::format("{}{} (line {})", text.empty() ? "" : ", ", describe(each.entry),
                          document.position_of(each.entry.keyword().begin).line);
  return text;
}

std::string hint_for(const document& document, const target& target, const edit::result& result)
{
  switch (result.why)
  {
  case edit::refusal::several_logins:
    return "name one with --login: " + entries_text(document, target,
                                                    [](const entry& each)
                                                    {
                                                      const std::string login = display_login(each);
                                                      return login.empty() ? "no login" : "login " + login;
                                                    });
  case edit::refusal::other_ports:
    return "write HOST:PORT: " + entries_text(document, target, [](const entry& each) { return display_host(each); });
  case edit::refusal::login_needed:
    return "add --login LOGIN, or --no-login for an entry that answers for every login";
  case edit::refusal::readers:
  {
    std::vector<std::string_view> names;
    names.reserve(result.in_the_way.size());
    for (const readers::reader* const each : result.in_the_way)
      names.push_back(each->name);
    return fmt::format("in the way: {}; --reader names those that must read it", fmt::join(names, ", "));
  }
  case edit::refusal::unasked:
    return "add --reader reference";
  case edit::refusal::password_needed:
  case edit::refusal::unwritable:
  case edit::refusal::host_refused:
  case edit::refusal::none:
    return "";
  default:
    return "run netrc-lint on the file";
  }
}

bool has_place(edit::refusal why)
{
  return why == edit::refusal::entry_in_doubt || why == edit::refusal::place_in_doubt ||
         why == edit::refusal::open_macro || why == edit::refusal::macro_of_entry;
}

std::string warning_text(const edit::warning& warning, const document& after)
{
  const std::string_view name = warning.reader->name;
  switch (warning.notice)
  {
  case edit::notice::gives_up:
    return fmt::format("{} gives up on this file, as before", name);
  case edit::notice::other_entry:
    return fmt::format("{} takes another entry for this host{}", name,
                       warning.entry ? fmt::format(" (line {})", after.position_of(warning.entry->begin).line) : "");
  case edit::notice::not_found:
    break;
  }
  return fmt::format("{} does not find this entry", name);
}

}  // namespace

std::optional<file_edit> begin_edit(const edit_options& options)
{
  const source_path source = choose_source(options.file.path);
  if (!source.path || source.is_standard_input())
  {
    print_error(source.path ? "standard input cannot be changed\n  hint: name a file"
                            : "neither NETRC nor HOME says which file to change\n  hint: name one with --file");
    return std::nullopt;
  }
  std::string name = escaped(display_path(*source.path));
  auto begun = file_change::begin(*source.path, {.in_place = options.in_place, .backup = options.backup});
  if (const auto* const error = std::get_if<write_error>(&begun))
  {
    print_error(error->message(name));
    return std::nullopt;
  }
  file_edit result{std::move(name), std::move(std::get<file_change>(begun))};
  for (const std::string& warning : result.change.file().warnings(result.name))
    print_error(warning);
  return result;
}

std::optional<target> target_of(const edit_options& options)
{
  target_options asked = options.target;
  if (options.login_descriptor && asked.login)
  {
    print_error("--login and --login-fd cannot be combined");
    return std::nullopt;
  }
  if (asked.login && !is_safe_to_display(*asked.login))
  {
    print_error("--login looks like a token, and everybody can see an argument\n  hint: give it with --login-fd N");
    return std::nullopt;
  }
  if (options.login_descriptor)
  {
    const auto login = read_secret(*options.login_descriptor);
    if (!login)
      return std::nullopt;
    asked.login = std::string(login->view());
  }
  auto result = target::parse(asked);
  if (result && !result->query())
  {
    print_error(result->error_message().empty()
                    ? "the URL has a password: take it out, and give it on standard input"
                    : fmt::format("{}\n  hint: {}", result->error_message(), result->hint()));
    return std::nullopt;
  }
  return result;
}

std::string refusal_message(const file_edit& file, const target& target, const edit::result& result)
{
  const document& document = file.change.file().document;
  std::string text = file.name;
  if (has_place(result.why))
    text += fmt::format(":{}", document.position_of(result.where.begin).line);
  text += fmt::format(": {}", edit::describe(result.why));
  if (result.problem != problem_code::none)
    text += fmt::format(": {} [{}]", describe(result.problem).message, describe(result.problem).name);
  const std::string hint = hint_for(document, target, result);
  return hint.empty() ? text : fmt::format("{}\n  hint: {}", text, hint);
}

std::string place_of(const file_edit& file, const document& document, std::uint32_t index)
{
  const entry entry = document.entry_at(index);
  const std::string login = display_login(entry);
  return fmt::format("{}:{}: {}{}{}", file.name, document.position_of(entry.keyword().begin).line, display_host(entry),
                     login.empty() ? "" : ", login ", login);
}

int finish_edit(file_edit& file, const edit_options& options, const edit::result& result, std::string_view sentence)
{
  if (result.after && !options.dry_run)
    if (const auto error = file.change.commit(result.after->text().reveal()))
    {
      print_error(error->message(file.name));
      if (error->code != write_error_code::lasting_unknown)
        return could_not_run;
    }
  const document& document = result.after ? *result.after : file.change.file().document;
  for (const edit::warning& each : result.warnings)
    print_error("warning: " + warning_text(each, document));
  return print(sentence) ? exit_code::found : could_not_run;
}

}  // namespace netrc::tool
