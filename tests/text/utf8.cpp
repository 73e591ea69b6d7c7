// SPDX-License-Identifier: MIT
#include "text/utf8.hpp"

#include <doctest/doctest.h>

#include <string_view>

using netrc::decode_utf8;
using netrc::utf8_sequence;
using namespace std::string_view_literals;

namespace
{

struct character
{
  std::string_view bytes;
  char32_t code;
  std::size_t size;
  std::size_t sequence;  ///< 0 for control characters
};

}  // namespace

// RFC 3629, section 3 (the ranges), and Unicode's code charts for what a control character is.
TEST_CASE("the first and last character of each size, and what follows them, is decoded")
{
  const character characters[] = {
      {"\0x"sv, 0, 1, 0},
      {" ", 0x20, 1, 1},
      {"~", 0x7E, 1, 1},
      {"\x7F", 0x7F, 1, 0},
      {"\xC2\x80", 0x80, 2, 0},
      {"\xC2\x9F", 0x9F, 2, 0},
      {"\xC2\xA0", 0xA0, 2, 2},
      {"\xC3\xA9zz", 0xE9, 2, 2},
      {"\xDF\xBF", 0x7FF, 2, 2},
      {"\xE0\xA0\x80", 0x800, 3, 3},
      {"\xED\x9F\xBF", 0xD7FF, 3, 3},
      {"\xEE\x80\x80", 0xE000, 3, 3},
      {"\xEF\xBF\xBF", 0xFFFF, 3, 3},
      {"\xF0\x90\x80\x80", 0x10000, 4, 4},
      {"\xF4\x8F\xBF\xBF", 0x10FFFF, 4, 4},
  };
  for (const character& each : characters)
  {
    CAPTURE(static_cast<std::uint32_t>(each.code));
    CHECK(decode_utf8(each.bytes).code == each.code);
    CHECK(decode_utf8(each.bytes).size == each.size);
    CHECK(utf8_sequence(each.bytes) == each.sequence);
  }
}

TEST_CASE("overlong forms, surrogates, codes over 10FFFF and incomplete sequences are no characters")
{
  for (const std::string_view each :
       {""sv, "\x80"sv, "\xBF"sv, "\xC0\x80"sv, "\xC1\xBF"sv, "\xE0\x9F\xBF"sv, "\xED\xA0\x80"sv, "\xED\xBF\xBF"sv,
        "\xF0\x8F\xBF\xBF"sv, "\xF4\x90\x80\x80"sv, "\xF5\x80\x80\x80"sv, "\xFF"sv, "\xC3"sv, "\xC3("sv, "\xE2\x80"sv,
        "\xE2\x80("sv, "\xF0\x9F\x98"sv, "\xF0\x9F\x98("sv})
  {
    CAPTURE(each.size());
    CHECK(decode_utf8(each).size == 0);
    CHECK(utf8_sequence(each) == 0);
  }
}
