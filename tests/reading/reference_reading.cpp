// SPDX-License-Identifier: MIT
// The second reading itself: each answer and each problem here is derived by hand from the rules of docs/format.md.
#include <doctest/doctest.h>

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "reading/generator.hpp"
#include "reading/reference/reading.hpp"

using namespace std::string_view_literals;

namespace
{

struct answer_case
{
  int rule;
  std::string_view text;
  std::string_view host;
  std::string_view expected;  // `found LOGIN PASSWORD`, `-` for what is absent, or the outcome and its reason
  std::optional<int> port = {};
  std::optional<std::string_view> login = {};
};

std::string answer_to(const answer_case& asked)
{
  const reference::reading reading = reference::read(asked.text);
  const reference::answer answer = reference::ask(reading, asked.host, asked.port, asked.login);
  if (answer.outcome != "found")
    return std::string(answer.outcome) + " " + std::string(answer.reason);
  return "found " + answer.chosen->login.value_or("-") + " " + answer.chosen->password.value_or("-");
}

const answer_case answers[] = {
    {1, "machine a.test login u password p", "a.test", "found u p"},
    {1, "machine\ta.test\r\nlogin u\rpassword p", "a.test", "found u p"},
    {1, "\xEF\xBB\xBFmachine a.test login u password p", "a.test", "found u p"},
    {1, "\n\xEF\xBB\xBFmachine a.test login u password p", "a.test", "none host-not-listed"},
    {1, "\xFF\xFEm", "a.test", "refused utf-16"},
    {1, "\xFE\xFFm", "a.test", "refused utf-16"},
    {1, "machine a.test login u password p\n\0"sv, "a.test", "refused nul-byte"},
    {1, "machine a.test login u password p\n# \0\nmacdef m \0\n\n"sv, "a.test", "found u p"},
    {1, "machine a.test\xC2\xA0login u password p", "a.test", "none host-not-listed"},

    {2, "machine a.test # login x\nlogin u password p", "a.test", "found u p"},
    {2, "machine a.test login #u password p#q", "a.test", "found #u p#q"},

    {3, "MACHINE a.test Login u passWORD p", "a.test", "found u p"},
    {3, "machine a.test username u password p", "a.test", "found u p"},
    {3, "machine a.test \"login\" u password p", "a.test", "refused unknown-word"},
    {3, "machine a.test protocol x login u password p", "a.test", "found u p"},
    {3, "machine a.test protocol login u password p", "a.test", "found u p"},
    {3, "machine a.test protocol\nlogin u password p", "a.test", "found u p"},
    {3, "machine a.test protocol \"login\" login u password p", "a.test", "found u p"},
    {3, "machine a.test port 08443 login u password p", "a.test", "none other-port", 443},
    {3, "machine a.test port 08443 login u password p", "a.test", "found u p", 8443},
    {3, "machine a.test port imaps login u password p", "a.test", "found u p", 443},
    {3, "machine a.test port 1imaps login u password p", "a.test", "refused bad-port"},
    {3, "machine a.test port a23456789012345 login u password p", "a.test", "found u p"},
    {3, "machine a.test port a234567890123456 login u password p", "a.test", "refused bad-port"},
    {3, "machine a.test port 65536 login u password p", "a.test", "refused bad-port"},
    {3, "machine a.test port login u password p", "a.test", "refused bad-port"},
    {3, "machine a.test login u password p port\n8443", "a.test", "refused bad-port"},
    {3, "machine a.test force \"x login u password p", "a.test", "refused unclosed-quote"},

    {4, "machine\na.test\nlogin\nu\npassword\n\np", "a.test", "found u p"},
    {4, "machine a.test login machine password default", "a.test", "found machine default"},
    {4, "machine a.test login\npassword p", "a.test", "refused missing-value"},
    {4, "machine a.test login\n# x\nu password p", "a.test", "refused missing-value"},
    {4, "machine a.test login\nport password p", "a.test", "found port p"},
    {4, "machine a.test login\n\"machine\" password p", "a.test", "found machine p"},
    {4, "machine a.test account login u password p", "a.test", "refused missing-value"},
    {4, "machine a.test account \"login\" login u password p", "a.test", "found u p"},
    {4, "machine a.test login \"\" password p", "a.test", "found  p"},
    {4, "machine a.test password p", "a.test", "found - p", {}, "u"},
    {4, "machine a.test login \"\" password p", "a.test", "none other-login", {}, "u"},

    {5, "machine a.test login \"u v\" password \"p\\\"\\\\\\n\\r\\t\\x\"", "a.test", "found u v p\"\\\n\r\tx"},
    {5, "machine a.test login u\"v password p\\n", "a.test", "found u\"v p\\n"},
    {5, "machine a.test login \"u password p\npassword p", "a.test", "refused unclosed-quote"},
    {5, "machine a.test login \"u\"v password p", "a.test", "refused text-after-quote"},
    {5, "machine \"a.test\" login u password p", "a.test", "found u p"},

    {6, "macdef m\nmachine a.test login x\n\nmachine a.test login u password p", "a.test", "found u p"},
    {6, "macdef m\nx\n \t\nmachine a.test login u password p", "a.test", "found u p"},
    {6, "macdef\nx\r\n\r\nmachine a.test login u password p", "a.test", "found u p"},
    {6, "macdef m\nmachine a.test login u password p\n", "a.test", "none host-not-listed"},

    {7, "machine a.test login u\nmchine b.test\npassword p", "a.test", "refused unknown-word"},
    {7, "machine a.test login u password p\nmchine b.test\nlogin v password q", "a.test", "found u p"},
    {7, "machine a.test login u\nmacdef m\nx\n\npassword p", "a.test", "refused property-outside-entry"},
    {7, "machine a.test login u\n# machine b.test\npassword p", "a.test", "refused property-outside-entry"},
    {7, "machine a.test login u\n# the machine user\npassword p", "a.test", "found u p"},
    {7, "machine a.test login u\n# machine login x\npassword p", "a.test", "found u p"},
    {7, "machine a.test login u\n# oldmachine b login x\npassword p", "a.test", "refused property-outside-entry"},
    {7, "machine a.test login u\n# machine b # x\npassword p", "a.test", "refused property-outside-entry"},
    {7, "machine a.test login u\n# machine b #\npassword p", "a.test", "refused property-outside-entry"},
    {7, "machine a.test login u\n# machine b\\nlogin x\npassword p", "a.test", "refused property-outside-entry"},
    {7, "machine a.test login u\n# machine b\\nloginx y\npassword p", "a.test", "found u p"},
    {7, "machine a.test login u\n# machine=b\npassword p", "a.test", "found u p"},
    {7, "login x password y\nmachine a.test login u password p", "a.test", "found u p"},
    // The two files that must stay refused, and the first without its written-out line end.
    {7, "machine a.test login TOKEN # my host\\nmachine b.test\n  password y", "a.test",
     "refused property-outside-entry"},
    {7, "machine a.test login TOKEN # my hostmachine b.test\n  password y", "a.test", "refused property-outside-entry"},
    {9, "# gitlabmachine b.test login x password y\ndefault login u password p", "b.test", "refused hidden-machine"},

    {8, "machine a.test login u login v password p", "a.test", "refused repeated-property"},
    {8, "machine a.test login u user \"\\u\" password p password p", "a.test", "found u p"},
    {8, "machine a.test:443 port 0443 login u password p", "a.test", "found u p"},
    {8, "machine a.test:443 port 8443 login u password p", "a.test", "refused repeated-property", 1},
    {8, "machine a.test port imaps port 443 protocol x protocol y login u password p", "a.test", "found u p"},
    {8, "machine a.test login u password p\x01", "a.test", "refused control-byte"},
    {8, "machine a.test login \"u\tv\" password p", "a.test", "found u\tv p"},
    {8, "machine a.test login u password many words", "a.test", "refused unknown-word"},
    {8, "machine a.test login u password p\n  words", "a.test", "found u p"},
    {8, "machine a.test login u password p\nx machine b.test login v password q", "b.test", "refused unknown-word"},
    {8, "machine a.test login u password p\nx machine b.test login v password q", "a.test", "found u p"},
    {8, "x machine a.test login u password p", "a.test", "found u p"},
    {8, "x machine a.test login u password p machine b.test login v password q", "b.test", "refused unknown-word"},
    {8, "machine a.test login u\nx\nmachine b.test login v password q", "a.test", "refused unknown-word"},
    {8, "machine a.test login u\n# machine c.test\nmachine b.test", "a.test", "found u -"},
    {8, "machine a.test login u password p\\nmachine", "a.test", "refused machine-in-value"},
    {8, "machine a.test login u password \"p\\nmachine\"", "a.test", "found u p\nmachine"},
    {8, "machine a.test login u password xMACHINE\xC2\xA0", "a.test", "refused machine-in-value"},
    {8, "machine a.test login u password p\\xmachine", "a.test", "found u p\\xmachine"},
    {8, "machine a.test login\x01 u login\nuser v password p", "a.test", "refused unknown-word"},

    {9, "machine a.test login u password p machine a.test login v password q", "a.test", "found v q", {}, "v"},
    {9, "machine a.test password p machine a.test login v password q", "a.test", "found v q", {}, "v"},
    {9, "machine a.test password p machine a.test login v password q", "a.test", "found - p"},
    {9, "machine a.test password p machine a.test login v password q", "a.test", "found - p", {}, "w"},
    {9, "machine a.test login u password p machine a.test:443 login v password q", "a.test", "found v q", 443},
    {9, "machine a.test:443 login v password q machine a.test login u password p", "a.test", "found u p"},
    {9, "machine a.test:443 password q machine a.test login u password p", "a.test", "found - q", 443, "u"},
    {9, "machine *.a.test login v password q\nmachine a.test login u password p", "a.test", "found u p"},
    {9, "machine *.a.test login v password q", "a.test", "refused malformed-host", 443, "w"},
    {9, "machine a.test login v\x01 password q\nmachine a.test login u password p", "a.test", "found u p", {}, "u"},
    {9, "machine a.test login v\x01 password q\nmachine a.test login u password p", "a.test", "refused control-byte"},
    {9, "machine a.test:443 login v\x01\nmachine a.test login u password p", "a.test", "found u p", 8443},
    {9, "machine a.test port 443 port !", "a.test", "refused bad-port", 8443},
    {9, "machine a.test machine a.test login u password p", "a.test", "found u p"},
    {9, "machine a.test", "a.test", "none no-credentials"},
    {9, "machine a.test:1 login u password p machine a.test login v", "a.test", "none other-port", 2, "w"},
    {9, "machine a.test:1 login u password p default login v password q", "a.test", "none other-port", 2},
    {9, "machine a.test default login v password q", "b.test", "found v q"},
    {9, "default login v password q default login w password r", "b.test", "none other-login", {}, "w"},
    {9, "default port 443 login v password q", "b.test", "none other-port", 8443},
    {9, "default login v password q\nmchine b.test", "b.test", "refused hidden-machine"},
    {9, "default login v password q\nmachine", "b.test", "refused hidden-machine"},
    {9, "user x default login v password q", "b.test", "refused hidden-machine"},
    {9, "default login v password q\n# machine b.test", "b.test", "found v q"},
    {9, "default login v password q\n# oldmachine b.test", "b.test", "refused hidden-machine"},
    {9, "default login v password q\nmacdef m machine\nb.test\n\n", "b.test", "refused hidden-machine"},
    {9, "default login v password q\nmacdef m\nmachine is gone", "b.test", "found v q"},
    {9, "default login v password q", "b\xC3\xBC.test", "refused hidden-machine"},
    {9, "machine b\xC3\xBC.test login u default login v password q", "b.test", "refused hidden-machine"},
    {9, "default login v login w password q", "b.test", "refused repeated-property"},

    {10, "machine A.test. login u password p", "a.TEST", "found u p"},
    {10, "machine a.test login u password p", "a.test./", "found u p"},
    {10, "machine a.test.:0443/ login u password p", "a.test", "found u p", 443},
    {10, "machine a.test// login u password p", "a.test", "refused malformed-host"},
    {10, "machine https://u@*...a.test:x/ login u password p", "a.test", "refused malformed-host"},
    {10, "machine [0:0::1]:8443 login u password p", "::1", "found u p", 8443},
    {10, "machine ::1 login u password p", "[::1]/", "found u p"},
    {10, "machine login login u password p", "login", "refused malformed-host"},
    {10, "machine \"login\" login u password p", "login", "found u p"},
    {10, "machine 127.0.0.1 login u password p", "127.0.0.1.", "found u p"},
    {10, "machine 127.00.0.1 login u password p", "127.00.0.1", "refused host"},
    {10, "machine 127.1 login u password p", "0x7f.1", "refused host"},
    {10, "machine b\xC3\xBC.test login u password p", "b\xC3\xBC.test", "found u p"},
    {10, "machine a.test login u password p", ".a.test", "refused host"},
    {10, "machine a.test:0 login u password p", "a.test", "refused malformed-host", 443},
};

struct problem_case
{
  std::string_view text;
  std::string_view expected;
};

std::string problems_of(std::string_view text)
{
  std::string result;
  for (const reference::problem& each : reference::read(text).problems)
    result += (result.empty() ? "" : " ") + std::string(each.code) + "@" + std::to_string(each.offset);
  return result;
}

const problem_case problems[] = {
    {"machine a.test # machine b.test\n", ""},
    {"\xFE\xFF\0x"sv, "utf-16@0"},
    {"\xEF\xBB\xBF\rx\r", "byte-order-mark@0 lone-cr@3 unknown-word@4"},
    {"x\0 y\0"sv, "unknown-word@0 nul-byte@1 unknown-word@3"},
    {"machine a\0b"sv, "control-byte@8 malformed-host@8 nul-byte@9"},
    {"login a user", "property-outside-entry@0 property-outside-entry@8 missing-value@8 login-alias@8"},
    {"port port", "property-outside-entry@0"},
    {"default port machine\n", "bad-port@8 missing-value@13"},
    {"default port \"a b\"c", "text-after-quote@13 bad-port@13"},
    {"machine machine\xC2\xA0 a.test", "machine-in-value@8 non-ascii-host@8 unknown-word@18"},
    {"machine a\\nmachine", "machine-in-value@8 malformed-host@8"},
    {"default login u login v user u login w", "repeated-property@16 login-alias@24 repeated-property@31"},
    {"# xmachine a\n## machine a\n#machine\\na", "machine-in-comment@3"},
    {"# # machine a\n#\t## machine a\n", ""},
    {"macdef m machine a\nmachine b\n\n", "machine-in-macro@9"},
    {"macdef m\nx\n", "unended-macro@0"},
    {"macdef m\nx\n ", ""},
    {"macdef m\n", "unended-macro@0"},
    {"macdef m\rx\n\nmacdef\n\n", ""},
};

}  // namespace

