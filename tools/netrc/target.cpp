// SPDX-License-Identifier: MIT
#include "target.hpp"

#include <fmt/format.h>

#include "netrc/display.hpp"
#include "netrc/url.hpp"
#include "shared/given_word.hpp"
#include "shared/terminal.hpp"

namespace netrc::tool
{
namespace
{

std::string authority_of(std::string_view host, std::optional<std::uint16_t> port)
{
  const bool needs_brackets = host.find(':') != host.npos && host.front() != '[';
  const std::string name = needs_brackets ? fmt::format("[{}]", host) : std::string(host);
  return port ? fmt::format("{}:{}", name, *port) : name;
}

std::string lower(std::string_view text)
{
  std::string result(text);
  for (char& each : result)
    each = each >= 'A' && each <= 'Z' ? static_cast<char>(each | 0x20) : each;
  return result;
}

/// `url` is well-formed.
std::string path_of(std::string_view url)
{
  url.remove_prefix(url.find("://") + 3);
  url = url.substr(0, url.find_first_of("?#"));
  const std::size_t slash = url.find('/');
  return slash == url.npos ? "/" : std::string(url.substr(slash));
}

// --- what is malformed ---

constexpr std::string_view ssh_message = "this is an address of ssh, which uses keys and never reads .netrc";

/// `a.test:8443`; `HOST` for a host that is malformed, or may be a secret.
std::string host_for_hint(const std::optional<host_and_port>& given)
{
  const std::string host = given ? display_asked_host(given->host) : std::string(masked);
  return host == masked ? "HOST" : authority_of(host, given->port);
}

/// Without the port, which is one of ssh.
std::string ssh_hint(std::string_view text)
{
  auto host = parse_host(text).host;
  if (host)
    host->port.reset();
  return fmt::format("for .netrc, use https://{}/...", host_for_hint(host));
}

/// The host of `git@github.com:x/y.git`; empty for all else, such as `user:password@host:port`.
std::string_view ssh_host(std::string_view text)
{
  const std::size_t at = text.find('@');
  const std::size_t colon = text.find(':');
  if (at == text.npos || colon == text.npos || colon < at || text.find('@', at + 1) != text.npos)
    return {};
  const std::string_view host = text.substr(at + 1, colon - at - 1);
  const bool has_port = text.find_first_not_of("0123456789", colon + 1) == text.npos;
  const bool is_ipv6 = parse_host(text.substr(at + 1)).host.has_value();
  return has_port || is_ipv6 || !parse_host(host).host ? std::string_view() : host;
}

bool is_ssh_scheme(std::string_view scheme)
{
  const std::string name = lower(scheme);
  return name == "ssh" || name == "git+ssh" || name == "ssh+git";
}

/// What stands between `://` and the path, without the user. Empty if an @ behind it leaves that in doubt.
std::string_view host_of_ssh_url(std::string_view url)
{
  url.remove_prefix(url.find("://") + 3);
  const std::string_view authority = url.substr(0, url.find_first_of("/?#"));
  return url.find('@', authority.size()) == url.npos ? authority.substr(authority.rfind('@') + 1) : std::string_view();
}

}  // namespace

void target::refuse_host(std::string_view text)
{
  const bool has_user = text.find('@') != text.npos;
  const std::size_t slash = text.find('/');
  if (const std::string_view host = ssh_host(text); !host.empty())
  {
    message_ = ssh_message;
    hint_ = ssh_hint(host);
    return;
  }
  message_ = fmt::format("the host is malformed: {}", slash != text.npos              ? "it contains a /"
                                                      : has_user                      ? "it contains a user"
                                                      : error_ == url_error::no_host  ? "it is empty"
                                                      : error_ == url_error::bad_host ? "this is not a host name"
                                                                                      : describe(error_));
  hint_ = has_user             ? "write --login USER HOST, or a URL: https://USER@example.com/"
          : slash != text.npos ? fmt::format("write the host alone, or a URL: https://{}/...",
                                             host_for_hint(parse_host(text.substr(0, slash)).host))
                               : "write the host alone, HOST:PORT, or a URL: https://example.com/path";
}

void target::refuse_url(std::string_view text)
{
  if (is_ssh_scheme(text.substr(0, text.find("://"))))
  {
    message_ = ssh_message;
    hint_ = ssh_hint(host_of_ssh_url(text));
    return;
  }
  message_ = fmt::format("the URL is malformed, or can be read in two ways: {}", describe(error_));
  hint_ = "write it as https://example.com/path, with an IPv6 address in brackets";
}

void target::parse_host_name(const std::string& text)
{
  const host_result parsed = parse_host(text);
  error_ = parsed.error;
  if (!parsed.host)
    return refuse_host(text);
  host_ = parsed.host->host;
  port_ = parsed.host->port;
  authority_ = authority_of(host_, port_);
}

bool target::parse_url_text(const std::string& text)
{
  is_url_ = true;
  const url_result parsed = parse_url(text);
  error_ = parsed.error;
  if (!parsed)
  {
    refuse_url(text);
    return true;
  }
  const origin& origin = *parsed.origin;
  scheme_ = origin.scheme;
  host_ = origin.host;
  port_ = origin.port;
  has_password_ = origin.has_password;
  authority_ = authority_of(host_, origin.port == default_port(origin.scheme) ? std::nullopt : port_);
  lower_scheme_ = lower(origin.scheme);
  path_ = path_of(text);
  if (origin.user && login_ && *origin.user != *login_)
    return false;
  user_is_in_url_ = origin.user.has_value();
  if (origin.user)
    login_ = origin.user;
  return true;
}

std::optional<target> target::parse(const target_options& options)
{
  target result;
  result.login_ = options.login;
  if (options.text.find("://") == options.text.npos)
    result.parse_host_name(options.text);
  else if (!result.parse_url_text(options.text))
  {
    print_error("--login and the URL name different users: leave one of them out");
    return std::nullopt;
  }
  return result;
}

std::optional<netrc::query> target::query() const
{
  if (!can_be_asked())
    return std::nullopt;
  return netrc::query{host_, port_, login_ ? std::optional<std::string_view>(*login_) : std::nullopt};
}

std::optional<readers::request> target::request() const
{
  if (!can_be_asked())
    return std::nullopt;
  const auto user = login_ ? std::optional<std::string_view>(*login_) : std::nullopt;
  return readers::request{authority_, user, lower_scheme_, path_};
}

answer target::find_in(const document& document) const
{
  if (document.refused_by() != problem_code::none)
    return {outcome::refused, reason::file_refused, std::nullopt, document.refused_by()};
  if (error_ != url_error::none)
    return {outcome::refused, is_url_ ? reason::url_refused : reason::host_refused, std::nullopt, problem_code::none,
            error_};
  if (has_password_)
    return {outcome::none, reason::url_has_password};
  return document.find(*query());
}

std::string target::display() const
{
  if (error_ != url_error::none)
    return "(malformed)";
  const std::string host = display_asked_host(host_);
  if (is_url_)
    return fmt::format("{}://{}:{}", scheme_, host, *port_);
  const bool needs_brackets = port_ && host.find(':') != host.npos && host.front() != '[';
  const std::string name = needs_brackets ? fmt::format("[{}]", host) : host;
  return port_ ? fmt::format("{}:{}", name, *port_) : name;
}

}  // namespace netrc::tool
