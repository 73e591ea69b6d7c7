// SPDX-License-Identifier: MIT
#include "host/host_word.hpp"

#include <algorithm>

#include "host/host.hpp"
#include "text/bytes.hpp"

namespace netrc
{
namespace
{

std::string_view without_trailing(char byte, std::string_view text) noexcept
{
  if (text.size() > 1 && text.back() == byte)
    text.remove_suffix(1);
  return text;
}

bool is_non_ascii(std::string_view text) noexcept
{
  return std::any_of(text.begin(), text.end(), is_high);
}

/// `[::1]`, `[::1]:8443`
host_word bracketed_address(std::string_view word) noexcept
{
  const std::size_t close = word.find(']');
  if (close == word.npos)
    return {.malformed = true};
  const std::string_view rest = word.substr(close + 1);
  host_word result = {.name = word.substr(1, close - 1), .is_ipv6 = true};
  if (rest.starts_with(':'))
    result.port = parse_port(rest.substr(1));
  result.malformed = !parse_ipv6(result.name) || !(rest.empty() || result.port);
  return result;
}

/// `a.test.:8443`
host_word name_and_port(std::string_view word) noexcept
{
  const std::string_view name = word.substr(0, word.find(':'));
  host_word result = {.name = without_trailing('.', name)};
  if (name.size() != word.size())
    result.port = parse_port(word.substr(name.size() + 1));
  result.malformed = !is_host_name(result.name) || (name.size() != word.size() && !result.port);
  return result;
}

}  // namespace

host_word malformed_host_word(std::string_view word) noexcept
{
  host_word result;
  result.malformed = true;
  if (const auto scheme = word.find("://"); scheme != word.npos)
    word.remove_prefix(scheme + 3);
  word = word.substr(0, word.find_first_of("/?#\\"));
  if (const auto at_sign = word.rfind('@'); at_sign != word.npos)
    word.remove_prefix(at_sign + 1);
  word = word.substr(0, word.find(':'));
  if (word.starts_with("*."))
    word.remove_prefix(2);
  word.remove_prefix(std::min(word.find_first_not_of('.'), word.size()));
  result.name = without_trailing('.', word);
  return result;
}

host_word read_host_word(std::string_view word) noexcept
{
  if (is_ordinary_host(word))
    return {word};
  const std::string_view text = without_trailing('/', word);
  host_word result;
  if (text.starts_with('['))
    result = bracketed_address(text);
  else if (std::count(text.begin(), text.end(), ':') > 1)
    result = {.name = text, .is_ipv6 = true, .malformed = !parse_ipv6(text)};
  else
    result = name_and_port(text);
  if (result.malformed)
    return malformed_host_word(word);
  result.non_ascii = is_non_ascii(result.name);
  return result;
}

}  // namespace netrc
