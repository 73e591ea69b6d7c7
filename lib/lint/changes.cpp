// SPDX-License-Identifier: MIT
#include "lint/changes.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "lint/hosts.hpp"

namespace netrc::lint
{
namespace
{

std::string_view text_of(const changed_place& at)
{
  return at.document.text().reveal();
}

std::string_view word_of(const changed_place& at, const token& of)
{
  return text_of(at).substr(of.where.begin, of.where.size);
}

/// The text while pieces of it are replaced, in their order.
class rewriting
{
public:
  explicit rewriting(std::string_view text) : text_(text) { result_.reserve(text.size() + 64); }

  void replace(span what, std::string_view by)
  {
    result_.append(text_.substr(copied_, what.begin - copied_));
    result_.append(by);
    copied_ = what.end();
    is_changed_ = true;
  }
  /// Nothing, if nothing was replaced.
  [[nodiscard]] std::optional<secret_buffer> result() &&
  {
    if (!is_changed_)
      return std::nullopt;
    result_.append(text_.substr(copied_));
    return std::move(result_);
  }

private:
  std::string_view text_;
  secret_buffer result_;
  std::size_t copied_ = 0;
  bool is_changed_ = false;
};

/// Replaces tokens. `by`: the new bytes of one, a view of the text or of a literal; nothing if it stays. No copies:
/// they might hold a secret.
template <class By>
std::optional<secret_buffer> rewritten(const changed_place& at, const By& by)
{
  rewriting result(text_of(at));
  for (std::size_t i = 0; i < at.tokens.size(); ++i)
    if (const std::optional<std::string_view> bytes = by(i))
      result.replace(at.tokens[i].where, *bytes);
  return std::move(result).result();
}

std::optional<secret_buffer> without_mark(const changed_place& at)
{
  return rewritten(at,
                   [&](std::size_t i) {
                     return at.tokens[i].kind == token_kind::byte_order_mark ? std::optional<std::string_view>("")
                                                                             : std::nullopt;
                   });
}

std::optional<secret_buffer> with_line_feeds(const changed_place& at)
{
  const std::string_view text = text_of(at);
  rewriting result(text);
  for (std::size_t i = text.find('\r'); i != text.npos; i = text.find('\r', i + 1))
    result.replace({static_cast<std::uint32_t>(i), 1}, i + 1 < text.size() && text[i + 1] == '\n' ? "" : "\n");
  return std::move(result).result();
}

/// Python 3.11 takes the end of an empty line for a word, and then the comment for more of them.
std::optional<secret_buffer> without_empty_lines_before_comments(const changed_place& at)
{
  rewriting result(text_of(at));
  for (std::size_t i = 0; i + 1 < at.tokens.size(); ++i)
  {
    const token& here = at.tokens[i];
    if (here.kind != token_kind::space || at.tokens[i + 1].kind != token_kind::comment)
      continue;
    const std::string_view space = word_of(at, here);
    const std::size_t begin = i == 0 ? 0 : space.find('\n') + 1;
    const std::size_t end = space.rfind('\n') + 1;
    if (begin < end)
      result.replace({here.where.begin + static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end - begin)},
                     "");
  }
  return std::move(result).result();
}

/// Python passes over the first word of a comment alone, unless that word is `#`.
std::optional<secret_buffer> with_blank_behind_marks(const changed_place& at)
{
  rewriting result(text_of(at));
  for (const token& each : at.tokens)
    if (each.kind == token_kind::comment && each.where.size > 1 && text_of(at)[each.where.begin + 1] != ' ')
      result.replace({each.where.begin + 1, 0}, " ");
  return std::move(result).result();
}

std::optional<secret_buffer> without_comments(const changed_place& at)
{
  return rewritten(at,
                   [&](std::size_t i) -> std::optional<std::string_view>
                   {
                     if (at.tokens[i].kind == token_kind::comment)
                       return "";
                     // The line of a comment goes with it.
                     const bool is_behind = i != 0 && at.tokens[i - 1].kind == token_kind::comment;
                     if (!is_behind || at.tokens[i].kind != token_kind::space)
                       return std::nullopt;
                     const std::string_view space = word_of(at, at.tokens[i]);
                     const std::size_t end = space.find('\n');
                     const bool has_line = i == 1 || word_of(at, at.tokens[i - 2]).find('\n') != std::string_view::npos;
                     return has_line && end != space.npos ? std::optional(space.substr(end + 1)) : std::nullopt;
                   });
}

bool is_value(token_kind of)
{
  return of == token_kind::login || of == token_kind::password;
}

std::optional<secret_buffer> without_quotes(const changed_place& at)
{
  return rewritten(at,
                   [&](std::size_t i) -> std::optional<std::string_view>
                   {
                     const std::string_view word = word_of(at, at.tokens[i]);
                     const bool is_quoted = word.size() > 2 && word.front() == '"' && word.back() == '"';
                     if (at.tokens[i].entry != at.entry || !is_quoted)
                       return std::nullopt;
                     const std::string_view inner = word.substr(1, word.size() - 2);
                     return inner.find_first_of(" \t\r\n\"\\") == inner.npos ? std::optional(inner) : std::nullopt;
                   });
}

std::optional<secret_buffer> with_quotes(const changed_place& at)
{
  rewriting result(text_of(at));
  for (const token& each : at.tokens)
    if (each.entry == at.entry && is_value(each.kind) &&
        word_of(at, each).find_first_of("\"\\") == std::string_view::npos)
    {
      result.replace({each.where.begin, 0}, "\"");
      result.replace({each.where.end(), 0}, "\"");
    }
  return std::move(result).result();
}

bool is_of_entry(const token& of)
{
  switch (of.kind)
  {
  case token_kind::space:
  case token_kind::comment:
  case token_kind::macro_name:
  case token_kind::macro_body:
    return false;
  default:
    return of.entry != problem::no_entry;
  }
}

/// Where an entry's words stand.
struct entry_words
{
  std::uint32_t begin = 0;
  std::uint32_t end = 0;  ///< of the last of its words
  std::optional<span> host = {};
  std::optional<span> login = {};
  std::optional<span> password = {};
  bool is_broken = false;  ///< a comment or a macro stands among its words
};

/// Of every entry, in one pass.
std::vector<entry_words> words_of_entries(const changed_place& at)
{
  std::vector<entry_words> result(at.document.entry_count());
  std::uint32_t open = problem::no_entry;
  bool is_interrupted = false;
  for (const token& each : at.tokens)
  {
    if (!is_of_entry(each))
    {
      is_interrupted = is_interrupted || each.kind != token_kind::space;
      continue;
    }
    entry_words& its = result[each.entry];
    if (each.entry != open)
      its.begin = each.where.begin;
    else
      its.is_broken = its.is_broken || is_interrupted;
    open = each.entry;
    is_interrupted = false;
    its.end = each.where.end();
    for (const auto& [kind, to] : {std::pair(token_kind::host, &its.host), std::pair(token_kind::login, &its.login),
                                   std::pair(token_kind::password, &its.password)})
      if (each.kind == kind && !*to)
        *to = each.where;
  }
  return result;
}

/// The entry's text: from its keyword to the last of its words, and the line's end behind it. Comments and macros
/// behind it are not its own.
span extent_of(const changed_place& at, const entry_words& of)
{
  const std::string_view text = text_of(at);
  return {of.begin, (of.end < text.size() && text[of.end] == '\n' ? of.end + 1 : of.end) - of.begin};
}

std::optional<secret_buffer> with_default_last(const changed_place& at)
{
  const std::string_view text = text_of(at);
  const std::vector<entry_words> entries = words_of_entries(at);
  for (std::uint32_t i = 0; i + 1 < entries.size(); ++i)
    if (!at.document.entry_at(i).is_machine())
    {
      const span extent = extent_of(at, entries[i]);
      rewriting result(text);
      result.replace(extent, "");
      const span end = {static_cast<std::uint32_t>(text.size()), 0};
      result.replace(end, text.ends_with('\n') ? "" : "\n");
      result.replace(end, text.substr(extent.begin, extent.size));
      return std::move(result).result();
    }
  return std::nullopt;
}

/// Keeps the entry alone of those that are asked as it is.
std::optional<secret_buffer> without_rivals(const changed_place& at)
{
  const std::vector<entry_words> entries = words_of_entries(at);
  const std::vector<std::uint32_t> first = first_alike(at.document);
  rewriting result(text_of(at));
  for (std::uint32_t i = 0; i < entries.size(); ++i)
    if (i != at.entry && first[i] == first[at.entry])
      result.replace(extent_of(at, entries[i]), "");
  return std::move(result).result();
}

/// As a URL has it.
std::optional<secret_buffer> with_plain_host(const changed_place& at)
{
  const entry here = at.document.entry_at(at.entry);
  const auto words = words_of_entries(at)[at.entry];
  if (!words.host || here.host().empty())
    return std::nullopt;
  secret_buffer host;
  append_lower(host, here.host());
  if (host.view() == text_of(at).substr(words.host->begin, words.host->size))
    return std::nullopt;
  rewriting result(text_of(at));
  result.replace(*words.host, host.view());
  return std::move(result).result();
}

/// An unknown word right behind a value may be the rest of it, which is not to be thrown away.
bool may_belong_to_value(const changed_place& at, std::size_t i)
{
  return i >= 2 && at.tokens[i].kind == token_kind::unknown && at.tokens[i - 1].kind == token_kind::space &&
         is_value(at.tokens[i - 2].kind);
}

std::optional<secret_buffer> without_other_words(const changed_place& at)
{
  for (std::size_t i = 0; i < at.tokens.size(); ++i)
    if (may_belong_to_value(at, i))
      return std::nullopt;
  return rewritten(at,
                   [&](std::size_t i) -> std::optional<std::string_view>
                   {
                     const token_kind kind = at.tokens[i].kind;
                     const auto is_foreign = [&](std::size_t other)
                     { return other < at.tokens.size() && at.tokens[other].kind == token_kind::foreign_value; };
                     const bool is_key = kind == token_kind::keyword && (is_foreign(i + 1) || is_foreign(i + 2));
                     return kind == token_kind::unknown || is_foreign(i) || is_key ? std::optional<std::string_view>("")
                                                                                   : std::nullopt;
                   });
}

std::optional<secret_buffer> without_macros(const changed_place& at)
{
  return rewritten(at,
                   [&](std::size_t i) -> std::optional<std::string_view>
                   {
                     const auto is_name = [&](std::size_t other)
                     { return other < at.tokens.size() && at.tokens[other].kind == token_kind::macro_name; };
                     const token_kind kind = at.tokens[i].kind;
                     const bool is_key = kind == token_kind::keyword && (is_name(i + 1) || is_name(i + 2));
                     return kind == token_kind::macro_body || is_name(i) || is_key ? std::optional<std::string_view>("")
                                                                                   : std::nullopt;
                   });
}

/// Stands for a value that a person is to choose.
constexpr std::string_view some_value = "x";

std::optional<secret_buffer> with_plain_values(const changed_place& at)
{
  return rewritten(at,
                   [&](std::size_t i) -> std::optional<std::string_view>
                   {
                     const token& here = at.tokens[i];
                     const bool is_odd = word_of(at, here).find_first_of(" \t,#\"'\\") != std::string_view::npos ||
                                         std::any_of(word_of(at, here).begin(), word_of(at, here).end(),
                                                     [](char byte) { return byte < ' ' || byte > '~'; });
                     return here.entry == at.entry && is_value(here.kind) && is_odd
                                ? std::optional<std::string_view>(some_value)
                                : std::nullopt;
                   });
}

/// The entry in the order of the portable subset, on one line.
void append_line(secret_buffer& to, const changed_place& at, std::uint32_t index, const entry_words& words,
                 bool completes)
{
  to.append(at.document.entry_at(index).is_machine() ? "machine " : "default");
  if (words.host)
    to.append(text_of(at).substr(words.host->begin, words.host->size));
  for (const auto& [value, keyword] : {std::pair(words.login, " login "), std::pair(words.password, " password ")})
    if (value || completes)
    {
      to.append(keyword);
      to.append(value ? text_of(at).substr(value->begin, value->size) : some_value);
    }
  to.append("\n");
}

std::optional<secret_buffer> with_line_of_entry(const changed_place& at, bool completes)
{
  const std::string_view text = text_of(at);
  const entry_words words = words_of_entries(at)[at.entry];
  if (words.is_broken)
    return std::nullopt;  // a comment or a macro would be lost
  const span extent = extent_of(at, words);
  secret_buffer result;
  result.append(text.substr(0, extent.begin));
  if (extent.begin != 0 && text[extent.begin - 1] != '\n')
    result.append("\n");
  append_line(result, at, at.entry, words, completes);
  result.append(text.substr(extent.end()));
  return result.view() == text ? std::nullopt : std::optional(std::move(result));
}

std::optional<secret_buffer> on_one_line(const changed_place& at)
{
  return with_line_of_entry(at, false);
}

std::optional<secret_buffer> completed(const changed_place& at)
{
  return with_line_of_entry(at, true);
}

std::optional<secret_buffer> in_portable_subset(const changed_place& at)
{
  const std::vector<entry_words> entries = words_of_entries(at);
  secret_buffer result;
  for (std::uint32_t i = 0; i < entries.size(); ++i)
    if (at.document.entry_at(i).is_machine())
      append_line(result, at, i, entries[i], true);
  return result;
}

// A text for people each, by the size of the change.
constexpr std::array<change, 16> all_changes = {{
    {"save the file without a byte order mark", without_mark},
    {"end the lines with LF alone", with_line_feeds},
    {"remove the empty line in front of the comment", without_empty_lines_before_comments},
    {"write a blank behind the # of the comments", with_blank_behind_marks},
    {"write the host as URLs do: in lower case, without port and dot at its end", with_plain_host},
    {"remove the quotes around its values", without_quotes},
    {"put double quotes around its values", with_quotes},
    {"remove the words that are no property of its, or foreign ones", without_other_words},
    {"remove the comments", without_comments},
    {"move the default entry to the end of the file", with_default_last},
    {"write the entry on one line: machine, login, password", on_one_line},
    {"give the entry a login and a password, as one line: machine, login, password", completed},
    {"remove the other entries of this host", without_rivals},
    {"remove the macros", without_macros},
    {"choose values without blank, comma, quotes, backslash, # and what is not ASCII: there is no way to write these "
     "that "
     "all programs read alike",
     with_plain_values},
    {"write every entry on one line of machine, login and password, and nothing else", in_portable_subset},
}};

}  // namespace

std::span<const change> changes() noexcept
{
  return all_changes;
}

}  // namespace netrc::lint
