// SPDX-License-Identifier: MIT
#include "result.hpp"

#include <fmt/format.h>

#include "netrc/display.hpp"

namespace netrc::tool
{
namespace
{

/// Where the answer comes from, or what refuses it: the entry's line, else that of the problem which hides a machine.
std::optional<std::size_t> line_of(const document& in, const answer& of)
{
  if (of.entry)
    return in.position_of(of.entry->keyword().begin).line;
  if (of.why == reason::hidden_machine && in.first_hiding_problem().code != problem_code::none)
    return in.position_of(in.first_hiding_problem().where.begin).line;
  if (of.why == reason::file_refused)
    for (const problem& found : in.problems())
      if (found.code == of.problem)
        return in.position_of(found.where.begin).line;
  return std::nullopt;
}

/// Why there is nothing to print, for people.
std::string explanation(const source_file& file, const question& asked, const answer& of)
{
  if (of.url_error != url_error::none)
    return fmt::format("{}\n  hint: {}", asked.fault(), asked.remedy());
  const auto line = line_of(file.content.document, of);
  const std::string place = line ? fmt::format("{}:{}", file.name, *line) : file.name;
  std::string text = fmt::format("{}: {}: {}", place, asked.shown(), netrc::describe(of.why));
  if (of.why == reason::host_not_listed)
    text += "\n  hint: netrc list, with the same --file, shows the hosts of the file";
  if (of.problem != problem_code::none)
    text += fmt::format(": {} [{}]\n  hint: {}", netrc::describe(of.problem).message, netrc::describe(of.problem).name,
                        netrc::describe(of.problem).hint);
  return text;
}

void add_problem(result& to, const answer& of)
{
  if (of.outcome != outcome::refused)
    return;
  to.problem_code = of.problem != problem_code::none ? netrc::describe(of.problem).name : netrc::name_of(of.why);
  to.problem_message = of.problem != problem_code::none  ? netrc::describe(of.problem).message
                       : of.url_error != url_error::none ? netrc::describe(of.url_error)
                                                         : netrc::describe(of.why);
}

std::optional<secret> secret_of(const std::optional<readers::value>& of)
{
  return of ? std::optional(secret(of->bytes.view())) : std::nullopt;
}

/// `machine` or `default`, in any case, perhaps quoted.
std::string_view rule_of(const document& in, span keyword)
{
  const std::string_view word = in.text().reveal().substr(keyword.begin, keyword.size);
  return word.find_first_of("dD") == (word.starts_with('"') ? 1 : 0) ? "default" : "host";
}

}  // namespace

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

result result_of(const source_file& file, const question& asked)
{
  const document& in = file.content.document;
  const answer of = asked.ask(in);
  result to{.outcome = of.outcome, .line = line_of(in, of)};
  add_problem(to, of);
  if (!of)
  {
    to.explanation = explanation(file, asked, of);
    return to;
  }
  to.login = of.login();
  to.shows_login = login_is_safe_to_display(*of.entry);
  to.password = of.password();
  to.account = of.account();
  to.rule = of.entry->is_machine() ? "host" : "default";
  to.from = fmt::format("{} ({})", place_of(file, *of.entry), display_host(*of.entry));
  return to;
}

result result_of(const source_file& file, const question& asked, const readers::reader& by, const readers::reply& of)
{
  const document& in = file.content.document;
  result to{.outcome = of.outcome, .line = of.line};
  if (of.outcome == outcome::refused)
  {
    to.problem_code = readers::name_of(of.fault);
    to.problem_message = describe(of.fault);
  }
  if (of.outcome != outcome::found)
  {
    const std::string_view what = of.fault == readers::fault::none ? "finds nothing" : describe(of.fault);
    to.explanation = fmt::format("{}: {}: {} {}", file.name, asked.shown(), by.name, what);
    return to;
  }
  const auto query = asked.query();
  to.login = of.login ? std::optional(of.login->bytes.view()) : std::nullopt;
  to.shows_login = query && shows_login(readers::provenance_index(in, *query), asked, of);
  to.password = secret_of(of.password);
  to.account = secret_of(of.account);
  to.rule = of.entry ? rule_of(in, *of.entry) : "";
  to.from = fmt::format("{}:{} (as {} reads it)", file.name, of.line.value_or(0), by.name);
  return to;
}

std::string_view describe(readers::fault of)
{
  switch (of)
  {
  case readers::fault::none:
    return "";
  case readers::fault::syntax:
    return "gives up on the whole file: a syntax error";
  case readers::fault::encoding:
    return "gives up on the whole file: bytes that it does not take";
  case readers::fault::too_long:
    return "gives up on the whole file: it is too long, or a line or a word of it";
  case readers::fault::hangs:
    return "never comes back from this file";
  case readers::fault::crashes:
    break;
  }
  return "crashes on this file";
}

bool shows_login(const readers::provenance_index& in, const question& asked, const readers::reply& of)
{
  if (!of.login || in.login_is_safe_to_display(of))
    return of.login.has_value();
  const bool is_made_up = !of.login->where;
  const bool is_asked = asked.login() && *asked.login() == of.login->bytes.view();
  return is_made_up && (of.login->bytes.size() == 0 || (is_asked && is_safe_to_display(*asked.login())));
}

}  // namespace netrc::tool
