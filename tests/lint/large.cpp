// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <cstddef>
#include <string>
#include <string_view>

#include "lint/diagnosis/relevant_findings.hpp"
#include "lint/lint.hpp"

// Texts on which a rule that looks around too far would take hours: that they come to an end is the test.

namespace
{

using namespace netrc;

std::string repeated(std::string_view what, std::size_t size)
{
  std::string result;
  result.reserve(size + what.size());
  while (result.size() < size)
    result += what;
  return result;
}

}  // namespace

TEST_CASE("all rules are linear in texts of one kind of trouble, and what they keep is bounded")
{
  constexpr std::size_t size = 4'000'000 / NETRC_TEST_SHARE;
  for (const std::string_view what : {
           // on one line
           "machine a login <x password p ",
           "machine a login machine password p ",
           "machine a.test login smachine password pmachine b.test ",
           "x ",
           "{{ x ",
           "login= ",
           "machine a login u password \xE2\x80\x9Cp\xC2\xA0 ",
           "machine a login u password \\n\\n\\n\\t\\login ",
           // on many lines
           "machine a.test login u password p\n",
           "machine a.test password p\nmachine a.test login u password p\n",
           "machine ::1 login u\nmachine 0::1 login u\n",
           "default login u password p\n",
           "macdef init\n!x\n\n",
           "machine ${A} login ${B} password <C> port x\n",
           "EOF\n",
           "machine a login {{ u }} password {{ p }} x\n",
           "machine a login u # x\n# y\npassword p\n",
           "# \x93\n",
           // no word ends
           "{\\x",
           "\\n",
           "'",
           "\xE2\x80\x8B",
           "*",
           // no word begins
           " ",
           "\n",
           "#",
       })
  {
    CAPTURE(what);
    const document document = document::parse(repeated(what, size));
    const lint::findings found = lint::check({document}, {}, 10);
    CHECK(found.items().size() <= 10);
    CHECK(found.count() >= found.items().size());
    // It is longer than curl reads, and that is said first.
    CHECK(found.items().at(0).rule->code == "F607");
  }
}

TEST_CASE("what follows from what is found in linear time, however many findings are kept")
{
  constexpr std::size_t lines = 50'000 / NETRC_TEST_SHARE;
  const std::string port = "port 1\n";
  const std::string backslash = "account x\\y\n";
  const document document =
      document::parse("machine a.test login u password p\n" + repeated(port, lines * port.size()) +
                      repeated(backslash, lines * backslash.size()));
  const lint::findings found = lint::check({document}, {{"S125", "S129"}, {}}, 3 * lines);
  // The backslashes are one habit, and the ports stand before it: each line is looked at.
  REQUIRE(found.items().size() == lines + 1);
  CHECK(found.items().front().rule->code == "S125");
  CHECK(found.items().back().rule->code == "S129");
  CHECK(found.items().back().effects.size() == lines - 1);
}

TEST_CASE("which of many findings in one long line bear on a host is told in linear time")
{
  const document document =
      document::parse(repeated("machine a.test login b.test password default ", 2'000'000 / NETRC_TEST_SHARE));
  const std::size_t limit = 20'000 / NETRC_TEST_SHARE;
  const lint::findings found = lint::check({document}, {{"C306"}, {}}, limit);
  REQUIRE(found.items().size() == limit);
  const query query{"b.test"};
  CHECK(lint::relevant_findings(document, found, query, document.find(query)).size() == found.items().size());
}

TEST_CASE("a text is read in linear time where a rule of the reading looks around, too")
{
  constexpr std::size_t size = 4'000'000 / NETRC_TEST_SHARE;
  for (const std::string_view what : {
           // in one comment
           "machine=",
           "machine\"",
           "machine\xC2\xA0",
           "machine:(",
           "machine=x-machine-",
           "machine ( ",
           "default ",
           // on one line
           "; machine a ",
           "; login x ",
           "login x ",
           "machine a login u login u password p ",
           // on many lines
           "machine a\nlogin u\nlogin u\npassword p\n",
           "; machine a\nlogin x\n",
       })
  {
    CAPTURE(what);
    CHECK(document::parse("machine a.test login u password p\n# " + repeated(what, size)).entry_count() != 0);
    CHECK(document::parse("login u\nmachine a.test\n" + repeated(what, size)).entry_count() != 0);
  }
}

TEST_CASE("a host of many entries that a comment names many times, many hosts that it names once")
{
  constexpr std::size_t half = 500'000;  // a text over 1 MiB is not compared
  const document one = document::parse(repeated("machine a\n", half) + "# " + repeated("machine a ", half));
  CHECK(lint::check({one}, {{"P"}, {}}).count() != 0);
  std::string many = "machine a login u password p\n# ";
  for (int i = 0; many.size() < 2 * half; ++i)
    many += "machine h" + std::to_string(i) + " ";
  CHECK(lint::check({document::parse(many)}, {{"P706"}, {}}).count() == 1);
}

TEST_CASE("an option of echo behind many blanks, a value before many blanks")
{
  constexpr std::size_t size = 4'000'000 / NETRC_TEST_SHARE;
  std::string text(size, ' ');
  std::size_t options = 0;
  for (std::size_t i = 100; i + 2 < size; i += 900, ++options)
    text.replace(i, 2, "-e");
  const document one = document::parse(text);
  const lint::findings found = lint::check({one}, {{"S106"}, {}});
  REQUIRE(found.items().size() == 1);
  CHECK(found.count() + found.items()[0].effects.size() == options);
  const document other = document::parse("machine a login pmachine" + std::string(size, ' ') + "b.test");
  CHECK(lint::check({other}, {{"S119"}, {}}).count() == 1);
}
