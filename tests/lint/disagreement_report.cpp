// SPDX-License-Identifier: MIT
#include "lint/disagreement_report.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lint/lint.hpp"
#include "lint/portable_subset.hpp"
#include "netrc/lookup.hpp"
#include "netrc/readers.hpp"
#include "reading/generator.hpp"

namespace
{

using namespace netrc;

std::string joined(const std::vector<std::string_view>& names)
{
  std::string result;
  for (const std::string_view each : names)
    result += (result.empty() ? "" : " ") + std::string(each);
  return result;
}

/// `P701 ruby; P704 curl-7.88 wget go`
std::string found_in(std::string_view text, const lint::selection& asked)
{
  const document document = document::parse(text);
  const lint::findings found = lint::check({document}, asked);
  std::string result;
  for (const lint::finding& each : found.items())
    result += (result.empty() ? "" : "; ") + std::string(each.rule->code) + " " + joined(each.readers.names());
  return result;
}

std::string found_in(std::string_view text)
{
  return found_in(text, {{"P"}, {}});
}

std::string remedy_for(std::string_view text, std::string_view code)
{
  const document document = document::parse(text);
  const lint::findings found = lint::check({document}, {{code}, {}});
  REQUIRE(found.count() == 1);
  return std::string(lint::hint_of(found.items()[0]));
}

/// True if no program parts from the reference reading over a host of the document.
bool is_read_alike(const document& document)
{
  std::vector<readers::asked_program> programs;
  for (const readers::reader& each : readers::table())
    programs.push_back({&each});
  for (std::size_t i = 0; i < document.entry_count(); ++i)
  {
    const query asked{document.entry_at(i).host(), std::uint16_t{443}};
    const readers::provenance_index owners(document, asked);
    for (const readers::comparison& each :
         readers::compare(document, owners, document.find(asked), {asked.host}, programs))
      if (!each.agrees || each.goes_astray() || each.gives_up())
        return false;
  }
  return true;
}

/// Entries as people write them, now and then with something that not all programs know.
std::string made_file(std::uint64_t seed)
{
  generator::random next(seed);
  // The first choice is what is meant to be portable, and is taken most often.
  const auto one_of = [&](std::initializer_list<const char*> choices)
  { return next.below(8) != 0 ? *choices.begin() : *(choices.begin() + next.below(choices.size())); };
  std::string text;
  for (std::size_t entry = 1 + next.below(3); entry != 0; --entry)
  {
    text += one_of({"machine ", "machine  ", "\n machine ", "default ", "machine\t"});
    const char first_of_host[] = {static_cast<char>('a' + next.below(8)), '\0'};
    text += first_of_host;
    text += one_of({".test", "-y.test", "127.0.0.1", "A.test", ".test:8443", ".test.", "", "_b.test"});
    const bool has_lines = next.below(2) == 0;
    text += has_lines ? one_of({"\n  ", "\n ", "\n", " \n  "}) : one_of({" ", "\t", "  "});
    text += one_of({"login ", "login  ", "account c login ", "user ", "login\n"});
    text += one_of({"u", "v", "token", "u@c.test", "__token__", "machine", "password", "u#", "\"u\"", "D\\u", "u;",
                    "%41", "default"});
    text += has_lines ? one_of({"\n  ", "\n\t", "\n", " \n  ", "\n\n  "}) : one_of({" ", "  ", " # "});
    text += one_of({"password ", "password   ", "Password ", ""});
    text += one_of({"p",        "q",     "dapi0123", "$x",       "${X}", "(p)",  "a=b",  "p'q",      "p,q", "#p",
                    "\xC3\xA9", "login", "user",     "protocol", "port", "host", "path", "username", "url", "~",
                    "<p>",      "`p`",   "[p]",      "{p}",      "p|q",  "p&q",  "?",    "*",        "p:q", "/\\"});
    text += one_of({"\n", "\n\n", " ", " \n", "\r\n", "", "\n# c\n", "\n\n\n"});
  }
  return text;
}

}  // namespace

TEST_CASE("every program reads alike what the screen takes for the portable subset")
{
  std::size_t portable = 0;
  std::size_t other = 0;
  for (std::uint64_t seed = 0; seed < 20000 / NETRC_TEST_SHARE; ++seed)
  {
    const std::string text = made_file(seed);
    const document document = document::parse(text);
    if (!lint::portable_parts_of(document).document)
    {
      ++other;
      continue;
    }
    ++portable;
    CAPTURE(text);
    REQUIRE(is_read_alike(document));
  }
  CHECK(portable > 2000 / NETRC_TEST_SHARE);
  CHECK(other > 2000 / NETRC_TEST_SHARE);
}

