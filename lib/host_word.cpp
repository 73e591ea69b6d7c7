// SPDX-License-Identifier: MIT
#include "host_word.hpp"

#include <algorithm>

#include "bytes.hpp"
#include "host.hpp"

namespace netrc
{
namespace
{

std::string_view without_trailing_dot(std::string_view name) noexcept
{
  if (name.size() > 1 && name.back() == '.')
    name.remove_suffix(1);
  return name;
}

bool is_non_ascii(std::string_view text) noexcept
{
  return std::any_of(text.begin(), text.end(), is_high);
}

/// The host that a malformed word seems to name (docs/format.md 7.5), so that `default` keeps off it.
host_word seemingly(std::string_view word) noexcept
{
  host_word result;
  result.malformed = true;
  result.non_ascii = is_non_ascii(word);
  if (const auto scheme = word.find("://"); scheme != word.npos)
    word.remove_prefix(scheme + 3);
  word = word.substr(0, word.find_first_of("/?#\\"));
  if (const auto at = word.rfind('@'); at != word.npos)
    word.remove_prefix(at + 1);
  if (word.starts_with('['))
    word = word.substr(1, std::min(word.find(']'), word.size()) - 1);
  else if (std::count(word.begin(), word.end(), ':') == 1)
    word = word.substr(0, word.find(':'));
  if (word.starts_with("*."))
    word.remove_prefix(2);
  while (word.starts_with('.'))
    word.remove_prefix(1);
  result.name = without_trailing_dot(word);
  result.is_ipv6 = parse_ipv6(result.name).has_value();
  return result;
}

}  // namespace

host_word read_host_word(std::string_view word) noexcept
{
  if (is_ordinary_host(word))
    return {word};

  host_word result;
  std::string_view name = word;
  const auto colons = std::count(word.begin(), word.end(), ':');
  if (word.starts_with('['))
  {
    const auto bracket = word.find(']');
    if (bracket == word.npos)
      return seemingly(word);
    name = word.substr(1, bracket - 1);
    const std::string_view behind = word.substr(bracket + 1);
    if (!behind.empty() && !(behind.front() == ':' && (result.port = parse_port(behind.substr(1)))))
      return seemingly(word);
    result.is_ipv6 = true;
  }
  else if (colons > 1)
  {
    result.is_ipv6 = true;
  }
  else if (colons == 1)
  {
    name = word.substr(0, word.find(':'));
    result.port = parse_port(word.substr(name.size() + 1));
    if (!result.port)
      return seemingly(word);
  }

  result.name = result.is_ipv6 ? name : without_trailing_dot(name);
  result.non_ascii = is_non_ascii(name);
  if (result.is_ipv6 ? !parse_ipv6(name) : !is_host_name(result.name))
    return seemingly(word);
  return result;
}

}  // namespace netrc
