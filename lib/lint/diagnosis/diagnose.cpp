// SPDX-License-Identifier: MIT
#include "lint/diagnosis/diagnose.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string_view>

#include "lint/diagnosis/diagnosis.hpp"
#include "lint/diagnosis/line_before.hpp"
#include "lint/diagnosis/misspelling.hpp"
#include "syntax/hidden_machine.hpp"
#include "syntax/keywords.hpp"
#include "text/bytes.hpp"
#include "text/characters.hpp"

namespace netrc::lint
{
namespace
{

bool is_wrapped_in(std::string_view word, std::string_view opening, std::string_view closing)
{
  return word.size() > 2 && has(opening, word.substr(0, 1)) && has(closing, word.substr(word.size() - 1));
}
// --- malformed-host, non-ascii-host ---

bool holds_template(const place& place)
{
  const std::string_view host = place.value();
  return has(host, "$") || has(host, "{{") || has(host, "%s") || is_wrapped_in(host, "<{", ">}");
}

/// `a.test:login`
bool glues_keyword(const place& place)
{
  const std::string_view host = place.value();
  const std::size_t colon = host.rfind(':');
  return colon != host.npos && is_keyword(host.substr(colon + 1));
}

bool ends_in_separator(const place& place)
{
  const std::string_view host = place.value();
  return !host.empty() && has(",;:", host.substr(host.size() - 1));
}

bool is_number(const place& place)
{
  const std::string_view host = place.value();
  return !host.empty() &&
         std::all_of(host.begin(), host.end(), [](char byte) { return is_digit(byte) || byte == '.'; });
}

constexpr auto malformed_host_diagnoses = std::to_array<diagnosis>({
    {holds_template, "a placeholder that was never filled in is read as the host", "replace it with the host"},
    {[](const place& place) { return holds_written_out_blank(place.value()); },
     "a literal \\n or \\t in the host: the echo that wrote the line does not expand it",
     "write the file with printf, or with a here-document"},
    {[](const place& place) { return place.value().ends_with('\\') && place.ends_its_line(); },
     "a backslash does not continue a line: it is part of the host",
     "remove it: the entry continues on the next line anyway",
     {},
     damage::final_backslash},
    {[](const place& place) { return has(place.value(), "://"); }, "this is a URL: programs look for the host only",
     "write only the host, without scheme, user, port, path and query"},
    {glues_keyword, "a colon joins a keyword to the host", "write a space instead of the colon"},
    {[](const place& place) { return has(place.value(), "@"); },
     "a user before the host: programs look for the host only",
     "write only the host, and the user after login; a URL then chooses between two users: https://USER@HOST/"},
    {[](const place& place) { return has(place.value(), "/") || has(place.value(), "?"); },
     "a path or a query after the host: programs look for the host only",
     "write only the host; for two accounts of one host write two entries, and name the user in the URL: "
     "https://USER@HOST/"},
    {[](const place& place) { return has(place.value(), "*"); }, "a wildcard: no program supports one here",
     "write an entry for each host"},
    {[](const place& place) { return is_wrapped_in(place.value(), "'`", "'`"); },
     "the quotes are part of the host: only double quotes quote", "remove them"},
    {ends_in_separator, "a comma, a semicolon or a colon is part of the host", "remove it: only blanks separate words"},
    {[](const place& place) { return place.value().starts_with('.'); },
     "a leading dot: aria2 reads it as all subdomains, the others find nothing", "write an entry for each host"},
    {[](const place& place)
     {
       const std::string_view host = place.value();
       const bool has_name = has(host.substr(0, host.find(':')), ".");  // `a.test:u:p`
       return host.starts_with('[') || (std::count(host.begin(), host.end(), ':') > 1 && !has_name);
     },
     "this is not an IPv6 address", "write the address in the form of RFC 4291, without zone"},
    {[](const place& place)
     {
       const std::string_view host = place.value();
       return std::count(host.begin(), host.end(), ':') > 1;
     },
     "host, login and password joined by colons: only blanks separate words",
     "write machine HOST login LOGIN password PASSWORD"},
    {[](const place& place) { return has(place.value(), ":"); }, "what follows the colon is not a port",
     "write only the host"},
    {is_number, "this is not an IPv4 address: programs read it in different ways",
     "write its four numbers without leading zeros"},
});

constexpr auto non_ascii_host_diagnoses = std::to_array<diagnosis>({
    {[](const place& place) { return holds(place.value(), character_kind::odd_space); },
     "a no-break space or another odd space is part of the host: was it copied from a web page?",
     "replace it with a plain space"},
    {[](const place& place) { return holds(place.value(), character_kind::typographic_quote); },
     "typographic quotes are part of the host: was it copied from a web page or a word processor?", "remove them"},
    {[](const place& place)
     { return holds(place.value(), character_kind::invisible) || holds(place.value(), character_kind::bidirectional); },
     "an invisible character is part of the host", "retype the host"},
});

// --- machine-in-value, missing-value ---

constexpr auto glued_machine_diagnoses = std::to_array<diagnosis>({
    {[](const place& place) { return holds_written_out_blank(place.word()); },
     "a literal \\n joins a machine to a value: the echo that wrote it does not expand it",
     "write the file with printf, or with a here-document"},
    {[](const place& place) { return holds(place.word(), character_kind::odd_space); },
     "a no-break space or another odd space joins a machine to a value", "replace it with a line end"},
});

constexpr auto missing_value_diagnoses = std::to_array<diagnosis>({
    {[](const place& place) { return is_word(place.word(), "machine"); },
     "a machine without a host: was the variable that holds it set?",
     {}},
    {[](const place& place) { return is_word(place.word(), "login"); },
     "a login without a value: was the variable that holds it set?",
     {}},
    {[](const place& place) { return is_word(place.word(), "password"); },
     "a password without a value: was the variable that holds it set?",
     {}},
});

// --- property-outside-entry ---

constexpr auto property_outside_entry_diagnoses = std::to_array<diagnosis>({
    {[](const place& place) { return place.follows_comment; },
     "a property after a comment that names a machine: curl from 8.21 on, wget, Python and requests send it to the "
     "host of the entry before",
     "comment it out, too, or take the # away from its machine"},
    {[](const place& place) { return place.follows_first_comment; },
     "a property after a comment that names a machine, and before the first machine: it belongs to no host",
     "take the # away from its machine, or comment the property out, too"},
    {[](const place& place) { return place.precedes_machines; },
     "the properties seem to come before their machines: programs give each machine those of the next",
     "put each machine line before its properties"},
});

// --- login-alias, repeated-property ---

constexpr auto login_alias_diagnoses = std::to_array<diagnosis>({
    {[](const place& place) { return is_word(place.word(), "username"); },
     "username is login to few programs: Python, requests, bgentry and fhs give up the whole file for it",
     {},
     "login"},
    {[](const place& /*place*/) { return true; },
     "only Python, requests, Emacs and git-credential-netrc read user as login: curl sends an empty one, wget finds "
     "nothing",
     {},
     "login"},
});

constexpr auto repeated_property_diagnoses = std::to_array<diagnosis>({
    {[](const place& place) { return follows_secret(place.text, place.where.begin); },
     "the entry has this property already, with another value: a password with blanks needs double quotes, or a "
     "machine line may be missing between the two",
     "put double quotes around the password, remove one of the two, or put the missing machine line between them"},
});

// --- nul-byte ---

/// Every other byte of its beginning is NUL, as in UTF-16 without a byte order mark.
bool is_utf_16(const place& place)
{
  constexpr std::size_t enough = 8;
  if (place.text.size() < enough)
    return false;
  const std::size_t first = place.text[0] == '\0' ? 0 : 1;
  for (std::size_t i = 0; i < enough; ++i)
    if ((place.text[i] == '\0') != (i % 2 == first))
      return false;
  return true;
}

constexpr auto nul_byte_diagnoses = std::to_array<diagnosis>({
    {is_utf_16, "the file is UTF-16, without a byte order mark: no program reads a .netrc in it", "save it as UTF-8"},
});

/// `problem` is one of the document's: the one before it is at hand.
std::optional<span> unknown_before(const problem& problem, const document& document)
{
  const auto problems = document.problems();
  if (&problem == problems.data() || (&problem - 1)->code != problem_code::unknown_word)
    return std::nullopt;
  const span before = (&problem - 1)->where;
  const std::string_view between = document.text().reveal().substr(before.end(), problem.where.begin - before.end());
  return std::all_of(between.begin(), between.end(), is_blank) ? std::optional(before) : std::nullopt;
}

/// `# machine a.test` alone on the last line before a property that no entry precedes.
std::optional<span> machine_comment_before(const placed_problem& here)
{
  if (here.problem.code != problem_code::property_outside_entry || here.problem.entry != problem::no_entry)
    return std::nullopt;
  std::string_view before = here.document.text().reveal().substr(0, here.problem.where.begin);
  before = before.substr(0, before.find_last_not_of(" \t\r\n") + 1);
  const std::size_t begin = before.find_last_of("\r\n") + 1;  // 0 without
  const std::string_view line = before.substr(begin);
  if (!line.starts_with('#') || machine_spoken_of(line).empty())
    return std::nullopt;
  return span{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(line.size())};
}

/// The properties stand before their machines: the last machine has none left.
bool precede_machines(const placed_problem& here)
{
  if (here.problem.code != problem_code::property_outside_entry || here.problem.entry != problem::no_entry ||
      here.document.entry_count() == 0)
    return false;
  const entry last = here.document.entry_at(here.document.entry_count() - 1);
  return last.is_machine() && !last.login() && !last.password();
}

refusal refusal_by(const placed_problem& here)
{
  const problem& unknown = here.problem;
  if (unknown.code != problem_code::unknown_word || unknown.entry == problem::no_entry)
    return refusal::none;
  const entry entry = here.document.entry_at(unknown.entry);
  if (entry.refused_by() != unknown.code)
    return refusal::none;
  if (!opens_line(here.document.text().reveal(), unknown.where.begin))
    return refusal::of_its_line;
  return entry.login() && entry.password() ? refusal::none : refusal::of_incomplete;
}

}  // namespace

std::span<const diagnosis> diagnoses_of(problem_code code) noexcept
{
  switch (code)
  {
  case problem_code::unknown_word:
    return diagnoses_of_unknown_word();
  case problem_code::malformed_host:
    return malformed_host_diagnoses;
  case problem_code::non_ascii_host:
    return non_ascii_host_diagnoses;
  case problem_code::machine_in_value:
    return glued_machine_diagnoses;
  case problem_code::missing_value:
    return missing_value_diagnoses;
  case problem_code::property_outside_entry:
    return property_outside_entry_diagnoses;
  case problem_code::login_alias:
    return login_alias_diagnoses;
  case problem_code::repeated_property:
    return repeated_property_diagnoses;
  case problem_code::nul_byte:
    return nul_byte_diagnoses;
  default:
    return {};
  }
}

void diagnose(const placed_problem& here, finding& found)
{
  const problem& problem = here.problem;
  const bool follows_comment = here.ended_by && here.ended_by->kind == token_kind::comment;
  const std::optional<span> first_comment = machine_comment_before(here);
  const place place{here.document.text().reveal(),
                    problem.where,
                    unknown_before(problem, here.document),
                    refusal_by(here),
                    precede_machines(here),
                    follows_comment,
                    first_comment.has_value()};
  if (here.ended_by && problem.code == problem_code::property_outside_entry)
    found.related = here.ended_by->where;
  else if (first_comment)
    found.related = first_comment;
  if (problem.code == problem_code::unknown_word)
    found.replacement = keyword_in_lower_case(place.value());
  if (!found.replacement.empty())
    return;  // `"machine"`: the rule's own sentence says it
  for (const diagnosis& each : diagnoses_of(problem.code))
    if (each.holds(place))
    {
      found.message = each.message;
      found.hint = each.hint;
      found.replacement = each.replacement;
      found.damage = each.damage;
      return;
    }
}

}  // namespace netrc::lint