TEST_CASE("a keyword in the place of a host, login or password is not portable")
{
  for (const std::string_view word :
       {"machine", "default", "login", "password", "account", "macdef", "host", "port", "user"})
    for (const std::string& text : {"machine " + std::string(word) + " login u password p\n",
                                    "machine a.test login " + std::string(word) + " password p\n",
                                    "machine a.test login u password " + std::string(word) + "\n"})
    {
      CAPTURE(text);
      CHECK(!lint::portable_parts_of(document::parse(text)).document);
    }
}

TEST_CASE("what everybody writes is in the portable subset, and nothing beside it")
{
  const auto is_portable = [](std::string_view text)
  { return lint::portable_parts_of(document::parse(text)).document; };
  CHECK(is_portable(""));
  CHECK(is_portable("machine a.test login u password p\n"));
  CHECK(is_portable("machine a.test login u password p"));
  CHECK(is_portable("machine a.test\n  login u\n  password p\nmachine b.test\n  login u\n  password p\n"));
  CHECK(is_portable("machine a.test login u password p\n\nmachine b.test login v password q\n"));
  for (const std::string_view text :
       {"machine a.test password p login u\n", "machine a.test login u\n", "machine a.test\nlogin u\npassword p\n",
        "machine a.test login u password p \n", "machine A.test login u password p\n", "default login u password p\n",
        "# c\nmachine a.test login u password p\n", "machine a.test login u password \"p\"\n",
        "machine a.test login u password p\nmachine a.test login v password q\n",
        "machine a.test:1 login u password p\n", "machine a.test login u password p#q\n",
        "machine a.test login u password p\r\n", "x\n", "machine a.test login u password p x\n",
        "machine a.test login u password p\nmachine\n", "machine a.test login u password p\nmachine b.test\n",
        "\xEF\xBB\xBFmachine a.test login u password p\n"})
  {
    CAPTURE(text);
    CHECK(!is_portable(text));
  }
}

// The programs' answers are those of their own runs: conformance/, by the number of the case.
TEST_CASE("the programs are named that part from the reference reading, each with what it does")
{
  struct
  {
    std::string_view text;
    std::string_view found;
  } const cases[] = {
      // missing-values-03 asks for a.test, missing-values-04 for b.test
      {"machine a.test\nlogin u\npassword\nmachine b.test login x password y\n",
       "P701 curl wget perl; P703 curl-7.88 ruby git-credential-netrc; P704 curl wget perl ruby; "
       "P705 python requests go-bgentry go-fhs git-lfs"},
      // comments-04
      {"machine b.test login u password p\n\n# c\nmachine a.test login u password p\n", "P705 python requests go-fhs"},
      // quotes-and-escapes-22, quotes-and-escapes-27
      {"machine a.test login u password p\\q\n", "P703 wget python requests perl git-credential-netrc"},
      {"machine a.test login u password p\\\n", "P702 perl git-credential-netrc; P703 wget python requests"},
      // layout-03
      {"machine\na.test\nlogin\nu\npassword\np\n", "P704 go git-credential-netrc"},
  };
  for (const auto& each : cases)
  {
    CAPTURE(each.text);
    CHECK(found_in(each.text) == each.found);
  }
}

TEST_CASE("what programs read otherwise is said by choice, what goes astray always")
{
  constexpr std::string_view text = "machine a.test login u\ndefault login anonymous password \"q\"\n";
  CHECK(found_in(text, {{}, {"C303"}}) == "P701 curl-7.88 ruby");
  CHECK(found_in(text, {{}, {"P", "C303"}}) == "");
  const lint::selection with_readers = {{}, {"C303"}, lint::severity::info, {"git-lfs", "go"}};
  CHECK(found_in(text, with_readers) == "P704 go; P703 git-lfs; P704 go");
  CHECK(found_in(text, {{"P703"}, {}, lint::severity::info, {"git-lfs", "go"}}) == "P703 git-lfs");
  CHECK(found_in(text, {{}, {}, lint::severity::error, {"git-lfs", "go"}}) == "");
}

