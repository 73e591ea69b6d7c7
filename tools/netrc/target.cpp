// SPDX-License-Identifier: MIT
#include "target.hpp"

#include <fmt/format.h>

#include "netrc/display.hpp"
#include "netrc/url.hpp"
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

}  // namespace

void target::parse_host_name(const std::string& text)
{
  const host_result parsed = parse_host(text);
  error_ = parsed.error;
  has_slash_ = text.find('/') != text.npos;
  has_user_ = text.find('@') != text.npos;
  if (!parsed.host)
    return;
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
    return true;
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

std::string target::error_message() const
{
  if (error_ == url_error::none)
    return {};
  if (is_url_)
    return fmt::format("the URL is malformed, or can be read in two ways: {}", describe(error_));
  const std::string_view error = has_slash_                      ? "it contains a /"
                                 : has_user_                     ? "it contains a user"
                                 : error_ == url_error::no_host  ? "it is empty"
                                 : error_ == url_error::bad_host ? "this is not a host name"
                                                                 : describe(error_);
  return fmt::format("the host is malformed: {}", error);
}

std::string_view target::hint() const
{
  if (has_user_)
    return "write --login USER HOST, or a URL: https://USER@example.com/";
  return is_url_ ? "write it as https://example.com/path, with an IPv6 address in brackets"
                 : "write the host alone, HOST:PORT, or a URL: https://example.com/path";
}

std::string target::display() const
{
  if (error_ != url_error::none)
    return "(malformed)";
  // Somebody may have given a token in place of a host.
  const bool may_be_secret = host_.find_first_of(".:") == host_.npos && !is_safe_to_display(host_);
  const std::string host = may_be_secret ? std::string(masked) : escaped(host_);
  if (is_url_)
    return fmt::format("{}://{}:{}", scheme_, host, *port_);
  const bool needs_brackets = port_ && host.find(':') != host.npos && host.front() != '[';
  const std::string name = needs_brackets ? fmt::format("[{}]", host) : host;
  return port_ ? fmt::format("{}:{}", name, *port_) : name;
}

}  // namespace netrc::tool
