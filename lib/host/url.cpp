// SPDX-License-Identifier: MIT
#include "netrc/url.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "host/host.hpp"
#include "host/host_word.hpp"
#include "text/bytes.hpp"
#include "text/lanes.hpp"
#include "text/utf8.hpp"

namespace netrc
{
namespace
{

constexpr std::size_t longest_url = std::size_t{1} << 20;

struct scheme_port
{
  std::string_view scheme;
  std::uint16_t port;
};

/// The schemes with a host that libcurl knows (lib/urlapi.c, lib/url.c), and their ports (IANA).
constexpr std::array<scheme_port, 22> ports = {{
    {"https", 443}, {"http", 80},   {"ftp", 21},   {"ftps", 990},  {"wss", 443},   {"ws", 80},
    {"sftp", 22},   {"scp", 22},    {"imap", 143}, {"imaps", 993}, {"pop3", 110},  {"pop3s", 995},
    {"smtp", 25},   {"smtps", 465}, {"ldap", 389}, {"ldaps", 636}, {"telnet", 23}, {"tftp", 69},
    {"dict", 2628}, {"gopher", 70}, {"rtsp", 554}, {"mqtt", 1883},
}};

/// A byte that no URL has (RFC 3986 appendix A), or that parsers take for different things: a blank, a control byte, a
/// backslash.
bool has_bad_byte(std::string_view url) noexcept
{
  lanes::block bad{};
  for (; url.size() >= lanes::width; url.remove_prefix(lanes::width))
    bad |= lanes::are_bad_in_url(lanes::load(url.data()));
  return lanes::any(bad | lanes::are_bad_in_url(lanes::load(url, 'x')));
}

/// How many bytes at the beginning are nothing that has a meaning in an authority: a few blocks of a host.
std::size_t leading_host_bytes(std::string_view text) noexcept
{
  std::size_t count = 0;
  for (; text.size() - count >= lanes::width; count += lanes::width)
    if (const lanes::block odd = ~lanes::are_host_bytes(lanes::load(text.data() + count)); lanes::any(odd))
      return count + lanes::first(odd);
  return count;
}

/// userinfo = *( unreserved / pct-encoded / sub-delims / ":" ), without the `;` after which libcurl reads login
/// options for mail.
bool is_userinfo_byte(char byte) noexcept
{
  constexpr std::string_view others = "-._~!$&'()*+,=:%";
  return is_letter(byte) || is_digit(byte) || others.find(byte) != others.npos;
}

int hex_value(char byte) noexcept
{
  if (is_digit(byte))
    return byte - '0';
  const char lower = to_lower(byte);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// The byte for which the `%XX` at the text's beginning stands; nothing if it is malformed, or a control byte.
std::optional<char> escaped_byte(std::string_view text) noexcept
{
  if (text.size() < 3)
    return std::nullopt;
  const int high = hex_value(text[1]);
  const int low = hex_value(text[2]);
  const int value = high * 16 + low;
  if (high < 0 || low < 0 || value < 0x20 || value == 0x7F)
    return std::nullopt;
  return static_cast<char>(value);
}

bool is_well_escaped(std::string_view text) noexcept
{
  for (std::size_t i = text.find('%'); i != text.npos; i = text.find('%', i + 1))
    if (!escaped_byte(text.substr(i)))
      return false;
  return true;
}

/// Of a text that is well escaped.
std::string percent_decoded(std::string_view text)
{
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i)
  {
    const bool is_escape = text[i] == '%';
    result += is_escape ? escaped_byte(text.substr(i)).value_or('%') : text[i];
    i += is_escape ? 2 : 0;
  }
  return result;
}

/// False for a user that is malformed.
bool read_userinfo(std::string_view userinfo, origin& origin)
{
  if (!std::all_of(userinfo.begin(), userinfo.end(), is_userinfo_byte))
    return false;
  const std::size_t colon = userinfo.find(':');
  origin.has_password = colon != userinfo.npos;
  // The password is the caller's business, but not what it decodes to: that reaches a header. It is not copied.
  if (!is_well_escaped(userinfo))
    return false;
  if (std::string user = percent_decoded(userinfo.substr(0, colon)); !user.empty())
    origin.user = std::move(user);
  return true;
}

bool is_utf8(std::string_view text) noexcept
{
  while (!text.empty())
  {
    const std::size_t size = utf8_sequence(text);
    if (size == 0)
      return false;
    text.remove_prefix(size);
  }
  return true;
}

/// What may stand for a host in a URL: as in a file, but for the empty labels and the bytes that are no text.
bool is_url_host(std::string_view host) noexcept
{
  const bool has_final_dot = host.size() > 1 && host.back() == '.';
  const std::string_view name = host.substr(0, host.size() - (has_final_dot ? 1 : 0));
  const auto are_dots = [](char one, char other) { return one == '.' && other == '.'; };
  return (is_ordinary_host(name) || (is_host_name(name) && is_utf8(name))) &&
         std::adjacent_find(host.begin(), host.end(), are_dots) == host.end();
}

url_error read_host_and_port(std::string_view text, origin& origin) noexcept
{
  std::size_t end = text.find(':');
  if (text.starts_with('['))
  {
    end = text.find(']');
    if (end == text.npos || !parse_ipv6(text.substr(1, end - 1)))
      return url_error::bad_host;
    ++end;
  }
  origin.host = text.substr(0, end);
  if (origin.host.empty())
    return url_error::no_host;
  if (!text.starts_with('[') && !is_url_host(origin.host))
    return url_error::bad_host;
  if (end >= text.size())
    return url_error::none;
  if (text[end] != ':')
    return url_error::bad_host;
  const auto port = parse_port(text.substr(end + 1));
  origin.port = port.value_or(0);
  return port ? url_error::none : url_error::bad_port;
}

}  // namespace

std::string_view describe(url_error error) noexcept
{
  constexpr std::array<std::string_view, 10> sentences = {
      "no error",
      "it has no scheme, such as https://",
      "its scheme is unknown, or one without a host",
      "it has no host",
      "it has a blank, a control byte or a backslash, which programs read in different ways",
      "its host is malformed, or can be read in two ways",
      "its port is no number from 1 to 65535",
      "its user is malformed: write odd bytes as %XX",
      "it has two @ before its path: write the one in the user as %40",
      "it is longer than 1 MiB",
  };
  return sentences[static_cast<std::size_t>(error)];
}

std::uint16_t default_port(std::string_view scheme) noexcept
{
  for (const scheme_port& known : ports)
    if (is_word(scheme, known.scheme))
      return known.port;
  return 0;
}

url_result parse_url(std::string_view url)
{
  const auto refuse = [](url_error error) { return url_result{std::nullopt, error}; };
  if (url.size() > longest_url)
    return refuse(url_error::too_long);
  if (has_bad_byte(url))
    return refuse(url_error::bad_byte);
  const std::size_t slashes = url.find("://");
  if (slashes == url.npos || slashes == 0)
    return refuse(url_error::no_scheme);

  url_result result;
  origin& origin = result.origin.emplace();
  origin.scheme = url.substr(0, slashes);
  origin.port = default_port(origin.scheme);
  if (origin.port == 0)
    return refuse(url_error::unknown_scheme);

  std::string_view authority = url.substr(slashes + 3);
  const std::size_t plain = leading_host_bytes(authority);
  const auto ends_authority = [](char byte) { return byte == '/' || byte == '?' || byte == '#'; };
  authority = {authority.begin(), std::find_if(authority.begin() + plain, authority.end(), ends_authority)};
  if (const std::size_t at_sign = authority.find('@', plain); at_sign != authority.npos)
  {
    if (authority.find('@', at_sign + 1) != authority.npos)
      return refuse(url_error::two_at_signs);
    if (!read_userinfo(authority.substr(0, at_sign), origin))
      return refuse(url_error::bad_user);
    authority.remove_prefix(at_sign + 1);
  }
  if (const url_error error = read_host_and_port(authority, origin); error != url_error::none)
    return refuse(error);
  return result;
}

host_result parse_host(std::string_view text) noexcept
{
  if (text.empty())
    return {std::nullopt, url_error::no_host};
  const host_word host = read_host_word(text);
  if (!host.malformed && (host.is_ipv6 || (is_url_host(host.name) && host.name.back() != '.')))
    return {host_and_port{host.name, host.port}};
  const bool only_port =
      !host.is_ipv6 && std::count(text.begin(), text.end(), ':') == 1 && is_url_host(text.substr(0, text.find(':')));
  return {std::nullopt, only_port ? url_error::bad_port : url_error::bad_host};
}

}  // namespace netrc
