// SPDX-License-Identifier: MIT
#include "shared/given_word.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "document/host_display.hpp"
#include "netrc/display.hpp"
#include "text/bytes.hpp"
#include "text/edit_distance.hpp"

namespace netrc::tool
{
namespace
{

bool is_small_letter(char byte)
{
  return byte >= 'a' && byte <= 'z';
}

/// `fix`, `extend-ignore`
bool is_plain(std::string_view word)
{
  return is_safe_to_display(word) && !word.empty() &&
         std::all_of(word.begin(), word.end(), [](char byte) { return is_small_letter(byte) || byte == '-'; });
}

/// `S109`, `s9`
bool is_like_a_code(std::string_view word)
{
  constexpr std::size_t longest = 4;
  return !word.empty() && word.size() <= longest && is_letter(word.front()) &&
         std::all_of(word.begin() + 1, word.end(), is_digit);
}

/// What other programs, and files, call one of the known words; empty if it is none.
std::string_view meant_by_other_name(std::string_view word, std::span<const std::string_view> known)
{
  constexpr std::pair<std::string_view, std::string_view> names[] = {
      {"user", "login"},       {"username", "login"},      {"token", "password"}, {"secret", "password"},
      {"pass", "password"},    {"warn", "warning"},        {"err", "error"},      {"lint", "netrc-lint"},
      {"check", "netrc-lint"}, {"validate", "netrc-lint"},
  };
  for (const auto& [other, name] : names)
    if (word == other && std::find(known.begin(), known.end(), name) != known.end())
      return name;
  return {};
}

/// The known word with the fewest slips; empty if none is near.
std::string_view nearest(std::string_view word, std::span<const std::string_view> known)
{
  std::string_view result;
  std::size_t fewest = 0;
  for (const std::string_view each : known)
  {
    if (!is_near(word, each))
      continue;
    const std::size_t slips = edit_distance(word, each, word.size());
    if (result.empty() || slips < fewest)
    {
      result = each;
      fewest = slips;
    }
  }
  return result;
}

/// `artifactory-prod01`, `dbc-a1b2345c-d6e7`: a name in parts, and not as long as a token.
bool is_like_a_name_in_parts(std::string_view host)
{
  constexpr std::size_t longest_name = 23;  // as in is_safe_to_display
  if (host.size() > longest_name)
    return false;
  for (;;)
  {
    const std::size_t dash = host.find('-');
    const std::string_view part = host.substr(0, dash);
    if (!is_safe_to_display(part) ||
        !std::all_of(part.begin(), part.end(), [](char byte) { return is_small_letter(byte) || is_digit(byte); }))
      return false;
    if (dash == host.npos)
      return true;
    host.remove_prefix(dash + 1);
  }
}

}  // namespace

std::string unknown_word(std::string_view kind, std::string_view word, std::span<const std::string_view> known,
                         std::string_view dashes)
{
  const std::string_view other = meant_by_other_name(word, known);
  const std::string_view meant = other.empty() ? nearest(word, known) : other;
  if (!meant.empty())
    return fmt::format("there is no {0} {1}{2}: is {1}{3} meant?", kind, dashes, escaped(word), meant);
  if (is_plain(word) || is_like_a_code(word))
    return fmt::format("there is no {} {}{}", kind, dashes, word);
  return fmt::format("there is no such {}", kind);
}

std::string wrong_value(std::string_view kind, std::string_view value, std::string_view name,
                        std::span<const std::string_view> values)
{
  return fmt::format("{}\n  hint: {} must be one of {}", unknown_word(kind, value, values), name,
                     fmt::join(values, ", "));
}

std::string display_asked_host(std::string_view host)
{
  const bool is_ipv6 = host.find(':') != host.npos;
  const std::string_view name = host.ends_with('.') ? host.substr(0, host.size() - 1) : host;
  const bool is_safe =
      is_ipv6 || (name.find('.') != name.npos ? dotted_host_is_safe_to_display(name)
                                              : is_safe_to_display(name) || is_like_a_name_in_parts(name));
  return is_safe ? escaped(host) : std::string(masked);
}

std::string display_asked_login(std::string_view login)
{
  return std::string(is_safe_to_display(login) ? login : masked);
}

}  // namespace netrc::tool
