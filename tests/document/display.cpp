// SPDX-License-Identifier: MIT
#include "netrc/display.hpp"

#include <doctest/doctest.h>

#include <string_view>

TEST_CASE("names are shown, what looks like a token is not")
{
  for (const std::string_view login :
       {"u", "token", "oauth2", "__token__", "_", "gitlab-ci-token", "x-access-token", "anonymous",
        "first.last@example.com", "me+tag@example.com", "firstname.lastname"})
    CHECK_MESSAGE(netrc::is_safe_to_display(login), login);
  for (const std::string_view login :
       {"dapi0123456789abcdef5ec4e7890123456789", "ghp_0123456789abcdefghij", "0123456789abcdef01234567",
        "abcdefghijklmnopqrstuvwxyz", "user:secret", "a b", "x\x1b[31m", "\xC3\xBC", "dapi0123456789abcdef@host",
        "u@dapi0123456789abcdef5ec4e7890123456789", "u@a.dapi0123456789abcdef5ec4e7", "P@ssw0rd1234567890abcdefghij",
        "u@h0st", "u@@a.test", "$TOKEN", "a\\nb"})
    CHECK_MESSAGE(!netrc::is_safe_to_display(login), login);
}

TEST_CASE("what is shown of an entry")
{
  const auto document = netrc::document::parse("machine a.test:80 login u password p\n"
                                               "machine [::1]:443 login u\n"
                                               "machine ::1 login u password\n"
                                               "machine https://x:secret@a.test/ login u password p\n"
                                               "machine b\xC3\xBC.test password p\n"
                                               "machine\n"
                                               "default login d password e\n");
  const struct
  {
    std::string_view host;
    std::string_view login;
  } expected[] = {{"a.test:80", "u"}, {"[::1]:443", "***"}, {"::1", "***"},  {"***", "***"},
                  {"***", ""},        {"(no host)", ""},    {"default", "d"}};
  for (std::size_t i = 0; i < document.entry_count(); ++i)
  {
    CHECK(netrc::display_host(document.entry_at(i)) == expected[i].host);
    CHECK(netrc::display_login(document.entry_at(i)) == expected[i].login);
  }
}

TEST_CASE("a word at the host's place is shown if it looks like a host, not if it may be a token")
{
  const auto shown = [](std::string text)
  {
    const auto document = netrc::document::parse(text);
    return netrc::display_host(document.entry_at(0));
  };
  const std::string rest = " login u password p\n";
  for (const std::string host :
       {"example.com", "dbc-a1b2345c-d6e7.cloud.databricks.com", "adb-1234567890123456.7.azuredatabricks.net",
        "1234567890123456.7.gcp.databricks.com", "123456789012.dkr.ecr.us-east-1.amazonaws.com",
        "0123456789ABCDEF0123456789ABCDEF.gr7.us-east-1.eks.amazonaws.com", "192.0.2.1", "a.test:8443", "::1",
        "2001:db8::1", "localhost", "gitlab", "git.example.com"})
    CHECK(shown("machine " + host + rest) == host);
  // Words that mix letters and digits as tokens do.
  for (const std::string token :
       {"dapi0123456789abcdef5ec4e78901234567", "ghp_0123456789abcdefghij", "AKIAIOSFODNN7EXAMPLE",
        "abcdefghijklmnopqrstuvwxyz", "glpat-0123456789abcdefghij.01.0w1abcde",
        "SG.0123456789abcdefGHIJKL.0123456789abcdefGHIJKLmnopqrstuvwxyz0123456",
        "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQ"})
    CHECK_MESSAGE(shown("machine " + token + rest) == "***", token);
  std::string long_host;
  for (int i = 0; i < 50; ++i)
    long_host += "label.";
  CHECK(shown("machine " + long_host + "test" + rest) == "***");
  CHECK(!netrc::is_safe_to_display("u@" + long_host + "test"));
  // Short ones, in an entry that is damaged or has no password: the word can be anything.
  CHECK(shown("machine hunter2 login u password\n") == "***");
  CHECK(shown("machine hunter2 login u\n") == "***");
  CHECK(shown("machine hunter2\n") == "***");
  CHECK(shown("machine hunter2:80 login u\n") == "***");
  CHECK(shown("machine a.test login u password\n") == "a.test");
}

TEST_CASE("no control byte, and nothing that is no UTF-8, reaches a terminal")
{
  CHECK(netrc::escaped("/home/a b/\xC3\xBC.netrc") == "/home/a b/\xC3\xBC.netrc");
  CHECK(netrc::escaped("\x1b[31m\n\x7F") == "\\x1b[31m\\x0a\\x7f");
  CHECK(netrc::escaped("\xC2\x9B"
                       "31m") == "\\xc2\\x9b31m");             // C1: the eight-bit CSI
  CHECK(netrc::escaped("\xED\xA0\x80") == "\\xed\\xa0\\x80");  // a surrogate
  CHECK(netrc::escaped("\xC0\xAF\xF5\xE2\x82") == "\\xc0\\xaf\\xf5\\xe2\\x82");
  CHECK(netrc::escaped("a\xE2\x80\xAE"
                       "b\xE2\x80\x8B"
                       "c\xE2\x81\xA6"
                       "d\xEF\xBB\xBF") == "a\\xe2\\x80\\xaeb\\xe2\\x80\\x8bc\\xe2\\x81\\xa6d\\xef\\xbb\\xbf");
  CHECK(netrc::escaped("\xE2\x80\x90\xE2\x80\xA7\xE2\x80\xAF\xE2\x81\x9F") ==
        "\xE2\x80\x90\xE2\x80\xA7\xE2\x80\xAF\xE2\x81\x9F");
  CHECK(netrc::escaped("\xF0\x9F\x94\x91\xE2\x82\xAC") == "\xF0\x9F\x94\x91\xE2\x82\xAC");
}
