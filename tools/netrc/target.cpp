// SPDX-License-Identifier: MIT
#include "target.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "netrc/display.hpp"
#include "netrc/url.hpp"
#include "shared/given_word.hpp"
#include "shared/terminal.hpp"
#include "text/edit_distance.hpp"

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

std::string_view after_scheme(std::string_view url)
{
  return url.substr(url.find("://") + 3);
}

/// `url` is well-formed.
std::string path_of(std::string_view url)
{
  url = after_scheme(url);
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

/// True if an @ stands after what ends the host: the login or the password may have a / in it.
bool has_late_at_sign(std::string_view text)
{
  const std::size_t end = text.find_first_of("/?#");
  return end != text.npos && text.find('@', end) != text.npos;
}

/// The host of a URL without its scheme, and without the user. Empty if an @ behind it leaves that in doubt.
std::string_view host_before_path(std::string_view text)
{
  const std::string_view authority = text.substr(0, text.find_first_of("/?#"));
  return has_late_at_sign(text) ? std::string_view() : authority.substr(authority.rfind('@') + 1);
}

std::string https_hint(std::string_view text)
{
  return fmt::format("write it as https://{}/...", host_for_hint(parse_host(host_before_path(text)).host));
}

/// `htps`, `git+https`
bool is_like_https(std::string_view scheme)
{
  const std::string name = lower(scheme);
  return is_near(name, "https") || name.ends_with("+https") || name.ends_with("+http");
}

/// What follows `https//`, `https:/`, `http:`; empty if the text does not begin so.
std::string_view after_damaged_scheme(std::string_view text)
{
  const std::string name = lower(text.substr(0, text.find_first_of(":/")));
  const std::string_view rest = text.substr(name.size());
  const bool is_damaged = rest.starts_with(':') || rest.starts_with("//");
  return (name == "https" || name == "http") && is_damaged
             ? rest.substr(std::min(rest.find_first_not_of(":/"), rest.size()))
             : std::string_view();
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
  if (const std::string_view rest = after_damaged_scheme(text); !rest.empty())
  {
    message_ = "the URL is malformed: :// does not follow its scheme";
    hint_ = https_hint(rest);
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
    hint_ = ssh_hint(host_before_path(after_scheme(text)));
    return;
  }
  message_ = fmt::format("the URL is malformed, or can be read in two ways: {}", describe(error_));
  if (error_ == url_error::unknown_scheme && is_like_https(text.substr(0, text.find("://"))))
    hint_ = https_hint(after_scheme(text));
  else if (has_late_at_sign(after_scheme(text)))
    hint_ = "in a login and a password write %2F for a /, %3F for a ? and %23 for a #";
  else
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
  return readers::request{authority_, user, lower_scheme_, path_, is_url_};
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
