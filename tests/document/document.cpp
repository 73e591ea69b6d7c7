// SPDX-License-Identifier: MIT
#include "netrc/document.hpp"

#include <doctest/doctest.h>

#include <string>
#include <type_traits>
#include <vector>

#include "netrc/netrc.hpp"

using netrc::document;
using netrc::token_kind;

static_assert(!std::is_copy_constructible_v<document> && !std::is_copy_assignable_v<document>);
static_assert(std::is_nothrow_move_constructible_v<document>);
// A view of a temporary document would dangle.
template <typename Document>
concept asks_a_temporary = requires(Document&& document)
{
  std::forward<Document>(document).problems();
};
static_assert(!asks_a_temporary<document>);

TEST_CASE("the entries of a file, in order, with what each says")
{
  const document document = document::parse("machine [::1]:8443 login u account c password \"p\\tq\"\n"
                                            "default login d\n"
                                            "machine A.Test. port 993 password p\n"
                                            "machine\n");
  REQUIRE(document.entry_count() == 4);
  const netrc::entry first = document.entry_at(0);
  CHECK(first.is_machine());
  CHECK(first.host() == "::1");
  CHECK(first.host_is_plain());
  CHECK(first.port() == 8443);
  CHECK(first.login() == "u");
  CHECK(first.password()->reveal() == "p\tq");
  CHECK(first.account()->reveal() == "c");
  CHECK(first.refused_by() == netrc::problem_code::none);
  const netrc::entry second = document.entry_at(1);
  CHECK(!second.is_machine());
  CHECK(second.host() == "");
  CHECK(!second.password());
  CHECK(!second.account());
  CHECK(second.keyword() == netrc::span{53, 7});
  CHECK(document.entry_at(2).host() == "A.Test");
  CHECK(document.entry_at(2).port() == 993);
  CHECK(!document.entry_at(2).login());
  CHECK(document.entry_at(3).refused_by() == netrc::problem_code::missing_value);
}

TEST_CASE("the accounts of many entries are each its own")
{
  std::string text;
  for (int i = 0; i < 100; ++i)
    text += "machine h" + std::to_string(i) + (i % 3 == 0 ? " account a" + std::to_string(i) : std::string()) +
            " password p\n";
  const document document = document::parse(text);
  for (std::size_t i = 0; i < 100; ++i)
  {
    const auto account = document.entry_at(i).account();
    CHECK(account.has_value() == (i % 3 == 0));
    if (account)
      CHECK(account->reveal() == "a" + std::to_string(i));
  }
}

TEST_CASE("the tokens tile the text and know their kinds")
{
  const std::string text =
      "\xEF\xBB\xBF# c\nmachine a login u password \"p\" account q x\nmacdef m y\nz\n\nport 1 protocol h default";
  const document document = document::parse(text);
  std::vector<token_kind> kinds;
  std::string joined;
  document.tokens(
      [&](const netrc::token& each)
      {
        joined += text.substr(each.where.begin, each.where.size);
        if (each.kind != token_kind::space)
          kinds.push_back(each.kind);
      });
  CHECK(joined == text);
  using enum token_kind;
  CHECK(kinds == std::vector{byte_order_mark, comment, keyword, host, keyword, login, keyword, password, keyword,
                             account, unknown, keyword, macro_name, macro_body, keyword, foreign_value, keyword,
                             foreign_value, keyword});
}

TEST_CASE("a position counts lines that end in LF, CR LF or CR, bytes and characters")
{
  const document document = document::parse("a\nb\r\nc\rd\xC3\xBC e");
  CHECK(document.position_of(0) == netrc::position{1, 1, 1});
  CHECK(document.position_of(2) == netrc::position{2, 1, 1});
  CHECK(document.position_of(4) == netrc::position{2, 3, 3});
  CHECK(document.position_of(5) == netrc::position{3, 1, 1});
  CHECK(document.position_of(7) == netrc::position{4, 1, 1});
  CHECK(document.position_of(11) == netrc::position{4, 5, 4});
  CHECK(document.position_of(1000) == netrc::position{4, 6, 5});
}

TEST_CASE("a hundred thousand positions of 10 MB are one pass, in whatever order they are asked")
{
  std::string text;
  for (int i = 0; i < 1000000; ++i)
    text += "123456789\n";
  const document document = document::parse(text);
  std::vector<std::uint32_t> offsets;
  for (std::uint32_t i = 0; i < 100000; ++i)
    offsets.push_back((i * 7919) % 10000000);
  const auto positions =
      document.positions_of(offsets);  // one by one they would be 5·10¹¹ steps: the test would not end
  REQUIRE(positions.size() == offsets.size());
  for (std::size_t i = 0; i < offsets.size(); ++i)
    if (positions[i].line != offsets[i] / 10 + 1 || positions[i].column != offsets[i] % 10 + 1)
      FAIL(offsets[i]);
  CHECK(document.positions_of({}).empty());
}

TEST_CASE("of many problems the first thousand are kept, all are counted")
{
  std::string text;
  for (int i = 0; i < 5000; ++i)
    text += "x ";
  const document document = document::parse(text);
  CHECK(document.problems().size() == document::problem_limit);
  CHECK(document.problem_count() == 5000);
}

TEST_CASE("a document that is moved keeps its views")
{
  document one = document::parse("machine a login u password p");
  const netrc::entry entry = one.entry_at(0);
  const document two = std::move(one);
  CHECK(entry.password()->reveal() == "p");
  CHECK(two.find({"a"}).password()->reveal() == "p");
}

TEST_CASE("a text that is no .netrc has no answer")
{
  using namespace std::string_view_literals;
  CHECK(document::parse("\xFF\xFEm\0a\0"sv).refused_by() == netrc::problem_code::utf_16);
  CHECK(document::parse("\xFE\xFF\0m"sv).refused_by() == netrc::problem_code::utf_16);
  CHECK(document::parse("machine a password p\0q"sv).refused_by() == netrc::problem_code::nul_byte);
  const document quoted = document::parse("machine \"a\0\" password p"sv);
  CHECK(quoted.find_url("https://b/").why == netrc::reason::file_refused);
  CHECK(quoted.find({"b"}).why == netrc::reason::file_refused);
  const document opaque = document::parse("# \0\nmacdef m\n\0\n\nmachine a password p"sv);
  CHECK(opaque.find({"a"}).why == netrc::reason::host_entry);
}

TEST_CASE("the memory of a document is bounded by its text and its entries")
{
  for (const std::string part : {"machine\n", "default ", "machine a\n", "machine abcdefgh login u password p\n"})
  {
    std::string text;
    std::size_t entries = 0;
    for (; text.size() < 1000000; ++entries)
      text += part;
    const document document = document::parse(text);
    CAPTURE(part);
    CHECK(document.entry_count() == entries);
    // 40 bytes an entry with an eighth of slack at most, 12 to 24 for the index, and the problems that are kept.
    CHECK(document.memory() < text.size() + entries * (45 + 24) + 30000);
  }
}

TEST_CASE("an empty text is a document")
{
  const document document = document::parse("");
  CHECK(document.entry_count() == 0);
  CHECK(document.problem_count() == 0);
  CHECK(document.find({"a"}).why == netrc::reason::host_not_listed);
  document.tokens([](const netrc::token&) { FAIL("a token of nothing"); });
}
