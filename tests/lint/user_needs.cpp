// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "lint/lint.hpp"

// How real files come to be, and what goes wrong on the way (docs/format-examples.md has many): each is found with its
// cause in the message, or silent where it is meant.

namespace
{

using namespace netrc;
using namespace std::string_view_literals;

/// The messages of a rule's findings, one a line.
std::string messages(std::string_view text, std::string_view code)
{
  const document document = document::parse(text);
  const lint::findings found = lint::check({document});
  std::string result;
  for (const lint::finding& each : found.items())
    if (each.rule->code == code)
      result += std::string(lint::message_of(each)) + "\n";
  return result;
}

std::size_t count(std::string_view text)
{
  const document document = document::parse(text);
  return lint::check({document}).count();
}

struct written
{
  std::string_view form;  ///< how it is written, and what was wrong
  std::string_view text;
  std::string_view code;
  std::string_view cause;  ///< a part of the message
};

void check_causes(std::initializer_list<written> cases)
{
  for (const written& each : cases)
  {
    CAPTURE(each.form);
    const std::string told = messages(each.text, each.code);
    CAPTURE(told);
    CHECK(told.find(each.cause) != told.npos);
    // The message is not the rule's for all cases.
    CHECK(!told.empty());
  }
}

}  // namespace

TEST_CASE("a line of shell with a variable that is not set")
{
  check_causes({
      {"echo -e, TOKEN unset", "machine a.test\nlogin u\npassword \n", "S109",
       "a password without a value: was the variable"},
      {"echo -e, TOKEN unset, another machine after it",
       "machine a.test\nlogin u\npassword \nmachine b.test\nlogin x\npassword y\n", "S109",
       "a password without a value: was the variable"},
      {"echo -e, USER unset", "machine a.test\nlogin \npassword p\n", "S109",
       "a login without a value: was the variable"},
      {"echo -e, HOST unset", "machine \nlogin u\npassword p\n", "S109", "a machine without a host: was the variable"},
      {"on one line, USER unset", "machine a.test login  password s3cret\n", "C306",
       "a keyword where a value should be: was the variable"},
      {"on one line, HOST unset", "machine  login u password p\n", "H207",
       "a keyword where the host should be: was the variable"},
  });
}

TEST_CASE("a line of shell that another shell ran")
{
  check_causes({
      {"echo -e by sh", "-e machine a.test\nlogin u\npassword p\n", "S106",
       "echo -e was run by a shell whose echo has no options"},
      {"echo by bash, glued to the machine", "\\nmachine a.test\\tlogin x\\tpassword y\n", "S106",
       "a literal \\n or \\t"},
      {"echo by bash, one value a line", "machine a.test\\nlogin u\\npassword p\n", "H201",
       "a literal \\n or \\t in the host"},
      {"echo by bash, in the login", "machine a.test login u\\npassword p\n", "S124", "a literal \\n in a value"},
      {"echo by bash, another machine glued", "machine a.test login u password p\\nmachine b.test login x password y\n",
       "S114", "a literal \\n joins a machine"},
  });
}

TEST_CASE("lines that were glued, appended, indented")
{
  check_causes({
      {"a command substitution strips the line end",
       "machine a.test login u password s3cretmachine next.host login x password y\n", "S119",
       "the line end before the keyword was lost"},
      {"cat >> on every build", "machine a.test login u password old\nmachine a.test login u password new\n", "D401",
       "with another password: curl, git and Go send the first"},
      {"a token for a login, appended on every build",
       "machine a.test\n  login ghp_0123456789abcdefABCDEF0123456789abcd\n"
       "machine a.test\n  login ghp_ZZZZ456789abcdefABCDEF0123456789abcd\n",
       "D401", "with another token as its login: curl from 8.21 on sends the first"},
      {"cat >> on every build, the same token",
       "machine a.test login u password p\nmachine a.test login u password p\n", "D406",
       "an earlier entry has the same host, login and password"},
      {"an indented here-document", "  machine a.test\n  login u\n  password p\n  EOF\n", "S106",
       "the end mark of a here-document"},
  });
  CHECK(count("  machine a.test\n  login u\n  password p\n") == 0);
}

