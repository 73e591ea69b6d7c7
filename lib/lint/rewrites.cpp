// SPDX-License-Identifier: MIT
#include "lint/rewrites.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "lint/entry_rewrites.hpp"
#include "lint/text_rewriter.hpp"

namespace netrc::lint
{
namespace
{

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

/// Python skips only the first word of a comment, unless that word is `#`.
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

/// An unknown word right after a value may be the rest of it, which must not be lost.
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

// A text for people each, by the size of the change.
constexpr std::array<rewrite, 16> all_rewrites = {{
    {"save the file without a byte order mark", without_mark},
    {"end the lines with LF only", with_line_feeds},
    {"remove the empty line before the comment", without_empty_lines_before_comments},
    {"write a space after the # of the comments", with_space_after_marks},
    {"write the host as in a URL: in lower case, without a port or a dot at its end", with_plain_host},
    {"remove the quotes around its values", without_quotes},
    {"put double quotes around its values", with_quotes},
    {"remove the unknown words and the foreign properties", without_other_words},
    {"remove the comments", without_comments},
    {"move the default entry to the end of the file", with_default_last},
    {"write the entry on one line: machine, login, password", on_one_line},
    {"give the entry a login and a password, as one line: machine, login, password", completed},
    {"remove the other entries of this host", without_rivals},
    {"remove the macros", without_macros},
    {"choose values in ASCII without blanks, commas, quotes, backslashes and #: there is no way to "
     "write these that all programs read alike",
     with_plain_values},
    {"write every entry on one line of machine, login and password, and nothing else", in_portable_subset},
}};

}  // namespace

std::span<const rewrite> rewrites() noexcept
{
  return all_rewrites;
}

}  // namespace netrc::lint
