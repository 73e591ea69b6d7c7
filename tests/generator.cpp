// SPDX-License-Identifier: MIT
#include "generator.hpp"

namespace generator
{
namespace
{

using words = std::vector<std::string>;

const words blanks = {" ", " ", " ", " ", "  ", "\t", "\n", "\n", "\n\n", "\n  ", "\r\n", "\r", " \n"};
const words keywords = {"machine", "machine",  "machine", "login",    "login",  "password", "password", "default",
                        "account", "macdef",   "user",    "username", "port",   "protocol", "force",    "Machine",
                        "LOGIN",   "PassWord", "DEFAULT", "realm",    "region", "org",      "method"};
const words odd_words = {"mchine",
                         "host",
                         "\"machine\"",
                         "\"default\"",
                         "\xEF\xBB\xBFmachine",
                         "\xC2\xA0machine",
                         "machine\xC2\xA0",
                         "smachine",
                         "#machine",
                         "# a comment",
                         "# machine b.test\n",
                         "protocol machine",
                         "account login",
                         "EOF",
                         "-e",
                         "machine:",
                         "\"",
                         "\"open",
                         "\"a b\"",
                         "\"a\\\"b\"",
                         "\"a\"b",
                         "\"a\\\\\"",
                         "\"\"",
                         "p\\nmachine",
                         "a\\tlogin",
                         "p\xC2\xA0machine",
                         "machine\xC2\xA0z.test\xC2\xA0login",
                         "a\x01z",
                         "a\x7Fz",
                         "\x0Bmachine",
                         "a\\b",
                         "\\",
                         "'machine'",
                         "\"machine",
                         "\xE2\x80\x8Bmachine",
                         "password\xC2\xA0x",
                         "\xA0machine",
                         "default.test",
                         "machine.test",
                         "p\\rdefault",
                         "#",
                         "##",
                         "a#b",
                         "\xFF\xFE",
                         "machine\\nz",
                         "machine=z.test,login=x,password=y",
                         "default;x",
                         "account\nmachine:z.test",
                         "# mine\\nmachine z.test\n",
                         "# x\\rdefault\n",
                         "u,machine=z.test",
                         "# tokenmachine z.test\n",
                         "#\xC2\xA0machine z.test\n",
                         "# x\\n\"machine\" z.test\n",
                         "#machine localhost\n",
                         "# machine db login x\n",
                         "# statemachine user\n",
                         "# machine db\n",
                         "\n\"machine z.test login x\"",
                         "\n\"default\"",
                         "\"p\\nmachine z.test\"",
                         "cmachine\xC2\xA0z.test",
                         "\"port\" 1",
                         "port: 8443",
                         "password: s3cret",
                         "login=bob",
                         "User:x",
                         "port=8443",
                         "; machine z.test\n",
                         "\n// ",
                         "REM",
                         "/*",
                         "# default\n",
                         "# \"Default\":\n",
                         "# machine: z.test\n",
                         "#\"machine\" z.test\n",
                         "machine login",
                         "machine User"};
const words ports = {"443",
                     "8443",
                     "0",
                     "65536",
                     "imaps",
                     "\"443\"",
                     "0443",
                     "",
                     "99999999999999999999",
                     "+80",
                     "8443,",
                     ":8443",
                     "a-very-long-service-name",
                     "8O80"};
const words odd_hosts = {
    "https://a.test/", "u@a.test",   "*.a.test",  "a.test/path", "[::1]:8443", "[::1",     "::1",     "0:0::1",
    "[::1]x",          "127.1",      "127.0.0.1", "0x7f.1",      "a.test:",    "a.test:x", ".a.test", "a.test..",
    "b\xC3\xBC.test",  "\"a.test\"", "\"a.test",  "a.test:8443", "A.Test.",    "a_b.test", "\"\"",    "a.test:0443"};
const words macros = {"macdef m\nbody\n\n",
                      "macdef m\nbody\n",
                      "macdef m\nmachine z.test login x\n\n",
                      "macdef\nx\n\n",
                      "macdef m body\n \n",
                      "macdef m\n\n",
                      "macdef m\n\"machine\" z\n\n",
                      "macdef m x\r\ny\r\n\r\n",
                      "macdef m\n  default\n\n",
                      "macdef m\rq\r\r",
                      "macdef m machine z\n\n",
                      "macdef m cd x machine z login y\n\n",
                      "macdef m\nput machine default\n\n",
                      "macdef m\nbinmachine z.test login x\n\n",
                      "macdef m\n-e machine z login x\n\n",
                      "macdef m\x0Cmachine z\n\n",
                      "macdef machine\nx\n\n",
                      "macdef m;default\nx\n\n",
                      "macdef m\ncd x\\nmachine z.test login y\n\n",
                      "macdef m\n\"\n\"\nmachine z\n\n"};

std::string entry(random& from, std::size_t number)
{
  const std::string blank = from.of(blanks);
  std::string text = from.one_in(12) ? "default" : "machine " + (from.one_in(8) ? from.of(odd_hosts) : from.of(hosts));
  if (!from.one_in(5))
    text += blank + "login " + (from.one_in(12) ? from.of(odd_words) : from.of(logins));
  if (from.one_in(10))
    text += blank + "port " + from.of(ports);
  if (from.one_in(10))
    text += blank + "account acc" + std::to_string(number);
  if (!from.one_in(5))
    text += blank + "password " + (from.one_in(12) ? from.of(odd_words) : "p" + std::to_string(number));
  return text;
}

/// A word misspelled, glued or lost, a line end lost. What hides or loses words happens once a file: twice can leave a file that nobody can tell from a
/// sound one (`machine e.test login u` without `e.test` and `login` is a machine called u).
void damage(random& from, std::string& text, bool& may_lose)
{
  const auto find_from = [&](const std::string& what)
  {
    const std::size_t start = text.empty() ? 0 : from.below(text.size());
    const std::size_t found = text.find(what, start);
    return found == text.npos ? text.find(what) : found;
  };
  const std::size_t line = find_from("\n");
  const std::size_t blank = find_from(" ");
  const std::size_t keyword = find_from("machine");
  std::size_t kind = from.below(9);
  if (kind != 1 && kind != 4 && kind != 6)
  {
    kind = may_lose ? kind : 1;
    may_lose = false;
  }
  switch (kind)
  {
  case 0:  // the command substitution that strips a line end
    if (line != text.npos)
      text.erase(line, 1);
    break;
  case 1:  // a line end became a blank
    if (line != text.npos)
      text[line] = ' ';
    break;
  case 2:  // a variable that was not set
    if (blank != text.npos)
      text.erase(blank, text.find_first_of(" \n", blank + 1) - blank);
    break;
  case 3:  // echo without -e
    if (line != text.npos)
      text.replace(line, 1, "\\n");
    break;
  case 4:  // copied from a page
    if (blank != text.npos)
      text.replace(blank, 1, "\xC2\xA0");
    break;
  case 5:
    if (keyword != text.npos)
      text.replace(
          keyword, 7,
          from.of(words{"mchine", "host", "\"machine\"", "\xEF\xBB\xBFmachine", "MACHINE", "smachine", "machin"}));
    break;
  case 6:
    if (blank != text.npos)
      text.insert(blank + 1, "\"");
    break;
  case 7:  // a whole word lost, with its blank
    if (line != text.npos && keyword != text.npos)
      text.erase(keyword, text.find_first_of(" \n", keyword + 8) - keyword);
    break;
  default:
    if (line != text.npos)
      text.insert(line + 1, from.of(macros));
    break;
  }
}

}  // namespace

const std::vector<std::string> hosts = {"a.test", "b.test",  "c.test", "A.TEST",      "a.test.",
                                        "::1",    "machine", "login",  "a.test:8443", "d.test"};
const std::vector<std::string> logins = {"u", "v", "w", "bob", "machine", "password"};

std::string fragments(std::uint64_t seed)
{
  random from(seed);
  std::string text = from.one_in(20) ? "\xEF\xBB\xBF" : "";
  // Some files are large enough for the index, most are small enough to be read by a person.
  const std::size_t count = from.one_in(6) ? 20 + from.below(30) : 1 + from.below(7);
  for (std::size_t i = 0; i < count; ++i)
  {
    switch (from.below(10))
    {
    case 0:
      text += from.of(odd_words);
      break;
    case 1:
      text += from.of(keywords) + from.of(blanks) + (from.one_in(2) ? from.of(odd_words) : from.of(logins));
      break;
    case 2:
      text += from.one_in(2) ? from.of(macros) : "# " + from.of(odd_words);
      break;
    default:
      text += entry(from, i);
    }
    text += from.one_in(8) ? std::string() : from.of(blanks);
    if (from.one_in(400))
      text += '\0';
  }
  return text;
}

tagged_file tagged(std::uint64_t seed)
{
  random from(seed);
  std::string text;
  const words names = {"a.test", "b.test", "c.test", "d.test", "e.test"};
  const words users = {"u", "v", "w"};
  const std::size_t count = 2 + from.below(from.one_in(5) ? 25 : 4);
  for (std::size_t i = 0; i < count; ++i)
  {
    const bool is_default = i + 1 == count && from.one_in(3);
    const std::string& host = from.of(names);
    const std::string& user = from.of(users);
    const std::string gap = from.of(words{" ", "\n", "\n  "});
    const std::string secret = "s-" + (is_default ? "default" : host) + "-" + user + "-" + std::to_string(i);
    text += is_default ? "default" : "machine " + host;
    const bool password_first = from.one_in(6);
    if (password_first)
      text += gap + "password " + secret;
    text += gap + "login " + user;
    if (!password_first)
      text += gap + "password " + secret;
    text += from.one_in(6) ? "\n\n" : "\n";
  }
  tagged_file result{text, text};
  bool may_lose = true;
  for (std::size_t left = 1 + from.below(3); left > 0; --left)
    damage(from, result.text, may_lose);
  return result;
}

}  // namespace generator
