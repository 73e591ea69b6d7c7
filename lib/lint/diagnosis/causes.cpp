// SPDX-License-Identifier: MIT
#include "lint/diagnosis/causes.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string_view>

#include "lint/characters.hpp"
#include "lint/diagnosis/cause.hpp"
#include "text/bytes.hpp"

namespace netrc::lint
{
namespace
{

bool is_wrapped_in(std::string_view word, std::string_view opening, std::string_view closing)
{
  return word.size() > 2 && has(opening, word.substr(0, 1)) && has(closing, word.substr(word.size() - 1));
}
// --- malformed-host, non-ascii-host ---

bool holds_template(const place& at)
{
  const std::string_view host = at.value();
  return has(host, "$") || has(host, "{{") || has(host, "%s") || is_wrapped_in(host, "<{", ">}");
}

bool is_number(const place& at)
{
  const std::string_view host = at.value();
  return !host.empty() &&
         std::all_of(host.begin(), host.end(), [](char byte) { return is_digit(byte) || byte == '.'; });
}

constexpr auto of_malformed_host = std::to_array<cause>({
    {holds_template, "a placeholder that was never filled in stands for the host", "put the host in its place"},
    {[](const place& at) { return holds_written_out_blank(at.value()); },
     "a \\n or \\t is written out in the host: the echo that wrote the line does not expand it",
     "write the file with printf, or with a here-document"},
    {[](const place& at) { return has(at.value(), "://"); }, "this is a URL: programs look for the host alone",
     "write the host alone, without scheme, user, port, path and query"},
    {[](const place& at) { return has(at.value(), "@"); },
     "a user stands before the host: programs look for the host alone",
     "write the host alone, and the user behind login"},
    {[](const place& at) { return has(at.value(), "/") || has(at.value(), "?"); },
     "a path or a query stands behind the host: programs look for the host alone",
     "write the host alone: credentials are for a whole host"},
    {[](const place& at) { return has(at.value(), "*"); }, "a wildcard: no program knows it here",
     "write an entry for each host"},
    {[](const place& at) { return is_wrapped_in(at.value(), "'`", "'`"); },
     "the quotes are part of the host: only double quotes quote", "remove them"},
    {[](const place& at) { return at.value().ends_with(',') || at.value().ends_with(';'); },
     "a comma or a semicolon is part of the host", "remove it: blanks alone separate words"},
    {[](const place& at) { return at.value().starts_with('.'); },
     "a leading dot: aria2 takes it for all sub-domains, the others find nothing", "write an entry for each host"},
    {[](const place& at)
     { return at.value().starts_with('[') || std::count(at.value().begin(), at.value().end(), ':') > 1; },
     "this is no IPv6 address", "write the address in the form of RFC 4291, without zone"},
    {[](const place& at) { return has(at.value(), ":"); }, "what stands behind the colon is no port",
     "write the host alone"},
    {is_number, "this is no IPv4 address: programs read it in different ways",
     "write its four numbers, without leading zeros"},
});

constexpr auto of_non_ascii_host = std::to_array<cause>({
    {[](const place& at) { return holds(at.value(), character::odd_space); },
     "a no-break space or another odd space is part of the host: it was copied from a web page, perhaps",
     "put a plain space in its place"},
    {[](const place& at) { return holds(at.value(), character::typographic_quote); },
     "typographic quotes are part of the host: it was copied from a web page or a word processor, perhaps",
     "remove them"},
    {[](const place& at)
     { return holds(at.value(), character::invisible) || holds(at.value(), character::bidirectional); },
     "a character that nobody sees is part of the host", "type the host anew"},
});

// --- machine-in-value, missing-value ---

constexpr auto of_glued_machine = std::to_array<cause>({
    {[](const place& at) { return holds_written_out_blank(at.word()); },
     "a written-out \\n glues a machine to a value: the echo that wrote it does not expand it",
     "write the file with printf, or with a here-document"},
    {[](const place& at) { return holds(at.word(), character::odd_space); },
     "a no-break space or another odd space glues a machine to a value", "put a line end in its place"},
});

template <char Initial, std::size_t Size>
constexpr auto is_keyword_of = [](const place& at)
{ return to_lower(at.word().front()) == Initial && at.word().size() == Size; };

constexpr auto of_missing_value = std::to_array<cause>({
    {is_keyword_of<'m', 7>, "a machine without a host: was the variable that holds it set?", {}},
    {is_keyword_of<'l', 5>, "a login without a value: was the variable that holds it set?", {}},
    {is_keyword_of<'p', 8>, "a password without a value: was the variable that holds it set?", {}},
});

// --- property-outside-entry ---

constexpr auto of_property_outside_entry = std::to_array<cause>({
    {[](const place& at) { return at.precedes_machines; },
     "the properties stand before their machines, it seems: programs give each machine those of the next",
     "put each machine line before its properties"},
});

// --- nul-byte ---

/// Every other byte of its beginning is NUL, as in UTF-16 without a byte order mark.
bool is_utf_16(const place& at)
{
  constexpr std::size_t enough = 8;
  if (at.text.size() < enough)
    return false;
  const std::size_t first = at.text[0] == '\0' ? 0 : 1;
  for (std::size_t i = 0; i < enough; ++i)
    if ((at.text[i] == '\0') != (i % 2 == first))
      return false;
  return true;
}

constexpr auto of_nul_byte = std::to_array<cause>({
    {is_utf_16, "the file is UTF-16, without a byte order mark: no program reads a .netrc in it", "save it as UTF-8"},
});

std::span<const cause> causes_of(problem_code code)
{
  switch (code)
  {
  case problem_code::unknown_word:
    return causes_of_unknown_word();
  case problem_code::malformed_host:
    return of_malformed_host;
  case problem_code::non_ascii_host:
    return of_non_ascii_host;
  case problem_code::machine_in_value:
    return of_glued_machine;
  case problem_code::missing_value:
    return of_missing_value;
  case problem_code::property_outside_entry:
    return of_property_outside_entry;
  case problem_code::nul_byte:
    return of_nul_byte;
  default:
    return {};
  }
}

/// `of` is one of the document's problems: the one before it is at hand.
std::optional<span> unknown_before(const problem& of, const document& in)
{
  const auto problems = in.problems();
  if (&of == problems.data() || (&of - 1)->code != problem_code::unknown_word)
    return std::nullopt;
  const span before = (&of - 1)->where;
  const std::string_view between = in.text().reveal().substr(before.end(), of.where.begin - before.end());
  return std::all_of(between.begin(), between.end(), is_blank) ? std::optional(before) : std::nullopt;
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
  const problem& of = here.problem;
  if (of.code != problem_code::unknown_word || of.entry == problem::no_entry)
    return refusal::none;
  const entry its = here.document.entry_at(of.entry);
  if (its.refused_by() != of.code)
    return refusal::none;
  if (!opens_line(here.document.text().reveal(), of.where.begin))
    return refusal::of_its_line;
  return its.login() && its.password() ? refusal::none : refusal::of_incomplete;
}

}  // namespace

void explain(const placed_problem& here, finding& found)
{
  const problem& of = here.problem;
  const place at{here.document.text().reveal(), of.where, unknown_before(of, here.document), refusal_by(here),
                 precede_machines(here)};
  if (here.ended_by)
    found.related = here.ended_by->where;
  for (const cause& each : causes_of(of.code))
    if (each.holds(at))
    {
      found.cause = each.message;
      found.remedy = each.remedy;
      return;
    }
}

}  // namespace netrc::lint
