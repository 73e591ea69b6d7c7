// SPDX-License-Identifier: MIT
#include "redact/words.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <type_traits>

#include "lint/placeholders.hpp"
#include "lint/tokens.hpp"
#include "syntax/keywords.hpp"
#include "text/bytes.hpp"
#include "text/characters.hpp"
#include "text/utf8.hpp"

namespace netrc::redaction
{
namespace
{

constexpr std::string_view name_signs = "-._@+";
constexpr std::size_t digits_of_port = 5;

bool is_any_of(std::string_view word, std::span<const std::string_view> lower_case) noexcept
{
  return std::any_of(lower_case.begin(), lower_case.end(),
                     [word](std::string_view each) { return is_word(word, each); });
}

bool is_escape_of_line_end(char byte) noexcept
{
  return byte == 'n' || byte == 'r' || byte == 't';
}

constexpr byte_role class_of_ascii(char byte) noexcept
{
  constexpr std::string_view kept_signs = "\"'`\\#,";
  if (is_digit(byte))
    return byte_role::digit;
  if (is_letter(byte))
    return byte < 'a' ? byte_role::upper : byte_role::lower;
  if (byte <= ' ' || byte == '\x7F' || kept_signs.find(byte) != kept_signs.npos)
    return byte_role::kept;
  return name_signs.find(byte) != name_signs.npos ? byte_role::name_sign : byte_role::other_sign;
}

constexpr auto roles_of_ascii = []
{
  std::array<byte_role, 128> roles{};
  for (std::size_t i = 0; i < roles.size(); ++i)
    roles[i] = class_of_ascii(static_cast<char>(i));
  return roles;
}();

/// Sets the roles of the character that begins there, and returns its size.
std::size_t assign_role_of_character(word_bytes& word, std::size_t begin)
{
  const std::string_view rest = word.content.substr(begin, 4);
  const auto [code, size] = decode_utf8(rest);
  if (size == 0)
  {
    // In Latin-1 these two are blanks.
    const bool is_blank = rest.front() == '\x85' || rest.front() == '\xA0';
    word.roles[begin] = is_blank ? byte_role::kept : byte_role::no_character;
    return 1;
  }
  const character kind = first_character(rest);
  const bool is_letter = kind.kind == character_kind::other && !kind.is_hidden && code >= 0xA0;
  constexpr std::array<byte_role, 3> roles = {byte_role::two_bytes, byte_role::three_bytes, byte_role::four_bytes};
  for (std::size_t i = 0; i < size; ++i)
    word.roles[begin + i] = !is_letter ? byte_role::kept : i == 0 ? roles[size - 2] : byte_role::rest;
  return size;
}

/// A written-out line end or a character over 7F, which glues two lines together.
bool glues_before(const word_bytes& word, std::size_t at)
{
  if (at == 0)
    return false;
  return is_high(word.content[at - 1]) ||
         (at > 1 && word.content[at - 2] == '\\' && word.roles[at - 1] == byte_role::kept &&
          is_escape_of_line_end(word.content[at - 1]));
}

bool glues_after(const word_bytes& word, std::size_t at)
{
  if (at == word.content.size())
    return false;
  return is_high(word.content[at]) ||
         (word.content[at] == '\\' && at + 1 < word.content.size() && is_escape_of_line_end(word.content[at + 1]));
}

/// The words of which the names in placeholders are made.
bool is_in_placeholders(std::string_view word) noexcept
{
  constexpr auto words = std::to_array<std::string_view>(
      {"access", "account", "api",        "apikey",      "artifactory", "auth",      "bitbucket", "change",
       "ci",     "client",  "credential", "credentials", "databricks",  "default",   "email",     "enter",
       "env",    "gh",      "git",        "github",      "gitlab",      "here",      "host",      "hostname",
       "id",     "insert",  "job",        "key",         "login",       "machine",   "me",        "my",
       "npm",    "org",     "pass",       "passwd",      "password",    "pat",       "personal",  "port",
       "pypi",   "replace", "s",          "secret",      "secrets",     "server",    "service",   "the",
       "token",  "url",     "user",       "username",    "value",       "workspace", "your"});
  return lint::is_stock_word(word) || is_any_of(word, words);
}

/// Of programs that know more.
constexpr auto more_keywords = std::to_array<std::string_view>({"host", "path", "passwd", "secret"});

constexpr auto begins_keyword = []
{
  std::array<bool, 256> first_bytes{};
  for (const keyword& each : keywords)
    first_bytes[static_cast<unsigned char>(each.spelling.front())] = true;
  for (const std::string_view each : foreign_properties)
    first_bytes[static_cast<unsigned char>(each.front())] = true;
  for (const std::string_view each : more_keywords)
    first_bytes[static_cast<unsigned char>(each.front())] = true;
  return first_bytes;
}();

/// `PASSWORD` of `MYPASSWORD`
std::size_t size_of_secrets_name(std::string_view word) noexcept
{
  for (const std::string_view name : {"TOKEN", "PASSWORD", "PASSWD", "SECRET", "KEY", "USERNAME", "LOGIN"})
    if (word.ends_with(name))
      return name.size();
  return 0;
}

}  // namespace

void keep(word_bytes& word, std::size_t begin, std::size_t size)
{
  const std::size_t end = std::min(begin + size, word.roles.size());
  for (std::size_t i = begin; i < end; ++i)
    word.roles[i] = byte_role::kept;
}

word_bytes part_of(const word_bytes& word, const byte_range& range)
{
  const auto cut = [&range](const auto& all)
  {
    const auto first = all.begin() + static_cast<std::ptrdiff_t>(range.begin);
    return std::remove_cvref_t<decltype(all)>(first, first + static_cast<std::ptrdiff_t>(range.end - range.begin));
  };
  word_bytes part;
  part.content = word.content.substr(range.begin, range.end - range.begin);
  part.roles = cut(word.roles);
  part.begin = word.place(range.begin);
  if (!word.places.empty())
    part.places = cut(word.places);
  return part;
}

void assign_roles(word_bytes& word)
{
  const std::string_view content = word.content;
  word.roles.resize(content.size());
  for (std::size_t i = 0; i < content.size();)
  {
    if (is_high(content[i]))
    {
      i += assign_role_of_character(word, i);
      continue;
    }
    word.roles[i] = roles_of_ascii[static_cast<unsigned char>(content[i])];
    // Rule 8 of docs/format.md asks for the two bytes alone, whatever stands before them.
    if (i > 0 && content[i - 1] == '\\' && is_escape_of_line_end(content[i]))
      word.roles[i] = byte_role::kept;
    ++i;
  }
}

void keep_keywords(word_bytes& word, bool precedes_word)
{
  constexpr std::string_view machine = "machine";
  const auto is_machine = [&](std::size_t begin)
  { return is_word(word.content.substr(begin, machine.size()), machine); };
  std::vector<byte_range> kept;
  visit_pieces(word,
               [&](const byte_range& each)
               {
                 const std::size_t size = each.end - each.begin;
                 if (is_keyword_somewhere(word.content.substr(each.begin, size)))
                   return kept.push_back(each);
                 if (size < machine.size())
                   return;
                 const std::size_t last = each.end - machine.size();
                 if (is_machine(each.begin) && glues_before(word, each.begin))
                   kept.push_back({each.begin, each.begin + machine.size()});
                 const bool ends_word = each.end == word.content.size() && precedes_word;
                 if (is_machine(last) && (glues_after(word, each.end) || ends_word))
                   kept.push_back({last, each.end});
               });
  for (const byte_range& each : kept)
    keep(word, each.begin, each.end - each.begin);
}

void keep_token_form(word_bytes& word)
{
  const lint::service service = lint::service_of_token(word.content);
  if (service == lint::service::none)
    return;
  const std::size_t begin = word.content.size() - lint::without_token_prefix(word.content).size();
  keep(word, 0, begin);
  for (std::size_t i = begin; i < word.roles.size(); ++i)
    if (std::string_view("_-.").find(word.content[i]) != std::string_view::npos)
      word.roles[i] = byte_role::kept;
    else if (service == lint::service::databricks && word.roles[i] == byte_role::lower)
      word.roles[i] = byte_role::hex_lower;
}

void keep_placeholder(word_bytes& word)
{
  const auto is_word_byte = [&](std::size_t at)
  { return is_letter(word.content[at]) || is_digit(word.content[at]) || is_high(word.content[at]); };
  for (std::size_t begin = 0; begin < word.content.size();)
  {
    std::size_t end = begin;
    while (end < word.content.size() && is_word_byte(end))
      ++end;
    const std::string_view name = word.content.substr(begin, end - begin);
    if (is_in_placeholders(name))
      keep(word, begin, name.size());
    else if (const std::size_t size = size_of_secrets_name(name); size != 0)
      keep(word, end - size, size);
    if (end < word.content.size())
      word.roles[end] = byte_role::kept;
    begin = end + 1;
  }
}

void keep_name_signs(word_bytes& word)
{
  for (byte_role& each : word.roles)
    if (each == byte_role::name_sign)
      each = byte_role::kept;
}

bool is_keyword_somewhere(std::string_view word) noexcept
{
  // Most words end here.
  if (word.empty() || word.size() > longest_keyword ||
      !begins_keyword[static_cast<unsigned char>(to_lower(word.front()))])
    return false;
  return is_keyword(word) || is_foreign(word) || is_any_of(word, more_keywords);
}

bool is_prescribed_login(std::string_view login) noexcept
{
  constexpr std::array<std::string_view, 12> logins = {"token",
                                                       "__token__",
                                                       "anonymous",
                                                       "ftp",
                                                       "git",
                                                       "oauth2",
                                                       "x-oauth-basic",
                                                       "apikey",
                                                       "oauth2accesstoken",
                                                       "_json_key",
                                                       "x-access-token",
                                                       "x-token-auth"};
  return std::find(logins.begin(), logins.end(), login) != logins.end();
}

bool is_name_of_service(std::string_view word) noexcept
{
  constexpr auto names =
      std::to_array<std::string_view>({"http", "https", "ftp", "ftps", "sftp", "ssh", "imap", "imaps", "smtp", "smtps",
                                       "submission", "pop3", "pop3s", "ldap", "ldaps", "nntp", "irc"});
  return is_any_of(word, names);
}

bool is_service(std::string_view word) noexcept
{
  return (word.size() <= digits_of_port && std::all_of(word.begin(), word.end(), is_digit)) || is_name_of_service(word);
}

void keep_service(word_bytes& word)
{
  for (std::size_t i = 0; i < word.roles.size(); ++i)
    if (word.content[i] == '-')
      word.roles[i] = byte_role::kept;
  const std::string_view content = word.content;
  const bool is_number = std::all_of(content.begin(), content.end(), is_digit);
  const std::size_t zeros = std::min(content.find_first_not_of('0'), content.size());
  if (is_number && content.size() - zeros <= digits_of_port)
    return keep(word, 0, content.size());
  for (std::size_t begin = 0; begin < content.size();)
  {
    std::size_t end = begin;
    while (end < content.size() && (is_letter(content[end]) || is_digit(content[end]) || is_high(content[end])))
      ++end;
    const std::string_view part = content.substr(begin, end - begin);
    if (is_service(part))
      keep(word, begin, part.size());
    begin = end + 1;
  }
}

}  // namespace netrc::redaction