TEST_CASE("the smallest change is proposed that makes the programs agree")
{
  CHECK(remedy_for("\xEF\xBB\xBFmachine a.test login u password p\n", "P704") ==
        "save the file without a byte order mark");
  CHECK(remedy_for("machine b.test login u password p\n\n# c\nmachine a.test login u password p\n", "P705") ==
        "remove the comments");
  CHECK(remedy_for("machine a.test login u password \"p\"\n", "P703") == "remove the quotes around its values");
  CHECK(remedy_for("machine a.test\nlogin\nu\npassword\np\n", "P704") ==
        "write the entry on one line: machine, login, password");
  CHECK(remedy_for("machine a.test protocol https login u password p\n", "P705") ==
        "remove the unknown words and the foreign properties");
  CHECK(remedy_for("machine a.test password p\nmachine b.test login v password q\n", "P701") ==
        "give the entry a login and a password, as one line: machine, login, password");
}

TEST_CASE("hosts are asked for as URLs name them")
{
  // Case-sensitive programs do not find A.test, and send default's to a.test.
  CHECK(found_in("machine A.test login u password p\ndefault login d password q\n", {{"P701"}, {}}) ==
        "P701 python requests perl ruby go-bgentry go-fhs git-lfs");
  CHECK(remedy_for("machine A.test login u password p\ndefault login d password q\n", "P701") ==
        "write the host as in a URL: in lower case, without a port or a dot at its end");
  // No port, and 443, are one question: one finding.
  CHECK(found_in("machine a.test:443 login u password p\nmachine a.test login u password q\n", {{"P703"}, {}})
            .find(';') == std::string::npos);
}

TEST_CASE("a host that no entry names is asked for, too")
{
  CHECK(found_in("machine a.test login default password p\n", {{"P701"}, {}}) == "P701 curl-7.88");
  CHECK(found_in("machine default login u password p\n", {{"P701"}, {}}) == "P701 python requests perl");
}

// conformance/: comments-15, comments-16, macdef-04
TEST_CASE("an entry that is commented out, or stands in a macro, is one for some programs: its host is asked for, too")
{
  constexpr std::string_view comment = "# machine b.test login x password y\n";
  CHECK(found_in(std::string(comment), {{"P703"}, {}}) == "P703 perl git-credential-netrc");
  CHECK(found_in("#machine b.test login x password y\n", {{"P703"}, {}}) == "");
  constexpr std::string_view macro =
      "machine c.test login u password p\nmacdef m\nmachine b.test login x password y\n\n";
  CHECK(found_in(macro, {{"P703"}, {}}) == "P703 ruby go-bgentry git-lfs");
  CHECK(remedy_for(comment, "P703") == "remove it from the file");
  CHECK(remedy_for(macro, "P703") == "remove it from the file");

  const document document = document::parse(macro);
  const lint::findings found = lint::check({document}, {{"P703"}, {}});
  REQUIRE(found.count() == 1);
  CHECK(macro.substr(found.items()[0].where->begin, found.items()[0].where->size) == "machine");
  CHECK(lint::message_of(found.items()[0]) == "some programs read an entry that is commented out, or in a macro");

  // Asked for once, and not at all where an entry names the host, or nobody reads it.
  CHECK(found_in(std::string(comment) + std::string(comment), {{"P703"}, {}}) == "P703 perl git-credential-netrc");
  CHECK(found_in("machine b.test login x password y\n# machine b.test login x password y\n", {{"P703"}, {}}) == "");
  CHECK(found_in("machine a.test login u password p\n# the machine of b.test\n", {{"P703"}, {}}) == "");
  CHECK(found_in(comment, {}) == "");
}

TEST_CASE("of a host that is mentioned only what the mention is to blame for is told")
{
  // wget, go and git-credential-netrc lose default, whatever the comment says.
  constexpr std::string_view text = "default login u password p\n# the machine b.test is old\n";
  const document document = document::parse(text);
  const lint::findings found = lint::check({document}, {{"P704"}, {}});
  REQUIRE(found.count() == 1);
  CHECK(found.items()[0].where->begin == 0);
  // All lines of an entry that is commented out go together: the rest of it would be the next entry's.
  const std::string_view block = "machine c.test login u password p\n# machine b.test\n#  login x\n#  password y\n";
  CHECK(found_in(block, {{"P703"}, {}}) == "P703 perl git-credential-netrc");
  CHECK(remedy_for(block, "P703") == "remove it from the file");
}

TEST_CASE("more mentions than are asked for are told as not compared")
{
  std::string text = "machine c.test login u password p\n";
  for (std::size_t i = 0; i < lint::disagreement_report::mention_limit; ++i)
    text += "# machine h" + std::to_string(i) + ".test\n";
  CHECK(found_in(text, {{"P706"}, {}}) == "");
  text += "# machine z.test\n";
  const document document = document::parse(text);
  const lint::findings found = lint::check({document}, {{"P706"}, {}});
  REQUIRE(found.count() == 1);
  CHECK(text.substr(found.items()[0].where->begin) == "machine z.test\n");
}

