// SPDX-License-Identifier: MIT
#include "lint/entry_rewrites.hpp"

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "lint/hosts.hpp"
#include "lint/text_rewriter.hpp"

namespace netrc::lint
{
namespace
{

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

/// The places of an entry's words.
struct entry_words
{
  std::uint32_t begin = 0;
  std::uint32_t end = 0;  ///< of the last of its words
  std::optional<span> host = {};
  std::optional<span> login = {};
  std::optional<span> password = {};
  bool is_broken = false;  ///< a comment or a macro is among its words
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
    for (const auto& [kind, place] : {std::pair(token_kind::host, &its.host), std::pair(token_kind::login, &its.login),
                                      std::pair(token_kind::password, &its.password)})
      if (each.kind == kind && !*place)
        *place = each.where;
  }
  return result;
}

/// The entry's text: from its keyword to the last of its words, and the line end after it. Comments and macros
/// after it are not its own.
span extent_of(const rewrite_target& target, const entry_words& words)
{
  const std::string_view text = text_of(target);
  return {words.begin, (words.end < text.size() && text[words.end] == '\n' ? words.end + 1 : words.end) - words.begin};
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

}  // namespace

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

}  // namespace netrc::lint
