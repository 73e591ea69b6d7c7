// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <string>

#include "netrc/netrc.hpp"
#include "reading/generator.hpp"
#include "reading/reference/compare.hpp"

TEST_CASE("every answer of the library is the reference reading's")
{
  constexpr std::uint64_t files = 40000 / NETRC_TEST_SHARE;
  for (std::uint64_t seed = 0; seed < files; ++seed)
  {
    const std::string text = seed % 3 == 2 ? generator::tagged(seed).text : generator::fragments(seed);
    const std::string difference = reference::difference(text);
    CAPTURE(seed);
    CAPTURE(text);
    REQUIRE(difference == "");
    // Fewer questions, but those of the file's own logins and ports.
    REQUIRE(reference::difference(text, seed) == "");
  }
}
