// SPDX-License-Identifier: MIT
#include "reading/generator.hpp"

namespace generator
{
namespace
{

using words = std::vector<std::string>;

// One word a line would hide the tables.
// clang-format off
const words blanks = {" ", " ", " ", " ", "  ", "\t", "\n", "\n", "\n\n", "\n  ", "\r\n", "\r", " \n"};
const words line_ends = {"\n", "\n", "\n", "\n", "\r\n", "\r", " \n", ""};
/// The eight, as rule 3 spells them, and not quite.
const words keywords = {
    "machine", "default", "login", "password", "account", "macdef", "user", "username", "Machine", "LOGIN",
    "DEFAULT", "PassWord"};
const words foreign = {"port", "protocol", "region", "realm", "method", "org", "force", "Port"};
const words passwords = {"p", "p", "q", "r#s", "#p", "a\\b", "a\"b", "\xC3\xA9", "p\\tq", "p/?&"};
const words accounts = {"acc", "acc", "other"};
const words ports = {
    "443", "443", "8443", "8443", "0", "65535", "65536", "imaps", "https", "0443", "", "+80", "8443,", ":443",
    "8O80", "443x", "sub-port-number", "a-very-long-service-name", "99999999999999999999", "1", "-x", "x-"};
/// A keyword is due here and none of these is one.
const words unknown = {
    "mchine", "host", "\"machine\"", "\"default\"", "\"login\"", "EOF", "smachine", "machine:", "machinez",
    "\xC2\xA0machine", "\xEF\xBB\xBFmachine", "machine\xC2\xA0", "machine=z.test", "default;x", "password:",
    "login=bob", "port=443", "is", "\"", "\\", "a\x01z", ";", "//", "z.test", "a#b", "'login'", "passwd", "\xFF\xFE",
    "\x0Bmachine"};
/// Where a value is due.
const words glued = {
    "p\\nmachine", "machine\\tq", "p\\rMachine\\nz", "p\xC2\xA0machine", "machine\xC2\xA0z.test", "p\\nxmachine",
    "machinez\\n", "a\\machine", "p\\xmachine", "amachineb", "p\\nmchine", "machine\\",
    "\xE2\x80\x8Bmachine\xC2\xA0", "xmachine\\r"};
const words faulty = {
    "a\x01z", "a\x7Fz", "\x1F", "\x0Bq", "\"open", "\"", "\"open \\\"", "\"a\"b", "\"a\"\"b\"", "\"a\tb\"",
    "\"a\x02\"", "\"a\"\x02", "\"\\\x03\"", "\"a\\nb\"", "\"p\\nmachine z.test\"", "\"open\\", "\"a\"\\nmachine"};
const words odd_hosts = {
    "https://a.test/", "a.test:8443/x", "u@a.test", "u:x@a.test:443", "*.a.test", "*..a.test", ".*.a.test",
    "a.test/path", "a.test/", "a.test//", "a.test./", "a.test..", "a.test.:443", "a.test:443.", "a.test:443/",
    "a.test/:443", "a.test:", "a.test:x", "a.test:0", "a.test:0443", "a.test:65536", "[::1]", "[::1]:8443", "[::1]/",
    "[::1", "::1", "0:0::1", "::1/", "[::1]x", "[::1].", "::1.", "[::1%lo]", "::1:443", "::ffff:127.0.0.1",
    "127.0.0.1", "127.0.0.1.", "127.1", "127.00.0.1", "256.0.0.1", "0x7f.1", "0x", "1.2.3.4.5", "5", "1..2",
    ".a.test", "..a.test", ".", "", "a..test", "A.Test.", "a_b.test", "a-.test", "a.test?q", "a.test#q", "a.test\\q",
    "a!b", "b\xC3\xBC.test", "\xC2\xA0" "a.test", "b.test@", "://a.test", "x://u@*.a.test:1/", "login/", "user:443"};
const words whole_macros = {
    "macdef m\nbody\n\n", "macdef m\nbody\n", "macdef m\nmachine z.test login x\n\n", "macdef\nx\n\n",
    "macdef m body\n \n", "macdef m\n\n", "macdef m\n\"machine\" z\n\n", "macdef m x\r\ny\r\n\r\n",
    "macdef m\n  default\n\n", "macdef m\rq\r\r", "macdef m machine z\n\n", "macdef m cd x machine z login y\n\n",
    "macdef m\nput machine default\n\n", "macdef m\nbinmachine z.test login x\n\n",
    "macdef m\n-e machine z login x\n\n", "macdef m\x0Cmachine z\n\n", "macdef machine\nx\n\n",
    "macdef m;default\nx\n\n", "macdef m\ncd x\\nmachine z.test login y\n\n", "macdef m\n\"\n\"\nmachine z\n\n"};
// clang-format on

/// `machine`, what stands before it, its word, and what follows: of a comment or of a macro, as rule 7 looks at them.
std::string speech(random& random, const words& gaps)
{
  static const words before = {"",      "",     "",         "old",      "gitlab", "the ",     "my host", "x\\n", "x\\r",
                               "x\\t ", "a # ", "\xC2\xA0", "machine ", "\"",     "login u ", "no, a ",  "\\nmy"};
  static const words names = {"b.test",  "b.test", "z.test", "z",          "user", "login",
                              "Default", "#",      "#z",     "\"b.test\"", "is",   ""};
  static const words after = {"",
                              "",
                              "",
                              " ",
                              " # old",
                              " #",
                              "#x",
                              " login x password y",
                              "\\nlogin x",
                              "\\n",
                              "\\r\\n login",
                              " is gone",
                              " loginx",
                              " Password",
                              " \"login\" x",
                              "\tUSER x",
                              ":",
                              " macdef",
                              " port 1",
                              "\\t#",
                              " machine c.test"};
  return random.one_of(before) +
         (random.one_in(6) ? random.one_of(words{"MACHINE", "Machine", "mchine", "machines"}) : "machine") +
         random.one_of(gaps) + random.one_of(names) + random.one_of(after);
}

std::string comment(random& random)
{
  static const words signs = {"#", "# ", "# ", "# ", "##", "## ", "#\t", "# # ", "#  "};
  static const words plain = {"a comment", "", "default", "login x", "\"quoted\" \x01", "machine", "machine ", "#"};
  static const words gaps = {" ", " ", " ", "  ", "\t", "\\n", "\\t", "\\r ", "", ":", "\xC2\xA0", " \\n "};
  return random.one_of(signs) + (random.one_in(5) ? random.one_of(plain) : speech(random, gaps)) +
         random.one_of(line_ends);
}

std::string macro(random& random)
{
  static const words names = {" m",    " m",         " m",       " init",           "",
                              "\tm x", " m machine", " machine", " machine z.test", " \"m\""};
  static const words lines = {"body",   "cd x", "  put machine default", "login x", "machine", "\"machine\" z",
                              "# \x01", "\""};
  static const words gaps = {" ", " ", "  ", "\n", "\n  ", "\n\n", "\\n", "\t", "", "\r\n"};
  static const words ends = {"\n", "\n", "\n", " \n", "\t\n", "\r\n", "\r", "", " "};
  std::string text = random.one_in(8) ? "MacDef" : "macdef";
  text += random.one_of(names) + random.one_of(line_ends);
  for (std::size_t left = random.below(4); left > 0; --left)
    text += (random.one_in(3) ? speech(random, gaps) : random.one_of(lines)) + random.one_of(line_ends);
  return text + random.one_of(ends);
}

/// A value in one of the ways to write it: bare, or in quotes, with escapes that change nothing.
std::string spelled(random& random, const std::string& value)
{
  if (!random.one_in(5))
    return value;
  std::string text = "\"";
  for (const char c : value)
  {
    if (c == '"' || c == '\\' || (c != 'n' && c != 'r' && c != 't' && random.one_in(6)))
      text += '\\';
    text += c;
  }
  return text + (random.one_in(10) ? "" : "\"") + (random.one_in(20) ? "x" : "");
}

std::string value(random& random, const words& usual, const std::string& suffix = "")
{
  switch (random.below(24))
  {
  case 0:
    return random.one_of(glued);
  case 1:
    return random.one_of(faulty);
  case 2:
    return random.one_of(keywords);
  case 3:
    return random.one_in(2) ? random.one_of(foreign) : "# machine b.test";
  default:
    return spelled(random, random.one_of(usual) + suffix);
  }
}

/// A keyword and its value. A password is its entry's own.
std::string property(random& random, const std::string& gap, const std::string& number)
{
  switch (random.below(12))
  {
  case 0:
    return random.one_of(keywords) + gap + value(random, logins);
  case 1:
    return "port" + (random.one_in(6) ? gap : " ") + value(random, ports);
  case 2:
    return random.one_of(foreign) + " " + value(random, logins);
  case 3:
    return "account" + gap + value(random, accounts);
  case 4:
    return random.one_of(words{"user", "username", "LOGIN"}) + gap + value(random, logins);
  case 5:
  case 6:
  case 7:
    return "login" + gap + value(random, logins);
  default:
    return "password" + gap + value(random, passwords, number);
  }
}

std::string plain_entry(random& random, const std::string& number)
{
  const std::string gap = random.one_of(words{" ", "\n  "});
  std::string text = random.one_in(8) ? "default" : "machine " + spelled(random, random.one_of(hosts));
  if (!random.one_in(6))
    text += gap + "login " + spelled(random, random.one_of(logins));
  if (!random.one_in(6))
    text += gap + "password " + spelled(random, random.one_of(passwords) + number);
  return text + "\n";
}

std::string entry(random& random, const std::string& number)
{
  const std::string gap = random.one_of(blanks);
  std::string text = random.one_in(8) ? random.one_of(unknown) + random.one_of(blanks) : "";
  if (random.one_in(10))
    text += "default";
  else if (random.one_in(12))
    text += "machine " + value(random, hosts);
  else
    text += "machine" + (random.one_in(10) ? gap : " ") +
            spelled(random, random.one_of(random.one_in(5) ? odd_hosts : hosts));
  for (std::size_t left = random.below(6); left > 0; --left)
  {
    text += gap + property(random, random.one_in(6) ? random.one_of(blanks) : " ", number);
    if (random.one_in(25))
      text += random.one_of(blanks) + random.one_of(unknown);
    if (random.one_in(25))
      text += " " + comment(random);
  }
  return text;
}

std::string piece(random& random, const std::string& number)
{
  switch (random.below(12))
  {
  case 0:
    return random.one_of(unknown);
  case 1:
    return property(random, " ", number);
  case 2:
  case 3:
    return comment(random);
  case 4:
    return macro(random);
  default:
    return entry(random, number);
  }
}

/// A word misspelled, glued or lost, a line end lost. What hides or loses words happens once a file: twice can leave a
/// file that nobody can tell from a sound one (`machine e.test login u` without `e.test` and `login` is a machine u).
void damage(random& random, std::string& text, bool& may_lose)
{
  const auto find_from = [&](const std::string& what)
  {
    const std::size_t start = text.empty() ? 0 : random.below(text.size());
    const std::size_t found = text.find(what, start);
    return found == text.npos ? text.find(what) : found;
  };
  const std::size_t line = find_from("\n");
  const std::size_t blank = find_from(" ");
  const std::size_t keyword = find_from("machine");
  std::size_t kind = random.below(9);
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
      text.replace(keyword, 7,
                   random.one_of(
                       words{"mchine", "host", "\"machine\"", "\xEF\xBB\xBFmachine", "MACHINE", "smachine", "machin"}));
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
      text.insert(line + 1, random.one_of(whole_macros));
    break;
  }
}

}  // namespace

