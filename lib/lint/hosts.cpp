// SPDX-License-Identifier: MIT
#include "lint/hosts.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "index.hpp"

namespace netrc::lint
{
namespace
{

bool is_ipv6(std::string_view host) noexcept
{
  return host.find(':') != host.npos;
}

std::uint64_t hash_of(const entry& here, hash_seed one, hash_seed other)
{
  const std::string_view host = here.host();
  const std::uint64_t hash =
      std::uint64_t{hash_host(host, is_ipv6(host), one)} << 32 | hash_host(host, is_ipv6(host), other);
  return hash ^ here.port().value_or(0);
}

/// Keeps those that are not alone.
void keep_rivals(std::vector<rival>& sorted)
{
  std::size_t kept = 0;
  for (std::size_t begin = 0, end = 0; begin < sorted.size(); begin = end)
  {
    while (end < sorted.size() && sorted[end].host_and_port == sorted[begin].host_and_port)
      ++end;
    if (end - begin > 1)
      kept = static_cast<std::size_t>(std::copy(sorted.begin() + static_cast<std::ptrdiff_t>(begin),
                                                sorted.begin() + static_cast<std::ptrdiff_t>(end),
                                                sorted.begin() + static_cast<std::ptrdiff_t>(kept)) -
                                      sorted.begin());
  }
  sorted.resize(kept);
}

}  // namespace

std::vector<rival> rivals_by_host(const document& of)
{
  std::vector<rival> result;
  result.reserve(of.entry_count());
  const hash_seed one = hash_seed::random();
  const hash_seed other = hash_seed::random();
  for (std::uint32_t i = 0; i < of.entry_count(); ++i)
  {
    const entry here = of.entry_at(i);
    if (here.is_machine() && !here.host().empty() && here.refused_by() == problem_code::none)
      result.push_back({hash_of(here, one, other), i});
  }
  std::sort(result.begin(), result.end(),
            [](const rival& left, const rival& right)
            {
              return left.host_and_port != right.host_and_port ? left.host_and_port < right.host_and_port
                                                               : left.index < right.index;
            });
  keep_rivals(result);
  return result;
}

bool have_one_host(const entry& one, const entry& other) noexcept
{
  return is_ipv6(one.host()) == is_ipv6(other.host()) && same_host(one.host(), other.host(), is_ipv6(one.host()));
}

}  // namespace netrc::lint
