// SPDX-License-Identifier: MIT
#include "redact/promise.hpp"

#include <algorithm>
#include <set>
#include <unordered_set>

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

/// Words that are told whatever they stand for.
bool is_public(std::string_view run)
{
  const std::string small = lower(run);
  for (const std::string_view word :
       {"machine", "default", "password", "account", "username", "protocol", "github_pat_", "netrc-lint", "yourpassword",
        "yourtoken", "__token__", "databricks", "workspace", "hostname", "undefined", "secrets", "passwd", "secret",
        "anonymous", "oauth2accesstoken", "x-access-token", "x-oauth-basic", "replaceme", "changeme"})
    if (std::string_view(word).find(small) != std::string_view::npos)
      return true;
  return std::none_of(run.begin(), run.end(), [](char byte)
                      { return (byte >= '0' && byte <= '9') || ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z') || byte < 0; });
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
    if (login && !login->empty() && logins.size() < enough && logins_seen.insert(std::string(*login)).second)
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
  result += " " + text_of(sent.entry) + " line " + std::to_string(sent.line.value_or(0)) + " " + text_of(sent.given_up_at);
  return result;
}

std::string answer_by_places(const document& document, std::string_view host, const std::optional<std::string>& user)
{
  const host_result named = parse_host(host);
  if (!named.host)
    return "no host";
  const answer found = document.find({named.host->host, named.host->port, user});
  std::string result = std::to_string(static_cast<int>(found.outcome)) + " " + std::to_string(static_cast<int>(found.why));
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
  constexpr std::size_t size = 6;
  std::unordered_set<std::string_view> runs;
  for (std::size_t i = 0; i + size <= redacted.size(); ++i)
    runs.insert(redacted.substr(i, size));
  const std::string_view text = file.text().reveal();
  // What is shown as a host or a login is shown elsewhere, too, where it is one.
  std::string shown;
  file.tokens(
      [&](const token& each)
      {
        if (may_be_shown(file, each) || each.kind == token_kind::host)
          shown += std::string(text.substr(each.where.begin, each.where.size)) + "\n";
      });
  shown = lower(shown);
  std::string result;
  file.tokens(
      [&](const token& each)
      {
        if (!result.empty() || may_be_shown(file, each))
          return;
        const std::string_view word = text.substr(each.where.begin, each.where.size);
        for (std::size_t i = 0; i + size <= word.size(); ++i)
        {
          const std::string_view run = word.substr(i, size);
          if (run.find_first_of(" \t\r\n") == run.npos && runs.contains(run) && !is_public(run) &&
              shown.find(lower(run)) == shown.npos)
            result = run;
        }
      });
  return result;
}

}  // namespace promise