TEST_CASE("a template that was not expanded")
{
  check_causes({
      {"${TOKEN}", "machine a.test login u password ${TOKEN}\n", "C301", "a shell variable that no shell expanded"},
      {"$TOKEN", "machine a.test login u password $TOKEN\n", "C301", "a shell variable that no shell expanded"},
      {"PowerShell's $env:TOKEN", "machine a.test login u password $env:TOKEN\n", "C301",
       "a shell variable that no shell expanded"},
      {"PowerShell's ${Env:TOKEN}", "machine a.test login u password ${Env:TOKEN}\n", "C301",
       "a shell variable that no shell expanded"},
      {"$(cat token)", "machine a.test login u password $(cat token)\n", "C301", "a command that no shell ran"},
      {"Azure Pipelines' $(TOKEN)", "machine a.test login u password $(TOKEN)\n", "C301",
       "the CI system should have expanded"},
      {"${{ secrets.TOKEN }}", "machine a.test login u password ${{ secrets.TOKEN }}\n", "C301",
       "the CI system should have expanded"},
      {"<token-value>", "machine a.test login u password <token-value>\n", "C301", "a placeholder was never filled in"},
      {"%s", "machine a.test login u password %s\n", "C301", "a format that printf should have filled in"},
      {"{{ token }}", "machine a.test login u password {{ token }}\n", "C301", "a template's placeholder"},
      {"the host", "machine ${HOST} login u password p\n", "C301",
       "a placeholder that was never filled in is read as the host"},
  });
}

TEST_CASE("what is meant is silent")
{
  for (const std::string_view text : {
           // The token is the login, no password.
           "machine github.com login ghp_0123456789abcdefghijABCDEFGHIJ012345\n"sv,
           "machine github.com login 0123456789abcdef0123456789abcdef01234567\n"sv,
           // A fixed login with a token.
           "machine a.test login oauth2 password s\n"sv,
           "machine a.test login __token__ password s\n"sv,
           "machine a.test login gitlab-ci-token password s\n"sv,
           "machine a.test login x-access-token password s\n"sv,
           "machine a.test login _ password s\n"sv,
           "machine a.test login token password s\n"sv,
           // The traditional last line.
           "machine a.test login u password p\ndefault login anonymous password user@host\n"sv,
           "machine a.test login u password p\ndefault login anonymous\n"sv,
           "default login anonymous\n"sv,
           // CR LF ends a line.
           "machine a.test\r\nlogin u\r\npassword p\r\n"sv,
       })
  {
    CAPTURE(text);
    CHECK(count(text) == 0);
  }
}

TEST_CASE("copied from a web page")
{
  check_causes({
      {"U+00A0 between the words",
       "machine\xC2\xA0"
       "a.test\xC2\xA0login\xC2\xA0u\n",
       "S106", "a no-break space or another odd space joins"},
      {"U+00A0 after the login", "machine a.test login u\xC2\xA0password p\n", "S120",
       "a no-break space or another odd space is part of a value"},
      {"U+00A0 after the host", "machine a.test\xC2\xA0login u password p\n", "H202", "odd space is part of the host"},
      {"smart quotes around the values", "machine a.test login \xE2\x80\x9Cu\xE2\x80\x9D password p\n", "S122",
       "typographic quotes"},
      {"smart quotes around the host",
       "machine \xE2\x80\x9C"
       "a.test\xE2\x80\x9D login u password p\n",
       "H202", "typographic quotes"},
      {"< and > around the host", "machine <a.test> login u password p\n", "C301",
       "a placeholder that was never filled in"},
      {"< and > around the token", "machine a.test login token password <dapi0123456789abcdef0123456789abcdef>\n",
       "C301", "the < and > of a page's sample were left around a value"},
  });
}

TEST_CASE("copied from a page that abbreviates")
{
  for (const std::string_view value :
       {"...", "dapi...", "dapi0123...", "hf_\xE2\x80\xA6", "ghp_0123456789abcdef....", "\xE2\x80\xA6"})
    CHECK(messages("machine a.test login u password " + std::string(value) + "\n", "C311") ==
          "the value is abbreviated: its dots stand for what was left out\n");
  CHECK(messages("machine a.test login u password ***\n", "C311").find("one character repeated") != std::string::npos);
}

TEST_CASE("a separator of another format")
{
  check_causes({
      {"after the login", "machine a.test login u; password p;\n", "S128", "at the end of the login"},
      {"after a password of one character", "machine a.test login u password p;\n", "S128", "after the password"},
      {"after a token", "machine a.test login token password dapi0123456789abcdef0123456789abcdef,\n", "S128",
       "after the password"},
  });
}

