// SPDX-License-Identifier: MIT
#include "lint/compared_programs.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "lint/lint.hpp"

namespace
{

using namespace netrc;

/// `P701 ruby`
std::string found_in(std::string_view text, const lint::selection& asked)
{
  const document document = document::parse(text);
  const lint::findings found = lint::check({document}, asked);
  std::string result;
  for (const lint::finding& each : found.items())
  {
    result += (result.empty() ? "" : "; ") + std::string(each.rule->code);
    for (const std::string_view name : each.readers.names())
      result += " " + std::string(name);
  }
  return result;
}

}  // namespace

TEST_CASE("what goes wrong in programs of few alone is said to who names them")
{
  // Bazel's and Nix's habit; ruby looks for a login in the next entry.
  constexpr std::string_view tokens = "machine a.test password 5ec4e70123456789\nmachine b.test login v password q\n";
  CHECK(found_in(tokens, {}) == "");
  CHECK(found_in(tokens, {{}, {"P704"}, lint::severity::info, {"ruby"}}) == "P701 ruby");
  CHECK(found_in(tokens, {{"P701"}, {}}) == "P701 ruby");
  // The login is the token.
  CHECK(found_in("machine a.test login 5ec4e70123456789\nmachine b.test login v password q\n", {}) == "");
  // ruby takes the password for a comment.
  CHECK(found_in("machine a.test login u password #p\n", {}) == "");
  CHECK(found_in("machine a.test login u password #p\n", {{"P705"}, {}}) == "P705 ruby");
}

TEST_CASE("where Python gives up is shown")
{
  const auto place = [](std::string_view text)
  {
    const document document = document::parse(text);
    const lint::findings found = lint::check({document}, {{"P705"}, {}, lint::severity::info, {"python"}});
    REQUIRE(found.count() == 1);
    REQUIRE(found.items()[0].where);
    const span where = *found.items()[0].where;
    return std::to_string(document.position_of(where.begin).line) + " " +
           std::string(text.substr(where.begin, where.size));
  };
  // As Python 3.11 says: bad follower token 'of' (line 4), bad toplevel token 'machines' (it counts line 2), 'protocol', 'x'.
  CHECK(place("machine a.test login u password p\n\n\n# of b\nmachine b.test login v password q\n") == "4 # of b");
  CHECK(place("#my machines\nmachine a.test login u password p\n") == "1 #my machines");
  CHECK(place("machine a.test\nlogin u\npassword p\nprotocol https\n") == "4 protocol");
  CHECK(place("machine a.test login u password p\nx y\n") == "2 x");
}
