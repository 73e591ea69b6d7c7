// SPDX-License-Identifier: MIT
// Answers questions to readers, for the comparison with the real programs: one JSON object a line, both ways.
//   {"reader":"curl","text_base64":"…","host":"a.test","user":null,"scheme":"https","path":"/"}
//   {"outcome":"found","login":"…","password":null,"account":null,"line":1,"fault":"none"}
// Scheme and path may be left out. The values of an answer are in base64; null is absent. The answer to a question that
// cannot be read is {"error":"…"}.
#include <array>
#include <cstdint>
#include <iostream>
#include <nlohmann/json.hpp>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

#include "netrc/readers.hpp"

namespace
{

using json = nlohmann::ordered_json;

constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

// RFC 4648, section 4.
std::string encoded(std::string_view bytes)
{
  std::string result;
  for (std::size_t i = 0; i < bytes.size(); i += 3)
  {
    const std::string_view group = bytes.substr(i, 3);
    std::uint32_t bits = 0;
    for (std::size_t k = 0; k < 3; ++k)
      bits = bits << 8 | (k < group.size() ? static_cast<unsigned char>(group[k]) : 0U);
    for (std::size_t k = 0; k < 4; ++k)
      result += k <= group.size() ? digits[bits >> (18 - 6 * k) & 63] : '=';
  }
  return result;
}

std::string decoded(std::string_view text)
{
  std::string result;
  std::uint32_t bits = 0;
  unsigned count = 0;
  for (const char each : text)
  {
    const std::size_t digit = digits.find(each);
    if (digit == digits.npos)
    {
      if (each == '=')
        continue;
      throw std::invalid_argument("text_base64 is not base64");
    }
    bits = bits << 6 | static_cast<std::uint32_t>(digit);
    count += 6;
    if (count >= 8)
    {
      count -= 8;
      result += static_cast<char>(bits >> count & 0xFF);
    }
  }
  return result;
}

json shown(const std::optional<netrc::readers::value>& value)
{
  return value ? json(encoded(value->bytes.view())) : json(nullptr);
}

std::string_view name_of(netrc::outcome outcome)
{
  constexpr std::array<std::string_view, 3> names = {"found", "none", "refused"};
  return names.at(static_cast<std::size_t>(outcome));
}

json answer_to(const json& line)
{
  const auto* const reader = netrc::readers::find(line.at("reader").get<std::string>());
  if (reader == nullptr)
    return {{"error", "there is no such reader"}};
  const std::string text = decoded(line.at("text_base64").get<std::string>());
  const std::string host = line.at("host").get<std::string>();
  const std::string scheme = line.value("scheme", "https");
  const std::string path = line.value("path", "/");
  std::optional<std::string> user;
  if (line.contains("user") && !line.at("user").is_null())
    user = line.at("user").get<std::string>();
  const auto reply = netrc::readers::answer(
      *reader, text, {host, user ? std::optional<std::string_view>(*user) : std::nullopt, scheme, path});
  return {
      {"outcome", name_of(reply.outcome)},
      {"login", shown(reply.login)},
      {"password", shown(reply.password)},
      {"account", shown(reply.account)},
      {"line", reply.line ? json(*reply.line) : json(nullptr)},
      {"fault", netrc::readers::name_of(reply.fault)},
  };
}

}  // namespace

int main()
{
  std::ios::sync_with_stdio(false);
  for (std::string line; std::getline(std::cin, line);)
  {
    try
    {
      std::cout << answer_to(json::parse(line)).dump() << std::endl;
    }
    catch (const std::exception& error)
    {
      std::cout << json{{"error", error.what()}}.dump() << std::endl;
    }
  }
}
