// SPDX-License-Identifier: MIT
#include "shared/json.hpp"

#include <string>

namespace netrc::tool
{
namespace
{

bool is_utf8(std::string_view bytes)
{
  try
  {
    (void) json(bytes).dump();
    return true;
  }
  catch (const json::type_error&)
  {
    return false;
  }
}

/// RFC 4648, section 4.
std::string base64(std::string_view bytes)
{
  constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string result;
  for (std::size_t i = 0; i < bytes.size(); i += 3)
  {
    const std::string_view group = bytes.substr(i, 3);
    unsigned bits = 0;
    for (std::size_t k = 0; k < 3; ++k)
      bits = bits << 8 | (k < group.size() ? static_cast<unsigned char>(group[k]) : 0U);
    for (std::size_t k = 0; k < 4; ++k)
      result += k <= group.size() ? digits[bits >> (18 - 6 * k) & 63] : '=';
  }
  return result;
}

}  // namespace

json text_or_base64(std::string_view bytes)
{
  if (is_utf8(bytes))
    return bytes;
  return {{"base64", base64(bytes)}};
}

json json_or_null(std::string_view text)
{
  return text.empty() ? json(nullptr) : json(text);
}

std::string ascii_text(const json& value)
{
  // With this flag the library escapes the control bytes below the blank, and all that is not ASCII; but not DEL.
  std::string text = value.dump(-1, ' ', true) + '\n';
  for (std::size_t place = text.find('\x7F'); place != text.npos; place = text.find('\x7F', place))
    text.replace(place, 1, "\\u007f");
  return text;
}

}  // namespace netrc::tool
