// SPDX-License-Identifier: MIT
#include "answer_view.hpp"

#include <fmt/format.h>

#include <vector>

#include "diagnosis.hpp"
#include "near_misses.hpp"
#include "netrc/display.hpp"

namespace netrc::tool
{
namespace
{

std::string_view name_of(outcome outcome)
{
  switch (outcome)
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

// --- the reference reading ---

/// The line of the entry that answers or is refused, or of the problem that prevents an answer.
std::optional<std::size_t> line_of(const document& document, const answer& answer)
{
  if (answer.entry)
    return document.position_of(answer.entry->keyword().begin).line;
  if (answer.why == reason::hidden_machine && document.first_hiding_problem().code != problem_code::none)
    return document.position_of(document.first_hiding_problem().where.begin).line;
  if (answer.why == reason::file_refused)
    for (const problem& problem : document.problems())
      if (problem.code == answer.problem)
        return document.position_of(problem.where.begin).line;
  return std::nullopt;
}

std::string verdict_of(const source_file& file, const target& target, const answer& answer)
{
  const std::string_view reason = netrc::describe(answer.why);
  if (answer.outcome == outcome::found)
    return fmt::format("found at {}: {}", location_of(file, *answer.entry), reason);
  const std::string_view name = name_of(answer.outcome);
  if (answer.url_error != url_error::none)
    return fmt::format("{}: {}", name, target.error_message());
  if (answer.problem != problem_code::none)
    return fmt::format("{}: {} [{}]", name, reason, netrc::describe(answer.problem).name);
  return fmt::format("{}: {}", name, reason);
}

void add_problem(const answer& answer, answer_view& view)
{
  if (answer.problem != problem_code::none)
  {
    view.problem_code = netrc::describe(answer.problem).name;
    view.problem_message = netrc::describe(answer.problem).message;
    return;
  }
  view.problem_code = netrc::name_of(answer.why);
  view.problem_message =
      answer.url_error != url_error::none ? netrc::describe(answer.url_error) : netrc::describe(answer.why);
}

/// What explains best that nothing was found. Of a host that is listed, no other damage does.
std::optional<cause> main_cause(const diagnosis& diagnosis, const answer& answer)
{
  const bool is_listed = answer.why == reason::other_port || answer.why == reason::other_login;
  return diagnosis.causes.empty() || is_listed ? std::nullopt : std::optional(diagnosis.causes[0]);
}

std::string sentence_of(const target& target, const answer& answer, const std::optional<cause>& cause)
{
  if (answer.url_error != url_error::none)
    return target.error_message();
  return fmt::format("{}{}", netrc::describe(answer.why), cause ? ": " + cause->message : "");
}

// --- programs ---

std::optional<secret> secret_of(const std::optional<readers::value>& value)
{
  return value ? std::optional(secret(value->bytes.view())) : std::nullopt;
}

/// `keyword` is where `machine` or `default` is, in any case, perhaps quoted.
std::string_view rule_of_keyword(const document& document, span keyword)
{
  const std::string_view word = document.text().reveal().substr(keyword.begin, keyword.size);
  return word.find_first_of("dD") == (word.starts_with('"') ? 1 : 0) ? "default" : "host";
}

/// True if people may see the reply's login: it is an entry's own, or the one that was asked for.
bool login_is_safe(const readers::provenance_index& provenances, const target& target, const readers::reply& reply)
{
  if (!reply.login || provenances.login_is_safe_to_display(reply))
    return reply.login.has_value();
  const bool is_made_up = !reply.login->where;
  const bool was_asked_for = target.login() && *target.login() == reply.login->bytes.view();
  return is_made_up && (reply.login->bytes.size() == 0 || (was_asked_for && is_safe_to_display(*target.login())));
}

json secret_json(const std::optional<secret>& value, bool reveal)
{
  if (!value)
    return nullptr;
  return reveal || value->empty() ? text_or_base64(value->reveal()) : json(masked);
}

}  // namespace

std::string reason_of(const source_file& file, const target& target, const answer& answer)
{
  return sentence_of(target, answer, main_cause(diagnose(file, target, answer), answer));
}

std::string explanation_of(const source_file& file, const target& target, const answer& answer)
{
  const std::string near_miss = near_miss_hint(file.content.document, target, answer);
  if (answer.url_error != url_error::none)
    return fmt::format("{}\n  hint: {}", target.error_message(), near_miss);
  const diagnosis diagnosis = diagnose(file, target, answer);
  const std::optional<cause> cause = main_cause(diagnosis, answer);
  const auto line = line_of(file.content.document, answer);
  const std::string location = cause ? cause->location : line ? fmt::format("{}:{}", file.name, *line) : file.name;
  std::vector<std::string> hints;
  if (cause)
    hints.push_back(cause->hint);
  if (!near_miss.empty())
    hints.push_back(near_miss);
  if (hints.empty())
    hints.push_back(entry_count_hint(file, answer));
  std::string text = fmt::format("{}: {}: {}", location, target.display(), sentence_of(target, answer, cause));
  for (const std::string& hint : hints)
    if (!hint.empty())
      text += fmt::format("\n  hint: {}", hint);
  if (diagnosis.problems > (cause ? 1 : 0))
    text += fmt::format("\n  problems in the file: {}: run netrc-lint {}", diagnosis.problems, file.name);
  return text;
}

answer_view view_of(const source_file& file, const target& target)
{
  const answer answer = target.find_in(file.content.document);
  answer_view view{.outcome = answer.outcome, .line = line_of(file.content.document, answer)};
  view.verdict = verdict_of(file, target, answer);
  if (answer.outcome == outcome::refused)
    add_problem(answer, view);
  if (!answer)
    return view;
  view.login = answer.login();
  view.login_is_safe = login_is_safe_to_display(*answer.entry);
  view.password = answer.password();
  view.account = answer.account();
  view.rule = rule_of(*answer.entry);
  view.location = fmt::format("{} ({})", location_of(file, *answer.entry), display_host(*answer.entry));
  return view;
}

answer_view view_of(const source_file& file, const target& target, std::string_view reader, const readers::reply& reply,
                    const readers::provenance_index& provenances)
{
  answer_view view{.outcome = reply.outcome, .line = reply.line};
  if (reply.outcome == outcome::refused)
  {
    view.problem_code = readers::name_of(reply.fault);
    view.problem_message = describe(reply.fault);
  }
  if (reply.outcome != outcome::found)
  {
    const std::string_view verb = reply.fault == readers::fault::none ? "finds nothing" : describe(reply.fault);
    view.explanation = fmt::format("{}: {}: {} {}", file.name, target.display(), reader, verb);
    const document& document = file.content.document;
    if (const std::string hint = near_miss_hint(document, target, target.find_in(document)); !hint.empty())
      view.explanation += fmt::format("\n  hint: {}", hint);
    return view;
  }
  view.login = reply.login ? std::optional(reply.login->bytes.view()) : std::nullopt;
  view.login_is_safe = login_is_safe(provenances, target, reply);
  view.password = secret_of(reply.password);
  view.account = secret_of(reply.account);
  view.rule = reply.entry ? rule_of_keyword(file.content.document, *reply.entry) : "";
  view.location = fmt::format("{}:{} (as {} reads it)", file.name, reply.line.value_or(0), reader);
  return view;
}

json json_of(const answer_view& answer, bool reveal)
{
  json login = nullptr;
  if (answer.login)
    login = reveal || answer.login_is_safe || answer.login->empty() ? text_or_base64(*answer.login) : json(masked);
  return {{"outcome", name_of(answer.outcome)},
          {"login", std::move(login)},
          {"password", secret_json(answer.password, reveal)},
          {"account", secret_json(answer.account, reveal)}};
}

std::string text_of(const answer_view& answer, bool reveal)
{
  std::string text;
  if (answer.login)
    text += labelled_line("login", login_text(answer, reveal));
  if (answer.password)
    text += labelled_line("password", secret_text(answer.password, reveal));
  if (answer.account)
    text += labelled_line("account", secret_text(answer.account, reveal));
  return text + labelled_line("from", answer.location);
}

std::string labelled_line(std::string_view label, std::string_view value)
{
  return fmt::format("{:<9} {}\n", label, value);
}

std::string login_text(const answer_view& answer, bool reveal)
{
  if (!answer.login)
    return "-";
  return reveal ? escaped(*answer.login) : std::string(answer.login_is_safe ? *answer.login : masked);
}

std::string secret_text(const std::optional<secret>& value, bool reveal)
{
  if (!value)
    return "-";
  if (value->empty())
    return "\"\"";
  return reveal ? escaped(value->reveal()) : std::string(masked);
}

std::string_view rule_of(const entry& entry)
{
  return entry.is_machine() ? "host" : "default";
}

std::string_view describe(readers::fault fault)
{
  switch (fault)
  {
  case readers::fault::none:
    return "";
  case readers::fault::syntax:
    return "gives up on the whole file: a syntax error";
  case readers::fault::encoding:
    return "gives up on the whole file: bytes that it does not accept";
  case readers::fault::too_long:
    return "gives up on the whole file: the file, a line or a word is too long";
  case readers::fault::hangs:
    return "hangs on this file";
  case readers::fault::crashes:
    break;
  }
  return "crashes on this file";
}

}  // namespace netrc::tool
