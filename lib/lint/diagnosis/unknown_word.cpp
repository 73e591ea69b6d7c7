// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>

#include "lint/diagnosis/comment_sign.hpp"
#include "lint/diagnosis/diagnosis.hpp"
#include "lint/diagnosis/misspelling.hpp"
#include "syntax/keywords.hpp"
#include "text/characters.hpp"

namespace netrc::lint
{
namespace
{

/// The words before it on its line; nothing if the line's beginning is farther away than is looked.
std::optional<std::string_view> line_before(const place& place)
{
  constexpr std::size_t farthest = 512;
  const std::size_t begin = place.where.begin > farthest ? place.where.begin - farthest : 0;
  const std::string_view before = place.text.substr(begin, place.where.begin - begin);
  const std::size_t line_end = before.find_last_of("\r\n");
  if (line_end != before.npos)
    return before.substr(line_end + 1);
  return begin == 0 ? std::optional(before) : std::nullopt;
}

/// A word that begins its line, or follows a whole host or login on it: what it looks like may be shown, for it is not
/// part of a password with blanks.
bool is_where_keyword_is_due(const place& place)
{
  auto line = line_before(place);
  if (!line)
    return false;
  for (std::string_view word = take_word(*line); !word.empty(); word = take_word(*line))
  {
    const std::string_view keyword = keyword_meaning(word);
    if (keyword == "default")
      continue;
    const bool has_plain_value = keyword == "machine" || keyword == "login";
    if (!has_plain_value || take_word(*line).empty())
      return false;
  }
  return true;
}

bool follows_secret(const place& place)
{
  auto line = line_before(place);
  if (!line)
    return true;
  for (std::string_view word = take_word(*line); !word.empty(); word = take_word(*line))
    if (is_word(word, "password") || is_word(word, "account"))
      return !take_word(*line).empty();
  return false;
}

/// `-e`, `-n`, `-en` as the first word of all.
bool is_option_of_echo(const place& place)
{
  const std::string_view word = place.word();
  return (word.size() == 2 || word.size() == 3) && word.front() == '-' &&
         std::all_of(word.begin() + 1, word.end(), is_letter) && place.opens_the_text();
}

/// `<<<<<<<`, `=======`, `>>>>>>>`, `|||||||`
bool is_conflict_mark(const place& place)
{
  const std::string_view word = place.word();
  return word.size() == 7 && has("<=>|", word.substr(0, 1)) && word.find_first_not_of(word.front()) == word.npos &&
         place.opens_its_line();
}

/// `EOF`, `END_OF_FILE`
bool is_end_mark(const place& place)
{
  const std::string_view word = place.word();
  return word.size() >= 3 &&
         std::all_of(word.begin(), word.end(), [](char byte) { return byte == '_' || (byte >= 'A' && byte <= 'Z'); }) &&
         place.opens_its_line() && place.ends_its_line();
}

/// `token=…`, `passwd:`
bool assigns_to_misspelt(const place& place)
{
  const std::string_view word = place.word();
  const std::size_t end = word.find_first_of("=:");
  return end != word.npos && !misspelt_keyword(word.substr(0, end)).empty() && is_where_keyword_is_due(place);
}

/// `login=alice`, `machine:`, `"password":`
bool is_assignment(const place& place)
{
  std::string_view word = place.word();
  const auto remove_quote = [&word]
  {
    if (word.starts_with('"') || word.starts_with('\''))
      word.remove_prefix(1);
  };
  remove_quote();
  const std::string_view letters = word.substr(0, word.find_first_of("=:\"'"));
  if (!is_keyword(letters))
    return false;
  word.remove_prefix(letters.size());
  remove_quote();
  return word.starts_with('=') || word.starts_with(':');
}

bool is_other_comment(const place& place)
{
  return (is_comment_sign(place.word()) || place.word().starts_with("--")) && place.opens_its_line();
}

bool is_misspelt(const place& place, std::string_view keyword)
{
  return misspelt_keyword(place.word()) == keyword && is_where_keyword_is_due(place);
}

/// `dapi…` in `pasword dapi…`
bool follows_misspelt_keyword(const place& place)
{
  if (!place.unknown_before)
    return false;
  const lint::place before{place.text, *place.unknown_before};
  return !misspelt_keyword(before.word()).empty() && is_where_keyword_is_due(before);
}

/// `pass'` in `password 'my pass'`
bool closes_single_quotes(const place& place)
{
  return place.word().size() > 1 && place.word().ends_with('\'') && !place.opens_its_line();
}

bool is_line_continuation(const place& place)
{
  return place.word() == "\\" && place.ends_its_line();
}

/// `{{`, `}}`, `{%`, `%>`, `${{`
bool is_mark_of_template(const place& place)
{
  for (const std::string_view mark : {"{{", "}}", "{{-", "-}}", "{%", "%}", "<%", "<%=", "%>", "${{"})
    if (place.word() == mark)
      return true;
  return false;
}

bool is_json(const place& place)
{
  return place.opens_the_text() && (place.word().starts_with('{') || place.word().starts_with("[{")) &&
         !is_mark_of_template(place);
}

/// `[DEFAULT]`
bool is_ini_section(const place& place)
{
  return place.word().size() > 2 && place.word().starts_with('[') && place.word().ends_with(']') &&
         place.opens_its_line();
}

/// `host` in `host = …`, and the `=`
bool is_ini_setting(const place& place)
{
  std::string_view rest = place.text.substr(place.where.end(), 3);
  rest.remove_prefix(std::min(rest.find_first_not_of(" \t"), rest.size()));
  return place.opens_its_line() ? rest.starts_with('=') : place.word() == "=" && !follows_secret(place);
}

/// `https://user:token@host`
bool is_git_credential(const place& place)
{
  return place.opens_its_line() && place.word().find("://") != std::string_view::npos;
}

constexpr auto unknown_word_diagnoses = std::to_array<diagnosis>({
    {[](const place& place) { return holds(place.word(), character_kind::odd_space); },
     "a no-break space or another odd space joins two words: was it copied from a web page?",
     "replace it with a plain space"},
    {[](const place& place) { return holds(place.word(), character_kind::invisible); },
     "an invisible character (a zero-width space, a second byte order mark) is part of the word",
     "remove it, or retype the word"},
    {[](const place& place) { return first_character(place.word()).kind == character_kind::typographic_quote; },
     "typographic quotes do not quote: was it copied from a web page or a word processor?",
     "write plain quotes, or none"},
    {is_option_of_echo,
     "the file begins with an option such as -e: echo -e was run by a shell whose echo has no options",
     "remove it, and write the file with printf"},
    {[](const place& place) { return holds_written_out_blank(place.word()); },
     "a literal \\n or \\t: the echo that wrote the line does not expand it",
     "write the file with printf, or with a here-document"},
    {is_conflict_mark, "a git conflict marker: the file holds two versions",
     "keep one of the two, and remove the markers"},
    {[](const place& place) { return place.refuses == refusal::of_incomplete && is_end_mark(place); },
     "a word in upper case alone on its line, perhaps the end mark of a here-document: the entry before "
     "it is refused, as it lacks a login or a password",
     "remove the line; in the script, the end mark must begin its line"},
    {is_end_mark, "a word in upper case alone on its line: perhaps the end mark of a here-document",
     "remove the line; in the script, the end mark must begin its line"},
    {is_json, "this is JSON, not a .netrc", "write a line for each host: machine HOST login LOGIN password PASSWORD"},
    {is_ini_section, "a section of an INI file, such as .databrickscfg: this is not a .netrc",
     "write a line for each host: machine HOST login LOGIN password PASSWORD"},
    {is_ini_setting, "a setting of an INI file, such as .databrickscfg: a .netrc has no =",
     "write a line for each host: machine HOST login LOGIN password PASSWORD"},
    {is_git_credential, "a URL alone on its line, as in .git-credentials: this is not a .netrc entry",
     "write machine HOST login LOGIN password PASSWORD"},
    {is_mark_of_template, "the mark of a template that nobody filled in", "fill it in, and lint the result"},
    {is_line_continuation, "a backslash does not continue a line",
     "remove it: the entry continues on the next line anyway"},
    {closes_single_quotes, "single quotes do not quote: the value ended at the first blank",
     "put double quotes around the value"},
    {is_assignment, "a keyword with = or : after it is not a keyword", "replace it with a space"},
    {assigns_to_misspelt, "unknown keyword with = or : after it: is machine, login or password meant?",
     "write the keyword, and a space instead of the = or :"},
    {is_other_comment, "only # begins a comment", "write # instead"},
    {follows_misspelt_keyword, "perhaps the value of the misspelt keyword before it: it is not read",
     "fix the word before it"},
    {[](const place& place) { return is_misspelt(place, "machine"); }, "unknown keyword: is machine meant?",
     "write machine"},
    {[](const place& place) { return is_misspelt(place, "default"); }, "unknown keyword: is default meant?",
     "write default"},
    {[](const place& place) { return is_misspelt(place, "login"); }, "unknown keyword: is login meant?", "write login"},
    {[](const place& place) { return is_misspelt(place, "password"); }, "unknown keyword: is password meant?",
     "write password"},
    {[](const place& place) { return is_misspelt(place, "account"); }, "unknown keyword: is account meant?",
     "write account"},
    {[](const place& place) { return is_misspelt(place, "macdef"); }, "unknown keyword: is macdef meant?",
     "write macdef"},
    {[](const place& place) { return place.refuses == refusal::of_its_line && follows_secret(place); },
     "a word after a value, so the entry is refused: a value with blanks needs double quotes",
     "put double quotes around the value, or remove the word"},
    {[](const place& place) { return !place.opens_its_line() && follows_secret(place); },
     "a word after a value: a value with blanks needs double quotes",
     "put double quotes around the value, or remove the word"},
    {[](const place& place) { return place.refuses == refusal::of_its_line; },
     "unknown keyword on a line of an entry: the entry is refused",
     "remove it, or put double quotes around the value that it belongs to"},
    {[](const place& place) { return place.refuses == refusal::of_incomplete; },
     "unknown keyword after an entry that lacks a login or a password: the entry is refused",
     "write the keyword that was meant, or remove the word"},
});
}  // namespace

std::span<const diagnosis> diagnoses_of_unknown_word() noexcept
{
  return unknown_word_diagnoses;
}

}  // namespace netrc::lint
