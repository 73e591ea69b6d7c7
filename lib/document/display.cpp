// SPDX-License-Identifier: MIT
#include "netrc/display.hpp"

#include <algorithm>
#include <cstddef>

#include "document/host_display.hpp"
#include "text/bytes.hpp"
#include "text/characters.hpp"
#include "text/utf8.hpp"

namespace netrc
{
namespace
{

constexpr std::size_t longest_host = 253;     // RFC 1035, 2.3.4, as text
constexpr std::size_t longest_address = 254;  // RFC 5321, 4.5.3.1.3, without the angle brackets

/// True if it is not as long, or as mixed, as tokens are.
bool is_like_a_name(std::string_view text) noexcept
{
  constexpr std::size_t shortest_token = 16;
  constexpr std::size_t longest_name = 23;
  const bool mixed =
      std::any_of(text.begin(), text.end(), is_letter) && std::any_of(text.begin(), text.end(), is_digit);
  return text.size() <= longest_name && !(text.size() >= shortest_token && mixed);
}

/// True for `example.com`. A token can follow an @, too.
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

/// Of its own words no value is in doubt, and the login is not the token.
bool is_sound(const entry& entry) noexcept
{
  return entry.refused_by() == problem_code::none && entry.password().has_value();
}

}  // namespace

/// True for `example.com`, `1234567890123456.7.gcp.databricks.com`, `192.0.2.1`; not for `glpat-….01.0w1abcde`, a JWT,
/// or a key of SendGrid's.
bool dotted_host_is_safe_to_display(std::string_view host) noexcept
{
  constexpr std::size_t shortest_token = 16;
  constexpr std::size_t longest_top_level = 23;
  const auto has = [](std::string_view label, bool (*is_of_class)(char))
  { return std::any_of(label.begin(), label.end(), is_of_class); };
  const auto is_small = [](char byte) { return byte >= 'a' && byte <= 'z'; };
  const auto is_capital = [](char byte) { return byte >= 'A' && byte <= 'Z'; };
  // Digits and dots alone are an address: the grammar takes no other for a host.
  if (!has(host, is_letter))
    return true;
  for (;;)
  {
    const std::size_t dot = host.find('.');
    const std::string_view label = host.substr(0, dot);
    if (label.size() >= shortest_token && has(label, is_small) && has(label, is_capital) && has(label, is_digit))
      return false;
    if (dot == host.npos)
      return label.size() <= longest_top_level && std::all_of(label.begin(), label.end(), is_letter);
    host.remove_prefix(dot + 1);
  }
}

bool is_safe_to_display(std::string_view login) noexcept
{
  constexpr std::string_view others = "-._@+";
  if (login.size() > longest_address)
    return false;
  const auto is_harmless = [&](char byte)
  { return is_letter(byte) || is_digit(byte) || others.find(byte) != others.npos; };
  if (!std::all_of(login.begin(), login.end(), is_harmless))
    return false;
  const std::size_t at_sign = login.find('@');
  return is_like_a_name(login.substr(0, at_sign)) &&
         (at_sign == login.npos || is_like_a_domain(login.substr(at_sign + 1)));
}

bool login_is_safe_to_display(const entry& entry) noexcept
{
  const auto login = entry.login();
  return login && is_sound(entry) && is_safe_to_display(*login);
}

bool host_is_safe_to_display(const entry& entry) noexcept
{
  const std::string_view host = entry.host();
  if (!entry.host_is_plain() || host.empty() || host.size() > longest_host)
    return false;
  if (host.find(':') != host.npos)
    return true;  // IPv6: plain hosts are well-formed
  return host.find('.') != host.npos ? dotted_host_is_safe_to_display(host)
                                     : is_sound(entry) && is_safe_to_display(host);
}

std::string display_host(const entry& entry)
{
  if (!entry.is_machine())
    return "default";
  if (entry.host().empty())
    return "(no host)";
  if (!host_is_safe_to_display(entry))
    return std::string(masked);
  const bool is_ipv6 = entry.host().find(':') != std::string_view::npos;
  std::string result = is_ipv6 && entry.port() ? '[' + std::string(entry.host()) + ']' : std::string(entry.host());
  if (entry.port())
    result += ':' + std::to_string(*entry.port());
  return result;
}

std::string display_login(const entry& entry)
{
  if (!entry.login())
    return {};
  return std::string(login_is_safe_to_display(entry) ? *entry.login() : masked);
}

std::string escaped(std::string_view text)
{
  constexpr std::string_view digits = "0123456789abcdef";
  std::string result;
  while (!text.empty())
  {
    const std::size_t size = utf8_sequence(text);
    const std::string_view character = text.substr(0, std::max<std::size_t>(size, 1));
    if (size != 0 && !first_character(character).is_hidden)
      result += character;
    else
      for (const char byte : character)
        result.append("\\x").append(
            {digits[static_cast<unsigned char>(byte) >> 4], digits[static_cast<unsigned char>(byte) & 0xF]});
    text.remove_prefix(character.size());
  }
  return result;
}

}  // namespace netrc
