// SPDX-License-Identifier: MIT
#include "question.hpp"

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

/// Of a URL that was found to be well-formed.
std::string path_of(std::string_view url)
{
  url.remove_prefix(url.find("://") + 3);
  url = url.substr(0, url.find_first_of("?#"));
  const std::size_t slash = url.find('/');
  return slash == url.npos ? "/" : std::string(url.substr(slash));
}

}  // namespace

std::optional<question> question::read(const subject& about)
{
  question result;
  result.login_ = about.login;
  if (about.text.find("://") == about.text.npos)
  {
    const host_result host = parse_host(about.text);
    result.error_ = host.error;
    result.has_slash_ = about.text.find('/') != about.text.npos;
    result.has_user_ = about.text.find('@') != about.text.npos;
    if (host.host)
    {
      result.host_ = host.host->host;
      result.port_ = host.host->port;
      result.authority_ = authority_of(result.host_, result.port_);
    }
    return result;
  }

  result.is_url_ = true;
  const url_result url = parse_url(about.text);
  result.error_ = url.error;
  if (!url)
    return result;
  const origin& to = *url.origin;
  result.scheme_ = to.scheme;
  result.host_ = to.host;
  result.port_ = to.port;
  result.brings_password_ = to.has_password;
  const bool is_own_port = to.port == default_port(to.scheme);
  result.authority_ = authority_of(result.host_, is_own_port ? std::nullopt : result.port_);
  result.lower_scheme_ = lower(to.scheme);
  result.path_ = path_of(about.text);
  if (to.user && about.login && *to.user != *about.login)
  {
    complain("--login names one user and the URL another: leave one of them out");
    return std::nullopt;
  }
  if (to.user)
    result.login_ = to.user;
  return result;
}

std::optional<netrc::query> question::query() const
{
  if (error_ != url_error::none || brings_password_)
    return std::nullopt;
  return netrc::query{host_, port_, login_ ? std::optional<std::string_view>(*login_) : std::nullopt};
}

std::optional<readers::request> question::for_readers() const
{
  if (error_ != url_error::none || brings_password_)
    return std::nullopt;
  const auto user = login_ ? std::optional<std::string_view>(*login_) : std::nullopt;
  return readers::request{authority_, user, lower_scheme_, path_};
}

answer question::ask(const document& of) const
{
  if (of.refused_by() != problem_code::none)
    return {outcome::refused, reason::file_refused, std::nullopt, of.refused_by()};
  if (error_ != url_error::none)
    return {outcome::refused, is_url_ ? reason::url_refused : reason::host_refused, std::nullopt, problem_code::none,
            error_};
  if (brings_password_)
    return {outcome::none, reason::url_has_password};
  return of.find(*query());
}

std::string question::fault() const
{
  if (error_ == url_error::none)
    return {};
  if (is_url_)
    return fmt::format("the URL is malformed, or can be read in two ways: {}", describe(error_));
  const std::string_view what = has_slash_                      ? "a / stands in it"
                                : has_user_                     ? "a user stands before it"
                                : error_ == url_error::no_host  ? "it is empty"
                                : error_ == url_error::bad_host ? "no host is called so"
                                                                : describe(error_);
  return fmt::format("the host is malformed: {}", what);
}

std::string_view question::remedy() const
{
  if (has_user_)
    return "write --login USER HOST, or a URL: https://USER@example.com/";
  return is_url_ ? "write it as https://example.com/path, an IPv6 address in brackets"
                 : "write the host alone, HOST:PORT, or a URL: https://example.com/path";
}

std::string question::shown() const
{
  if (error_ != url_error::none)
    return "(malformed)";
  // A token that was asked for in place of a host is not repeated.
  const bool may_be_secret = host_.find_first_of(".:") == host_.npos && !is_safe_to_display(host_);
  const std::string host = may_be_secret ? std::string(masked) : escaped(host_);
  if (is_url_)
    return fmt::format("{}://{}:{}", scheme_, host, *port_);
  const bool needs_brackets = port_ && host.find(':') != host.npos && host.front() != '[';
  const std::string name = needs_brackets ? fmt::format("[{}]", host) : host;
  return port_ ? fmt::format("{}:{}", name, *port_) : name;
}

}  // namespace netrc::tool
