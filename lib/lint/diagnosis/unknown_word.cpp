// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>

#include "lint/diagnosis/comment_sign.hpp"
#include "lint/diagnosis/diagnosis.hpp"
#include "lint/diagnosis/displayable_word.hpp"
#include "lint/diagnosis/line_before.hpp"
#include "lint/diagnosis/misspelling.hpp"
#include "syntax/keywords.hpp"
#include "text/bytes.hpp"
#include "text/characters.hpp"

namespace netrc::lint
{
namespace
{

bool is_due(const place& place)
{
  return is_where_keyword_is_due(place.text, place.where.begin);
}

bool is_after_secret(const place& place)
{
  return follows_secret(place.text, place.where.begin);
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

/// ```` ``` ````, `~~~`, with a language or without
bool is_code_fence(const place& place)
{
  return (place.word().starts_with("```") || place.word().starts_with("~~~")) && place.opens_its_line();
}

/// `//registry.npmjs.org/:_authToken=…`, `registry=https://…`, `@company:registry=https://…`
bool is_line_of_npmrc(const place& place)
{
  const std::string_view word = place.word();
  const std::string_view name = word.substr(0, word.find('='));
  const bool names_registry = name.size() < word.size() && (name == "registry" || name.ends_with(":registry"));
  return place.opens_its_line() && (names_registry || (word.starts_with("//") && has(word, "/:_")));
}

/// `a.test:` alone on its line, before `  login: x`; `machines:` before `- host: a.test`
bool opens_block_of_yaml(const place& place)
{
  const std::string_view word = place.word();
  if (!word.ends_with(':') || is_keyword(word.substr(0, word.size() - 1)) || !place.ends_its_line())
    return false;
  std::string_view line = place.text.substr(place.where.end());
  line.remove_prefix(std::min(line.find_first_not_of(" \t\r\n"), line.size()));
  line = line.substr(0, line.find_first_of("\r\n"));
  const std::string_view first = take_word(line);
  return first == "-" || first.ends_with(':');
}

/// `---`, the `-` in `- machine: a.test`, and what opens a block
bool is_yaml(const place& place)
{
  const std::string_view next = next_on_line(place.text, place.where);
  return place.opens_its_line() && ((place.word() == "---" && next.empty()) ||
                                    (place.word() == "-" && next.ends_with(':')) || opens_block_of_yaml(place));
}

/// `Host a.test` with `HostName`, `IdentityFile` near it, and these
bool is_line_of_ssh(const place& place)
{
  if (!place.opens_its_line() || !(is_word(place.word(), "host") || is_keyword_of_ssh(place.word())))
    return false;
  constexpr std::size_t near = 256;
  const std::size_t begin = place.where.begin - std::min<std::size_t>(place.where.begin, near);
  std::string_view lines = place.text.substr(begin, place.where.end() + near - begin);
  while (!lines.empty())
  {
    const std::size_t end = std::min(lines.find_first_of("\r\n"), lines.size());
    std::string_view line = lines.substr(0, end);
    const std::string_view word = take_word(line);
    if (is_keyword_of_ssh(word) && !is_word(word, "hostname"))
      return true;
    lines.remove_prefix(std::min(end + 1, lines.size()));
  }
  return false;
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
  return end != word.npos && !misspelt_keyword(word.substr(0, end)).empty() && is_due(place);
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
  return misspelt_keyword(place.word()).view() == keyword && is_due(place);
}

/// `dapi…` in `pasword dapi…`
bool follows_misspelt_keyword(const place& place)
{
  if (!place.unknown_before)
    return false;
  const lint::place before{place.text, *place.unknown_before};
  return !misspelt_keyword(before.word()).empty() && is_due(before);
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
  return place.opens_its_line() ? rest.starts_with('=') : place.word() == "=" && !is_after_secret(place);
}

/// `https://user:token@host`
bool is_git_credential(const place& place)
{
  return place.opens_its_line() && place.word().find("://") != std::string_view::npos;
}

bool is_line_of_shell(const place& place)
{
  return is_shell_command(place.word()) && place.opens_its_line();
}

/// `a.test`, `localhost`, and the beginning of `a.test:u:p`
bool begins_with_host(std::string_view word)
{
  const std::string_view host = word.substr(0, word.find(':'));
  return is_word(host, "localhost") || (has(host, ".") && std::all_of(host.begin(), host.end(), is_ascii_of_host));
}

/// `a.test` before `login u`, on its line or the next
bool lacks_machine(const place& place)
{
  std::string_view rest = place.text.substr(place.where.end());
  rest.remove_prefix(std::min(rest.find_first_not_of(" \t\r\n"), rest.size()));
  const std::string_view next = rest.substr(0, rest.find_first_of(" \t\r\n"));
  const std::string_view keyword = keyword_meaning(next);
  return place.opens_its_line() && begins_with_host(place.word()) && (keyword == "login" || keyword == "password");
}

/// `ine a.test`, alone or before `login u`
bool precedes_host(const place& place)
{
  if (!place.opens_its_line())
    return false;
  std::string_view line = place.text.substr(place.where.end());
  line = line.substr(0, line.find_first_of("\r\n"));
  const bool is_host = begins_with_host(take_word(line));
  const std::string_view next = take_word(line);
  return is_host && (next.empty() || is_keyword(next));
}

/// A line on which no word is a keyword.
bool is_line_without_keyword(const place& place)
{
  if (!place.opens_its_line())
    return false;
  std::string_view line = place.text.substr(place.where.begin);
  line = line.substr(0, line.find_first_of("\r\n"));
  for (std::string_view word = take_word(line); !word.empty() && !word.starts_with('#'); word = take_word(line))
    if (is_keyword(word))
      return false;
  return true;
}

/// `a.test u p`, `a.test:u:p`
bool lacks_keywords(const place& place)
{
  return begins_with_host(place.word()) && (has(place.word(), ":") || !place.ends_its_line()) &&
         is_line_without_keyword(place);
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
    {is_line_of_shell,
     "a shell command, not a line of a .netrc: Python, requests and aria2 give up the whole file for it",
     "delete the line; of a script that writes a .netrc, keep only the lines that it writes",
     {},
     damage::script},
    {is_conflict_mark,
     "a git conflict marker: the file holds two versions",
     "keep one of the two, and remove the markers",
     {},
     damage::merge_conflict},
    {is_code_fence,
     "a code fence of Markdown: it was copied with the lines that it encloses",
     "delete this line, and the one that closes the fence",
     {},
     damage::code_fence},
    {is_line_of_ssh,
     "the configuration of ssh, which uses keys and never reads .netrc",
     "move these lines to ~/.ssh/config; for https, write machine HOST login LOGIN password PASSWORD",
     {},
     damage::ssh_configuration},
    {is_line_of_npmrc, "a line of npm's .npmrc: this is not a .netrc entry", "move it to ~/.npmrc"},
    {is_yaml, "this is YAML, not a .netrc", "write a line for each host: machine HOST login LOGIN password PASSWORD"},
    {[](const place& place) { return place.refuses == refusal::of_incomplete && is_end_mark(place); },
     "a word in upper case alone on its line, perhaps the end mark of a here-document: the entry before "
     "it is refused, as it lacks a login or a password",
     "remove the line; in the script, the end mark must begin its line",
     {},
     damage::script},
    {is_end_mark,
     "a word in upper case alone on its line: perhaps the end mark of a here-document",
     "remove the line; in the script, the end mark must begin its line",
     {},
     damage::script},
    {is_json, "this is JSON, not a .netrc", "write a line for each host: machine HOST login LOGIN password PASSWORD"},
    {is_ini_section, "a section of an INI file, such as .databrickscfg: this is not a .netrc",
     "write a line for each host: machine HOST login LOGIN password PASSWORD"},
    {is_ini_setting, "a setting of an INI file, such as .databrickscfg: a .netrc has no =",
     "write a line for each host: machine HOST login LOGIN password PASSWORD"},
    {is_git_credential, "a URL alone on its line, as in .git-credentials: this is not a .netrc entry",
     "write machine HOST login LOGIN password PASSWORD"},
    {is_mark_of_template, "the mark of a template that nobody filled in", "fill it in, and lint the result"},
    {is_line_continuation,
     "a backslash does not continue a line",
     "remove it: the entry continues on the next line anyway",
     {},
     damage::final_backslash},
    {closes_single_quotes, "single quotes do not quote: the value ended at the first blank",
     "put double quotes around the value"},
    {is_assignment, "a keyword with = or : after it is not a keyword", "write a space instead of the = or :"},
    {assigns_to_misspelt, "unknown keyword with = or : after it: is machine, login or password meant?",
     "write the keyword, and a space instead of the = or :"},
    {is_other_comment, "only # begins a comment", "write # instead"},
    {follows_misspelt_keyword, "perhaps the value of the misspelt keyword before it: it is not read",
     "fix the word before it"},
    {[](const place& place) { return is_misspelt(place, "machine"); }, "unknown keyword: is machine meant?",
     "write machine", "machine"},
    {[](const place& place) { return is_misspelt(place, "default"); }, "unknown keyword: is default meant?",
     "write default", "default"},
    {[](const place& place) { return is_misspelt(place, "login"); }, "unknown keyword: is login meant?", "write login",
     "login"},
    {[](const place& place) { return is_misspelt(place, "password"); }, "unknown keyword: is password meant?",
     "write password", "password"},
    {[](const place& place) { return is_misspelt(place, "account"); }, "unknown keyword: is account meant?",
     "write account", "account"},
    {[](const place& place) { return is_misspelt(place, "macdef"); }, "unknown keyword: is macdef meant?",
     "write macdef", "macdef"},
    {precedes_host, "unknown keyword before a host: is machine meant?", "write machine"},
    {lacks_machine,
     "is machine missing before this host? Without it the login and password after it belong to no machine",
     "write machine before it"},
    {lacks_keywords, "words without keywords: no program finds a login or a password in them",
     "write machine HOST login LOGIN password PASSWORD"},
    {[](const place& place) { return follows_bearer(place.text, place.where.begin); },
     "Bearer belongs to the Authorization header, not to the token", "remove the word Bearer"},
    {[](const place& place) { return place.refuses == refusal::of_its_line && is_after_secret(place); },
     "a word after a value, so the entry is refused: a value with blanks needs double quotes",
     "put double quotes around the value, or remove the word"},
    {[](const place& place) { return !place.opens_its_line() && is_after_secret(place); },
     "a word after a value: a value with blanks needs double quotes",
     "put double quotes around the value, or remove the word"},
    {[](const place& place) { return place.refuses == refusal::of_its_line; },
     "unknown keyword on a line of an entry: the entry is refused",
     "write the keyword that belongs before it, remove it, or put double quotes around a value with blanks"},
    {[](const place& place) { return place.refuses == refusal::of_incomplete; },
     "unknown keyword after an entry that lacks a login or a password: the entry is refused",
     "write the keyword that was meant, or remove the word"},
    {is_line_without_keyword, "a line without a keyword",
     "write machine HOST login LOGIN password PASSWORD, or # before a remark; join it to the line above if it is the "
     "end of a value"},
});
}  // namespace

std::span<const diagnosis> diagnoses_of_unknown_word() noexcept
{
  return unknown_word_diagnoses;
}

}  // namespace netrc::lint
