// SPDX-License-Identifier: MIT
#include "lint/hosts.hpp"

#include <algorithm>
#include <functional>
#include <tuple>

#include "index.hpp"

namespace netrc::lint
{
namespace
{

bool is_ipv6(std::string_view host) noexcept
{
  return host.find(':') != host.npos;
}

std::uint64_t hash_of(std::string_view host, hash_seed one, hash_seed other)
{
  return std::uint64_t{hash_host(host, is_ipv6(host), one)} << 32 | hash_host(host, is_ipv6(host), other);
}

}  // namespace

std::vector<keyed_entry> by_host(const document& of, side_by_side which)
{
  std::vector<keyed_entry> result;
  result.reserve(of.entry_count());
  const hash_seed one = hash_seed::random();
  const hash_seed other = hash_seed::random();
  for (std::uint32_t i = 0; i < of.entry_count(); ++i)
  {
    const entry here = of.entry_at(i);
    if (!here.is_machine() || here.host().empty() || here.refused_by() != problem_code::none)
      continue;
    const auto login = here.login();
    result.push_back({hash_of(here.host(), one, other), login ? std::hash<std::string_view>()(*login) | 1U : 0, i,
                      here.port().value_or(0)});
  }
  const auto key = [which](const keyed_entry& each)
  { return std::tuple(each.host, each.port, which == side_by_side::of_login ? each.login : 0, each.index); };
  std::sort(result.begin(), result.end(),
            [&](const keyed_entry& left, const keyed_entry& right) { return key(left) < key(right); });
  return result;
}

bool have_one_host(const entry& one, const entry& other) noexcept
{
  return is_ipv6(one.host()) == is_ipv6(other.host()) && same_host(one.host(), other.host(), is_ipv6(one.host()));
}

}  // namespace netrc::lint
