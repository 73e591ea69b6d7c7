// SPDX-License-Identifier: MIT
#include "lint/shadows.hpp"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <optional>
#include <string_view>

#include "lint/hosts.hpp"
#include "netrc/display.hpp"

namespace netrc::lint
{
namespace
{

/// An entry without login and password shadows nothing: programs skip it.
bool answers(const entry& entry)
{
  return entry.login() || entry.password();
}

/// An entry and its login, by a hash alone: it may be a secret, and this is no place to keep one.
struct by_login
{
  std::uint64_t login = 0;
  std::uint32_t index = 0;
};
// A hash is odd.
constexpr std::uint64_t no_login = 0;
constexpr std::uint64_t token_alone = 2;

std::uint64_t login_of(const entry& entry)
{
  if (is_token_alone(entry))
    return token_alone;
  return entry.login() ? std::hash<std::string_view>()(*entry.login()) | 1U : no_login;
}

bool have_one_login(const document& document, const by_login& one, const by_login& other)
{
  const entry first = document.entry_at(one.index);
  const entry second = document.entry_at(other.index);
  return one.login == other.login && have_one_host(first, second) &&
         (one.login == token_alone || first.login() == second.login());
}

bool are_same(const std::optional<secret>& one, const std::optional<secret>& other)
{
  return one.has_value() == other.has_value() && (!one || one->reveal() == other->reveal());
}

bool give_the_same(const entry& one, const entry& other)
{
  return one.login() == other.login() && are_same(one.password(), other.password()) &&
         are_same(one.account(), other.account());
}

/// Those of one host and port.
void find_shadows(const document& document, std::vector<by_login>& entries, std::vector<shadow>& shadows)
{
  std::sort(entries.begin(), entries.end(),
            [](const by_login& one, const by_login& other)
            { return one.login != other.login ? one.login < other.login : one.index < other.index; });
  for (std::size_t i = 0, first = 0; i < entries.size(); ++i)
  {
    const entry here = document.entry_at(entries[i].index);
    const entry earlier = document.entry_at(entries[first].index);
    if (i == first || !have_one_login(document, entries[first], entries[i]) || !answers(earlier))
      first = i;
    else
      shadows.push_back({entries[i].index, entries[first].index, give_the_same(earlier, here)});
  }
}

}  // namespace

std::vector<shadow> shadows_in(const document& document)
{
  std::vector<shadow> result;
  std::vector<by_login> entries;
  const std::vector<rival> rivals = rivals_by_host(document);
  for (std::size_t i = 0; i < rivals.size(); ++i)
  {
    entries.push_back({login_of(document.entry_at(rivals[i].index)), rivals[i].index});
    if (i + 1 == rivals.size() || rivals[i + 1].host_and_port != rivals[i].host_and_port)
    {
      find_shadows(document, entries, result);
      entries.clear();
    }
  }
  std::sort(result.begin(), result.end(),
            [](const shadow& one, const shadow& other) { return one.later < other.later; });
  return result;
}

bool is_token_alone(const entry& entry) noexcept
{
  return entry.login() && !entry.password() && !is_safe_to_display(*entry.login());
}

}  // namespace netrc::lint
