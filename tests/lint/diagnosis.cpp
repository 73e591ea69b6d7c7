// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

#include "lint/lint.hpp"

namespace
{

using namespace netrc;

/// What the first finding of a rule says.
std::string_view message(std::string_view text, std::string_view code)
{
  const document document = document::parse(text);
  const lint::findings found = lint::check({document}, {{code}, {}});
  REQUIRE(found.count() != 0);
  return lint::message_of(found.items()[0]);
}

bool holds(std::string_view text, std::string_view part)
{
  return text.find(part) != text.npos;
}

}  // namespace

TEST_CASE("a problem is told with its cause, where its bytes tell")
{
  struct
  {
    std::string_view text;
    std::string_view code;
    std::string_view cause;
  } const cases[] = {
      {"machine a.test login token pasword dapi0\n", "S106", "is password meant?"},
      {"machine a.test login token PASSWRD dapi0\n", "S106", "is password meant?"},
      {"machine a.test login token passwd dapi0\n", "S106", "is password meant?"},
      {"machine a.test token dapi0\n", "S106", "is password meant?"},
      {"mahcine a.test login token password dapi0\n", "S106", "is machine meant?"},
      {"host a.test login token password dapi0\n", "S106", "is machine meant?"},
      {"machine a.test lgoin u password p\n", "S106", "is login meant?"},
      {"machine a.test logins u password p\n", "S106", "is login meant?"},
      {"defaut login u password p\n", "S106", "is default meant?"},
      {"machine a.test login u acount p\n", "S106", "is account meant?"},
      {"machine a.test login u password p\nmakdef init\n", "S106", "is macdef meant?"},
      {"machine a.test login u password p -e\n", "S106", "a value with blanks needs double quotes"},
      {"machine a.test login u password p EOF x\n", "S106", "a value with blanks needs double quotes"},
      {"machine a.test login u password p loginx=y\n", "S106", "a value with blanks needs double quotes"},
      {"machine a.test login u password p ;\n", "S106", "a value with blanks needs double quotes"},
      {"machine a.test login u password p <<<<<<<\n", "S106", "a value with blanks needs double quotes"},
      {"machine a.test login u password my secret\n", "S106", "a value with blanks needs double quotes"},
      {"machine a.test login u password my token\n", "S106", "a value with blanks needs double quotes"},
      {"machine a.test login u password 'my pass'\n", "S106", "single quotes do not quote"},
      {"machine a.test login u password p \\\n", "S106", "a backslash does not continue a line"},
      {"machine a.test \\\n  login u password p\n", "S106", "a backslash does not continue a line"},
      {"machine a.test token=dapi0\n", "S106", "unknown keyword with = or : after it"},
      {"passwd: dapi0\n", "S106", "unknown keyword with = or : after it"},
      {"[DEFAULT]\nhost = https://a.test\n", "S106", "a section of an INI file"},
      {"host = https://a.test\ntoken = dapi0\n", "S106", "a setting of an INI file"},
      {"{\"machine\": \"a.test\"}\n", "S106", "this is JSON"},
      {"https://u:p@a.test\n", "S106", "as in .git-credentials"},
      {"<<<<<<< HEAD\nmachine a.test login u password p\n", "S106", "a git conflict marker"},
      {"machine a.test login u password p\n=======\n", "S106", "a git conflict marker"},
      {"machine a.test login=u\n", "S106", "a keyword with = or :"},
      {"login: u\n", "S106", "a keyword with = or :"},
      {"\"machine\": a.test\n", "S106", "a keyword with = or :"},
      {"; old\nmachine a.test login u password p\n", "S106", "only # begins a comment"},
      {"// old\nmachine a.test login u password p\n", "S106", "only # begins a comment"},
      {"rem old\nmachine a.test login u password p\n", "S106", "only # begins a comment"},
      {"login u password p\nmachine a.test\nlogin x password y\nmachine b.test\n", "S108", "before their machines"},
      {"password p\nmachine a.test login u password q\n", "S108", "before the first machine"},
      {"# machine a.test\nlogin u\npassword p\n", "S108", "a comment that names a machine"},
      {"#machine a.test\r\n\r\n  login u\r\n", "S108", "a comment that names a machine"},
      {"# my machine\nlogin u\npassword p\n", "S108", "before the first machine"},
      {"# machine a.test\n# mine\nlogin u\npassword p\n", "S108", "before the first machine"},
      {"github.com:\n  login: u\n  password: p\n", "S106", "this is YAML"},
      {"machines:\n  - host: a.test\n    login: u\n", "S106", "this is YAML"},
      {"machines:\n- a.test\n", "S106", "this is YAML"},
      {"github.com: u p\n", "S106", "words without keywords"},
      {"github.com:\nlogin u\n", "S106", "is machine missing before this host?"},
      {"machine a.test stray login u password p\n", "S106", "on a line of an entry: the entry is refused"},
      {"machine a.test login u stray\n", "S106", "on a line of an entry: the entry is refused"},
      {"machine a.test login u password p q\n", "S106", "a word after a value, so the entry is refused"},
      {"machine a.test password p\nEOF\n", "S106",
       "perhaps the end mark of a here-document: the entry before it is refused"},
      {"machine a.test password p\nstray\n", "S106", "after an entry that lacks a login or a password"},
      {"machine a.test login u password p\nlogin x\nmachine b.test\nlogin y\n", "S110", "may be missing between"},
      {"machine a.test login u password p\n\xEF\xBB\xBFmachine b.test\n", "S106", "an invisible character"},
      {"\xE2\x80\x9Cmachine a.test\n", "S106", "typographic quotes"},
      {"machine a.test login u password p\nEND_OF_FILE\n", "S106", "the end mark of a here-document"},
      {"machine 'a.test' login u password p\n", "H201", "the quotes are part of the host"},
      {"machine a.test, login u password p\n", "H201", "a comma, a semicolon or a colon is part of the host"},
      {"machine a.test: login u password p\n", "H201", "a comma, a semicolon or a colon is part of the host"},
      {"machine a.test:login u password p\n", "H201", "a colon joins a keyword to the host"},
      {"a.test u p\n", "S106", "words without keywords"},
      {"ine  a.test\nlogin u\npassword p\n", "S106", "unknown keyword before a host: is machine meant?"},
      {"site a.test login u password p\n", "S106", "unknown keyword before a host: is machine meant?"},
      {"a.test:u:p\n", "S106", "words without keywords"},
      {"a.test\nlogin u\npassword p\n", "S106", "is machine missing before this host?"},
      {"a.test login u password p\n", "S106", "is machine missing before this host?"},
      {"machine a.test login u password p\n  b.test\n  login x\n", "S106", "is machine missing before this host?"},
      {"export NETRC=1\nmachine a.test login u password p\n", "S106",
       "Python, requests and aria2 give up the whole file"},
      {"cat > ~/.netrc <<EOF\nmachine a.test login u password p\n", "S106", "a shell command"},
      {"machine a.test login token password Bearer dapi0\n", "S106", "Bearer belongs to the Authorization header"},
      {"dapi0\n", "S106", "a line without a keyword"},
      {"machine a.test login u password p\nmy old token\n", "S106", "a line without a keyword"},
      {"machine a.test username u password p\n", "S113", "give up the whole file"},
      {"machine a.test login u password p password q\n", "S110", "a password with blanks needs double quotes"},
      {"machine a.test login u password p\n# machine b.test\nlogin x\n", "S107", "Python and requests send it"},
      {"machine .a.test login u password p\n", "H201", "a leading dot"},
      {"machine [::1 login u password p\n", "H201", "not an IPv6 address"},
      {"machine fe80::1%eth0 login u password p\n", "H201", "not an IPv6 address"},
      {"machine a.test:https login u password p\n", "H201", "not a port"},
      {"machine a.test:u:p\n", "H201", "joined by colons"},
      {"machine a.test\\\nlogin u\npassword p\n", "H201", "a backslash does not continue a line"},
      {"machine a.test\nlogin u\\\npassword p\n", "S129", "a backslash does not continue a line"},
      {"```\nmachine a.test login u password p\n", "S106", "a code fence of Markdown"},
      {"~~~ text\nmachine a.test login u password p\n", "S106", "a code fence of Markdown"},
      {"//registry.npmjs.org/:_authToken=npm_0\n", "S106", "npm's .npmrc"},
      {"registry=https://registry.npmjs.org/\n", "S106", "npm's .npmrc"},
      {"@company:registry=https://npm.a.test/\n", "S106", "npm's .npmrc"},
      {"Host a.test\n  User git\n  IdentityFile ~/.ssh/id\n", "S106", "the configuration of ssh"},
      {"IdentityFile ~/.ssh/id\n", "S106", "the configuration of ssh"},
      {"- machine: a.test\n  login: u\n", "S106", "this is YAML"},
      {"---\nmachine: a.test\n", "S106", "this is YAML"},
      {"--- old\n", "S106", "only # begins a comment"},
      {"tee ~/.netrc <<EOF\nmachine a.test login u password p\nEOF\n", "S106", "a shell command"},
      {"- a.test u p\n", "S106", "a line without a keyword"},
      {"host a.test\nhostname b.test\n", "S106", "is machine meant?"},
      {"machine 127.1 login u password p\n", "H201", "not an IPv4 address"},
      {"machine a.test\xE2\x80\x8B login u password p\n", "H202", "an invisible character"},
      {"machine a.test login u password p\xC2\xA0machine b.test\n", "S114", "a no-break space"},
  };
  for (const auto& each : cases)
  {
    CAPTURE(each.text);
    CHECK(holds(message(each.text, each.code), each.cause));
  }
}

