// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "lint/diagnosis/relevant_findings.hpp"
#include "lint/lint.hpp"

// One damage is one finding: its cause. What follows from it stands beside it. Where nothing says otherwise, the files
// are those that four new users broke, one thing in each.

namespace
{

using namespace netrc;

struct broken
{
  std::string_view what;  ///< somebody did
  std::string_view text;
  std::string_view code;  ///< of the only finding
};

std::string codes_of(const lint::findings& found)
{
  std::string codes;
  for (const lint::finding& each : found.items())
    codes += std::string(codes.empty() ? "" : " ") + std::string(each.rule->code);
  return codes;
}

constexpr broken broken_files[] = {
    {"a password with a blank", "machine a.test login u password my secret\n", "S106"},
    {"the keyword of another tool", "machine a.test\n  login u\n  passwd s3cret\n", "S106"},
    {"a letter lost in machine", "mchine a.test login u password p\n", "S106"},
    {"two lines glued by $(...)", "machine a.test login u password pmachine b.test login x password y\n", "S119"},
    {"saved as rich text", "{\\rtf1\\ansi machine a.test login u password p}\n", "F611"},
    {"typographic quotes", "machine a.test login u password \xE2\x80\x9Cp\xE2\x80\x9D\n", "S122"},
    {"an old token and a new one", "machine a.test login u password p\nmachine a.test login u password q\n", "D401"},
    {"equals signs", "machine=a.test login=u password=p\n", "S106"},
    {"an INI file", "[a.test]\nlogin = u\npassword = p\n", "S106"},
    {"a colon for a blank", "machine a.test:login u password p\n", "H201"},
    {"three bare words", "a.test u p\n", "S106"},
    {"an open quote", "machine a.test login u password \"p\n", "S111"},
    {"single quotes", "machine a.test login u password 'p'\n", "S123"},
    {"a variable that was not set", "machine a.test login u password\nmachine b.test login x password y\n", "S109"},
    {"a comma after the host", "machine a.test, login u password p\n", "H201"},
    {"upper case", "Machine a.test Login u Password p\n", "S118"},
    {"host, user, pass", "host a.test\nuser u\npass p\n", "S106"},
    {"a line of shell before it", "export NETRC=1\nmachine a.test login u password p\n", "S106"},
    {"a line of .git-credentials", "https://user:pass@a.test\n", "S106"},
    {"YAML", "machine a.test\nlogin: u\npassword: p\n", "S106"},
    {"a URL for a host", "machine https://a.test/simple/\nlogin u\npassword p\n", "H201"},
    {"an echo that knows no \\n", "machine a.test\\nlogin u\\npassword p\n", "H201"},
    {"a machine line commented out, its properties not",
     "machine a.test login u password p\n# machine b.test\nlogin x\npassword y\n", "S107"},
    // What people report in public trackers, and what scripts write.
    {"an option of echo", "-e machine a.test\nlogin u\npassword p\n", "S106"},
    {"an end mark", "machine a.test login u password p\nEOF\n", "S106"},
    {"a login that was not set", "machine a.test\nlogin \npassword p\nmachine b.test login x password y\n", "S109"},
    {"no host on one line", "machine  login u password p\n", "H207"},
    {"a template that nobody filled in", "machine ${HOST} login token password ${TOKEN}\n", "C301"},
    {"JSON", "{\"machine\": \"a.test\", \"login\": \"u\", \"password\": \"p\"}\n", "S106"},
    {"a password in quotes with more after it", "machine a.test login u password \"a b\"c\n", "S112"},
    {"Bearer before a token", "machine a.test login token password Bearer dapi0123\n", "S106"},
    {"no-break spaces", "machine a.test\xC2\xA0login u password p\n", "H202"},
    {"a byte order mark", "\xEF\xBB\xBFmachine a.test login u password p\n", "S103"},
    {"two tokens as logins",
     "machine github.com\n login ghp_0123456789abcdefABCDEF0123456789abcd\nmachine github.com\n login "
     "ghp_ZZZZ456789abcdefABCDEF0123456789abcd\n",
     "D401"},
    {"a wildcard", "machine *\n login u\n password p\n", "H201"},
    {"a path after the host", "machine a.test/simple login u password p\n", "H201"},
    {"a comma after a login", "machine a.test login u, password p\n", "S128"},
    {"a macro without its empty line", "macdef init\n  cd pub\nmachine a.test login u password p\n", "M501"},
    {"a merge that nobody finished",
     "<<<<<<< HEAD\nmachine a.test login u password p\n=======\nmachine a.test login u password q\n>>>>>>> theirs\n",
     "S106"},
    {"a code fence of Markdown copied", "```netrc\nmachine a.test login u password p\n```\n", "S106"},
    {"each line ends in a backslash", "machine a.test\\\n  login u\\\n  password p\n", "H201"},
    {"each line ends in a blank and a backslash", "machine a.test \\\n  login u \\\n  password p\n", "S106"},
    {"a last backslash, at which perl hangs", "machine a.test login u password p\\\n", "S129"},
    {"the script in place of what it writes",
     "cat >> ~/.netrc <<EOF\nmachine a.test login u password p\nEOF\nchmod 600 ~/.netrc\n", "S106"},
    {"a printf in place of what it writes", "printf \"machine a.test login u password p\\n\" > ~/.netrc\n", "S106"},
    {"another tool's property without a machine", "user u\nmachine a.test login u password p\n", "S108"},
    {"empty quotes for a token", "machine github.com login u password \"\"\n", "C305"},
    {"host, user and token joined by colons", "machine github.com:octocat:TOKEN\n", "H201"},
    {"the beginning of a token, and dots", "machine a.test login token password hf_0123456789abcdef...\n", "C311"},
    {"an .npmrc", "registry=https://registry.npmjs.org/\n//registry.npmjs.org/:_authToken=npm_0123\nalways-auth=true\n",
     "S106"},
    {"a configuration of ssh",
     "Host a.test\n  HostName 10.0.0.1\n  User git\n  Port 22\n  IdentityFile ~/.ssh/id_ed25519\n", "S106"},
    {"a YAML list", "- machine: a.test\n  login: u\n  password: p\n- machine: b.test\n  login: x\n  password: y\n",
     "S106"},
    {"a login that was not set, on one line", "machine a.test login  password s3cret\n", "C306"},
    {"a host that was not set", "machine \n  login user\n  password 0123\nmachine b.test login x password y\n", "S109"},
};

}  // namespace

