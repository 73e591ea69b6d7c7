// SPDX-License-Identifier: MIT
#include "lint/placeholders.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <utility>

#include "lint/tokens.hpp"
#include "lint/words.hpp"
#include "netrc/display.hpp"
#include "text/bytes.hpp"
#include "text/characters.hpp"

namespace netrc::lint
{
namespace
{

bool is_upper(char byte)
{
  return byte >= 'A' && byte <= 'Z';
}

bool is_name_byte(char byte)
{
  return is_letter(byte) || is_digit(byte) || byte == '_' || byte == '-' || byte == '.' || byte == ' ';
}

/// `TOKEN`, `API_TOKEN2`
bool is_upper_name(std::string_view text)
{
  return text.size() > 1 &&
         std::all_of(text.begin(), text.end(),
                     [](char byte) { return is_upper(byte) || is_digit(byte) || byte == '_'; }) &&
         std::any_of(text.begin(), text.end(), is_upper);
}

/// The text between the two; empty if they do not enclose it.
std::string_view between(std::string_view text, std::string_view opening, std::string_view closing)
{
  if (text.size() <= opening.size() + closing.size() || !text.starts_with(opening) || !text.ends_with(closing))
    return {};
  return text.substr(opening.size(), text.size() - opening.size() - closing.size());
}

bool is_name_between(std::string_view text, std::string_view opening, std::string_view closing)
{
  const std::string_view name = between(text, opening, closing);
  return !name.empty() && std::all_of(name.begin(), name.end(), is_name_byte);
}

bool is_upper_name_between(std::string_view text, std::string_view opening, std::string_view closing)
{
  return is_upper_name(between(text, opening, closing));
}

/// `{token}`, `[api-key]`: letters, `_`, `-` and blanks alone, and not too few of them, so that a password in braces
/// stays silent.
bool is_word_in(std::string_view text, std::string_view opening, std::string_view closing)
{
  const std::string_view name = between(text, opening, closing);
  return name.size() >= 4 &&
         std::all_of(name.begin(), name.end(),
                     [](char byte) { return is_letter(byte) || byte == '_' || byte == '-' || byte == ' '; });
}

bool equals(std::string_view text, std::string_view lower_case)
{
  return is_word(text, lower_case);
}

bool begins(std::string_view text, std::string_view lower_case)
{
  return text.size() > lower_case.size() && is_word(text.substr(0, lower_case.size()), lower_case);
}

bool ends(std::string_view text, std::string_view lower_case)
{
  return text.size() > lower_case.size() && is_word(text.substr(text.size() - lower_case.size()), lower_case);
}

/// `$env:TOKEN`, `${env:TOKEN}`
bool is_of_powershell(std::string_view text)
{
  constexpr std::string_view namespace_of_environment = "env:";
  std::string_view name = between(text, "${", "}");
  if (name.empty() && text.starts_with('$'))
    name = text.substr(1);
  return begins(name, namespace_of_environment) &&
         std::all_of(name.begin() + namespace_of_environment.size(), name.end(), is_name_byte);
}

bool is_of_shell(std::string_view text)
{
  // `$TOKEN` in upper case only, so that a password which happens to begin with `$` stays silent.
  return (text.starts_with('$') && is_upper_name(text.substr(1))) || is_name_between(text, "${", "}") ||
         (text.starts_with("${") && text.find(":-") != text.npos && text.ends_with('}')) ||
         is_upper_name_between(text, "%", "%") || is_of_powershell(text);
}

bool is_of_template_engine(std::string_view text)
{
  return text == "{{" || is_name_between(text, "{{", "}}") || is_name_between(text, "#{", "}") ||
         is_upper_name_between(text, "@", "@") || is_upper_name_between(text, "__", "__") || is_word_in(text, "{", "}");
}

bool is_separator(char byte)
{
  return byte == '-' || byte == '_' || byte == '.';
}

/// `PASSWORD`, `API_TOKEN`
bool is_name_of_secret(std::string_view text)
{
  constexpr std::string_view names[] = {"TOKEN",   "PASSWORD", "PASSWD",   "SECRET",
                                        "API_KEY", "APIKEY",   "USERNAME", "LOGIN"};
  return is_upper_name(text) && std::any_of(std::begin(names), std::end(names),
                                            [text](std::string_view name) { return text.ends_with(name); });
}

/// `your-token`, `token_here`, `changeme`, `PASSWORD`
bool is_for_the_reader(std::string_view text)
{
  if (is_stock_word(text))
    return true;
  constexpr std::size_t shortest = 5;
  if (text.size() < shortest)
    return false;
  return (begins(text, "your") && is_separator(text[4])) ||
         (ends(text, "here") && is_separator(text[text.size() - shortest])) || is_name_of_secret(text);
}

/// Long, or letters mixed with digits: `<dapi0123…>` is a token within brackets, `<token-value>` is none.
bool is_like_a_token(std::string_view text)
{
  return text.size() >= 16 && !is_safe_to_display(text);
}

/// A comment of a template explains it. Any word in it that is not for people may be a token, and what speaks of a
/// secret may tell it.
bool may_hold_secret(std::string_view comment)
{
  std::string lower(comment);
  std::transform(lower.begin(), lower.end(), lower.begin(), to_lower);
  for (const std::string_view each : {"pass", "pw", "token", "secret", "key", "machine", "login"})
    if (lower.find(each) != lower.npos)
      return true;
  while (!comment.empty())
  {
    const std::size_t end = std::min(comment.find_first_of(" \t"), comment.size());
    if (end != 0 && !is_safe_to_display(comment.substr(0, end)))
      return true;
    comment.remove_prefix(std::min(end + 1, comment.size()));
  }
  return false;
}

/// One that holds nothing but a name: no default of the shell's, no command, no token that was left in brackets.
bool is_mere_placeholder(std::string_view value)
{
  switch (placeholder_in(value))
  {
  case placeholder_kind::none:
  case placeholder_kind::brackets:
  case placeholder_kind::command:
    return false;
  case placeholder_kind::shell:
    return value.find(':') == value.npos;
  default:
    return true;
  }
}

bool is_number(std::string_view text)
{
  return std::all_of(text.begin(), text.end(), is_digit);
}

/// What encloses a placeholder that may have blanks in it.
struct enclosure
{
  std::string_view opening;
  std::string_view closing;
  bool takes_words_alone;  ///< so that brackets in passwords stay silent
};
constexpr enclosure enclosures[] = {{"{{", "}}", false}, {"$(", ")", false}, {"<%", "%>", false},
                                    {"<", ">", true},    {"[", "]", true},   {"{", "}", true}};

/// True if one is open at the end of `before` and closes in `after`.
bool encloses(const enclosure& enclosure, std::string_view before, std::string_view after)
{
  const std::size_t opening = before.rfind(enclosure.opening);
  const std::size_t closing = after.find(enclosure.closing);
  if (opening == before.npos || closing == after.npos)
    return false;
  const std::string_view begun = before.substr(opening + enclosure.opening.size());
  if (!enclosure.takes_words_alone)
    return begun.find(enclosure.closing) == begun.npos;
  const std::string_view ended = after.substr(0, closing);
  return (opening == 0 || is_blank(before[opening - 1])) && std::all_of(begun.begin(), begun.end(), is_name_byte) &&
         std::all_of(ended.begin(), ended.end(), is_name_byte);
}

/// `***`, `xxxxxxxx`
bool is_one_byte_over_and_over(std::string_view value)
{
  constexpr std::size_t few = 3;
  constexpr std::size_t many = 6;
  if (value.size() < few || value.find_first_not_of(value.front()) != value.npos)
    return false;
  constexpr std::string_view masks = "*xX";
  return masks.find(value.front()) != masks.npos || (is_letter(value.front()) && value.size() >= many);
}

/// U+2022, the bullet of password fields.
bool is_bullets(std::string_view value)
{
  constexpr std::string_view bullet = "\xE2\x80\xA2";
  if (value.empty())
    return false;
  while (value.starts_with(bullet))
    value.remove_prefix(bullet.size());
  return value.empty();
}

}  // namespace

bool is_stock_word(std::string_view text) noexcept
{
  // The manual says `machine name login name password string`.
  constexpr std::string_view words[] = {"changeme",   "change-me",   "change_me",   "replaceme", "replace-me",
                                        "replace_me", "token-value", "token_value", "yourtoken", "yourpassword",
                                        "null",       "none",        "undefined",   "name",      "string"};
  constexpr std::string_view first_letters = "crtynusCRTYNUS";
  return !text.empty() && first_letters.find(text.front()) != first_letters.npos &&
         std::any_of(std::begin(words), std::end(words), [text](std::string_view word) { return equals(text, word); });
}

bool is_unfilled_host(std::string_view host) noexcept
{
  const auto has = [host](std::string_view mark) { return host.find(mark) != host.npos; };
  return placeholder_in(host) != placeholder_kind::none || has("$") || has("{{") || has("%s") ||
         !between(host, "<", ">").empty() || !between(host, "{", "}").empty();
}

bool is_within_placeholder(std::string_view text, std::size_t offset) noexcept
{
  constexpr std::size_t longest = 120;
  std::string_view before = text.substr(offset - std::min(offset, longest), std::min(offset, longest));
  before.remove_prefix(before.find_last_of("\r\n") + 1);
  std::string_view after = text.substr(offset, longest);
  after = after.substr(0, after.find_first_of("\r\n"));
  return std::any_of(std::begin(enclosures), std::end(enclosures),
                     [&](const enclosure& each) { return encloses(each, before, after); });
}

placeholder_kind placeholder_in(std::string_view value) noexcept
{
  constexpr std::string_view marks = "$%{#@_<[&";
  if (value.empty() || marks.find(value.front()) == marks.npos)
    return is_for_the_reader(value) ? placeholder_kind::reader : placeholder_kind::none;
  if (value == "${{" || is_name_between(value, "${{", "}}") || is_upper_name_between(value, "$(", ")"))
    return placeholder_kind::job;
  if (value.starts_with("$("))
    return placeholder_kind::command;
  if (is_of_shell(value))
    return placeholder_kind::shell;
  if (is_of_template_engine(value))
    return placeholder_kind::template_engine;
  if (value == "%s" || is_name_between(value, "%(", ")s"))
    return placeholder_kind::format;
  for (const auto& [opening, closing] : {std::pair("<", ">"), std::pair("&lt;", "&gt;")})
    if (is_name_between(value, opening, closing))
      return is_like_a_token(between(value, opening, closing)) ? placeholder_kind::brackets : placeholder_kind::reader;
  return is_word_in(value, "[", "]") ? placeholder_kind::reader : placeholder_kind::none;
}

bool is_masked(std::string_view value) noexcept
{
  // `ghp_xxxx`
  const std::string_view rest = without_token_prefix(value);
  return is_one_byte_over_and_over(rest) || is_bullets(rest);
}

bool is_abbreviated(std::string_view value) noexcept
{
  constexpr std::string_view ellipsis = "\xE2\x80\xA6";
  const std::string_view rest = without_token_prefix(value);
  const bool is_token = rest.size() < value.size();
  if (rest.find_first_not_of('.') == rest.npos)
    return rest.size() >= 3;
  return rest == ellipsis || (is_token && (rest.ends_with("...") || rest.ends_with(ellipsis)));
}

bool is_no_value(std::string_view value) noexcept
{
  if (placeholder_in(value) != placeholder_kind::none)
    return true;
  // Of most values two bytes tell, and no page of code and tables is read for more: `get` asks it of each.
  const bool may_be_masked =
      value.size() > 1 && (value.back() == value[value.size() - 2] || is_high(value.front()) || is_high(value.back()));
  return may_be_masked && (is_masked(value) || is_abbreviated(value) ||
                           first_character(value).kind == character_kind::typographic_quote);
}

bool is_template(const document& document)
{
  const std::string_view text = document.text().reveal();
  const auto may_hold_one = [text](const token& here)
  {
    const std::string_view bytes = without_quotes(text.substr(here.where.begin, here.where.size));
    switch (here.kind)
    {
    case token_kind::password:
    case token_kind::account:
      return !bytes.empty() && !is_mere_placeholder(bytes);
    case token_kind::login:
      return !is_mere_placeholder(bytes) && !is_safe_to_display(bytes);
    case token_kind::foreign_value:
      return !is_mere_placeholder(bytes) && !is_number(bytes);
    case token_kind::comment:
      return may_hold_secret(bytes.substr(1));
    case token_kind::macro_name:
    case token_kind::macro_body:
    case token_kind::unknown:
      return true;
    default:
      return false;
    }
  };
  for (std::size_t i = 0; i < document.entry_count(); ++i)
  {
    // Without a password the login may be the token; a host that is none may be anything.
    const entry here = document.entry_at(i);
    const bool has_plain_host = !here.is_machine() || (here.host_is_plain() && host_is_safe_to_display(here)) ||
                                is_mere_placeholder(here.host());
    if (!here.password() || !has_plain_host)
      return false;
  }
  bool is_filled_in = false;
  document.tokens([&](const token& here) { is_filled_in = is_filled_in || may_hold_one(here); });
  return document.entry_count() != 0 && !is_filled_in;
}

}  // namespace netrc::lint
