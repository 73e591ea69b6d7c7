// SPDX-License-Identifier: MIT
#include "netrc/lookup.hpp"

#include <doctest/doctest.h>

#include <string>
#include <thread>
#include <vector>

#include "netrc/netrc.hpp"

using netrc::document;
using netrc::outcome;
using netrc::reason;
using netrc::verdict;

TEST_CASE("the answer for a workspace URL")
{
  const document document = document::parse(
      "machine 1234567890123456.7.gcp.databricks.com\nlogin token\npassword dapi0123456789abcdef5ec4e7890123456789\n");
  const netrc::answer answer = document.find_url("https://1234567890123456.7.gcp.databricks.com/api/2.0/clusters/list");
  REQUIRE(answer);
  CHECK(answer.why == reason::host_entry);
  CHECK(answer.login() == "token");
  CHECK(answer.password()->reveal() == "dapi0123456789abcdef5ec4e7890123456789");
}

TEST_CASE("what is not found has no values")
{
  const document document = document::parse("machine a login u password\n");
  const netrc::answer answer = document.find({"a"});
  CHECK(answer.outcome == outcome::refused);
  CHECK(!answer.login());
  CHECK(!answer.password());
  CHECK(!answer.account());
}

TEST_CASE("a URL that cannot be trusted is refused, one with a password is the caller's business")
{
  const document document = document::parse("machine a.test login u password p\ndefault login d password e\n");
  CHECK(document.find_url("https://a.test\\@b.test/").why == reason::url_refused);
  CHECK(document.find_url("https://a.test\\@b.test/").url_error == netrc::url_error::bad_byte);
  CHECK(document.find_url("https://u:x@a.test/").why == reason::url_has_password);
  CHECK(document.find_url("https://%75@a.test/").login() == "u");
  CHECK(document.find_url("https://v@a.test/").why == reason::other_login);
  CHECK(document.find({"a.test:80"}).why == reason::host_refused);
  CHECK(document.find({"https://a.test/"}).why == reason::host_refused);
  CHECK(document.find({""}).why == reason::host_refused);
}

TEST_CASE("hosts are found alike with and without the index")
{
  // 16 entries are looked at one by one; more have an index.
  for (const int others : {0, 12, 13, 14, 15, 16, 17, 100})
  {
    std::string text = "machine A.test login u password p\nmachine [::1]:443 login v password q\n";
    for (int i = 0; i < others; ++i)
      text += "machine h" + std::to_string(i) + ".test login u password p\n";
    text += "machine a.TEST login w password r\n";
    const document document = document::parse(text);
    CAPTURE(others);
    CHECK(document.find({"a.test"}).password()->reveal() == "p");
    CHECK(document.find({"A.TEST."}).password()->reveal() == "p");
    CHECK(document.find({"a.test", {}, "w"}).password()->reveal() == "r");
    CHECK(document.find({"0:0:0::1", 443}).password()->reveal() == "q");
    CHECK(document.find({"[::1]", 443}).password()->reveal() == "q");
    CHECK(document.find({"::2"}).why == reason::host_not_listed);
    CHECK(document.find({"a.tesu"}).why == reason::host_not_listed);
    CHECK(document.find({"a_test"}).why == reason::host_not_listed);
  }
}

TEST_CASE("hosts of every length, that differ in one byte, are told apart")
{
  std::string text;
  std::vector<std::string> hosts;
  for (std::size_t size = 1; size <= 40; ++size)
    for (std::size_t offset = 0; offset < size; ++offset)
    {
      std::string host(size, 'h');
      host[offset] = 'g';
      hosts.push_back(host);
      text += "machine " + host + " password p" + std::to_string(hosts.size()) + "\n";
    }
  const document document = document::parse(text);
  for (std::size_t i = 0; i < hosts.size(); ++i)
  {
    CAPTURE(hosts[i]);
    REQUIRE(document.find({hosts[i]}).password()->reveal() == "p" + std::to_string(i + 1));
    hosts[i].back() = static_cast<char>(hosts[i].back() & ~0x20);
    REQUIRE(document.find({hosts[i]}).password()->reveal() == "p" + std::to_string(i + 1));
    hosts[i].back() = 'x';
    REQUIRE(!document.find({hosts[i]}));
  }
}

