// SPDX-License-Identifier: MIT
#include "redact/promise.hpp"

#include <algorithm>
#include <set>
#include <unordered_set>

#include "lint/diagnosis/misspelling.hpp"
#include "netrc/display.hpp"
#include "netrc/lookup.hpp"
#include "netrc/url.hpp"

namespace promise
{
namespace
{

using namespace netrc;

std::string text_of(std::optional<span> where)
{
  return where ? std::to_string(where->begin) + "+" + std::to_string(where->size) : "-";
}

std::string text_of(const std::optional<readers::value>& value)
{
  return !value ? "absent" : value->bytes.size() == 0 ? "empty" : text_of(value->where);
}

std::string lower(std::string_view word)
{
  std::string result(word);
  for (char& byte : result)
    byte = byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte | 0x20) : byte;
  return result;
}

/// Without the words that are told whatever they stand for: keywords, beginnings of tokens, names in placeholders;
/// hosts and logins that are shown elsewhere.
std::string without_public_words(std::string_view text, const std::set<std::string>& names)
{
  std::string result(text);
  // `"pass\word"` is a keyword to some programs.
  std::string small;
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (text[i] != '\\')
    {
      small += lower(text.substr(i, 1));
      places.push_back(i);
    }
  const auto blank = [&](std::string_view word)
  {
    for (std::size_t at = small.find(word); at != small.npos; at = small.find(word, at + 1))
      for (std::size_t i = 0; i < word.size(); ++i)
        result[places[at + i]] = ' ';
  };
  for (std::size_t i = 0; i + 1 < text.size(); ++i)
    if (text[i] == '\\' && std::string_view("nrt").find(text[i + 1]) != std::string_view::npos)
      result[i] = result[i + 1] = ' ';
  if (!lint::misspelt_keyword(text.substr(0, text.find_first_of("=:"))).empty())
    std::fill_n(result.begin(), std::min(text.find_first_of("=:"), text.size()), ' ');
  for (const std::string& name : names)
    blank(name);
  for (const std::string_view word :
       {"machine",        "default",       "password",    "account",    "username",   "protocol",
        "github_pat_",    "glpat-",        "pypi-",       "netrc-lint", "ignore",     "ignore-file",
        "yourpassword",   "yourtoken",     "__token__",   "databricks", "workspace",  "hostname",
        "undefined",      "secret",        "passwd",      "string",     "anonymous",  "oauth2accesstoken",
        "x-access-token", "x-oauth-basic", "replaceme",   "changeme",   "github",     "gitlab",
        "login",          "token",         "mchine",      "macdef",     "region",     "method",
        "server",         "value",         "name",        "user",       "host",       "path",
        "port",           "pass",          "your",        "here",       "none",       "null",
        "email",          "realm",         "force",       "org",        "http",       "oauth2",
        "replace",        "service",       "access",      "client",     "credential", "enter",
        "insert",         "personal",      "bitbucket",   "imaps",      "submission", "artifactory",
        "\xC2\xA0",       "\xE2\x80",      "\xEF\xBB\xBF"})
    blank(word);
  return result;
}

/// A secret that is made of what is written in place of others: `12345` and the like, and a file that was redacted.
bool is_like_made_up(const std::string& run)
{
  std::string letters;
  std::string digits;
  for (const char byte : lower(run))
    if (byte >= '0' && byte <= '9')
      digits += byte;
    else if (byte >= 'a' && byte <= 'z')
      letters += byte;
  const auto is_in = [](std::string_view all, std::string_view part) { return all.find(part) != all.npos; };
  return is_in("1234567891234567891", digits) &&
         (is_in("ghjkmpqswyzghjkmpqswyz", letters) || is_in("abcdefabcdef", letters));
}

bool is_letter(char byte)
{
  return ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z') || static_cast<unsigned char>(byte) > 0x7F;
}

bool is_letter_or_digit(char byte)
{
  return (byte >= '0' && byte <= '9') || is_letter(byte);
}

bool may_be_shown(const document& file, const token& here)
{
  switch (here.kind)
  {
  case token_kind::space:
  case token_kind::byte_order_mark:
  case token_kind::keyword:
    return true;
  case token_kind::host:
    return host_is_safe_to_display(file.entry_at(here.entry));
  case token_kind::login:
    return here.entry != problem::no_entry && login_is_safe_to_display(file.entry_at(here.entry));
  default:
    return false;
  }
}

/// Signs tell nothing, nor do ports among them.
bool is_telling(const std::string& run)
{
  const auto letters = std::count_if(run.begin(), run.end(), is_letter);
  const auto both = std::count_if(run.begin(), run.end(), is_letter_or_digit);
  return letters == 0 ? both == 6 : both > 3;
}

/// What has a dot in a host that is damaged: `a.test` of `https://u:p@a.test/`.
std::vector<std::string> names_in(std::string_view host)
{
  std::vector<std::string> result(1);
  for (const char byte : host)
    if ((byte & 0x80) == 0 && (is_letter_or_digit(byte) || byte == '.' || byte == '-' || byte == '_'))
      result.back() += lower({&byte, 1});
    else
      result.emplace_back();
  std::erase_if(result, [](const std::string& name) { return name.find('.') == name.npos; });
  return result;
}

}  // namespace

