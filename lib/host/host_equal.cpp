// SPDX-License-Identifier: MIT
#include "host/host_equal.hpp"

#include "host/host.hpp"
#include "platform/platform.hpp"
#include "text/bytes.hpp"

namespace netrc
{

hash_seed hash_seed::random() noexcept
{
  hash_seed seed;
  // Without the system's random numbers (a very early boot) the addresses of this run must do.
  if (!platform::random_bytes(&seed, sizeof seed))
    seed = {reinterpret_cast<std::uintptr_t>(&seed), reinterpret_cast<std::uintptr_t>(&hash_address)};
  seed.second |= 1;
  return seed;
}

std::uint32_t hash_address(std::string_view literal, hash_seed seed) noexcept
{
  const auto address = parse_ipv6(literal);
  if (!address)
    return hash_text(literal, seed);
  const std::string_view bytes(reinterpret_cast<const char*>(address->data()), address->size());
  return hash_folded(bytes, seed, [](swar::block as_it_is) { return as_it_is; });
}

bool same_address(std::string_view one, std::string_view other) noexcept
{
  return parse_ipv6(one) == parse_ipv6(other);
}

}  // namespace netrc
