// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <string>

#include "generator.hpp"
#include "netrc/netrc.hpp"
#include "reference/compare.hpp"

TEST_CASE("every answer of the library is the reference reading's")
{
  constexpr std::uint64_t files = 40000;
  for (std::uint64_t seed = 0; seed < files; ++seed)
  {
    const std::string text = seed % 3 == 2 ? generator::tagged(seed).text : generator::fragments(seed);
    const std::string difference = reference::difference(text);
    CAPTURE(seed);
    CAPTURE(text);
    REQUIRE(difference == "");
  }
}