std::vector<question> questions_about(const document& file, const document& redacted)
{
  std::vector<question> result;
  std::set<std::string> seen;
  const auto add = [&](question asked)
  {
    if (seen.insert(asked.host + ' ' + asked.user.value_or("")).second)
      result.push_back(std::move(asked));
  };
  const auto authority_of = [](const entry& entry)
  {
    const std::string host(entry.host());
    const std::string name = host.find(':') == host.npos ? host : "[" + host + "]";
    return entry.port() ? name + ":" + std::to_string(*entry.port()) : name;
  };
  std::vector<std::pair<std::string, std::string>> logins;
  std::set<std::string> logins_seen;
  constexpr std::size_t enough = 12;
  for (std::size_t i = 0; i < file.entry_count(); ++i)
  {
    const auto login = file.entry_at(i).login();
    // `***` stays as a login, and elsewhere its signs are replaced.
    if (login && std::any_of(login->begin(), login->end(), is_letter_or_digit) && logins.size() < enough &&
        logins_seen.insert(std::string(*login)).second)
      logins.emplace_back(*login, *redacted.entry_at(i).login());
  }
  for (std::size_t i = 0; i < file.entry_count() && result.size() < 20 * enough; ++i)
  {
    const entry here = file.entry_at(i);
    if (here.host().empty())
      continue;
    const std::string host = authority_of(here);
    const std::string new_host = authority_of(redacted.entry_at(i));
    add({host, std::nullopt, new_host, std::nullopt});
    for (const auto& [login, new_login] : logins)
      add({host, login, new_host, new_login});
  }
  add({"unlisted.example", std::nullopt, "unlisted.example", std::nullopt});
  return result;
}

std::string answer_by_places(const readers::reader& reader, std::string_view text, std::string_view host,
                             const std::optional<std::string>& user)
{
  const readers::reply sent = readers::answer(reader, text, {.host = host, .user = user});
  std::string result = std::to_string(static_cast<int>(sent.outcome)) + " " + std::string(name_of(sent.fault));
  for (const auto* each : {&sent.login, &sent.password, &sent.account})
    result += " " + text_of(*each);
  result +=
      " " + text_of(sent.entry) + " line " + std::to_string(sent.line.value_or(0)) + " " + text_of(sent.given_up_at);
  return result;
}

std::string answer_by_places(const document& document, std::string_view host, const std::optional<std::string>& user)
{
  const host_result named = parse_host(host);
  if (!named.host)
    return "no host";
  const answer found = document.find({named.host->host, named.host->port, user});
  std::string result =
      std::to_string(static_cast<int>(found.outcome)) + " " + std::to_string(static_cast<int>(found.why));
  result += found.entry ? " " + text_of(found.entry->keyword()) : " -";
  for (const bool has : {found.login().has_value(), found.password().has_value(), found.account().has_value()})
    result += has ? " +" : " -";
  return result;
}

std::string tokens_of(const document& document)
{
  std::string result;
  document.tokens(
      [&](const token& each)
      {
        result += std::to_string(static_cast<int>(each.kind)) + " " + text_of(each.where) + " " +
                  std::to_string(each.entry) + "\n";
      });
  return result;
}

std::string secret_run_in(const document& file, std::string_view redacted)
{
  const std::string_view text = file.text().reveal();
  std::set<std::string> names;
  file.tokens(
      [&](const token& each)
      {
        if (each.kind == token_kind::host || (each.kind == token_kind::login && may_be_shown(file, each)))
          names.insert(lower(text.substr(each.where.begin, each.where.size)));
        if (each.kind == token_kind::host)
          names.insert(lower(file.entry_at(each.entry).host()));
        if (each.kind == token_kind::host)
          for (const std::string& name : names_in(text.substr(each.where.begin, each.where.size)))
            names.insert(name);
      });
  names.erase("");
  // Blank is what is no secret.
  std::string secrets(text.size(), ' ');
  std::string last;
  file.tokens(
      [&](const token& each)
      {
        const std::string_view word = text.substr(each.where.begin, each.where.size);
        // A port is none, nor is what is damaged in one.
        const bool is_port = (each.kind == token_kind::foreign_value || last == "port") && word.size() < 10;
        if (each.kind != token_kind::space)
          last = lower(word);
        // Codes of rules are none.
        const bool is_suppression = each.kind == token_kind::comment && word.find("netrc-lint") != word.npos;
        if (!may_be_shown(file, each) && !is_port && !is_suppression)
          secrets.replace(each.where.begin, each.where.size, without_public_words(word, names));
      });
  constexpr std::size_t size = 6;
  std::unordered_set<std::string_view> runs;
  const auto is_secret = [&](std::size_t at)
  { return std::string_view(secrets).substr(at, size).find_first_of(" \t\r\n") == std::string_view::npos; };
  for (std::size_t i = 0; i + size <= text.size(); ++i)
    if (is_secret(i))
      runs.insert(redacted.substr(i, size));
  for (std::size_t i = 0; i + size <= text.size(); ++i)
    if (const std::string run = secrets.substr(i, size);
        is_secret(i) && runs.contains(run) && !is_like_made_up(run) && is_telling(run))
      return run;
  return {};
}

}  // namespace promise
