// SPDX-License-Identifier: MIT
// What a server receives after netrc::curl::set_credentials.
#include "netrc/curl.hpp"

#include <doctest/doctest.h>

#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <string>
#include <vector>

#include "server.hpp"
#include "transfer.hpp"

namespace
{

using namespace netrc;
using curl::state;

const std::string token = "dapi5ec4e70123456789abcdef012345678f";
const std::string workspace = "1234567890123456.7.gcp.databricks.com";
const std::string file = "machine " + workspace + " login token password " + token + "\n" +
                         "machine a.test login u password p\n"
                         "machine a.test login bob password pb\n"
                         "machine localhost login l password lp\n"
                         "machine broken.test login x password\n"
                         "machine login-only.test login x\n"
                         "machine password-only.test password p\n"
                         "machine line.test login x password \"p\\r\\nX-Injected: 1\"\n"
                         "machine space.test login x password \"a b\"\n";

/// All that the tests below ask for goes unencrypted to the test's server.
curl::request request_for(const std::string& url, curl::own_credentials own = {},
                          curl::mode mode = curl::mode::optional)
{
  curl::request result{url, own, mode};
  result.allow_cleartext = true;
  return result;
}
curl::request bearer_request_for(const std::string& url)
{
  curl::request result = request_for(url);
  result.authorization = curl::authorization::bearer;
  return result;
}

struct fixture
{
  server there;
  transfer one{there};
  document parsed = document::parse(file);

  state set(const curl::request& asked) { return curl::set_credentials(one.handle(), parsed, asked).state; }
  std::string sent() { return one.authorization(); }
  /// The Authorization headers of every hop, joined.
  std::string sent_on_the_way()
  {
    (void) there.take();
    (void) one.perform();
    std::string all;
    for (const server::request& each : there.take())
      all += each.host + "[" + (each.authorization.empty() ? "" : each.authorization[0]) + "]";
    return all;
  }
};

}  // namespace

TEST_CASE_FIXTURE(fixture, "Basic sends login and password")
{
  CHECK(set(request_for("http://a.test/")) == state::from_file);
  CHECK(sent() == "Basic dTpw");  // u:p, by base64(1)
  CHECK(sent() == basic("u:p"));
  CHECK(set(request_for("http://" + workspace + "/api/2.0/clusters/list")) == state::from_file);
  CHECK(sent() == basic("token:" + token));
}

TEST_CASE_FIXTURE(fixture, "Bearer sends the password as a token")
{
  CHECK(set(bearer_request_for("http://" + workspace + "/api/2.0/clusters/list")) == state::from_file);
  CHECK(sent() == "Bearer " + token);
  CHECK(set(bearer_request_for("http://space.test/")) == state::from_file);
  CHECK(sent() == "Bearer a b");
  CHECK(set(bearer_request_for("http://login-only.test/")) == state::none);
  CHECK(sent() == "");
}

TEST_CASE_FIXTURE(fixture, "a handle carries nothing over to its next URL")
{
  for (const bool with_bearer : {false, true})
  {
    CAPTURE(with_bearer);
    const std::string first = "http://" + workspace + "/";
    CHECK(set(with_bearer ? bearer_request_for(first) : request_for(first)) == state::from_file);
    CHECK(sent() != "");
    CHECK(set(request_for("http://c.test/")) == state::none);
    CHECK(sent() == "");
    CHECK(set(request_for("http://a.test/")) == state::from_file);
    CHECK(sent() == basic("u:p"));
    CHECK(set(bearer_request_for("http://c.test/")) == state::none);
    CHECK(sent() == "");
  }
}

TEST_CASE_FIXTURE(fixture, "whatever was on the handle before is taken off")
{
  curl_easy_setopt(one.handle(), CURLOPT_USERPWD, "old:stale");
  curl_easy_setopt(one.handle(), CURLOPT_XOAUTH2_BEARER, "stale");
  curl_easy_setopt(one.handle(), CURLOPT_HTTPAUTH, CURLAUTH_BEARER);
  std::string path = "/tmp/netrc-curl-XXXXXX";
  close(mkstemp(path.data()));
  std::ofstream(path) << "default login old password stale\n";
  curl_easy_setopt(one.handle(), CURLOPT_NETRC_FILE, path.c_str());
  curl_easy_setopt(one.handle(), CURLOPT_NETRC, long{CURL_NETRC_OPTIONAL});
  curl_easy_setopt(one.handle(), CURLOPT_UNRESTRICTED_AUTH, 1L);
  CURLU* const url = curl_url();
  curl_url_set(url, CURLUPART_URL, "http://old:stale@elsewhere.test/", 0);
  curl_easy_setopt(one.handle(), CURLOPT_CURLU, url);
  CHECK(set(request_for("http://c.test/")) == state::none);
  CHECK(sent() == "");
  curl_easy_setopt(one.handle(), CURLOPT_HTTPAUTH, CURLAUTH_BEARER);
  CHECK(sent() == "");
  there.redirect_to("http://c.test/");
  CHECK(set(request_for("http://a.test/redirect")) == state::from_file);
  CHECK(sent_on_the_way() == "a.test[Basic dTpw]c.test[]");
  curl_url_cleanup(url);
  unlink(path.c_str());
}

