// SPDX-License-Identifier: MIT
#include "lint/placeholders.hpp"

#include <string_view>

#include "lint/lint.hpp"
#include "lint/words.hpp"

namespace netrc::lint
{
namespace
{

/// A word where a keyword is due that a shell, a job or a template should have replaced: `{{ machines }}`. Of brackets
/// alone nothing is known there: `[DEFAULT]` is a section of an INI file.
bool is_of_program(std::string_view unknown)
{
  const placeholder_kind kind = placeholder_in(unknown);
  return kind == placeholder_kind::shell || kind == placeholder_kind::command || kind == placeholder_kind::job ||
         kind == placeholder_kind::template_engine;
}

/// `<your token>`, `{{ token }}`: cut at its blanks, the first word alone is the value.
bool is_cut(const word& here)
{
  const std::string_view text = here.document.text().reveal();
  return here.has(bracket) && is_within_placeholder(text, here.where.end()) &&
         !is_within_placeholder(text, here.where.begin);
}

bool is_placeholder(const word& here, placeholder_kind kind)
{
  switch (here.kind)
  {
  case token_kind::unknown:
    return is_of_program(here.bytes) && !is_within_placeholder(here.document.text().reveal(), here.where.begin);
  case token_kind::host:
    return kind != placeholder_kind::none || is_cut(here) ||
           (here.has(bracket | sigil) && is_unfilled_host(without_quotes(here.bytes)));
  default:
    return kind != placeholder_kind::none || is_cut(here);
  }
}

/// What follows from a placeholder: its host is none, its other words are unknown, they end the entry.
bool follows_from_placeholder(const placed_problem& here)
{
  const std::string_view text = here.document.text().reveal();
  const auto is_part = [text](span where)
  { return is_of_program(text.substr(where.begin, where.size)) || is_within_placeholder(text, where.begin); };
  switch (here.problem.code)
  {
  case problem_code::malformed_host:
    return is_unfilled_host(without_quotes(here.word())) || is_within_placeholder(text, here.problem.where.end());
  case problem_code::property_outside_entry:
    return (here.ended_by && is_part(here.ended_by->where)) || is_within_placeholder(text, here.problem.where.begin);
  case problem_code::unknown_word:
    return is_part(here.problem.where);
  case problem_code::repeated_property:
  case problem_code::missing_value:
  case problem_code::login_alias:
    return is_within_placeholder(text, here.problem.where.begin);
  default:
    return false;
  }
}

string_literal cause_of(placeholder_kind kind)
{
  switch (kind)
  {
  case placeholder_kind::shell:
    return "a shell variable that no shell expanded is read as the value";
  case placeholder_kind::command:
    return "a command that no shell ran is read as the value";
  case placeholder_kind::job:
    return "an expression that the CI system should have expanded is read as the value";
  case placeholder_kind::template_engine:
    return "a template's placeholder that nobody filled in is read as the value";
  case placeholder_kind::format:
    return "a format that printf should have filled in is read as the value";
  case placeholder_kind::brackets:
    return "the < and > of a page's sample were left around a value: they are sent with it";
  default:
    return {};
  }
}

}  // namespace

extern const rule placeholder = {
    .code = "C301",
    .name = "placeholder",
    .severity = severity::warning,
    .summary = "a placeholder was never filled in: it is read as the value",
    .hint = "replace it with the value",
    .why = "The template was copied, or the shell or the CI job that should have expanded it did not: every "
           "program sends the placeholder itself, and the server refuses it or, worse, logs it.",
    .evidence = "Seen in runs: curl 7.88, wget 1.21 and Python 3.11 take ${TOKEN}, %s and <token-value> literally. "
                "A quoted here-document (<<'EOF') and single quotes keep a shell from expanding; pages write "
                "<personal-access-token> "
                "<https://learn.microsoft.com/en-us/azure/databricks/sql/api/authentication>.",
    .bad = "machine example.com login token password ${TOKEN}\n",
    .good = "machine example.com login token password dapi0123456789abcdef0123456789abcdef\n",
    .reports = follows_from_placeholder,
    .looks_at = value_kinds | kinds(token_kind::host, token_kind::unknown),
    .check_word =
        [](const word& here, findings& found)
    {
      const placeholder_kind kind = placeholder_in(without_quotes(here.bytes));
      if (!is_placeholder(here, kind))
        return;
      if (here.kind == token_kind::host)
        found.add({&placeholder,
                   here.where,
                   {},
                   "a placeholder that was never filled in is read as the host",
                   "replace it with the host"});
      else
        found.add({&placeholder, here.where, {}, cause_of(kind)});
    },
};

}  // namespace netrc::lint