TEST_CASE("the second reading answers as the rules say")
{
  for (const answer_case& each : answers)
  {
    CAPTURE(each.rule);
    CAPTURE(std::string(each.text));
    CAPTURE(std::string(each.host));
    CHECK(answer_to(each) == std::string(each.expected));
  }
}

TEST_CASE("the second reading reports the problems that the rules name, in order")
{
  for (const problem_case& each : problems)
  {
    CAPTURE(std::string(each.text));
    CHECK(problems_of(each.text) == std::string(each.expected));
  }
}

TEST_CASE("the generated files meet every problem and every answer often")
{
  constexpr int files = 4000;
  std::map<std::string, int> met;
  for (std::uint64_t seed = 0; seed < files; ++seed)
  {
    const reference::reading reading = reference::read(generator::fragments(seed));
    for (const reference::problem& each : reading.problems)
      ++met[std::string(each.code)];
    for (const std::string host : {"a.test", "z.test"})
    {
      const reference::answer answer = reference::ask(reading, host, 443, "u");
      ++met[std::string(answer.outcome) + " " + std::string(answer.reason)];
    }
  }
  for (const char* const what : {"nul-byte",
                                 "byte-order-mark",
                                 "lone-cr",
                                 "unknown-word",
                                 "property-outside-entry",
                                 "missing-value",
                                 "repeated-property",
                                 "login-alias",
                                 "control-byte",
                                 "machine-in-value",
                                 "bad-port",
                                 "machine-in-comment",
                                 "unclosed-quote",
                                 "text-after-quote",
                                 "malformed-host",
                                 "non-ascii-host",
                                 "machine-in-macro",
                                 "unended-macro",
                                 "found host-entry",
                                 "found default-entry",
                                 "none other-port",
                                 "none host-not-listed",
                                 "none other-login",
                                 "none no-credentials",
                                 "refused nul-byte",
                                 "refused unknown-word",
                                 "refused bad-port",
                                 "refused hidden-machine",
                                 "refused repeated-property",
                                 "refused missing-value",
                                 "refused machine-in-value",
                                 "refused malformed-host",
                                 "refused property-outside-entry"})
  {
    CAPTURE(std::string(what));
    CHECK(met[what] >= 20);
  }
  CHECK(met["utf-16"] > 0);
}
