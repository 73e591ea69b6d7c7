// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <string>

#include "lint/lint.hpp"

namespace
{

using namespace netrc;

std::string codes_in(std::string_view text, const lint::selection& asked = {}, bool open_mode = false)
{
  const document document = document::parse(text);
  loaded_file file{document::parse(text), {}};
  file.open_to_others = open_mode;
  std::string result;
  const lint::findings found = lint::check({document, open_mode ? &file : nullptr}, asked);
  for (const lint::finding& each : found.items())
    result += (result.empty() ? "" : " ") + std::string(each.rule->code);
  return result;
}

}  // namespace

TEST_CASE("a comment suppresses what it names: in the entry that follows, in the line, in the file")
{
  struct
  {
    std::string_view text;
    std::string_view codes;
  } const cases[] = {
      // The entry, up to the next one; by code, name, beginning of a code; several.
      {"#netrc-lint:ignore=C301\nmachine a.test login u\n password ${X}\n", ""},
      {"#netrc-lint:ignore=placeholder\nmachine a.test login u password ${X}\n", ""},
      {"#netrc-lint:ignore=C\nmachine a.test login u password ${X}\n", ""},
      {"#netrc-lint:ignore=C301,S113\nmachine a.test user u password ${X}\n", ""},
      {"#netrc-lint:ignore=C301\n#netrc-lint:ignore=S113\n\nmachine a.test user u password ${X}\n", ""},
      {"machine b.test login u password ${X}\n#netrc-lint:ignore=C301\nmachine a.test login u password ${X}\n", "C301"},
      {"#netrc-lint:ignore=C301\nmachine a.test login u password ${X}\nmachine b.test login u password ${X}\n", "C301"},
      {"#netrc-lint:ignore=C301\nmachine a.test login u password ${X} machine b.test login u password ${X}\n", "C301"},
      {"#netrc-lint:ignore=C301,D405\ndefault login u password ${X}\n", ""},
      {"\xEF\xBB\xBF#netrc-lint:ignore=C301\nmachine a.test login u password ${X}\n", "S103"},
      {"machine a.test login u password p\r\n#netrc-lint:ignore=D401\r\nmachine a.test login u password q\r\n", ""},
      // The line, where no entry follows; the macro.
      {"#netrc-lint:ignore=S106\nx\ny\nmachine a.test login u password p\n", "S106"},
      {"#netrc-lint:ignore=M502\nmacdef m\ncd x\n", ""},
      // The file.
      {"machine a.test login u password ${X}\n#netrc-lint:ignore-file=C301\nmachine b.test login u password ${X}\n",
       ""},
      {"#netrc-lint:ignore-file=S,P705\nx\nx\nmachine a.test user u password p\n", ""},
      {"machine a.test login u password ${X}\n#netrc-lint:ignore-file=C301", ""},
      // Nothing else.
      {"#netrc-lint:ignore=S113\nmachine a.test user u password ${X}\n", "C301"},
      {"#netrc-lint:ignore=c301\nmachine a.test login u password ${X}\n", ""},
      // Python takes a comment for one only if a blank stands behind its #, or it is one word.
      {"#netrc-lint is good for you\nmachine a.test login u password p\n", "P705"},
      // A password. (On one that begins with # ruby alone gives up.)
      {"machine a.test login u password #netrc-lint:ignore=S130 # x\n", "S130"},
      {"macdef m\n#netrc-lint:ignore=C301\n\n", ""},
  };
  for (const auto& each : cases)
  {
    CAPTURE(each.text);
    CHECK(codes_in(each.text) == each.codes);
  }
}

TEST_CASE("a suppression inside what another one covers takes nothing away from that one")
{
  struct
  {
    std::string_view text;
    std::string_view codes;
  } const cases[] = {
      // The inner line's end is not the end of the entry: what stands behind it, and in it.
      {"#netrc-lint:ignore=C301\nmachine a.test\n#netrc-lint:ignore=S113\nuser u\npassword ${X}\n", ""},
      {"#netrc-lint:ignore=C301\nmachine a.test\n#netrc-lint:ignore=S113\nuser u password ${X}\n", ""},
      {"#netrc-lint:ignore=S113\nmachine a.test\n#netrc-lint:ignore=C301\nuser u password ${X}\n", ""},
      // Two lines in one entry.
      {"machine a.test\n#netrc-lint:ignore=S113\nuser u\n#netrc-lint:ignore=C301\n"
       "password ${X}\n",
       ""},
      {"#netrc-lint:ignore=C301\nmachine a.test\n#netrc-lint:ignore=S113\nuser u\n#netrc-lint:ignore=S106\n"
       "password ${X}\n",
       ""},
      // A macro of an entry, which goes on to the next entry.
      {"#netrc-lint:ignore=M502,S106\nmachine a.test login u password p\nx\n#netrc-lint:ignore=M501\nmacdef m\ncd x\n",
       "U801"},
      {"#netrc-lint:ignore=S106\nmachine a.test login u password p\n#netrc-lint:ignore=M505\nmacdef m\ncd x\n\n"
       "x\nmachine b.test login u password p\ny\n",
       "U801 S106"},
      // The same rule twice: the inner one is not needed, and the outer one goes on behind it.
      {"#netrc-lint:ignore=S113,C301\nmachine a.test\n#netrc-lint:ignore=S113\nuser u\npassword ${X}\n", ""},
      {"#netrc-lint:ignore=S106\nmachine a.test login u password p\n#netrc-lint:ignore=S106\nx\ny\n", "U801"},
      // It ends with its entry all the same.
      {"#netrc-lint:ignore=C301\nmachine a.test\n#netrc-lint:ignore=S113\nuser u password ${X}\n"
       "machine b.test login u password ${X}\n",
       "C301"},
  };
  for (const auto& each : cases)
  {
    CAPTURE(each.text);
    // Where the inner ones stand is another matter (U802).
    CHECK(codes_in(each.text, {{}, {"U802", "P"}}) == each.codes);
  }
}

