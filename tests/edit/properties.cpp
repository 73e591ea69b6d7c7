// SPDX-License-Identifier: MIT
// Random changes of random files.
#include <doctest/doctest.h>

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "edit/change.hpp"
#include "reading/generator.hpp"

namespace
{

using netrc::edit::refusal;
using words = std::vector<std::string>;

const words plain_secrets = {"p", "q", "dapi5ec4e7148de9c5", "hunter2", "s3cret-5ec4e7", "x!y?z", "a.test", "m"};

/// Any bytes, but more often those that mean something to somebody.
std::string random_secret(generator::random& from)
{
  static const words pieces = {"machine",   "login", "default",  "password", "macdef",    "a.test", " ",   "\t", "\n",
                               "\r",        "\\",    "\"",       "#",        "'",         ",",      "\\n", "p",  "q",
                               "machine z", "\n\n",  "\xC3\xA9", "\xFF",     "{",         ";",      "$x",  "=",  "/\\",
                               "account",   "user",  "\xC2\xA0", "\x0B",     "dapi5ec4e7"};
  if (from.one_in(3))
    return from.one_of(plain_secrets);
  std::string result;
  if (from.one_in(3))
  {
    const std::size_t size = from.below(from.one_in(4) ? 4096 : 24);
    for (std::size_t i = 0; i < size; ++i)
      result += static_cast<char>(from.one_in(3) ? from.below(256) : 33 + from.below(94));
    return result;
  }
  for (std::size_t left = from.below(5); left > 0; --left)
    result += from.one_of(pieces);
  if (from.one_in(12))
    result.insert(from.below(result.size() + 1), std::string(from.below(4097 - result.size()), 'x'));
  return result;
}

change::operation random_operation(generator::random& from)
{
  static const words hosts = {"a.test",  "a.test", "b.test", "c.test", "A.TEST",  "d.test",         "n.test", "a.test.",
                              "a.test/", "[::1]",  "::1",    "login",  "machine", "b\xC3\xBC.test", "default"};
  static const auto common = netrc::readers::readers_called("common");
  change::operation result;
  result.removes = from.one_in(3);
  result.host = from.one_of(hosts);
  if (from.one_in(3))
    result.port = from.one_in(2) ? 443 : 8443;
  if (!from.one_in(3))
    result.login = from.one_in(8) ? random_secret(from) : from.one_of(generator::logins);
  if (!from.one_in(8))
    result.password = random_secret(from);
  if (from.one_in(6))
    result.account = random_secret(from);
  result.may_lack_login = from.one_in(2);
  switch (from.below(4))
  {
  case 0:
    break;
  case 1:
    result.readers = {&from.one_of(netrc::readers::table())};
    break;
  case 2:
    for (const auto& each : netrc::readers::table())
      if (from.one_in(6))
        result.readers.push_back(&each);
    break;
  default:
    result.readers = common;
  }
  return result;
}

struct tally
{
  std::map<std::string, std::size_t> outcomes;
  std::size_t violations = 0;

  void examine(const std::string& text, const change::operation& asked)
  {
    const change::outcome outcome = change::examine(text, asked);
    ++outcomes[outcome.why != refusal::none ? std::string(name_of(outcome.why))
                                            : "change " + std::to_string(static_cast<int>(outcome.what))];
    if (outcome.violated.empty() || ++violations > 3)
      return;
    FAIL_CHECK(outcome.violated << "\n" << change::description(text, asked));
  }
};

constexpr std::uint64_t rounds = 15000 / NETRC_TEST_SHARE;

}  // namespace

TEST_CASE("nasty files")
{
  tally all;
  for (std::uint64_t seed = 0; seed < rounds; ++seed)
  {
    generator::random from(seed ^ 0x5EC4E7);
    all.examine(generator::fragments(seed), random_operation(from));
  }
  CHECK(all.violations == 0);
  for (const auto& [name, count] : all.outcomes)
    MESSAGE(name << ": " << count);
  // Every refusal and every change is met, so that the properties are tried on each.
  CHECK(all.outcomes.size() >= 15);
}

TEST_CASE("sound files, and damaged ones")
{
  tally all;
  for (std::uint64_t seed = 0; seed < rounds; ++seed)
  {
    generator::random from(seed ^ 0x7E4CE5);
    const generator::tagged_file file = generator::tagged(seed);
    all.examine(seed % 2 == 0 ? file.sound : file.text, random_operation(from));
  }
  CHECK(all.violations == 0);
  for (const auto& [name, count] : all.outcomes)
    MESSAGE(name << ": " << count);
}

TEST_CASE("a plain value changes how no other host is read, though nobody is asked")
{
  tally all;
  for (std::uint64_t seed = 0; seed < rounds; ++seed)
  {
    generator::random from(seed ^ 0x97A1);
    change::operation asked = random_operation(from);
    asked.byte_limit = 0;
    if (asked.password)
      asked.password = from.one_of(plain_secrets);
    all.examine(seed % 2 == 0 ? generator::tagged(seed).sound : generator::fragments(seed), asked);
  }
  CHECK(all.violations == 0);
  CHECK(all.outcomes["change 1"] > rounds / 100);
  CHECK(all.outcomes["change 2"] > rounds / 100);
}