TEST_CASE("one damage is one finding, at its cause")
{
  for (const broken& each : broken_files)
  {
    CAPTURE(each.what);
    const document document = document::parse(each.text);
    const lint::findings found = lint::check({document});
    CHECK(codes_of(found) == each.code);
    CHECK(found.count() == 1);
  }
}

TEST_CASE("three damages are three findings")
{
  const document document =
      document::parse("machine https://a.test/\nlogin u\npasswrd p\nmchine b.test login x password y\n");
  CHECK(codes_of(lint::check({document})) == "H201 S106 S106");
}

TEST_CASE("a damage does not hide another one")
{
  constexpr struct
  {
    std::string_view text;
    std::string_view codes;
  } cases[] = {
      // a second machine is lost
      {"machine a.test login u pasword p\nmachne b.test login v password q\n", "S106 S106"},
      {"-- my logins\nmachne a.test login u password p\n", "S106 S106"},
      // a host, and a password with a blank
      {"machine https://a.test login u password my secret\n", "H201 S106"},
      {"machine a.test login ${USER} password my pass\n", "C301 S106"},
      // a URL for a host, and a backslash in a login
      {"machine https://a.test/ login A\\u password p\n", "H201 S129"},
      // the same host and login twice, and the script around another entry
      {"export X=1\nmachine a.test login u password p\nmachine a.test login u password q\n", "S106 D401"},
      // a comment does not send default's password to a host
      {"default login d password x\nmachine a.test login u password p # work\n", "D402 S130"},
  };
  for (const auto& each : cases)
  {
    CAPTURE(each.text);
    const document document = document::parse(each.text);
    CHECK(codes_of(lint::check({document}, {{}, {"D405"}})) == each.codes);
  }
}