TEST_CASE("a suppression that nothing needs is a finding, unless its rule is not asked")
{
  const std::string_view clean = "#netrc-lint:ignore=C301\nmachine a.test login u password p\n";
  CHECK(codes_in(clean) == "U801");
  CHECK(codes_in(clean, {{"S", "U"}, {}}) == "");
  CHECK(codes_in(clean, {{}, {"C301"}}) == "");
  CHECK(codes_in(clean, {{}, {}, lint::severity::error}) == "");
  CHECK(codes_in(clean, {{}, {"U801"}}) == "");
  CHECK(codes_in("#netrc-lint:ignore=C301\n#netrc-lint:ignore=C301\nmachine a.test login u password %s\n") == "U801");
  CHECK(codes_in("#netrc-lint:ignore=C301,S113\nmachine a.test login u password %s\n") == "U801");
  CHECK(codes_in("machine a.test login u password p\n#netrc-lint:ignore=C301\n") == "U801");
  CHECK(codes_in("#netrc-lint:ignore-file=S113\nmachine a.test login u password p\n") == "U801");
  CHECK(codes_in("#netrc-lint:ignore-file=U802\n# netrc-lint: off\nmachine a.test login u password p\n") == "");
  CHECK(codes_in("#netrc-lint:ignore-file=U801,S113\nmachine a.test login u password p\n") == "");
}

TEST_CASE("the whole file's findings are suppressed for the file, and are not missed where there is none")
{
  const std::string_view text = "#netrc-lint:ignore-file=F601\nmachine a.test login u password p\n";
  CHECK(codes_in(text, {}, true) == "");
  CHECK(codes_in(text) == "");  // standard input has no mode: nothing can be said
}

TEST_CASE("what looks like a suppression and is none, or stands where a program trips over it, is a finding")
{
  const auto codes = [](std::string_view comment)
  { return codes_in(std::string(comment) + "\nmachine a.test login u password ${X}\n"); };
  for (const std::string_view comment :
       {"# netrc-lint: ignore=C301", "# netrc-lint:ignore=C301", "#netrc-lint: ignore=C301", "#netrc-lint:ignore",
        "#netrc-lint:ignore C301", "#netrc-lint:ignore=C301 as agreed", "#netrc-lint:disable=C301",
        "#netrc-lint : ignore=C301", "#netrc-lint:ignore=C301 "})
    CHECK_MESSAGE(codes(comment) == "U802 C301", comment);
  for (const std::string_view comment : {"#netrc-lint:ignore=", "#netrc-lint:ignore=X9", "#netrc-lint:ignore=holder"})
    CHECK_MESSAGE(codes(comment) == "U802 C301", comment);
  CHECK(codes("#netrc-lint:ignore=C301,") == "U802");
  CHECK(codes("#netrc-lint:ignore=X9,C301") == "U802");
  // It works, but not for every reader.
  CHECK(codes(" #netrc-lint:ignore=C301") == "U802");
  CHECK(codes("machine b.test login u password p #netrc-lint:ignore=C301") == "U802");
  CHECK(codes_in("machine a.test login u\n#netrc-lint:ignore=C301\npassword ${X}\n") == "U802");
}

TEST_CASE("what is suppressed is not counted, and leaves room for what is not")
{
  const document document = document::parse("#netrc-lint:ignore=C301\nmachine a.test login u password ${X}\n"
                                            "machine b.test login u password ${X}\n");
  const lint::findings found = lint::check({document}, {}, 1);
  CHECK(found.count() == 1);
  REQUIRE(found.items().size() == 1);
  CHECK(document.position_of(found.items()[0].where->begin).line == 3);

  std::string many = "#netrc-lint:ignore-file=S106\nmachine a.test user u password p\n";
  for (int i = 0; i < 5000; ++i)
    many += "x\n";
  CHECK(lint::check({document::parse(many)}).count() == 1);
}

TEST_CASE("any number of suppressions and findings is linear work")
{
  // 100,000 comments before one entry with 100,000 findings: each with each would be 10¹⁰ steps.
  std::string text;
  for (int i = 0; i < 100000; ++i)
    text += "#netrc-lint:ignore=C301,S\n";
  text += "machine a.test login u\n";
  for (int i = 0; i < 100000; ++i)
    text += "password ${X}\n";
  const lint::findings found = lint::check({document::parse(text)}, {{"C301", "S", "U"}, {}});
  CHECK(found.items().size() == 1000);
  for (const lint::finding& each : found.items())
    REQUIRE(each.rule->code == "U801");
}
