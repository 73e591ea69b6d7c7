// SPDX-License-Identifier: MIT
#include "other_secrets.hpp"

#include <algorithm>
#include <initializer_list>
#include <set>
#include <string_view>
#include <vector>

namespace
{

using namespace netrc;

/// The next letter or digit, within those that are hexadecimal digits and those that are not; every other byte stays.
/// Length and class of a secret are what may be told.
char next_of_class(char byte)
{
  const auto next = [byte](char first, char last) { return byte == last ? first : static_cast<char>(byte + 1); };
  if (byte >= 'a' && byte <= 'f')
    return next('a', 'f');
  if (byte >= 'g' && byte <= 'z')
    return next('g', 'z');
  if (byte >= 'A' && byte <= 'Z')
    return next('A', 'Z');
  return byte >= '0' && byte <= '9' ? next('0', '9') : byte;
}

/// Words of which the specification speaks mean something wherever they stand (docs/format.md, rules 3, 7 and 8), so do
/// the keywords of other programs (Emacs, git-credential-netrc), escapes, quoted keywords, `%s`, and what a file says
/// to the linter itself.
bool has_meaning(std::string_view word)
{
  std::string lower(word);
  for (char& byte : lower)
    byte = byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte | 0x20) : byte;
  for (const std::string_view meant : {"machine", "default", "login", "password", "account", "macdef", "user", "host",
                                       "port", "protocol", "path", "\\", "%s", "netrc-lint"})
    if (lower.find(meant) != lower.npos)
      return true;
  return lower == "rem" || lower == "rem:" || lower == "dnl";
}

/// The published beginning of a service's tokens is no secret: rules speak of it.
std::size_t published(std::string_view word)
{
  const std::size_t quote = word.starts_with('"') ? 1 : 0;
  for (const std::string_view prefix :
       {"dapi", "ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_", "glpat-", "gldt-", "hf_", "npm_", "pypi-"})
    if (word.substr(quote).starts_with(prefix))
      return quote + prefix.size();
  return 0;
}

/// The hosts that programs are asked for: those of entries, and those behind a machine that is commented out or in a
/// macro.
std::vector<std::string_view> hosts_of(const document& document)
{
  std::vector<std::string_view> result;
  for (std::size_t i = 0; i < document.entry_count(); ++i)
    if (!document.entry_at(i).host().empty())
      result.push_back(document.entry_at(i).host());
  const std::string_view text = document.text().reveal();
  constexpr std::string_view keyword = "machine";
  for (std::size_t offset = text.find(keyword); offset != text.npos; offset = text.find(keyword, offset + 1))
  {
    const std::size_t begin = text.find_first_not_of(" \t\r\n", offset + keyword.size());
    if (begin != text.npos)
      result.push_back(text.substr(begin, text.substr(begin).find_first_of(" \t\r\n")));
  }
  return result;
}

/// A word that stands elsewhere and is a listed host to some program, perhaps with a port: who finds what for this host
/// is told. `s-a.test` is none.
bool names_host(const std::vector<std::string_view>& hosts, std::string_view words)
{
  const auto lower = [](char byte) { return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte | 0x20) : byte; };
  const auto is_same = [&](char one, char other) { return lower(one) == lower(other); };
  const auto is_of_host = [&](char byte)
  { return (lower(byte) >= 'a' && lower(byte) <= 'z') || (byte >= '0' && byte <= '9') || byte == '-' || byte == '_'; };
  for (const std::string_view host : hosts)
    for (auto begin = words.begin();; ++begin)
    {
      begin = std::search(begin, words.end(), host.begin(), host.end(), is_same);
      if (begin == words.end())
        break;
      const auto end = begin + static_cast<std::ptrdiff_t>(host.size());
      if ((begin == words.begin() || !is_of_host(begin[-1])) && (end == words.end() || !is_of_host(*end)))
        return true;
    }
  return false;
}

/// True if so many letters written, left out, changed or swapped make one word of the other.
bool differ_by(std::size_t slips, std::string_view one, std::string_view other)
{
  if (one.empty() || other.empty())
    return std::max(one.size(), other.size()) <= slips;
  const std::string_view rest = one.substr(1);
  const std::string_view other_rest = other.substr(1);
  if (one[0] == other[0])
    return differ_by(slips, rest, other_rest);
  if (slips == 0)
    return false;
  const bool is_swapped = one.size() > 1 && other.size() > 1 && one[0] == other[1] && one[1] == other[0];
  return differ_by(slips - 1, rest, other_rest) || differ_by(slips - 1, rest, other) ||
         differ_by(slips - 1, one, other_rest) || (is_swapped && differ_by(slips - 1, one.substr(2), other.substr(2)));
}

/// `login` of `login=u`
std::string lower_head(std::string_view word)
{
  std::string head(word.substr(0, word.find_first_of("=:")));
  for (char& byte : head)
    byte = byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte | 0x20) : byte;
  return head;
}

bool is_any_of(std::string_view word, std::initializer_list<std::string_view> others)
{
  return std::find(others.begin(), others.end(), word) != others.end();
}

/// A keyword with a slip, or what stands for one elsewhere; perhaps with a value glued to it.
bool is_like_keyword(std::string_view word)
{
  const std::string head = lower_head(word);
  for (const std::string_view keyword : {"machine", "default", "login", "password", "account", "macdef"})
    if (head.size() <= 9 && differ_by(1, head, keyword))
      return true;
  return is_any_of(head, {"pass", "passwd", "pwd", "token", "secret", "host", "hostname", "server"});
}