const std::vector<std::string> hosts = {"a.test", "b.test",  "c.test", "A.TEST",      "a.test.",
                                        "::1",    "machine", "login",  "a.test:8443", "d.test"};
const std::vector<std::string> logins = {"u", "v", "w", "bob", "machine", "password"};

std::string fragments(std::uint64_t seed)
{
  static const words starts = {"\xEF\xBB\xBF", "\xEF\xBB\xBF", "\xEF\xBB", "\xEF\xBB\xBF\xEF\xBB\xBF", "\r", "\n"};
  static const words utf_16_starts = {"\xFF\xFE", "\xFE\xFF"};
  random random(seed);
  std::string text = random.one_in(20) ? random.one_of(starts) : random.one_in(200) ? random.one_of(utf_16_starts) : "";
  // Some files are large enough for the index, most are small enough to be read by a person.
  const std::size_t count = random.one_in(12) ? 20 + random.below(30) : 1 + random.below(6);
  // In some, little stands beside sound entries.
  const std::size_t odd = random.one_in(2) ? 1 : 4;
  for (std::size_t i = 0; i < count; ++i)
    if (random.below(4) >= odd)
      text += plain_entry(random, std::to_string(i));
    else
      text += piece(random, std::to_string(i)) + (random.one_in(12)  ? ""
                                                  : random.one_in(3) ? random.one_of(blanks)
                                                                     : random.one_of(line_ends));
  if (random.one_in(60))
    text.insert(random.below(text.size() + 1), 1, '\0');
  return text;
}

tagged_file tagged(std::uint64_t seed)
{
  random random(seed);
  std::string text;
  const words names = {"a.test", "b.test", "c.test", "d.test", "e.test"};
  const words users = {"u", "v", "w"};
  const std::size_t count = 2 + random.below(random.one_in(5) ? 25 : 4);
  for (std::size_t i = 0; i < count; ++i)
  {
    const bool is_default = i + 1 == count && random.one_in(3);
    const std::string& host = random.one_of(names);
    const std::string& user = random.one_of(users);
    const std::string gap = random.one_of(words{" ", "\n", "\n  "});
    const std::string secret = "s-" + (is_default ? "default" : host) + "-" + user + "-" + std::to_string(i);
    text += is_default ? "default" : "machine " + host;
    const bool password_first = random.one_in(6);
    if (password_first)
      text += gap + "password " + secret;
    text += gap + "login " + user;
    if (!password_first)
      text += gap + "password " + secret;
    text += random.one_in(6) ? "\n\n" : "\n";
  }
  tagged_file result{text, text};
  bool may_lose = true;
  for (std::size_t left = 1 + random.below(3); left > 0; --left)
    damage(random, result.text, may_lose);
  return result;
}

}  // namespace generator