TEST_CASE("without a cause the rule's own sentence is told")
{
  struct
  {
    std::string_view text;
    std::string_view code;
  } const cases[] = {
      {"machine a.test login u password p\nstray login x\n", "S106"},
      {"machine a.test login u password p\nlog login x\n", "S106"},
      {"machine a.test login u password p\npasting login x\n", "S106"},
      {"machine a.test login u password p\npasspasspasspass login x\n", "S106"},
      {"machine a.test login u password p\nstray\nlogin x\n", "S107"},
      {"machine a.test login u password p\nlogin x password y\n", "S110"},
      {"machine a_b!c login u password p\n", "H201"},
      {"machine b\xC3\xBC"
       "cher.test login u password p\n",
       "H202"},
      {"machine a.test login u password p account\n", "S109"},
  };
  for (const auto& each : cases)
  {
    CAPTURE(each.text);
    CHECK(message(each.text, each.code) == lint::find_rule(each.code)->summary);
  }
}

TEST_CASE("a NUL in every other byte is UTF-16")
{
  using namespace std::string_view_literals;
  CHECK(holds(message("m\0a\0c\0h\0i\0n\0e\0 \0"sv, "S102"), "the file is UTF-16"));
  CHECK(holds(message("\0m\0a\0c\0h\0i\0n\0e"sv, "S102"), "the file is UTF-16"));
  CHECK(!holds(message("machine a\0\0\0\0"sv, "S102"), "UTF-16"));
}

