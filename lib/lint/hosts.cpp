// SPDX-License-Identifier: MIT
#include "lint/hosts.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "bytes.hpp"
#include "index.hpp"

namespace netrc::lint
{
namespace
{

bool is_ipv6(std::string_view host) noexcept
{
  return host.find(':') != host.npos;
}

/// A pair of seeds: 32 bits would collide by chance.
struct seeds
{
  hash_seed one = hash_seed::random();
  hash_seed other = hash_seed::random();
};

std::uint64_t hash_of(std::string_view host, std::uint16_t port, const seeds& by)
{
  const std::uint64_t hash =
      std::uint64_t{hash_host(host, is_ipv6(host), by.one)} << 32 | hash_host(host, is_ipv6(host), by.other);
  return hash ^ port;
}

void sort(std::vector<rival>& all)
{
  std::sort(all.begin(), all.end(),
            [](const rival& left, const rival& right)
            {
              return left.host_and_port != right.host_and_port ? left.host_and_port < right.host_and_port
                                                               : left.index < right.index;
            });
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
  const seeds by;
  for (std::uint32_t i = 0; i < of.entry_count(); ++i)
  {
    const entry here = of.entry_at(i);
    if (here.is_machine() && !here.host().empty() && here.refused_by() == problem_code::none)
      result.push_back({hash_of(here.host(), here.port().value_or(0), by), i});
  }
  sort(result);
  keep_rivals(result);
  return result;
}

void append_lower(secret_buffer& to, std::string_view host)
{
  for (const char byte : host)
  {
    const char lower = to_lower(byte);
    to.append({&lower, 1});
  }
}

std::vector<std::uint32_t> first_alike(const document& of)
{
  std::vector<std::uint32_t> result(of.entry_count());
  std::vector<rival> machines;
  const seeds by;
  std::uint32_t first_default = problem::no_entry;
  for (std::uint32_t i = 0; i < of.entry_count(); ++i)
  {
    const entry here = of.entry_at(i);
    result[i] = i;
    if (!here.is_machine())
      result[i] = first_default = std::min(first_default, i);
    else if (!here.host().empty())
      machines.push_back({hash_of(here.host(), here.port().value_or(port_of_https), by), i});
  }
  sort(machines);
  for (std::size_t i = 1; i < machines.size(); ++i)
    if (machines[i].host_and_port == machines[i - 1].host_and_port)
      result[machines[i].index] = result[machines[i - 1].index];
  return result;
}

bool have_one_host(const entry& one, const entry& other) noexcept
{
  return is_ipv6(one.host()) == is_ipv6(other.host()) && same_host(one.host(), other.host(), is_ipv6(one.host()));
}

}  // namespace netrc::lint
