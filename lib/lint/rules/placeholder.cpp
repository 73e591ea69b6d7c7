// SPDX-License-Identifier: MIT
#include <algorithm>
#include <string_view>

#include "lint/rules.hpp"

namespace netrc::lint
{
namespace
{

bool is_name_byte(char byte)
{
  return (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z') || byte == '_' ||
         byte == '-' || byte == ' ' || byte == '.';
}

bool is_wrapped(std::string_view value, std::string_view opening, std::string_view closing)
{
  if (value.size() <= opening.size() + closing.size() || !value.starts_with(opening) || !value.ends_with(closing))
    return false;
  value.remove_prefix(opening.size());
  value.remove_suffix(closing.size());
  return std::all_of(value.begin(), value.end(), is_name_byte);
}

/// `$TOKEN`: upper case only, so that a password which happens to begin with `$` stays silent.
bool is_variable(std::string_view value)
{
  return value.size() > 2 && value[0] == '$' &&
         std::all_of(value.begin() + 1, value.end(),
                     [](char byte)
                     { return (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') || byte == '_'; });
}

/// The word of a template that nobody filled in. One cut at a blank (`{{`, `${{`) counts: its rest are stray words.
bool is_placeholder(std::string_view word)
{
  return word == "%s" || word == "{{" || word == "${{" || is_variable(word) || is_wrapped(word, "${", "}") ||
         is_wrapped(word, "${{", "}}") || is_wrapped(word, "{{", "}}") || is_wrapped(word, "<", ">");
}

bool is_value(token_kind kind)
{
  return kind == token_kind::host || kind == token_kind::login || kind == token_kind::password ||
         kind == token_kind::account;
}

}  // namespace

const rule placeholder = {
    .code = "C301",
    .name = "placeholder",
    .severity = severity::warning,
    .summary = "a placeholder that was never filled in stands for a value",
    .hint = "put the value in its place",
    .why = "The template was copied, or the shell or the CI job that should have expanded it did not: every program "
           "sends the "
           "placeholder as it stands, and the server refuses it or, worse, logs it.",
    .evidence =
        "Files of this kind stand in public repositories and images by the hundred; the forms are those of shells, "
        "printf, GitHub Actions, Jinja and of pages of documentation.",
    .bad = "machine example.com login token password ${TOKEN}\n",
    .good = "machine example.com login token password dapi0123456789abcdef0123456789abcdef\n",
    .check =
        [](const subject& of, findings& to)
    {
      const std::string_view text = of.document.text().reveal();
      of.document.tokens(
          [&](const token& here)
          {
            std::string_view word = text.substr(here.where.begin, here.where.size);
            if (!is_value(here.kind))
              return;
            if (word.size() >= 2 && word.front() == '"' && word.back() == '"')
              word = word.substr(1, word.size() - 2);
            if (is_placeholder(word))
              to.add({&placeholder, here.where});
          });
    },
};

}  // namespace netrc::lint