TEST_CASE_FIXTURE(fixture, "a redirect to another origin gets nothing")
{
  for (const bool with_bearer : {false, true})
  {
    const std::string url = "http://" + workspace + "/redirect";
    const std::string first = workspace + "[" + (with_bearer ? "Bearer " + token : basic("token:" + token)) + "]";
    for (const std::string& next : {std::string("a.test"), "sub." + workspace, workspace + ":8443"})
    {
      CAPTURE(next);
      there.redirect_to("http://" + next + "/");
      CHECK(set(with_bearer ? bearer_request_for(url) : request_for(url)) == state::from_file);
      CHECK(sent_on_the_way() == first + next + "[]");
    }
    there.redirect_to("/next");
    CHECK(set(with_bearer ? bearer_request_for(url) : request_for(url)) == state::from_file);
    CHECK(sent_on_the_way() == first + first);
  }
}

TEST_CASE_FIXTURE(fixture, "what the caller brings wins")
{
  curl_slist* const headers = curl_slist_append(nullptr, "Authorization: Bearer mine");
  curl_easy_setopt(one.handle(), CURLOPT_HTTPHEADER, headers);
  CHECK(set(request_for("http://a.test/", curl::own_header{})) == state::own);
  CHECK(sent() == "Bearer mine");
  curl_easy_setopt(one.handle(), CURLOPT_HTTPHEADER, nullptr);
  curl_slist_free_all(headers);

  CHECK(set(request_for("http://a.test/", curl::own_token{"mine"})) == state::own);
  CHECK(sent() == "Bearer mine");
  CHECK(set(request_for("http://a.test/", curl::own_login{"me", "mine"})) == state::own);
  CHECK(sent() == basic("me:mine"));
  CHECK(set(request_for("http://bob@a.test/", curl::own_login{"me", "mine"})) == state::own);
  CHECK(sent() == basic("me:mine"));
  for (const auto mode : {curl::mode::ignored, curl::mode::optional, curl::mode::required})
  {
    CHECK(set(request_for("http://bob:mine@a.test/", {}, mode)) == state::own);
    CHECK(sent() == basic("bob:mine"));
  }
}

TEST_CASE_FIXTURE(fixture, "the user in the URL is the login asked for")
{
  CHECK(set(request_for("http://bob@a.test/")) == state::from_file);
  CHECK(sent() == basic("bob:pb"));
  CHECK(set(request_for("http://b%6Fb@a.test/")) == state::from_file);
  CHECK(sent() == basic("bob:pb"));
  CHECK(set(request_for("http://bob@password-only.test/")) == state::from_file);
  CHECK(sent() == basic("bob:p"));
  CHECK(set(request_for("http://password-only.test/")) == state::from_file);
  CHECK(sent() == basic(":p"));
  CHECK(set(request_for("http://carol@a.test/")) == state::none);
  CHECK(sent() == basic("carol:"));  // as `curl --netrc`: it is the caller's
  CHECK(set(request_for("http://carol@a.test/", {}, curl::mode::required)) == state::missing);
  CHECK(sent() == "failed");
}

TEST_CASE_FIXTURE(fixture, "the modes")
{
  CHECK(set(request_for("http://a.test/", {}, curl::mode::ignored)) == state::none);
  CHECK(sent() == "");
  CHECK(set(request_for("http://c.test/", {}, curl::mode::optional)) == state::none);
  CHECK(sent() == "");
  CHECK(set(request_for("http://a.test/", {}, curl::mode::required)) == state::from_file);
  CHECK(sent() == basic("u:p"));
  CHECK(set(request_for("http://c.test/", {}, curl::mode::required)) == state::missing);
  CHECK(sent() == "failed");
}

TEST_CASE_FIXTURE(fixture, "a doubt is no transfer without credentials")
{
  const auto result = curl::set_credentials(one.handle(), parsed, request_for("http://broken.test/"));
  CHECK(result.state == state::refused);
  CHECK_FALSE(result);
  CHECK(result.answer.problem == problem_code::missing_value);
  CHECK(sent() == "failed");
  for (const std::string url : {"http://a.test\\@b.test/", "a.test", "http://a.test:99999/", "file:///etc/passwd", ""})
  {
    CAPTURE(url);
    CHECK(set(request_for(url)) == state::refused);
    CHECK(set(request_for(url, curl::own_token{"mine"})) == state::refused);
    CHECK(sent() == "failed");
  }
}

