// SPDX-License-Identifier: MIT
#include "host/host.hpp"

#include <arpa/inet.h>

#include <algorithm>
#include <array>
#include <cstddef>

#include "text/bytes.hpp"

namespace netrc
{
namespace
{

bool is_hex(char byte) noexcept
{
  return is_digit(byte) || ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'f');
}

bool is_host_byte(char byte) noexcept
{
  return is_ascii_of_host(byte) || is_high(byte);
}

/// inet_pton, for text that does not end in NUL. `longest` is the longest text of the family with its NUL.
template <std::size_t Longest, typename Address>
bool parse_address(int family, std::string_view text, Address& address) noexcept
{
  std::array<char, Longest> terminated{};
  if (text.size() >= Longest || text.find('\0') != text.npos)
    return false;
  std::copy(text.begin(), text.end(), terminated.begin());
  return inet_pton(family, terminated.data(), address.data()) == 1;
}

bool is_number(std::string_view label) noexcept
{
  if (label.size() > 2 && label[0] == '0' && (label[1] | 0x20) == 'x')
    return std::all_of(label.begin() + 2, label.end(), is_hex);
  return !label.empty() && std::all_of(label.begin(), label.end(), is_digit);
}

/// True if some program takes the host for an IPv4 address in an old spelling (inet_aton): 127.1, 0x7f.1, 2130706433.
bool is_all_numbers(std::string_view host) noexcept
{
  for (;;)
  {
    const std::size_t dot = host.find('.');
    if (!is_number(host.substr(0, dot)))
      return false;
    if (dot == host.npos)
      return true;
    host.remove_prefix(dot + 1);
  }
}

}  // namespace

std::optional<ipv6_address> parse_ipv6(std::string_view text) noexcept
{
  ipv6_address address{};
  if (!parse_address<INET6_ADDRSTRLEN>(AF_INET6, text, address))
    return std::nullopt;
  return address;
}

bool is_dotted_quad(std::string_view host) noexcept
{
  std::array<std::uint8_t, 4> address{};
  return parse_address<INET_ADDRSTRLEN>(AF_INET, host, address);
}

bool is_host_name(std::string_view host) noexcept
{
  if (host.empty() || host.front() == '.' || !std::all_of(host.begin(), host.end(), is_host_byte))
    return false;
  return !is_all_numbers(host) || is_dotted_quad(host);
}

bool is_service_name(std::string_view text) noexcept
{
  constexpr std::size_t longest = 15;
  return !text.empty() && text.size() <= longest && is_letter(text.front()) &&
         std::all_of(text.begin(), text.end(),
                     [](char byte) { return is_letter(byte) || is_digit(byte) || byte == '-'; });
}

std::optional<std::uint16_t> parse_port(std::string_view digits) noexcept
{
  std::uint32_t port = 0;
  for (const char digit : digits)
  {
    if (!is_digit(digit))
      return std::nullopt;
    port = port * 10 + static_cast<std::uint32_t>(digit - '0');
    if (port > 0xFFFF)
      return std::nullopt;
  }
  return port == 0 ? std::nullopt : std::optional(static_cast<std::uint16_t>(port));
}

}  // namespace netrc
