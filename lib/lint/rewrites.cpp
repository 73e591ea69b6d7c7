// SPDX-License-Identifier: MIT
#include "lint/rewrites.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "lint/hosts.hpp"

namespace netrc::lint
{
namespace
{

std::string_view text_of(const rewrite_target& target)
{
  return target.document.text().reveal();
}

std::string_view word_of(const rewrite_target& target, const token& token)
{
  return text_of(target).substr(token.where.begin, token.where.size);
}

/// The text while pieces of it are replaced, in their order.
class text_rewriter
{
public:
  explicit text_rewriter(std::string_view text) : text_(text) { result_.reserve(text.size() + 64); }

  void replace(span what, std::string_view replacement)
  {
    result_.append(text_.substr(copied_, what.begin - copied_));
    result_.append(replacement);
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
std::optional<secret_buffer> replace_tokens(const rewrite_target& target, const By& replacement)
{
  text_rewriter result(text_of(target));
  for (std::size_t i = 0; i < target.tokens.size(); ++i)
    if (const std::optional<std::string_view> bytes = replacement(i))
      result.replace(target.tokens[i].where, *bytes);
  return std::move(result).result();
}

std::optional<secret_buffer> without_mark(const rewrite_target& target)
{
  return replace_tokens(target,
                        [&](std::size_t i) {
                          return target.tokens[i].kind == token_kind::byte_order_mark
                                     ? std::optional<std::string_view>("")
                                     : std::nullopt;
                        });
}

std::optional<secret_buffer> with_line_feeds(const rewrite_target& target)
{
  const std::string_view text = text_of(target);
  text_rewriter result(text);
  for (std::size_t i = text.find('\r'); i != text.npos; i = text.find('\r', i + 1))
    result.replace({static_cast<std::uint32_t>(i), 1}, i + 1 < text.size() && text[i + 1] == '\n' ? "" : "\n");
  return std::move(result).result();
}

/// Python 3.11 takes the end of an empty line for a word, and then the comment for more of them.
std::optional<secret_buffer> without_empty_lines_before_comments(const rewrite_target& target)
{
  text_rewriter result(text_of(target));
  for (std::size_t i = 0; i + 1 < target.tokens.size(); ++i)
  {
    const token& here = target.tokens[i];
    if (here.kind != token_kind::space || target.tokens[i + 1].kind != token_kind::comment)
      continue;
    const std::string_view space = word_of(target, here);
    const std::size_t begin = i == 0 ? 0 : space.find('\n') + 1;
    const std::size_t end = space.rfind('\n') + 1;
    if (begin < end)
      result.replace({here.where.begin + static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end - begin)},
                     "");
  }
  return std::move(result).result();
}

/// Python passes over the first word of a comment alone, unless that word is `#`.
std::optional<secret_buffer> with_space_after_marks(const rewrite_target& target)
{
  text_rewriter result(text_of(target));
  for (const token& each : target.tokens)
    if (each.kind == token_kind::comment && each.where.size > 1 && text_of(target)[each.where.begin + 1] != ' ')
      result.replace({each.where.begin + 1, 0}, " ");
  return std::move(result).result();
}

std::optional<secret_buffer> without_comments(const rewrite_target& target)
{
  return replace_tokens(target,
                        [&](std::size_t i) -> std::optional<std::string_view>
                        {
                          if (target.tokens[i].kind == token_kind::comment)
                            return "";
                          // The line of a comment goes with it.
                          const bool follows_comment = i != 0 && target.tokens[i - 1].kind == token_kind::comment;
                          if (!follows_comment || target.tokens[i].kind != token_kind::space)
                            return std::nullopt;
                          const std::string_view space = word_of(target, target.tokens[i]);
                          const std::size_t end = space.find('\n');
                          const bool has_line =
                              i == 1 || word_of(target, target.tokens[i - 2]).find('\n') != std::string_view::npos;
                          return has_line && end != space.npos ? std::optional(space.substr(end + 1)) : std::nullopt;
                        });
}

bool is_value(token_kind kind)
{
  return kind == token_kind::login || kind == token_kind::password;
}

std::optional<secret_buffer> without_quotes(const rewrite_target& target)
{
  return replace_tokens(target,
                        [&](std::size_t i) -> std::optional<std::string_view>
                        {
                          const std::string_view word = word_of(target, target.tokens[i]);
                          const bool is_quoted = word.size() > 2 && word.front() == '"' && word.back() == '"';
                          if (target.tokens[i].entry != target.entry || !is_quoted)
                            return std::nullopt;
                          const std::string_view inner = word.substr(1, word.size() - 2);
                          return inner.find_first_of(" \t\r\n\"\\") == inner.npos ? std::optional(inner) : std::nullopt;
                        });
}

std::optional<secret_buffer> with_quotes(const rewrite_target& target)
{
  text_rewriter result(text_of(target));
  for (const token& each : target.tokens)
    if (each.entry == target.entry && is_value(each.kind) &&
        word_of(target, each).find_first_of("\"\\") == std::string_view::npos)
    {
      result.replace({each.where.begin, 0}, "\"");
      result.replace({each.where.end(), 0}, "\"");
    }
  return std::move(result).result();
}

bool is_of_entry(const token& token)
{
  switch (token.kind)
  {
  case token_kind::space:
  case token_kind::comment:
  case token_kind::macro_name:
  case token_kind::macro_body:
    return false;
  default:
    return token.entry != problem::no_entry;
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
std::vector<entry_words> words_of_entries(const rewrite_target& target)
{
  std::vector<entry_words> result(target.document.entry_count());
  std::uint32_t open = problem::no_entry;
  bool is_interrupted = false;
  for (const token& each : target.tokens)
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
span extent_of(const rewrite_target& target, const entry_words& words)
{
  const std::string_view text = text_of(target);
  return {words.begin, (words.end < text.size() && text[words.end] == '\n' ? words.end + 1 : words.end) - words.begin};
}

std::optional<secret_buffer> with_default_last(const rewrite_target& target)
{
  const std::string_view text = text_of(target);
  const std::vector<entry_words> entries = words_of_entries(target);
  for (std::uint32_t i = 0; i + 1 < entries.size(); ++i)
    if (!target.document.entry_at(i).is_machine())
    {
      const span extent = extent_of(target, entries[i]);
      text_rewriter result(text);
      result.replace(extent, "");
      const span end = {static_cast<std::uint32_t>(text.size()), 0};
      result.replace(end, text.ends_with('\n') ? "" : "\n");
      result.replace(end, text.substr(extent.begin, extent.size));
      return std::move(result).result();
    }
  return std::nullopt;
}

/// Keeps the entry alone of those that are asked as it is.
std::optional<secret_buffer> without_rivals(const rewrite_target& target)
{
  const std::vector<entry_words> entries = words_of_entries(target);
  const std::vector<std::uint32_t> first = first_alike(target.document);
  text_rewriter result(text_of(target));
  for (std::uint32_t i = 0; i < entries.size(); ++i)
    if (i != target.entry && first[i] == first[target.entry])
      result.replace(extent_of(target, entries[i]), "");
  return std::move(result).result();
}

/// As a URL has it.
std::optional<secret_buffer> with_plain_host(const rewrite_target& target)
{
  const entry here = target.document.entry_at(target.entry);
  const auto words = words_of_entries(target)[target.entry];
  if (!words.host || here.host().empty())
    return std::nullopt;
  secret_buffer host;
  append_lower(host, here.host());
  if (host.view() == text_of(target).substr(words.host->begin, words.host->size))
    return std::nullopt;
  text_rewriter result(text_of(target));
  result.replace(*words.host, host.view());
  return std::move(result).result();
}

/// An unknown word right behind a value may be the rest of it, which is not to be thrown away.
bool may_belong_to_value(const rewrite_target& target, std::size_t i)
{
  return i >= 2 && target.tokens[i].kind == token_kind::unknown && target.tokens[i - 1].kind == token_kind::space &&
         is_value(target.tokens[i - 2].kind);
}

std::optional<secret_buffer> without_other_words(const rewrite_target& target)
{
  for (std::size_t i = 0; i < target.tokens.size(); ++i)
    if (may_belong_to_value(target, i))
      return std::nullopt;
  return replace_tokens(
      target,
      [&](std::size_t i) -> std::optional<std::string_view>
      {
        const token_kind kind = target.tokens[i].kind;
        const auto is_foreign = [&](std::size_t other)
        { return other < target.tokens.size() && target.tokens[other].kind == token_kind::foreign_value; };
        const bool is_key = kind == token_kind::keyword && (is_foreign(i + 1) || is_foreign(i + 2));
        return kind == token_kind::unknown || is_foreign(i) || is_key ? std::optional<std::string_view>("")
                                                                      : std::nullopt;
      });
}

std::optional<secret_buffer> without_macros(const rewrite_target& target)
{
  return replace_tokens(target,
                        [&](std::size_t i) -> std::optional<std::string_view>
                        {
                          const auto is_name = [&](std::size_t other) {
                            return other < target.tokens.size() && target.tokens[other].kind == token_kind::macro_name;
                          };
                          const token_kind kind = target.tokens[i].kind;
                          const bool is_key = kind == token_kind::keyword && (is_name(i + 1) || is_name(i + 2));
                          return kind == token_kind::macro_body || is_name(i) || is_key
                                     ? std::optional<std::string_view>("")
                                     : std::nullopt;
                        });
}

/// Stands for a value that a person is to choose.
constexpr std::string_view some_value = "x";

std::optional<secret_buffer> with_plain_values(const rewrite_target& target)
{
  return replace_tokens(target,
                        [&](std::size_t i) -> std::optional<std::string_view>
                        {
                          const token& here = target.tokens[i];
                          const bool is_odd =
                              word_of(target, here).find_first_of(" \t,#\"'\\") != std::string_view::npos ||
                              std::any_of(word_of(target, here).begin(), word_of(target, here).end(),
                                          [](char byte) { return byte < ' ' || byte > '~'; });
                          return here.entry == target.entry && is_value(here.kind) && is_odd
                                     ? std::optional<std::string_view>(some_value)
                                     : std::nullopt;
                        });
}

/// The entry in the order of the portable subset, on one line.
void append_line(secret_buffer& buffer, const rewrite_target& target, std::uint32_t index, const entry_words& words,
                 bool completes)
{
  buffer.append(target.document.entry_at(index).is_machine() ? "machine " : "default");
  if (words.host)
    buffer.append(text_of(target).substr(words.host->begin, words.host->size));
  for (const auto& [value, keyword] : {std::pair(words.login, " login "), std::pair(words.password, " password ")})
    if (value || completes)
    {
      buffer.append(keyword);
      buffer.append(value ? text_of(target).substr(value->begin, value->size) : some_value);
    }
  buffer.append("\n");
}

std::optional<secret_buffer> with_line_of_entry(const rewrite_target& target, bool completes)
{
  const std::string_view text = text_of(target);
  const entry_words words = words_of_entries(target)[target.entry];
  if (words.is_broken)
    return std::nullopt;  // a comment or a macro would be lost
  const span extent = extent_of(target, words);
  secret_buffer result;
  result.append(text.substr(0, extent.begin));
  if (extent.begin != 0 && text[extent.begin - 1] != '\n')
    result.append("\n");
  append_line(result, target, target.entry, words, completes);
  result.append(text.substr(extent.end()));
  return result.view() == text ? std::nullopt : std::optional(std::move(result));
}

std::optional<secret_buffer> on_one_line(const rewrite_target& target)
{
  return with_line_of_entry(target, false);
}

std::optional<secret_buffer> completed(const rewrite_target& target)
{
  return with_line_of_entry(target, true);
}

std::optional<secret_buffer> in_portable_subset(const rewrite_target& target)
{
  const std::vector<entry_words> entries = words_of_entries(target);
  secret_buffer result;
  for (std::uint32_t i = 0; i < entries.size(); ++i)
    if (target.document.entry_at(i).is_machine())
      append_line(result, target, i, entries[i], true);
  return result;
}

// A text for people each, by the size of the change.
constexpr std::array<rewrite, 16> all_rewrites = {{
    {"save the file without a byte order mark", without_mark},
    {"end the lines with LF alone", with_line_feeds},
    {"remove the empty line in front of the comment", without_empty_lines_before_comments},
    {"write a blank behind the # of the comments", with_space_after_marks},
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

std::span<const rewrite> rewrites() noexcept
{
  return all_rewrites;
}

}  // namespace netrc::lint