TEST_CASE_FIXTURE(fixture, "nothing goes unencrypted to another host unless the caller allows it")
{
  const auto strictly = [&](const std::string& url, curl::own_credentials own = {}) {
    return curl::set_credentials(one.handle(), parsed, {url, own}).state;
  };
  for (const std::string url :
       {"http://a.test/", "HTTP://a.test/", "ftp://a.test/", "ws://a.test/", "http://bob@a.test/"})
  {
    CAPTURE(url);
    CHECK(strictly(url) == state::cleartext);
    CHECK(strictly(url, curl::own_token{"mine"}) == state::cleartext);
    CHECK(sent() == "failed");
  }
  CHECK(strictly("https://a.test/") == state::from_file);
  CHECK(strictly("http://c.test/") == state::none);
  CHECK(sent() == "");
  CHECK(strictly("http://LOCALHOST/") == state::from_file);
  CHECK(sent() == basic("l:lp"));
  for (const std::string url : {"http://127.0.0.1/", "http://127.255.0.1/", "http://[::1]/", "http://[0:0::1]/"})
    CHECK(strictly(url, curl::own_token{"mine"}) == state::own);
  for (const std::string url : {"http://127.0.0.1.a.test/", "http://localhost.a.test/", "http://[::2]/",
                                "http://128.0.0.1/", "http://a.localhost/"})
    CHECK(strictly(url, curl::own_token{"mine"}) == state::cleartext);
}

TEST_CASE_FIXTURE(fixture, "a value that would begin another line never reaches libcurl")
{
  CHECK(set(request_for("http://line.test/")) == state::bad_value);
  CHECK(sent() == "failed");
  CHECK(set(bearer_request_for("http://line.test/")) == state::bad_value);
  CHECK(sent() == "failed");
  for (const std::string& value : {std::string("a\rb"), std::string("a\nb"), std::string("a\0b", 3)})
  {
    CHECK(set(request_for("http://a.test/", curl::own_token{value})) == state::bad_value);
    CHECK(set(request_for("http://a.test/", curl::own_login{value, "p"})) == state::bad_value);
    CHECK(set(request_for("http://a.test/", curl::own_login{"u", value})) == state::bad_value);
    CHECK(sent() == "failed");
  }
  CHECK(set(request_for("http://a.test/", curl::own_token{"a\tb"})) == state::bad_value);
}

TEST_CASE("each state has a sentence")
{
  for (int i = 0; i <= static_cast<int>(state::libcurl); ++i)
    CHECK(curl::describe(static_cast<state>(i)).size() > 10);
}

TEST_CASE_FIXTURE(fixture, "credentials in a URL go nowhere unencrypted, either")
{
  const std::string with_password = "http://bob:pw@c.test/";
  const std::string with_user = "http://token@c.test/";
  for (const std::string& url : {with_password, with_user})
  {
    CAPTURE(url);
    curl::request asked{url};
    CHECK(set(asked) == state::cleartext);
    CHECK(sent() == "failed");
    asked.allow_cleartext = true;
    CHECK(set(asked) < state::missing);
    CHECK(sent() != "");
  }
}

TEST_CASE("from a watched file: its current contents, nothing if it is missing, no transfer if it cannot be read")
{
  fixture f;
  const std::string url = "http://a.test/";
  std::string folder = "/tmp/netrc-curl-XXXXXX";
  REQUIRE(mkdtemp(folder.data()) != nullptr);
  const std::string path = folder + "/netrc";
  watched_file kept(path, permission_policy::ignore, std::chrono::nanoseconds(0));
  watched_file::view reader(kept);
  const auto set = [&](const curl::request& asked) { return curl::set_credentials(f.one.handle(), reader, asked); };

  CHECK(set(request_for(url)).state == state::none);
  CHECK(f.sent() == "");
  curl::request required = request_for(url);
  required.mode = curl::mode::required;
  CHECK(set(required).state == state::missing);

  std::ofstream(path) << "machine a.test login u password p\n";
  CHECK(set(request_for(url)).state == state::from_file);
  CHECK(f.sent() == basic("u:p"));

  REQUIRE(unlink(path.c_str()) == 0);
  REQUIRE(mkdir(path.c_str(), 0700) == 0);
  CHECK(set(request_for(url)).state == state::unreadable);
  CHECK(f.one.perform() == CURLE_URL_MALFORMAT);
  CHECK(set(required).state == state::unreadable);
  CHECK(set(request_for(url, curl::own_login{"me", "mine"})).state == state::own);
  CHECK(f.sent() == basic("me:mine"));
  CHECK(set(request_for(url, {}, curl::mode::ignored)).state == state::none);
  rmdir(path.c_str());
  rmdir(folder.c_str());
}