TEST_CASE("of a file without an entry nothing is lost, whoever gives it up")
{
  CHECK(found_in("# to come\n", {{"P"}, {}}) == "");
  CHECK(found_in("", {{"P"}, {}}) == "");
}

TEST_CASE("a file of a comment without a line end ends a program")
{
  CHECK(found_in("# to come", {}) == "P702 curl");
  CHECK(found_in("# to come\n", {}) == "");
}

TEST_CASE("of two entries of a host the finding is at the first one, which is what the file means")
{
  constexpr std::string_view text = "machine a.test login u password p\nmachine a.test password q login v\n";
  const document document = document::parse(text);
  const lint::findings found = lint::check({document}, {{"P703"}, {}});
  REQUIRE(found.count() == 1);
  CHECK(found.items()[0].where->begin == 0);
  CHECK(lint::hint_of(found.items()[0]) == "remove the other entries of this host");
}

TEST_CASE("who loses the whole file is told of the file as a whole: a comment before an entry passes nothing over")
{
  constexpr std::string_view text =
      "#netrc-lint:ignore=P702\nmachine b.test login v password q\\\nmachine c.test login v password q\\\n";
  CHECK(found_in(text, {{"P702"}, {}}) == "P702 perl git-credential-netrc");
  const std::string for_file = "#netrc-lint:ignore-file=P702\n" + std::string(text.substr(text.find('\n') + 1));
  CHECK(found_in(for_file, {{"P702"}, {}}) == "");
}

TEST_CASE("a comment, which some program takes for an error, does not make the proposed change larger")
{
  CHECK(remedy_for("# c\nmachine a.test password p\nmachine b.test login v password q\n", "P701") ==
        "give the entry a login and a password, as one line: machine, login, password");
}

TEST_CASE("what may be the rest of a password is not proposed to be removed")
{
  CHECK(remedy_for("machine a.test login u password p\nmachine b.test login v password 'p q'\n", "P705") !=
        "remove the unknown words and the foreign properties");
}

TEST_CASE("a suppression for what was not compared is not called unused")
{
  std::string text = "#netrc-lint:ignore=P701\nmachine y.test password p\nmachine z.test login v password q\n";
  CHECK(found_in(text, {{"U", "P701"}, {}}) == "");
  for (int i = 0; i < 40000; ++i)
    text += "machine h" + std::to_string(i) + ".test login u password p\n";
  CHECK(text.size() > lint::disagreement_report::longest_text);
  CHECK(found_in(text, {{"U", "P701"}, {}}) == "");
}

TEST_CASE("the programs are no more than a set of them has room for")
{
  CHECK(readers::table().size() <= 64);
}

TEST_CASE("a change keeps what is not the entry's own: a macro behind it is not lost on the way")
{
  constexpr std::string_view text = "machine b.test login v password q\ndefault login d password e\n\nmacdef m\nput a\n"
                                    "machine a.test login u password p\n";
  const document document = document::parse(text);
  const lint::findings found = lint::check({document}, {{"P703"}, {}});
  REQUIRE(found.count() == 2);
  CHECK(lint::hint_of(found.items()[0]) == "remove the macros");
  // The machine in the macro, which the empty line would have ended.
  CHECK(lint::hint_of(found.items()[1]) == "remove it from the file");
}

TEST_CASE("a program that loses the whole file is named once")
{
  CHECK(found_in(
            "machine a.test login u password p\n\n# c\nmachine b.test login u password p\n# d\nmachine c.test login u "
            "password p\n") == "P705 python requests go-fhs");
}

TEST_CASE("of a large file the doubtful hosts are compared first, and what is not compared is told")
{
  std::string text;
  for (int i = 0; i < 3000; ++i)
    text += "machine h" + std::to_string(i) + ".test login u password p\n";
  text += "machine z.test password p\nmachine a.test login v password q\n";
  const document document = document::parse(text);
  const lint::findings found = lint::check({document}, {{"P701", "P706"}, {}});
  REQUIRE(found.count() == 2);
  CHECK(found.items()[0].rule->code == "P706");
  CHECK(found.items()[1].rule->code == "P701");
  CHECK(text.substr(found.items()[1].where->begin).starts_with("machine z.test"));

  // What all programs read alike needs no question, however much it is.
  std::string portable;
  for (int i = 0; i < 3000; ++i)
    portable += "machine h" + std::to_string(i) + ".test login u password p\n";
  const netrc::document alike = document::parse(portable);
  CHECK(lint::check({alike}, {{"P"}, {}}).count() == 0);
}
