// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <cstdint>
#include <set>
#include <string>
#include <string_view>

#include "host/host_equal.hpp"
#include "netrc/document.hpp"
#include "netrc/lookup.hpp"

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

TEST_CASE("each host of a large file gets its own login, and a host that is not listed none")
{
  // Slots keep a few bits of a hash: among so many hosts some have the same in one place of the table. The larger count
  // leaves 14 bits, the others are those around which an entry's number takes one bit more.
  for (const std::size_t count : {17U, 31U, 32U, 33U, 63U, 64U, 65U, 131072U})
  {
    CAPTURE(count);
    std::string text;
    for (std::size_t i = 0; i < count; ++i)
      text += "machine h" + std::to_string(i) + ".test login u" + std::to_string(i) + " password p\n";
    const netrc::document document = netrc::document::parse(text);
    std::size_t wrong = 0;
    for (std::size_t i = 0; i < count; ++i)
    {
      const std::string number = std::to_string(i);
      wrong += document.find({"H" + number + ".test"}).login() == std::string_view("u" + number) ? 0U : 1U;
      wrong += document.find({"m" + number + ".test"}).why == netrc::reason::host_not_listed ? 0U : 1U;
    }
    CHECK(wrong == 0);
  }
}

TEST_CASE("hosts that the text spells in another way are found by what they say")
{
  std::string text = "machine \"a\\.test\" login decoded password p\n"
                     "machine ::1 login address password p\n"
                     "machine A.TEST:8443 login port password p\n"
                     "machine xa.test login other password p\n";
  for (int i = 0; i < 30; ++i)
    text += "machine h" + std::to_string(i) + ".test login u password p\n";
  text += "default login nobody password p\n";
  const netrc::document document = netrc::document::parse(text);
  const struct
  {
    netrc::query asked;
    std::string_view login;
  } cases[] = {
      {{"a.test"}, "decoded"},     {{"A.Test."}, "decoded"}, {{"a.test/"}, "decoded"}, {{"a.test", 8443}, "port"},
      {{"a.test.", 8443}, "port"}, {{"[::1]"}, "address"},   {{"0::1"}, "address"},    {{"::1"}, "address"},
      {{"XA.test."}, "other"},     {{"h7.test."}, "u"},      {{"b.test"}, "nobody"},   {{"b.test."}, "nobody"},
      {{"a\\.test"}, ""},          {{"::2"}, "nobody"},      {{"[a.test]"}, ""},       {{"h30.test"}, "nobody"},
  };
  for (const auto& each : cases)
  {
    CAPTURE(each.asked.host);
    CHECK(document.find(each.asked).login().value_or("") == each.login);
  }
}
