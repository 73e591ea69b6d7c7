// SPDX-License-Identifier: MIT
#include "text/edit_distance.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using netrc::edit_distance;
using netrc::is_near;

// The textbook pairs, and what distinguishes this distance: `ca` to `abc` is 3, since letters that were swapped are not
// edited again.
TEST_CASE("letters that are missing, too many, other or swapped are counted once each")
{
  struct row
  {
    std::string_view word, other;
    std::size_t distance;
  };
  const row rows[] = {
      {"", "", 0},         {"", "abc", 3},           {"get", "get", 0},         {"GET", "get", 0},  {"gte", "get", 1},
      {"gt", "get", 1},    {"geet", "get", 1},       {"got", "get", 1},         {"ca", "abc", 3},   {"ab", "cd", 2},
      {"abcd", "badc", 2}, {"kitten", "sitting", 3}, {"sunday", "saturday", 3}, {"fix", "file", 2},
  };
  for (const row& each : rows)
  {
    CAPTURE(each.word);
    CAPTURE(each.other);
    CHECK(edit_distance(each.word, each.other, 9) == each.distance);
    CHECK(edit_distance(each.other, each.word, 9) == each.distance);
    for (std::size_t limit = 0; limit < each.distance; ++limit)
      CHECK(edit_distance(each.word, each.other, limit) == limit + 1);
    CHECK(edit_distance(each.word, each.other, each.distance) == each.distance);
  }
}

TEST_CASE("words of any length are compared")
{
  const std::string host(253, 'a');
  CHECK(edit_distance(host, host + "b", 2) == 1);
  CHECK(edit_distance(std::string(1000, 'a'), std::string(1000, 'a'), 2) == 3);  // longer than any host
}

TEST_CASE("the shorter a word, the fewer slips it bears")
{
  CHECK_FALSE(is_near("a", "b"));
  CHECK_FALSE(is_near("go", "ga"));
  CHECK(is_near("gte", "get"));
  CHECK_FALSE(is_near("fix", "file"));
  CHECK(is_near("feild", "field"));
  CHECK_FALSE(is_near("feild", "file"));
  CHECK(is_near("pyhton", "python"));
  CHECK(is_near("redaesr", "readers"));
  CHECK_FALSE(is_near("statistics", "stdin-filename"));
}
