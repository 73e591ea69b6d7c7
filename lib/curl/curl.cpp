// SPDX-License-Identifier: MIT
#include "netrc/curl.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "host/host.hpp"
#include "netrc/secret.hpp"
#include "netrc/url.hpp"
#include "text/bytes.hpp"

namespace netrc::curl
{
namespace
{

/// What goes on the handle. Views.
struct credentials
{
  curl::authorization authorization = curl::authorization::basic;
  std::string_view login;
  std::string_view password;  ///< or the token
};

bool is_encrypted(std::string_view scheme) noexcept
{
  constexpr std::array<std::string_view, 9> encrypted = {"https", "wss",   "ftps",  "sftp", "scp",
                                                         "imaps", "pop3s", "smtps", "ldaps"};
  return std::any_of(encrypted.begin(), encrypted.end(),
                     [scheme](std::string_view each) { return is_word(scheme, each); });
}

/// True if no name server has a say in where the host is: RFC 6761 6.3 of `localhost`, RFC 1122 3.2.1.3, RFC 4291
/// 2.5.3.
bool is_loopback(std::string_view host) noexcept
{
  constexpr std::string_view localhost = "localhost";
  if (is_word(host, localhost))
    return true;
  if (host.starts_with('[') && host.ends_with(']'))
    return parse_ipv6(host.substr(1, host.size() - 2)) == parse_ipv6("::1");
  return host.starts_with("127.") && is_dotted_quad(host);
}

/// No bytes that would begin another line or end a C string; in a token, which stands in its header as it is, no
/// control byte at all.
bool is_fit(const credentials& sent) noexcept
{
  const auto breaks_lines = [](char byte) { return byte == '\r' || byte == '\n' || byte == '\0'; };
  const auto breaks_header = [](char byte) { return static_cast<unsigned char>(byte) < 0x20 || byte == 0x7F; };
  if (sent.authorization == authorization::bearer)
    return std::none_of(sent.password.begin(), sent.password.end(), breaks_header);
  return std::none_of(sent.login.begin(), sent.login.end(), breaks_lines) &&
         std::none_of(sent.password.begin(), sent.password.end(), breaks_lines);
}

/// Sets a string option to a copy that ends in NUL and is zeroed at once.
CURLcode set_string(CURL* handle, CURLoption option, std::string_view value)
{
  secret_buffer terminated(value);
  constexpr char nul = '\0';
  terminated.append({&nul, 1});
  return curl_easy_setopt(handle, option, terminated.data());
}

CURLcode clear(CURL* handle)
{
  constexpr const char* nothing = nullptr;
  for (const CURLoption option : {CURLOPT_URL, CURLOPT_USERNAME, CURLOPT_PASSWORD, CURLOPT_XOAUTH2_BEARER})
    if (const CURLcode code = curl_easy_setopt(handle, option, nothing); code != CURLE_OK)
      return code;
  // Sets that cannot fail, or that an old or small libcurl does not know, with nothing lost then.
  curl_easy_setopt(handle, CURLOPT_CURLU, nullptr);
  curl_easy_setopt(handle, CURLOPT_NETRC, long{CURL_NETRC_IGNORED});
  curl_easy_setopt(handle, CURLOPT_UNRESTRICTED_AUTH, 0L);
  curl_easy_setopt(handle, CURLOPT_HTTPAUTH, CURLAUTH_BASIC);
  return CURLE_OK;
}

CURLcode set(CURL* handle, const credentials& sent)
{
  if (sent.authorization == authorization::bearer)
  {
    const CURLcode code = curl_easy_setopt(handle, CURLOPT_HTTPAUTH, CURLAUTH_BEARER);
    return code != CURLE_OK ? code : set_string(handle, CURLOPT_XOAUTH2_BEARER, sent.password);
  }
  const CURLcode code = set_string(handle, CURLOPT_USERNAME, sent.login);
  return code != CURLE_OK ? code : set_string(handle, CURLOPT_PASSWORD, sent.password);
}

/// The URL without the user in it: libcurl would take it for more than the options.
std::string without_userinfo(std::string_view url, const origin& origin)
{
  const auto host = static_cast<std::size_t>(origin.host.data() - url.data());
  return std::string(origin.scheme).append("://").append(url.substr(host));
}

/// What the caller brings, in the shape in which it goes on the handle; a header goes on it by the caller's own hand.
std::optional<credentials> brought(const own_credentials& own)
{
  if (const auto* login = std::get_if<own_login>(&own))
    return credentials{authorization::basic, login->login, login->password};
  if (const auto* token = std::get_if<own_token>(&own))
    return credentials{authorization::bearer, {}, token->token};
  return std::nullopt;
}

/// Nothing if the entry has not what the authorization takes. An entry without a login answers for the one asked for
/// (rule 9 of docs/format.md).
std::optional<credentials> found_in(const answer& found, const query& asked, authorization scheme)
{
  if (scheme == authorization::bearer && (!found.password() || found.password()->empty()))
    return std::nullopt;
  return credentials{scheme, found.login().value_or(asked.login.value_or("")),
                     found.password().value_or(secret()).reveal()};
}

bool may_travel(const request& asked, const origin& origin) noexcept
{
  return asked.allow_cleartext || is_encrypted(origin.scheme) || is_loopback(origin.host);
}

/// Puts URL and credentials on a cleared handle.
result put(CURL* handle, const request& asked, const origin& origin, const credentials& sent, result done)
{
  const auto fail = [&](state why) { return result{why, done.answer}; };
  if (!is_fit(sent))
    return fail(state::bad_value);
  if (!may_travel(asked, origin))
    return fail(state::cleartext);
  CURLcode code = set(handle, sent);
  if (code == CURLE_OK)
    code = set_string(handle, CURLOPT_URL, without_userinfo(asked.url, origin));
  if (code == CURLE_OK)
    return done;
  clear(handle);
  return {state::libcurl, done.answer, code};
}

/// Puts the URL alone on a cleared handle: whatever it says of a user is the caller's own, and a credential that
/// libcurl sends.
result put(CURL* handle, const request& asked, const origin& origin, result done)
{
  if ((origin.user || origin.has_password) && !may_travel(asked, origin))
    return {state::cleartext, done.answer};
  const CURLcode code = set_string(handle, CURLOPT_URL, asked.url);
  return code == CURLE_OK ? done : result{state::libcurl, done.answer, code};
}

}  // namespace

result set_credentials(CURL* handle, const document& document, const request& asked)
{
  if (const CURLcode code = clear(handle); code != CURLE_OK)
    return {state::libcurl, {}, code};
  const url_result url = parse_url(asked.url);
  if (!url)
    return {state::refused, {outcome::refused, reason::url_refused, std::nullopt, problem_code::none, url.error}};
  if (const auto own = brought(asked.own))
    return put(handle, asked, *url.origin, *own, {state::own});
  if (std::holds_alternative<own_header>(asked.own))
    return put(handle, asked, *url.origin, {state::own});
  if (url.origin->has_password)
    return put(handle, asked, *url.origin, {state::own, {outcome::none, reason::url_has_password}});
  if (asked.mode == mode::ignored)
    return put(handle, asked, *url.origin, {state::none});

  const origin& origin = *url.origin;
  const query question = query_for(origin);
  const answer found = document.find(question);
  if (found.outcome == outcome::refused)
    return {state::refused, found};
  if (found)
    if (const auto sent = found_in(found, question, asked.authorization))
      return put(handle, asked, origin, *sent, {state::from_file, found});
  if (asked.mode == mode::required)
    return {state::missing, found};
  return put(handle, asked, *url.origin, {state::none, found});
}

result set_credentials(CURL* handle, watched_file::view& file, const request& asked)
{
  const load_result& now = file.result();
  if (const loaded_file* const loaded = std::get_if<loaded_file>(&now))
    return set_credentials(handle, loaded->document, asked);
  static const netrc::document nothing = netrc::document::parse("");
  const result without_file = set_credentials(handle, nothing, asked);
  const bool is_absent = std::get<load_error>(now).code == load_error_code::not_found;
  const bool file_was_asked =
      without_file.answer.why == reason::host_not_listed &&
      (without_file.state == state::missing || (without_file.state == state::none && asked.mode != mode::ignored));
  if (is_absent || !file_was_asked)
    return without_file;
  clear(handle);
  return {state::unreadable, {outcome::refused, reason::file_refused}};
}

std::string_view describe(state value) noexcept
{
  constexpr std::array<std::string_view, 9> sentences = {
      "the credentials of the file are set",
      "the caller brings its own credentials",
      "no credentials are set",
      "credentials are required, and the file has none for this URL",
      "the file or the URL is in doubt: nothing is set",
      "the file cannot be read: nothing is set",
      "the credentials would travel unencrypted: ask for https, or allow it",
      "a value holds a line end or a NUL byte: it cannot be sent",
      "libcurl refused an option",
  };
  return sentences[static_cast<std::size_t>(value)];
}

}  // namespace netrc::curl
