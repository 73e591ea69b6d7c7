// SPDX-License-Identifier: MIT
#include "lint/placeholders.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "lint/lint.hpp"
#include "lint/words.hpp"
#include "text/bytes.hpp"

namespace netrc::lint
{
namespace
{

/// `<your token>`, `[plain text]`: cut at its blanks, the first word alone is the value. What follows up to the bracket
/// must be words, too.
bool is_cut_in_brackets(const word& here)
{
  constexpr std::string_view opening = "<[{";
  constexpr std::string_view closing = ">]}";
  const std::size_t which = opening.find(here.bytes.front());
  if (which == opening.npos || here.bytes.find(closing[which]) != here.bytes.npos)
    return false;
  const auto is_of_words = [](char byte)
  { return is_letter(byte) || is_digit(byte) || byte == '_' || byte == '-' || byte == ' '; };
  std::string_view rest = here.document.text().reveal().substr(here.where.end(), 80);
  rest = rest.substr(0, std::min(rest.find(closing[which]), rest.size()));
  const bool is_closed =
      here.document.text().reveal().substr(here.where.end() + rest.size()).starts_with(closing[which]);
  return is_closed && std::all_of(here.bytes.begin() + 1, here.bytes.end(), is_of_words) &&
         std::all_of(rest.begin(), rest.end(), is_of_words);
}

string_literal cause_of(placeholder_kind kind)
{
  switch (kind)
  {
  case placeholder_kind::shell:
    return "a shell variable that no shell expanded is read as the value";
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
    .looks_at = value_kinds | kinds(token_kind::host),
    .check_word =
        [](const word& here, findings& found)
    {
      const placeholder_kind kind = placeholder_in(without_quotes(here.bytes));
      // Of a host that is none the document's own problem says it.
      if (here.kind == token_kind::host && kind != placeholder_kind::none && here.has(bracket | sigil))
        return;
      if (kind != placeholder_kind::none || (here.kind != token_kind::host && is_cut_in_brackets(here)))
        found.add({&placeholder, here.where, {}, cause_of(kind)});
    },
};

}  // namespace netrc::lint
