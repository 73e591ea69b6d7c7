// SPDX-License-Identifier: MIT
#include "netrc/url.hpp"

#include <doctest/doctest.h>

#include <string>

#include "host/url_cases.hpp"

TEST_CASE("each URL leads where it is written down, or is refused for the reason that is")
{
  for (const url_case& each : url_cases)
  {
    CAPTURE(each.url);
    const netrc::url_result result = netrc::parse_url(each.url);
    CHECK(describe(result.error) == describe(each.error));
    REQUIRE(result.origin.has_value() == (each.error == none));
    if (!result)
      continue;
    CHECK(result.origin->host == each.host);
    CHECK(result.origin->port == each.port);
    CHECK(result.origin->user.value_or("") == each.user);
    CHECK(result.origin->user.has_value() == !each.user.empty());
    CHECK(result.origin->has_password == each.has_password);
    CHECK(result.origin->scheme == each.url.substr(0, each.url.find(':')));
  }
}

TEST_CASE("where in a URL a byte stands makes no difference")
{
  // The bytes are looked at sixteen at a time, and those that are left over.
  for (std::size_t length = 1; length <= 70; ++length)
  {
    CAPTURE(length);
    const std::string name(length, 'a');
    const std::string begin = "https://" + name;
    const auto error_of = [&](const std::string& rest) { return netrc::parse_url(begin + rest).error; };
    const auto host_of = [&](const std::string& rest)
    {
      const std::string url = begin + rest;
      const netrc::url_result result = netrc::parse_url(url);
      return result ? std::string(result.origin->host) : "refused";
    };
    CHECK(host_of("") == name);
    CHECK(host_of("/@b.test/") == name);
    CHECK(host_of("?@b.test/") == name);
    CHECK(host_of("#@b.test/") == name);
    CHECK(host_of("@b.test/") == "b.test");
    CHECK(host_of(":x@b.test/") == "b.test");
    CHECK(host_of(".b.test/x") == name + ".b.test");
    CHECK(host_of("\xC3\xBC.b.test/x") == name + "\xC3\xBC.b.test");
    CHECK(error_of("@b.test@c.test/") == two_at_signs);
    CHECK(error_of("..b.test/") == bad_host);
    CHECK(error_of("%2e.b.test/") == bad_host);
    CHECK(error_of("\xFC.b.test/") == bad_host);
    for (const char bad : {'\0', '\t', '\n', '\r', '\x1F', ' ', '\\', '\x7F'})
    {
      CHECK(error_of(std::string(1, bad)) == bad_byte);
      CHECK(error_of(bad + std::string("@b.test/")) == bad_byte);
      CHECK(error_of("/" + name + bad) == bad_byte);
    }
    for (const char good : {'!', '[', ']', '~', '"', '\x80', '\xFF'})
      CHECK(host_of(std::string("/") + good + "x") == name);
  }
}

TEST_CASE("a URL over 1 MiB is refused")
{
  const std::string path(std::size_t{1} << 20, 'x');
  CHECK(netrc::parse_url("https://a.test/" + path).error == too_long);
  CHECK(netrc::parse_url("https://a.test/" + path.substr(100)).error == none);
}

TEST_CASE("a host on a command line")
{
  const struct
  {
    std::string_view text;
    netrc::url_error error;
    std::string_view host = {};
    std::uint16_t port = 0;
  } cases[] = {
      {"a.test", none, "a.test"},
      {"A.Test.", none, "A.Test"},
      {"a.test:8443", none, "a.test", 8443},
      {"[::1]:8443", none, "::1", 8443},
      {"[::1]", none, "::1"},
      {"::1", none, "::1"},
      {"127.0.0.1:80", none, "127.0.0.1", 80},
      {"", no_host},
      {"a.test:", bad_port},
      {"a.test:0", bad_port},
      {"a.test:65536", bad_port},
      {"a.test:https", bad_port},
      {"127.1", bad_host},
      {"a b", bad_host},
      {"u@a.test", bad_host},
      {"a.test/x", bad_host},
      {"[::1", bad_host},
      {"[::1]x", bad_host},
      {"*.a.test", bad_host},
      {"a..test", bad_host},
      {"https://a.test", bad_port},
      {"a\n.test", bad_host},
      {"\"a.test\"", bad_host},
      {"b\xFC"
       "cher.test",
       bad_host},
  };
  for (const auto& each : cases)
  {
    CAPTURE(each.text);
    const netrc::host_result result = netrc::parse_host(each.text);
    CHECK(describe(result.error) == describe(each.error));
    REQUIRE(result.host.has_value() == (each.error == none));
    if (!result.host)
      continue;
    CHECK(result.host->host == each.host);
    CHECK(result.host->port.value_or(0) == each.port);
  }
}

TEST_CASE("the ports of schemes")
{
  CHECK(netrc::default_port("https") == 443);
  CHECK(netrc::default_port("HTTP") == 80);
  CHECK(netrc::default_port("smtps") == 465);
  CHECK(netrc::default_port("file") == 0);
  CHECK(netrc::default_port("") == 0);
}
