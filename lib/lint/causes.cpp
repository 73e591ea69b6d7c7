// SPDX-License-Identifier: MIT
#include "lint/causes.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string_view>

#include "bytes.hpp"
#include "lint/characters.hpp"
#include "lint/comment_sign.hpp"
#include "lint/misspelling.hpp"
#include "lint/words.hpp"

namespace netrc::lint
{
namespace
{

/// For what an unknown word refuses the entry before it (docs/format.md, rule 8).
enum class refusal : std::uint8_t
{
  none,
  of_its_line,    ///< it stands on a line of the entry
  of_incomplete,  ///< the entry lacks its login or its password, for which the word may have been meant
};

/// A word of a text and what stands around it. What is asked of its neighbourhood looks at the gap up to the next word
/// only, so that all answers together are linear in the text.
struct place
{
  std::string_view text;
  span where;
  std::optional<span> unknown_before = {};  ///< the unknown word before it on its line, if nothing stands between them
  refusal refuses = refusal::none;
  bool precedes_machines = false;

  [[nodiscard]] std::string_view word() const { return text.substr(where.begin, where.size); }
  [[nodiscard]] std::string_view value() const { return without_quotes(word()); }
  [[nodiscard]] bool opens_its_line() const { return opens_line(text, where.begin); }
  [[nodiscard]] bool ends_its_line() const
  {
    std::size_t at = where.end();
    while (at < text.size() && is_blank(text[at]))
      ++at;
    return at == text.size() || is_line_end(text[at]);
  }
  [[nodiscard]] bool opens_the_text() const
  {
    std::size_t at = where.begin;
    while (at > 0 && (is_blank(text[at - 1]) || is_line_end(text[at - 1])))
      --at;
    return at == 0;
  }
};

bool has(std::string_view text, std::string_view part)
{
  return text.find(part) != text.npos;
}

bool holds_written_out_blank(std::string_view word)
{
  return has(word, "\\n") || has(word, "\\r") || has(word, "\\t");
}

bool is_wrapped_in(std::string_view word, std::string_view opening, std::string_view closing)
{
  return word.size() > 2 && has(opening, word.substr(0, 1)) && has(closing, word.substr(word.size() - 1));
}

/// One way in which a problem comes about. The first of a table that holds counts.
struct cause
{
  bool (*holds)(const place& at);
  static_text message;
  static_text remedy;
};

/// The words before it on its line; nothing if the line's beginning is farther away than is looked.
std::optional<std::string_view> line_before(const place& at)
{
  constexpr std::size_t farthest = 512;
  const std::size_t begin = at.where.begin > farthest ? at.where.begin - farthest : 0;
  const std::string_view before = at.text.substr(begin, at.where.begin - begin);
  const std::size_t line_end = before.find_last_of("\r\n");
  if (line_end != before.npos)
    return before.substr(line_end + 1);
  return begin == 0 ? std::optional(before) : std::nullopt;
}

/// Cuts the first word off; empty at the end.
std::string_view take_word(std::string_view& line)
{
  line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
  const std::string_view word = line.substr(0, line.find_first_of(" \t"));
  line.remove_prefix(word.size());
  return word;
}

/// A word that opens its line, or stands behind a whole host or login on it: what it looks like may be told, for it is
/// no part of a password with blanks.
bool is_where_keyword_is_due(const place& at)
{
  auto line = line_before(at);
  if (!line)
    return false;
  for (std::string_view word = take_word(*line); !word.empty(); word = take_word(*line))
  {
    if (is_word(word, "default"))
      continue;
    const bool has_plain_value =
        is_word(word, "machine") || is_word(word, "login") || is_word(word, "user") || is_word(word, "username");
    if (!has_plain_value || take_word(*line).empty())
      return false;
  }
  return true;
}

bool is_behind_secret(const place& at)
{
  auto line = line_before(at);
  if (!line)
    return true;
  for (std::string_view word = take_word(*line); !word.empty(); word = take_word(*line))
    if (is_word(word, "password") || is_word(word, "account"))
      return !take_word(*line).empty();
  return false;
}

// --- unknown-word ---

/// `-e`, `-n`, `-en` as the first word of all.
bool is_option_of_echo(const place& at)
{
  const std::string_view word = at.word();
  return (word.size() == 2 || word.size() == 3) && word.front() == '-' &&
         std::all_of(word.begin() + 1, word.end(), is_letter) && at.opens_the_text();
}

/// `<<<<<<<`, `=======`, `>>>>>>>`, `|||||||`
bool is_conflict_mark(const place& at)
{
  const std::string_view word = at.word();
  return word.size() == 7 && has("<=>|", word.substr(0, 1)) && word.find_first_not_of(word.front()) == word.npos &&
         at.opens_its_line();
}

/// `EOF`, `END_OF_FILE`
bool is_end_mark(const place& at)
{
  const std::string_view word = at.word();
  return word.size() >= 3 &&
         std::all_of(word.begin(), word.end(), [](char byte) { return byte == '_' || (byte >= 'A' && byte <= 'Z'); }) &&
         at.opens_its_line() && at.ends_its_line();
}

/// `token=…`, `passwd:`
bool assigns_to_misspelt(const place& at)
{
  const std::string_view word = at.word();
  const std::size_t end = word.find_first_of("=:");
  return end != word.npos && !misspelt_keyword(word.substr(0, end)).empty() && is_where_keyword_is_due(at);
}

/// `login=alice`, `machine:`, `"password":`
bool is_assignment(const place& at)
{
  std::string_view word = at.word();
  const auto remove_quote = [&word]
  {
    if (word.starts_with('"') || word.starts_with('\''))
      word.remove_prefix(1);
  };
  remove_quote();
  for (const std::string_view keyword : {"machine", "default", "login", "password", "account"})
    if (word.size() > keyword.size() && is_word(word.substr(0, keyword.size()), keyword))
    {
      word.remove_prefix(keyword.size());
      remove_quote();
      return word.starts_with('=') || word.starts_with(':');
    }
  return false;
}

bool is_other_comment(const place& at)
{
  return (is_comment_sign(at.word()) || at.word().starts_with("--")) && at.opens_its_line();
}

template <char Initial, std::size_t Size>
constexpr auto is_misspelt = [](const place& at)
{
  const std::string_view keyword = misspelt_keyword(at.word());
  return keyword.size() == Size && keyword.front() == Initial && is_where_keyword_is_due(at);
};

/// `dapi…` in `pasword dapi…`
bool follows_misspelt_keyword(const place& at)
{
  if (!at.unknown_before)
    return false;
  const place before{at.text, *at.unknown_before};
  return !misspelt_keyword(before.word()).empty() && is_where_keyword_is_due(before);
}

/// `pass'` in `password 'my pass'`
bool closes_single_quotes(const place& at)
{
  return at.word().size() > 1 && at.word().ends_with('\'') && !at.opens_its_line();
}

bool is_line_continuation(const place& at)
{
  return at.word() == "\\" && at.ends_its_line();
}

/// `{{`, `}}`, `{%`, `%>`, `${{`
bool is_mark_of_template(const place& at)
{
  for (const std::string_view mark : {"{{", "}}", "{{-", "-}}", "{%", "%}", "<%", "<%=", "%>", "${{"})
    if (at.word() == mark)
      return true;
  return false;
}

bool is_json(const place& at)
{
  return at.opens_the_text() && (at.word().starts_with('{') || at.word().starts_with("[{")) && !is_mark_of_template(at);
}

/// `[DEFAULT]`
bool is_ini_section(const place& at)
{
  return at.word().size() > 2 && at.word().starts_with('[') && at.word().ends_with(']') && at.opens_its_line();
}

/// `host` in `host = …`, and the `=`
bool is_ini_setting(const place& at)
{
  std::string_view behind = at.text.substr(at.where.end(), 3);
  behind.remove_prefix(std::min(behind.find_first_not_of(" \t"), behind.size()));
  return at.opens_its_line() ? behind.starts_with('=') : at.word() == "=" && !is_behind_secret(at);
}

/// `https://user:token@host`
bool is_git_credential(const place& at)
{
  return at.opens_its_line() && at.word().find("://") != std::string_view::npos;
}

constexpr auto of_unknown_word = std::to_array<cause>({
    {[](const place& at) { return at.text.starts_with("{\\"); },
     "the file is rich text (RTF), as word processors save it: its marks are taken for words", "save it as plain text"},
    {[](const place& at) { return holds(at.word(), character::odd_space); },
     "a no-break space or another odd space glues words together: it was copied from a web page, perhaps",
     "put a plain space in its place"},
    {[](const place& at) { return holds(at.word(), character::invisible); },
     "a character that nobody sees (a zero-width space, a second byte order mark) is part of the word",
     "remove it, or type the word anew"},
    {[](const place& at) { return first_character(at.word()) == character::typographic_quote; },
     "typographic quotes are no quotes: it was copied from a web page or a word processor, perhaps",
     "write plain quotes, or none"},
    {is_option_of_echo, "an option such as -e opens the file: echo -e was run by a shell whose echo has no options",
     "remove it, and write the file with printf"},
    {[](const place& at) { return holds_written_out_blank(at.word()); },
     "a \\n or \\t is written out: the echo that wrote the line does not expand it",
     "write the file with printf, or with a here-document"},
    {is_conflict_mark, "a conflict mark of git: two versions of the file stand in it",
     "keep one of the two, and remove the marks"},
    {[](const place& at) { return at.refuses == refusal::of_incomplete && is_end_mark(at); },
     "a word in upper case alone on its line, the end mark of a here-document, perhaps: it refuses the entry before "
     "it, which lacks a login or a password",
     "remove the line; in the script, the end mark must open its line"},
    {is_end_mark, "a word in upper case alone on its line: the end mark of a here-document, perhaps",
     "remove the line; in the script, the end mark must open its line"},
    {is_json, "this is JSON, and no .netrc", "write a line for each host: machine HOST login LOGIN password PASSWORD"},
    {is_ini_section, "a section of an INI file, such as .databrickscfg: this is no .netrc",
     "write a line for each host: machine HOST login LOGIN password PASSWORD"},
    {is_ini_setting, "a setting of an INI file, such as .databrickscfg: a .netrc has no =",
     "write a line for each host: machine HOST login LOGIN password PASSWORD"},
    {is_git_credential, "a URL alone on its line, as in .git-credentials: this is no entry of a .netrc",
     "write machine HOST login LOGIN password PASSWORD"},
    {is_mark_of_template, "the mark of a template that nobody filled in", "fill it in, and lint what comes of it"},
    {is_line_continuation, "a backslash does not continue a line", "remove it: the next line goes on anyway"},
    {closes_single_quotes, "single quotes do not quote: the value ended at the first blank",
     "put double quotes around the value"},
    {is_assignment, "a keyword with = or : behind it is no keyword", "put a space in its place"},
    {assigns_to_misspelt, "no keyword, and = or : is glued to it: is machine, login or password meant?",
     "write the keyword, and a space in place of the = or :"},
    {is_other_comment, "only # opens a comment", "write # in its place"},
    {follows_misspelt_keyword, "this is the value of the misspelt keyword before it, perhaps: so it is not read",
     "fix the word before it"},
    {is_misspelt<'m', 7>, "no keyword: is machine meant?", "write machine"},
    {is_misspelt<'d', 7>, "no keyword: is default meant?", "write default"},
    {is_misspelt<'l', 5>, "no keyword: is login meant?", "write login"},
    {is_misspelt<'p', 8>, "no keyword: is password meant?", "write password"},
    {is_misspelt<'a', 7>, "no keyword: is account meant?", "write account"},
    {is_misspelt<'m', 6>, "no keyword: is macdef meant?", "write macdef"},
    {[](const place& at) { return at.refuses == refusal::of_its_line && is_behind_secret(at); },
     "a word after a value refuses its entry: a value with blanks needs double quotes",
     "put double quotes around the value, or remove the word"},
    {[](const place& at) { return !at.opens_its_line() && is_behind_secret(at); },
     "a word after a value: a value with blanks needs double quotes",
     "put double quotes around the value, or remove the word"},
    {[](const place& at) { return at.refuses == refusal::of_its_line; },
     "unknown keyword on a line of an entry: it refuses the entry",
     "remove it, or put double quotes around the value that it belongs to"},
    {[](const place& at) { return at.refuses == refusal::of_incomplete; },
     "unknown keyword after an entry that lacks a login or a password: it refuses the entry",
     "write the keyword that was meant, or remove the word"},
});

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
    return of_unknown_word;
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