/// A word of a script, shown where it opens its line.
bool is_command(std::string_view word)
{
  return is_any_of(word, {"export", "echo", "cat", "printf", "chmod", "umask", "touch", "sudo", "tee"});
}

/// `host`, `logn`, `machine=`, `user:`: no secret follows it.
bool takes_plain_value(std::string_view word)
{
  const std::string head = lower_head(word);
  return differ_by(1, head, "machine") || differ_by(1, head, "login") ||
         is_any_of(head, {"host", "hostname", "server", "user", "username"});
}

bool has_glued_value(std::string_view word)
{
  const std::size_t sign = word.find_first_of("=:");
  return sign != word.npos && sign + 1 < word.size();
}

/// Where a misspelt keyword is named: at the beginning of a line, or after a host or a login on it, be their own
/// keywords misspelt or not. There it can be no part of a password with blanks.
bool is_due(std::string_view text, const std::vector<token>& tokens, std::size_t i)
{
  const auto word_at = [&](std::size_t index)
  { return text.substr(tokens[index].where.begin, tokens[index].where.size); };
  if (i == 0 || tokens[i - 1].kind != token_kind::space)
    return i == 0;
  if (i == 1 || word_at(i - 1).find_first_of("\r\n") != std::string_view::npos)
    return true;
  const token_kind before = tokens[i - 2].kind;
  if (before != token_kind::unknown)
    return before == token_kind::host || before == token_kind::login || before == token_kind::keyword;
  if (has_glued_value(word_at(i - 2)))
    return takes_plain_value(word_at(i - 2)) && is_due(text, tokens, i - 2);
  return i >= 4 && tokens[i - 3].kind == token_kind::space && tokens[i - 4].kind == token_kind::unknown &&
         takes_plain_value(word_at(i - 4)) && is_due(text, tokens, i - 4);
}

/// How much of an unknown word may be shown, or is a word of the specification: not what is glued to it.
std::size_t known_part(std::string_view word)
{
  const std::size_t sign = word.find_first_of("=:");
  return sign != word.npos && (has_meaning(word.substr(0, sign)) || is_like_keyword(word)) ? sign + 1 : 0;
}

bool is_secret(const document& document, const token& token, std::string_view word)
{
  switch (token.kind)
  {
  case token_kind::comment:
    return !has_meaning(word);
  case token_kind::unknown:
    return word.front() != '"' && !has_meaning(word.substr(known_part(word)));
  case token_kind::password:
  case token_kind::account:
  case token_kind::macro_body:
    return !has_meaning(word);
  case token_kind::login:
    // Whether two sound entries have the same login is a finding; of a refused one nothing is compared.
    return token.entry != problem::no_entry && document.entry_at(token.entry).refused_by() != problem_code::none &&
           !has_meaning(word);
  case token_kind::host:
    // A word without a dot that slipped to the host's place.
    return token.entry != problem::no_entry && document.entry_at(token.entry).refused_by() != problem_code::none &&
           document.entry_at(token.entry).host_is_plain() && word.find_first_of(".:[]\"") == word.npos &&
           !has_meaning(word);
  default:
    return false;
  }
}

/// The bytes that a word stands for: without quotes, escapes undone.
std::string content_of(std::string_view word)
{
  if (!word.starts_with('"'))
    return std::string(word);
  std::string content;
  for (std::size_t i = 1; i < word.size() && word[i] != '"'; ++i)
  {
    i += word[i] == '\\' && i + 1 < word.size() ? 1 : 0;
    content += word[i];
  }
  return content;
}

std::string next_of_class(std::string text)
{
  for (char& byte : text)
    byte = next_of_class(byte);
  return text;
}

}  // namespace

std::string with_other_secrets(const document& document)
{
  std::vector<netrc::token> tokens;
  document.tokens([&](const token& each) { tokens.push_back(each); });
  const std::string_view old = document.text().reveal();
  const std::vector<std::string_view> hosts = hosts_of(document);
  std::vector<std::size_t> exchanged;
  std::set<std::string> kept;
  for (std::size_t index = 0; index < tokens.size(); ++index)
  {
    const token& each = tokens[index];
    const std::string_view word = old.substr(each.where.begin, each.where.size);
    const bool is_misspelt = each.kind == token_kind::unknown && known_part(word) == 0 && is_due(old, tokens, index) &&
                             (is_like_keyword(word) || is_command(word));
    if (is_secret(document, each, word) && !is_misspelt && !names_host(hosts, word))
      exchanged.push_back(index);
    else if (each.kind != token_kind::space)
      kept.insert(content_of(word));
  }
  const auto content_at = [&](std::size_t index)
  { return content_of(old.substr(tokens[index].where.begin, tokens[index].where.size)); };
  for (std::size_t before = 0; before != kept.size();)
  {
    before = kept.size();
    for (const std::size_t index : exchanged)
      if (const std::string content = content_at(index); kept.contains(next_of_class(content)))
        kept.insert(content);
  }
  std::string text(old);
  for (const std::size_t index : exchanged)
  {
    const span where = tokens[index].where;
    const std::string_view word = old.substr(where.begin, where.size);
    if (kept.contains(content_at(index)))
      continue;
    const std::size_t known = tokens[index].kind == token_kind::unknown ? known_part(word) : 0;
    for (std::size_t i = where.begin + known + published(word.substr(known)); i < where.end(); ++i)
      text[i] = next_of_class(text[i]);
  }
  return text;
}
