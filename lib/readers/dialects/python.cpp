// SPDX-License-Identifier: MIT
#include "readers/dialects.hpp"

/// Python's netrc, and requests, which uses it.
namespace netrc::readers
{
namespace
{

/// TextIOWrapper decodes 8192 bytes at once: a syntax error in an earlier chunk is found before a bad byte in a later one.
constexpr loading python_file = {.characters = loading::encoding::utf8, .newlines = true, .chunk = 8192};

constexpr lexing python_words = {
    .takes_end = true,
    .quotes = true,
    .quoted_escapes = lexing::escapes::any,
    .open_quote = lexing::unclosed::rest,
    .bare_escapes = lexing::escapes::any,
};

constexpr entry_rules python_rules = {
    .login = "login user",
    .comments = entry_rules::comment_style::python,
    .empty_key = entry_rules::empty_word::ends_file,
    .unknown = entry_rules::unknown_word::error,
    .unknown_top = entry_rules::unknown_word::error,
    .early = entry_rules::early_property::error,
    .value_at_end = entry_rules::value_missing::empty,
    .name_at_end = entry_rules::missing_name::error,
    .macro_line = entry_rules::name_line::body,
    .macro_at_end_is_error = true,
    .macro_closes = true,
    .entries = entry_rules::again::last,
    .two_defaults = entry_rules::again::last,
    .default_is_name = true,
    .absent = entry_rules::absent_value::empty,
};

constexpr entry_rules requests_rules()
{
  entry_rules rules = python_rules;
  rules.account = entry_rules::account_use::stands_in;
  rules.hides_syntax_errors = true;
  return rules;
}

constexpr entry_rules python_3_10_rules()
{
  entry_rules rules = python_rules;
  rules.comments = entry_rules::comment_style::python_3_10;
  rules.name_at_end = entry_rules::missing_name::is_default;  // an entry without a password, at any rate
  rules.password_required = true;
  rules.macro_at_end_is_error = false;
  rules.absent = entry_rules::absent_value::empty_login;
  return rules;
}

}  // namespace

constinit const dialect python_dialect = {
    .loading = python_file,
    .lexing = python_words,
    .asking = {},
    .rules = python_rules,
    .read = read_entries,
};

constinit const dialect python_3_10_dialect = {
    .loading = python_file,
    .lexing = {.takes_end = true,
               .alone = byte_set("\x7F")
                            .with_range('\0', '\x08')
                            .with_range('\x0B', '\x0C')
                            .with_range('\x0E', '\x1F')
                            .with_range('\x80', '\xFF')},
    .asking = {},
    .rules = python_3_10_rules(),
    .read = read_entries,
};

constinit const dialect requests_dialect = {
    .loading = python_file,
    .lexing = python_words,
    .asking = {.host = asking::host_form::before_first_colon},
    .rules = requests_rules(),
    .read = read_entries,
};

}  // namespace netrc::readers