TEST_CASE("a suppressed F611 leaves the other rules")
{
  const document document = document::parse("<html>\n#netrc-lint:ignore-file=F611\nmachine a.test login u pasword p\n");
  CHECK(lint::check({document}).count() != 0);
}

TEST_CASE("what follows from a damage stands beside its finding")
{
  const document document = document::parse("machine a.test login u password\nmachine b.test login x password y\n");
  const lint::findings found = lint::check({document});
  REQUIRE(found.items().size() == 1);
  REQUIRE(found.items()[0].effects.size() == 1);
  CHECK(found.items()[0].effects[0].rule->code == "P701");
  // It may be worse than its cause.
  CHECK(severity_of(found.items()[0]) == lint::severity::error);
}

TEST_CASE("an effect whose cause is not asked for is found by itself")
{
  const document document = document::parse("machine a.test login u password\nmachine b.test login x password y\n");
  CHECK(codes_of(lint::check({document}, {{}, {"S109"}})) == "P701");
  CHECK(codes_of(lint::check({document}, {{"P701"}, {}})) == "P701");
}

TEST_CASE("damage in one entry is not the cause of anything in another")
{
  const document document = document::parse(
      "mchine a.test login u password p\nmachine b.test login x password y\nmchine c.test login v password w\n");
  CHECK(codes_of(lint::check({document})) == "S106 S106");
}

TEST_CASE("findings beyond the limit are counted without what follows from others")
{
  std::string text;
  for (int i = 0; i < 5; ++i)
    text += "machine a" + std::to_string(i) + ".test login u passwd s3cret\n";
  const document document = document::parse(text);
  const lint::findings found = lint::check({document}, {}, 2);
  CHECK(found.items().size() == 2);
  CHECK(found.count() == 5);
}

TEST_CASE("what bears on an answer is what is wrong with its entry, or on the line where its host is written")
{
  struct
  {
    std::string_view what;
    std::string_view text;
    std::string_view code;  ///< of the first finding that bears on an answer for a.test
  } const cases[] = {
      {"its own entry, not another one", "machine b.test login x password \"y\nmachine a.test login u password\n",
       "S109"},
      {"the machine is misspelt", "mchine b.test login x password y\nmchine A.test login u password p\n", "S106"},
      {"its entry is one of two versions, between the markers of a merge",
       "<<<<<<< HEAD\nmachine a.test login u password p\n=======\nmachine a.test login u password q\n>>>>>>> theirs\n",
       "S106"},
      {"it is in a section of an INI file", "machine b.test login x\n[a.test]\nlogin = u\n", "S106"},
      {"nothing is written of it, but a machine may be hidden", "machine b.test login x password y\nstray\n", "S106"},
      {"it is a part of another host only: nothing", "machine aa.test login x password 'y'\n", ""},
      {"a byte order mark stands before its entry", "\xEF\xBB\xBFmachine a.test login u password p\n", "S103"},
      {"a byte order mark stands before another entry",
       "\xEF\xBB\xBFmachine b.test login u password p\nmachine a.test login u password p\n", ""},
      {"the file is of another kind", "{\\rtf1\\ansi machine a.test login u password p}\n", "F611"},
      {"its entry is sound, another one is damaged",
       "machine a.test login u password p\nmachine b.test login x password \"y\n", ""},
  };
  for (const auto& each : cases)
  {
    CAPTURE(each.what);
    const document document = document::parse(each.text);
    const lint::findings found = lint::check({document});
    const query query{"a.test"};
    const auto relevant = lint::relevant_findings(document, found, query, document.find(query));
    CHECK((relevant.empty() ? "" : relevant[0]->rule->code) == each.code);
  }
}
