// SPDX-License-Identifier: MIT
// The table of programs: which reader each reads as, and what it adds. What is expected is what the programs did:
// tests/readers/foretold.py runs those that are installed.
#include <doctest/doctest.h>

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "netrc/readers.hpp"

namespace readers = netrc::readers;
using netrc::outcome;

namespace
{

readers::asked_program only_reader_of(std::string_view name)
{
  const readers::program* const program = readers::find_program(name);
  REQUIRE(program != nullptr);
  const auto found = readers::readers_of(*program);
  REQUIRE(found.size() == 1);
  return {found.front(), program};
}

readers::reply ask(std::string_view name, std::string_view text, const readers::request& asked)
{
  return readers::answer(only_reader_of(name), text, asked);
}

std::vector<std::string> paths_of(std::string_view name, std::optional<std::string> netrc)
{
  return readers::paths(readers::habits_of(only_reader_of(name)), {std::move(netrc), "/home/a", "/home/a"});
}

using paths = std::vector<std::string>;

}  // namespace

TEST_CASE("every reader is a program by its own name, every name leads to readers")
{
  std::set<std::string_view> names;
  for (const readers::program& each : readers::programs())
  {
    CAPTURE(each.name);
    CHECK(names.insert(each.name).second);
    CHECK(!each.proof.empty());
    const auto found = readers::readers_of(each);
    CHECK(!found.empty());
    CHECK(std::find(found.begin(), found.end(), nullptr) == found.end());
    CHECK(!readers::readers_called(each.name).empty());
  }
  for (const readers::reader& each : readers::table())
  {
    CAPTURE(each.name);
    CHECK(names.contains(each.name));
    CHECK(readers::readers_called(each.name) == std::vector<const readers::reader*>{&each});
  }
  CHECK(readers::readers_called("common").size() == 5);
  CHECK(readers::readers_called("git").size() == 2);  // which of them depends on its libcurl
  CHECK(readers::readers_called("nobody").empty());
  for (const std::string_view name : readers::reader_names())
    CHECK(!readers::readers_called(name).empty());
}

TEST_CASE("a program looks for the host, with or without the port")
{
  constexpr std::string_view text = "machine a.test login u password p\nmachine b.test:8443 login v password q\n";
  const auto finds = [&](std::string_view name, std::string_view host)
  { return ask(name, text, {.host = host}).outcome == outcome::found; };
  for (const std::string_view name : {"requests", "pip", "httpie", "httpx", "ansible", "git-lfs", "tnftp"})
  {
    CAPTURE(name);
    CHECK(finds(name, "a.test:8443"));
    CHECK(!finds(name, "b.test:8443"));
  }
  CHECK(!finds("terraform", "a.test:8443"));
  CHECK(finds("terraform", "b.test:8443"));
}

TEST_CASE("a program that wants a login or a password finds nothing without")
{
  constexpr std::string_view token_only = "machine a.test login u\n";
  constexpr std::string_view password_only = "machine a.test password p\n";
  CHECK(ask("ansible", token_only, {.host = "a.test"}).outcome == outcome::none);
  CHECK(ask("ansible", password_only, {.host = "a.test"}).outcome == outcome::none);
  CHECK(ask("httpx", token_only, {.host = "a.test"}).outcome == outcome::none);
  CHECK(ask("httpx", password_only, {.host = "a.test"}).outcome == outcome::found);
  CHECK(ask("requests", token_only, {.host = "a.test"}).outcome == outcome::found);
}

TEST_CASE("a user in the URL makes some programs leave the file alone")
{
  constexpr std::string_view text = "machine a.test login u password p\n";
  for (const std::string_view name : {"ansible", "terraform", "git-lfs", "requests", "httpie", "aiohttp"})
  {
    CAPTURE(name);
    CHECK(ask(name, text, {.host = "a.test", .user = "u"}).outcome == outcome::none);
    CHECK(ask(name, text, {.host = "a.test"}).outcome == outcome::found);
  }
  CHECK(ask("httpx", text, {.host = "a.test", .user = "u"}).outcome == outcome::found);
}

TEST_CASE("the file that a program opens is NETRC's or one in the home; with an empty NETRC it may be none")
{
  CHECK(paths_of("pip", std::nullopt) == paths{"/home/a/.netrc", "/home/a/_netrc"});
  CHECK(paths_of("pip", "/n") == paths{"/n"});
  CHECK(paths_of("pip", "") == paths{""});
  CHECK(paths_of("terraform", "") == paths{"/home/a/.netrc"});
  CHECK(paths_of("wget", "/n") == paths{"/home/a/.netrc"});
  CHECK(paths_of("httpx", "/n") == paths{"/home/a/.netrc"});
  CHECK(paths_of("aiohttp", "/n") == paths{"/n"});
  CHECK(paths_of("aiohttp", std::nullopt) == paths{"/home/a/.netrc"});
  CHECK(paths_of("aiohttp", "") == paths{""});
}

TEST_CASE("mode and owner matter to a program, but to Ansible not of a file that somebody names")
{
  const readers::file_habits& habits = readers::habits_of(only_reader_of("ansible"));
  const readers::reply sent = ask("ansible", "machine a.test login u password p\n", {.host = "a.test"});
  const auto check = [&](std::uint32_t mode, std::uint32_t owner, bool named)
  { return readers::check_permissions(habits, {.mode = mode, .owner = owner}, 1000, sent, named); };
  CHECK(check(0600, 1000, false) == readers::objection::none);
  CHECK(check(0644, 1000, false) == readers::objection::mode);
  CHECK(check(0600, 1001, false) == readers::objection::owner);
  CHECK(check(0644, 1001, true) == readers::objection::none);
}