TEST_CASE("bytes that differ in the bit of a letter's case are not letters of another case")
{
  // '@' and '`', '[' and '{' differ as 'A' and 'a' do; '-' and CR, '0' and DLE too.
  std::string text;
  for (int i = 0; i < 20; ++i)
    text += "machine h" + std::to_string(i) + " password x\n";
  text += "machine a-b.test password p\nmachine a0b.test password q\n";
  const document document = document::parse(text);
  CHECK(document.find({"a-b.test"}).password()->reveal() == "p");
  CHECK(!document.find({"a\rb.test"}));
  CHECK(!document.find({"a\x10"
                        "b.test"}));
  CHECK(!document.find({"a-b\x0Etest"}));
}

TEST_CASE("every candidate says why it was or was not chosen")
{
  struct
  {
    std::string_view text;
    netrc::query asked;
    std::vector<verdict> verdicts;
  } const cases[] = {
      {"machine a login u password p machine a login v password q default login d",
       {"a"},
       {verdict::chosen, verdict::outranked, verdict::default_not_asked}},
      {"machine a login u password p machine a login v password q",
       {"a", {}, "v"},
       {verdict::passed_other_login, verdict::chosen}},
      {"machine a:1 login u machine a login u machine a",
       {"a", 2},
       {verdict::passed_other_port, verdict::chosen, verdict::passed_no_credentials}},
      {"machine b login u password p default login d password e", {"a"}, {verdict::chosen}},
      {"x default login d password e", {"a"}, {verdict::default_hidden}},
      {"default login d password e", {"a", {}, "u"}, {verdict::passed_other_login}},
      {"machine a login u password p", {"not a host"}, {}},
  };
  for (const auto& each : cases)
  {
    CAPTURE(each.text);
    const document document = document::parse(each.text);
    std::vector<verdict> got;
    for (const netrc::candidate& looked_at : document.candidates(each.asked))
      got.push_back(looked_at.verdict);
    CHECK(got == each.verdicts);
  }
}

TEST_CASE("every reason, verdict and problem has a text")
{
  for (int i = 0; i <= static_cast<int>(reason::host_refused); ++i)
  {
    CHECK(!name_of(static_cast<reason>(i)).empty());
    CHECK(!describe(static_cast<reason>(i)).empty());
  }
  for (int i = 0; i <= static_cast<int>(verdict::default_hidden); ++i)
    CHECK(!describe(static_cast<verdict>(i)).empty());
  for (std::size_t i = 0; i < netrc::problem_code_count; ++i)
    CHECK(!netrc::describe(static_cast<netrc::problem_code>(i)).message.empty());
  for (int i = 0; i <= static_cast<int>(netrc::url_error::too_long); ++i)
    CHECK(!netrc::describe(static_cast<netrc::url_error>(i)).empty());
}

TEST_CASE("threads share a document")
{
  std::string text;
  for (int i = 0; i < 1000; ++i)
    text += "machine h" + std::to_string(i) + " login u password p" + std::to_string(i) + "\n";
  const document document = document::parse(text);
  std::vector<std::thread> threads;
  std::vector<int> found(8);
  for (std::size_t t = 0; t < found.size(); ++t)
    threads.emplace_back(
        [&, t]
        {
          for (int i = 0; i < 1000; ++i)
            found[t] +=
                document.find({"h" + std::to_string(i)}).password()->reveal() == "p" + std::to_string(i) ? 1 : 0;
        });
  for (std::thread& each : threads)
    each.join();
  for (const int count : found)
    CHECK(count == 1000);
}
