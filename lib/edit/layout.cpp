// SPDX-License-Identifier: MIT
#include "edit/layout.hpp"

#include <algorithm>

#include "text/bytes.hpp"

namespace netrc::edit
{
namespace
{

std::string_view text_of(const document& document)
{
  return document.text().reveal();
}

std::size_t line_begin(std::string_view text, std::size_t offset)
{
  while (offset != 0 && !is_line_end(text[offset - 1]))
    --offset;
  return offset;
}

std::size_t past_blanks(std::string_view text, std::size_t offset)
{
  while (offset != text.size() && is_blank(text[offset]))
    ++offset;
  return offset;
}

bool ends_line(std::string_view text, std::size_t offset)
{
  return offset == text.size() || is_line_end(text[offset]);
}

/// At the end of the line, if a comment stands here.
std::size_t past_comment(std::string_view text, std::size_t offset)
{
  if (offset != text.size() && text[offset] == '#')
    while (!ends_line(text, offset))
      ++offset;
  return offset;
}

/// After the line end that may stand here.
std::size_t past_line_end(std::string_view text, std::size_t offset)
{
  if (offset != text.size() && text[offset] == '\r')
    return offset + (text.substr(offset + 1).starts_with('\n') ? 2 : 1);
  return offset == text.size() ? offset : offset + 1;
}

/// LF or CR LF: that of the lines before, else of those after.
std::string_view line_end_near(std::string_view text, std::size_t offset)
{
  std::size_t lf = offset == 0 ? text.npos : text.rfind('\n', offset - 1);
  if (lf == text.npos)
    lf = text.find('\n', offset);
  return lf != text.npos && lf != 0 && text[lf - 1] == '\r' ? "\r\n" : "\n";
}

/// The blanks before a word that opens its line.
std::string_view indentation_of(std::string_view text, std::size_t word)
{
  const std::size_t begin = line_begin(text, word);
  return opens_line(text, word) ? text.substr(begin, word - begin) : std::string_view();
}

bool is_of(const token& token, std::uint32_t entry)
{
  switch (token.kind)
  {
  case token_kind::keyword:
  case token_kind::host:
  case token_kind::login:
  case token_kind::password:
  case token_kind::account:
  case token_kind::foreign_value:
    return token.entry == entry;
  default:
    return false;
  }
}

/// A word that may belong to the entry before it: unknown, or of a property that belongs to nobody.
bool is_stray(const token& token, std::string_view text)
{
  const bool is_property = token.kind == token_kind::keyword && token.entry == problem::no_entry &&
                           !is_word(text.substr(token.where.begin, token.where.size), "macdef");
  return token.kind == token_kind::unknown || is_property;
}

bool is_of_macro(const token& token, std::string_view text)
{
  return token.kind == token_kind::macro_name || token.kind == token_kind::macro_body ||
         (token.kind == token_kind::keyword && is_word(text.substr(token.where.begin, token.where.size), "macdef"));
}

/// Above the comments that stand over this line, with its indentation: they speak of it.
std::size_t above_comments(std::string_view text, std::size_t word)
{
  const std::string_view indentation = indentation_of(text, word);
  std::size_t begin = line_begin(text, word);
  while (begin != 0)
  {
    std::size_t end = begin - 1;
    if (end != 0 && text[end] == '\n' && text[end - 1] == '\r')
      --end;
    const std::size_t above = line_begin(text, end);
    const std::string_view line = text.substr(above, end - above);
    if (!line.starts_with(indentation) || !line.substr(indentation.size()).starts_with('#'))
      break;
    begin = above;
  }
  return begin;
}

/// A word to be removed: of the last run if only space is between them, and the entry is the same or the line.
void add_to_runs(std::vector<run>& runs, span word, std::uint32_t entry, std::string_view text)
{
  if (!runs.empty())
  {
    run& last = runs.back();
    const std::string_view between = text.substr(last.where.end(), word.begin - last.where.end());
    if (between.find_first_not_of(last.entry == entry ? " \t\r\n" : " \t") == between.npos)
    {
      last = {{last.where.begin, word.end() - last.where.begin}, entry};
      return;
    }
  }
  runs.push_back({word, entry});
}

/// With the lines that would be empty, or the blanks that are too many.
span with_its_lines(std::string_view text, span where)
{
  std::size_t begin = where.begin;
  std::size_t end = past_blanks(text, where.end());
  const bool is_first = opens_line(text, begin);
  if (ends_line(text, end))
  {
    begin = is_first ? line_begin(text, begin) : begin;
    while (!is_first && begin != 0 && is_blank(text[begin - 1]))
      --begin;
    end = is_first ? past_line_end(text, end) : end;
  }
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end - begin)};
}

place at(std::size_t offset)
{
  place result;
  result.offset = static_cast<std::uint32_t>(offset);
  return result;
}

