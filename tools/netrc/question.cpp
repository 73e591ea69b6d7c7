// SPDX-License-Identifier: MIT
#include "question.hpp"

#include <fmt/format.h>

#include "netrc/show.hpp"
#include "netrc/url.hpp"
#include "terminal.hpp"

namespace netrc::tool
{

std::optional<question> question::read(const subject& about)
{
  question result;
  result.login_ = about.login;
  if (about.text.find("://") == about.text.npos)
  {
    const host_result host = parse_host(about.text);
    result.error_ = host.error;
    if (host.host)
    {
      result.host_ = host.host->host;
      result.port_ = host.host->port;
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

std::string question::shown() const
{
  if (error_ != url_error::none)
    return "(malformed)";
  const std::string host = escaped(host_);
  if (is_url_)
    return fmt::format("{}://{}:{}", scheme_, host, *port_);
  const bool needs_brackets = port_ && host.find(':') != host.npos && host.front() != '[';
  const std::string name = needs_brackets ? fmt::format("[{}]", host) : host;
  return port_ ? fmt::format("{}:{}", name, *port_) : name;
}

}  // namespace netrc::tool
