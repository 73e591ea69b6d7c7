// SPDX-License-Identifier: MIT
#include "netrc/show.hpp"

#include <algorithm>
#include <cstddef>

#include "bytes.hpp"
#include "utf8.hpp"

namespace netrc
{
namespace
{

/// True if it is not as long, or as mixed, as tokens are.
bool is_like_a_name(std::string_view text) noexcept
{
  constexpr std::size_t shortest_token = 16;
  constexpr std::size_t longest_name = 23;
  const bool mixed =
      std::any_of(text.begin(), text.end(), is_letter) && std::any_of(text.begin(), text.end(), is_digit);
  return text.size() <= longest_name && !(text.size() >= shortest_token && mixed);
}

/// True for `example.com`. A token can stand behind an @, too.
bool is_like_a_domain(std::string_view text) noexcept
{
  std::size_t dots = 0;
  for (;; ++dots)
  {
    const std::size_t dot = text.find('.');
    if (!is_like_a_name(text.substr(0, dot)) || text.find('@') != text.npos)
      return false;
    if (dot == text.npos)
      return dots != 0;
    text.remove_prefix(dot + 1);
  }
}

}  // namespace

bool may_be_shown(std::string_view login) noexcept
{
  constexpr std::string_view others = "-._@+";
  const auto is_harmless = [&](char byte)
  { return is_letter(byte) || is_digit(byte) || others.find(byte) != others.npos; };
  if (!std::all_of(login.begin(), login.end(), is_harmless))
    return false;
  const std::size_t at = login.find('@');
  return is_like_a_name(login.substr(0, at)) && (at == login.npos || is_like_a_domain(login.substr(at + 1)));
}

bool login_may_be_shown(const entry& of) noexcept
{
  const auto login = of.login();
  return login && of.refused_by() == problem_code::none && of.password() && may_be_shown(*login);
}

std::string shown_host(const entry& of)
{
  if (!of.is_machine())
    return "default";
  if (of.host().empty())
    return "(no host)";
  if (!of.host_is_plain())
    return std::string(masked);
  const bool is_ipv6 = of.host().find(':') != std::string_view::npos;
  std::string result = is_ipv6 && of.port() ? '[' + std::string(of.host()) + ']' : std::string(of.host());
  if (of.port())
    result += ':' + std::to_string(*of.port());
  return result;
}

std::string shown_login(const entry& of)
{
  if (!of.login())
    return {};
  return std::string(login_may_be_shown(of) ? *of.login() : masked);
}

std::string escaped(std::string_view text)
{
  constexpr std::string_view digits = "0123456789abcdef";
  std::string result;
  while (!text.empty())
  {
    const auto byte = static_cast<unsigned char>(text.front());
    const std::size_t size = utf8_sequence(text);
    if (size == 0)
      result.append("\\x").append({digits[byte >> 4], digits[byte & 0xF]});
    else
      result += text.substr(0, size);
    text.remove_prefix(std::max<std::size_t>(size, 1));
  }
  return result;
}

}  // namespace netrc