TEST_CASE("nothing is told of the words of a password with blanks")
{
  for (const std::string keyword : {"password", "account"})
    for (const std::string other :
         {"secret", "pass", "token", "host", "passwort", "lgoin", "token=x", "machin", "bearer", "export"})
    {
      CAPTURE(other);
      const std::string before = "machine a.test login u " + keyword + " my ";
      const std::string same_size(other.size(), 'q');
      CHECK(message(before + other + "\n", "S106") == message(before + same_size + "\n", "S106"));
    }
}

TEST_CASE("causes tell of the form of a word alone: other words of the same classes of bytes have the same")
{
  CHECK(message("machine a.test login u password p\nEOF\n", "S106") ==
        message("machine a.test login u password p\nXYZ\n", "S106"));
  CHECK(message("-e machine a.test\n", "S106") == message("-q machine a.test\n", "S106"));
}

TEST_CASE("the value of a misspelt keyword is not to be removed")
{
  const auto remedies = [](std::string_view text)
  {
    const document document = document::parse(text);
    std::string result;
    const lint::findings found = lint::check({document}, {{"S106"}, {}});
    const auto add = [&](const lint::finding& each)
    { result += (result.empty() ? "" : "; ") + std::string(lint::hint_of(each)); };
    for (const lint::finding& each : found.items())
    {
      add(each);
      std::for_each(each.effects.begin(), each.effects.end(), add);
    }
    return result;
  };
  const std::string of_a_line =
      "write the keyword that belongs before it, remove it, or put double quotes around a value with blanks";
  CHECK(remedies("machine a.test login token pasword dapi0\n") == "write password; fix the word before it");
  CHECK(remedies("machine a.test login token pasword \t dapi0\n") == "write password; fix the word before it");
  CHECK(remedies("machine a.test login token pasword\ndapi0\n") ==
        "write password; write the keyword that was meant, or remove the word");
  CHECK(remedies("machine a.test login token pasword dapi0 x\n") ==
        "write password; fix the word before it; " + of_a_line);
  CHECK(remedies("machine a.test login token abc dapi0\n") == of_a_line + "; " + of_a_line);
}

TEST_CASE("the word to write instead is told where it is certain")
{
  struct
  {
    std::string_view text;
    std::string_view code;
    std::string_view word;
  } const cases[] = {
      {"mchine a.test login u password p\n", "S106", "machine"},
      {"machine a.test login u passwd p\n", "S106", "password"},
      {"host a.test\n", "S106", "machine"},
      {"machine a.test USERNAME u password p\n", "S113", "login"},
      {"machine a.test user u password p\n", "S113", "login"},
      {"machine a.test Login u password p\n", "S118", "login"},
      {"machine a.test Protocol https login u password p\n", "S118", "protocol"},
      {"\"Machine\" a.test login u password p\n", "S115", "machine"},
      // It is not the whole of what is to be written, or there is more than one way.
      {"machine=a.test\n", "S106", ""},
      {"a.test u p\n", "S106", ""},
      {"machine a.test login u password my mchine\n", "S106", ""},
      {"stray\n", "S106", ""},
  };
  for (const auto& each : cases)
  {
    CAPTURE(each.text);
    const document document = document::parse(each.text);
    const lint::findings found = lint::check({document}, {{each.code}, {}});
    REQUIRE(found.count() != 0);
    CHECK(found.items()[0].replacement.view() == each.word);
  }
}

TEST_CASE("the second of two is told with the first")
{
  const document document = document::parse("machine a.test login u password p\nmachine a.test login u password q\n");
  const lint::findings found = lint::check({document});
  REQUIRE(found.count() == 1);
  CHECK(found.items()[0].where == span{34, 7});
  CHECK(found.items()[0].related == span{0, 7});
}