TEST_CASE("saved by an editor")
{
  check_causes({
      {"a byte order mark", "\xEF\xBB\xBFmachine a.test login u password p\n", "S103", "a byte order mark"},
      {"CR alone", "machine a.test\rlogin u\rpassword p\r", "S104", "a carriage return alone"},
      {"UTF-16", "\xFF\xFEm\0a\0"sv, "S101", "UTF-16"},
      {"RTF", "{\\rtf1\\ansi\n\\f0 machine a.test\\\nlogin u\\\npassword p}\n", "F611", "rich text (RTF)"},
      {"a download that asked for a login", "\n<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n", "F611",
       "a saved web page (HTML)"},
      {"a web page of old", "<HTML><BODY>machine a.test login u password p</BODY></HTML>\n", "F611",
       "a saved web page (HTML)"},
      {"a zip archive", "PK\3\4\24\0\0\0machine a.test"sv, "F611", "a zip archive"},
      {"a key", "-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n-----END OPENSSH PRIVATE KEY-----\n", "F611",
       "a key or a certificate (PEM)"},
      {"a PDF", "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n1 0 obj\n<< /Type /Catalog >>\n", "F611", "a PDF file"},
  });
}

TEST_CASE("a file that is not UTF-8 is to be converted from what it is in")
{
  const auto hint = [](std::string_view text)
  {
    const document document = document::parse(text);
    const lint::findings found = lint::check({document}, {{"S117"}, {}});
    REQUIRE(found.count() == 1);
    return std::string(lint::hint_of(found.items()[0]));
  };
  // Quotes and the euro sign of Windows-1252; 80 to 9F are control characters in Latin-1.
  for (const std::string_view text :
       {"machine a.test login u password \x93p\x94\n", "# 5 \x80\n", "# r\xE9sum\xE9 \x96 new\n"})
    CHECK(hint(text).find("iconv -f cp1252 ") != std::string::npos);
  // Letters that both have alike, and the same bytes within UTF-8.
  for (const std::string_view text : {"# r\xE9sum\xE9\n", "# \xE2\x80\x93 \xFC\n", "# \xC3\x9F \xDF\n"})
    CHECK(hint(text).find("iconv -f latin1 ") != std::string::npos);
}

TEST_CASE("echo without chmod")
{
  loaded_file file{document::parse("machine a.test login u password p\n"), {}};
  file.open_to_others = true;
  const lint::findings found = lint::check({file.document, &file});
  REQUIRE(found.count() == 1);
  CHECK(found.items()[0].rule->code == "F601");
  CHECK(lint::hint_of(found.items()[0]) == "run chmod 600 on it");
}

TEST_CASE("what people need from a linter")
{
  check_causes({
      {"a value that swallows the next line", "machine A login u password\nmachine B login x password y\n", "S109",
       "a password without a value"},
      {"one alien word: protocol", "machine a.test protocol https login u password p\n", "S125",
       "only some programs know"},
      {"one alien word: port", "machine a.test port 443 login u password p\n", "S125", "only some programs know"},
      {"one alien word: region", "machine a.test region eu login u password p\n", "S125", "only some programs know"},
      {"one alien word: username", "machine a.test username u password p\n", "S113", "give up the whole file"},
      {"a password with a line end", "machine a.test login u password \"a\\nb\"\n", "C313", "is a line end"},
      {"a port after the host", "machine a.test:8443 login u password p\n", "H206", "a port after the host"},
      {"a URL for the host", "machine https://host/ login u password p\n", "H201", "this is a URL"},
      {"a path after the host", "machine a.test/path login u password p\n", "H201", "a path or a query"},
      {"?o= of a workspace", "machine adb-1.7.azuredatabricks.net?o=1 login token password p\n", "H201",
       "a path or a query"},
      {"a user before the host", "machine u@a.test login u password p\n", "H201", "a user before the host"},
      {"a wildcard", "machine *.a.test login u password p\n", "H201", "a wildcard"},
      {"default before other machines", "default login ftp password p\nmachine a.test login u password p\n", "D402",
       "many programs never look past it"},
      {"default is sent to every host", "default login u password p\n", "D405", "to every host"},
      {"password only", "machine a.test password p\n", "C304", "a password without a login"},
      {"login only", "machine a.test login alice\n", "C303", "a login without a password"},
      {"a macdef without its blank line", "macdef m\nls\nmachine a.test login u password p\n", "M501",
       "the empty line that ends the macro may be lost"},
      {"a control byte", "machine a.test login u password p\x1B\n", "S105", "a control byte"},
  });
}