place place_before(const document& document, std::uint32_t index)
{
  const std::string_view text = text_of(document);
  const std::uint32_t word = document.entry_at(index).keyword().begin;
  return at(opens_line(text, word) ? above_comments(text, word) : word);
}

place place_at_end(const document& document)
{
  if (document.problem_count(problem_code::unended_macro) == 0)
    return at(text_of(document).size());
  const span where = document.problems().empty() ? span() : document.problems().back().where;
  return {refusal::open_macro, where, problem_code::unended_macro};
}

/// After an entry, and after its macros: ftp takes them for a part of it.
place place_after(const document& document, std::uint32_t index)
{
  const std::string_view text = text_of(document);
  const entry here = document.entry_at(index);
  if (here.refused_by() != problem_code::none)
    return {refusal::entry_in_doubt, place_of_fault(document, here), here.refused_by()};
  // A macro without an end is the last token of the text.
  if (index + 1 == document.entry_count() && document.problem_count(problem_code::unended_macro) != 0)
    return place_at_end(document);
  std::size_t last = here.keyword().end();
  for (const token& each : tokens_of(document, index))
  {
    if (is_stray(each, text))
      return {refusal::place_in_doubt, each.where};
    if (is_of(each, index) || is_of_macro(each, text))
      last = each.where.end();
  }
  // A comment after the last word stays there. What else follows on the line is the next entry.
  const std::size_t next = past_comment(text, past_blanks(text, last));
  return at(ends_line(text, next) ? past_line_end(text, next) : next);
}

}  // namespace

std::vector<token> tokens_of(const document& document, std::uint32_t index)
{
  const std::string_view text = text_of(document);
  const std::uint32_t begin = document.entry_at(index).keyword().begin;
  const std::size_t end =
      index + 1 < document.entry_count() ? document.entry_at(index + 1).keyword().begin : text.size();
  const netrc::document alone = document::parse(text.substr(begin, end - begin));
  std::vector<token> result;
  alone.tokens(
      [&](const token& each)
      {
        result.push_back({each.kind,
                          {each.where.begin + begin, each.where.size},
                          each.entry == problem::no_entry ? each.entry : index});
      });
  return result;
}

style style_of(const document& document, std::uint32_t index, const std::vector<token>& tokens)
{
  const std::string_view text = text_of(document);
  const std::uint32_t word = document.entry_at(index).keyword().begin;
  style result = {line_end_near(text, word), indentation_of(text, word)};
  for (const token& each : tokens)
    if (each.kind == token_kind::keyword && each.entry == index && each.where.begin != word)
    {
      result.has_lines = opens_line(text, each.where.begin);
      result.property_indentation = indentation_of(text, each.where.begin);
      break;
    }
  return result;
}

std::uint32_t entries_before(const document& document, std::uint32_t offset) noexcept
{
  std::size_t first = 0;
  for (std::size_t rest = document.entry_count(); rest > 0;)
  {
    const std::size_t half = rest / 2;
    const bool is_before = document.entry_at(first + half).keyword().begin < offset;
    first += is_before ? half + 1 : 0;
    rest = is_before ? rest - half - 1 : half;
  }
  return static_cast<std::uint32_t>(first);
}

std::uint32_t offset_after(const document& document, span word, const style& style)
{
  const std::string_view text = text_of(document);
  if (!style.has_lines)
    return word.end();
  const std::size_t end = past_comment(text, past_blanks(text, word.end()));
  return ends_line(text, end) ? static_cast<std::uint32_t>(end) : word.end();
}

style style_at(const document& document, std::uint32_t offset)
{
  if (document.entry_count() == 0)
    return {line_end_near(text_of(document), offset)};
  const std::uint32_t before = entries_before(document, offset);
  const std::uint32_t nearest = before == 0 ? 0 : before - 1;
  style result = style_of(document, nearest, tokens_of(document, nearest));
  result.line_end = line_end_near(text_of(document), offset);
  return result;
}

place place_for(const document& document, const target& wanted)
{
  if (wanted.before)
    return place_before(document, *wanted.before);
  if (!wanted.of_host.empty())
    return place_after(document, wanted.of_host.back());
  for (std::size_t i = 0; i < document.entry_count(); ++i)
    if (!document.entry_at(i).is_machine())
      return place_before(document, static_cast<std::uint32_t>(i));
  return place_at_end(document);
}

removal removal_of(const document& document, std::span<const std::uint32_t> entries)
{
  const std::string_view text = text_of(document);
  removal result;
  for (const std::uint32_t index : entries)
    for (const token& each : tokens_of(document, index))
    {
      if (is_stray(each, text))
        return {refusal::place_in_doubt, each.where};
      if (is_of_macro(each, text))
        return {refusal::macro_of_entry, each.where};
      if (is_of(each, index))
        add_to_runs(result.runs, each.where, index, text);
    }
  for (run& each : result.runs)
    each.where = with_its_lines(text, each.where);
  return result;
}

}  // namespace netrc::edit
