// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <cstdint>
#include <set>
#include <string>

#include "host/hash.hpp"
#include "netrc/document.hpp"

namespace
{

/// The hosts of a file whose hashes would be one if more than the case of letters were folded: `x` and 13 bytes, each
/// one of two that differ in the bit of the case.
std::string hosts_that_differ_in_one_bit(std::size_t count)
{
  std::string text;
  for (std::size_t i = 0; i < count; ++i)
  {
    std::string host = "x";
    for (unsigned bit = 0; bit < 13; ++bit)
      host += (i >> bit & 1) != 0 ? '[' : '{';
    text += "machine " + host + " login u\n";
  }
  return text;
}

}  // namespace

TEST_CASE("hosts that differ in bytes that are no letters do not collide")
{
  // With one hash for all of them, each would be compared with all before it.
  constexpr std::size_t count = 8192;
  constexpr netrc::hash_seed seed{0x243F6A8885A308D3, 0x13198A2E03707345};
  std::set<std::uint32_t> hashes;
  const netrc::document document = netrc::document::parse(hosts_that_differ_in_one_bit(count));
  REQUIRE(document.entry_count() == count);
  for (std::size_t i = 0; i < count; ++i)
    hashes.insert(netrc::hash_text(document.entry_at(i).host(), seed));
  CHECK(hashes.size() > count - 64);
  for (int value = 0; value < 1024; ++value)
    hashes.insert(netrc::hash_host("::" + std::to_string(value) + ":" + std::to_string(value + 20), true, seed));
  CHECK(hashes.size() > count + 1024 - 64);
  CHECK(netrc::hash_text("A.Test", seed) == netrc::hash_text("a.tEST", seed));
  CHECK(netrc::hash_host("::1", true, seed) == netrc::hash_host("0:0::1", true, seed));
}
