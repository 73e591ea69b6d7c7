// SPDX-License-Identifier: MIT
// What servers receive after netrc::curl::set_credentials when the way is encrypted, and when a redirect leaves it.
#include <doctest/doctest.h>

#include <algorithm>
#include <csignal>
#include <string>
#include <utility>
#include <vector>

#include "certificate.hpp"
#include "netrc/curl.hpp"
#include "server.hpp"
#include "transfer.hpp"

namespace
{

using namespace netrc;
using curl::authorization;
using curl::state;

const std::string token = "dapi5ec4e70123456789abcdef012345678f";
const std::string workspace = "1234567890123456.7.gcp.databricks.com";
const std::string workspace_url = "https://" + workspace;
const std::string file = "machine " + workspace + " login token password " + token + "\n" +
                         "machine a.test login u password p\n"
                         "machine b.test:8443 login x password y\n";
const std::string all_names =
    "DNS:" + workspace + ",DNS:sub." + workspace + ",DNS:a.test,DNS:b.test,DNS:c.test,IP:127.0.0.1";

/// An encrypted server answers on ports 443 and 8443 of every host, one in the clear on all others.
struct fixture
{
  certificate trusted{all_names};
  server clear;
  server encrypted{trusted.encrypted()};
  transfer one{clear, {":443:" + address_of(encrypted), ":8443:" + address_of(encrypted)}};
  document parsed = document::parse(file);
  std::string pem = trusted.pem();

  fixture()
  {
    // A client that is not content with a certificate hangs up while the server still writes.
    std::signal(SIGPIPE, SIG_IGN);
    trust(pem);
  }

  void trust(std::string& certificates)
  {
    curl_blob bytes{certificates.data(), certificates.size(), CURL_BLOB_COPY};
    REQUIRE(curl_easy_setopt(one.handle(), CURLOPT_CAINFO_BLOB, &bytes) == CURLE_OK);
  }
  state set(const std::string& url, authorization scheme = authorization::basic)
  {
    curl::request asked{url};
    asked.authorization = scheme;
    return curl::set_credentials(one.handle(), parsed, asked).state;
  }
  /// What both servers received for one transfer, hop by hop on the side where it came: `host[Authorization]…`.
  std::pair<std::string, std::string> received()
  {
    (void) clear.take();
    (void) encrypted.take();
    (void) one.perform();
    return {joined(encrypted.take()), joined(clear.take())};
  }
  static std::string joined(const std::vector<server::request>& requests)
  {
    std::string all;
    for (const server::request& each : requests)
    {
      all += each.host + "[";
      for (const std::string& header : each.authorization)
        all += header;
      all += "]";
    }
    return all;
  }
};

constexpr authorization both[] = {authorization::basic, authorization::bearer};

std::string header_of(authorization scheme)
{
  return scheme == authorization::bearer ? "Bearer " + token : basic("token:" + token);
}

using pair = std::pair<std::string, std::string>;

}  // namespace

TEST_CASE_FIXTURE(fixture, "over https the credentials travel to the host that the file names, and need no permission")
{
  for (const authorization scheme : both)
  {
    CHECK(set(workspace_url + "/api/2.0/clusters/list", scheme) == state::from_file);
    CHECK(received() == pair{workspace + "[" + header_of(scheme) + "]", ""});
    CHECK(set("https://c.test/", scheme) == state::none);
    CHECK(received() == pair{"c.test[]", ""});
  }
}

TEST_CASE_FIXTURE(fixture, "a server whose certificate is not trusted, or is another host's, receives nothing")
{
  std::string other_names = certificate("DNS:elsewhere.test").pem();
  certificate other("DNS:elsewhere.test");
  server impostor(other.encrypted());
  std::string other_pem = other.pem();
  transfer to_impostor(impostor, {});
  curl_blob bytes{other_pem.data(), other_pem.size(), CURL_BLOB_COPY};
  curl_easy_setopt(to_impostor.handle(), CURLOPT_CAINFO_BLOB, &bytes);
  for (const authorization scheme : both)
  {
    trust(other_names);
    CHECK(set(workspace_url, scheme) == state::from_file);
    CHECK(one.perform() == CURLE_PEER_FAILED_VERIFICATION);
    CHECK(encrypted.take().empty());
    trust(pem);
    CHECK(received() == pair{workspace + "[" + header_of(scheme) + "]", ""});

    curl::request asked{workspace_url};
    asked.authorization = scheme;
    CHECK(curl::set_credentials(to_impostor.handle(), parsed, asked).state == state::from_file);
    CHECK(to_impostor.perform() == CURLE_PEER_FAILED_VERIFICATION);
    CHECK(impostor.take().empty());
  }
}

TEST_CASE_FIXTURE(fixture, "a redirect from https to http carries nothing")
{
  for (const authorization scheme : both)
    for (const std::string& host : {workspace, std::string("a.test"), std::string("c.test")})
    {
      CAPTURE(host);
      encrypted.redirect_to("http://" + host + "/");
      CHECK(set(workspace_url + "/redirect", scheme) == state::from_file);
      CHECK(received() == pair{workspace + "[" + header_of(scheme) + "]", host + "[]"});
    }
}

TEST_CASE_FIXTURE(fixture, "a redirect to another host or port over https carries nothing; one within the origin does")
{
  for (const authorization scheme : both)
  {
    const std::string first = workspace + "[" + header_of(scheme) + "]";
    for (const std::string& next : {std::string("a.test"), "sub." + workspace, workspace + ":8443"})
    {
      CAPTURE(next);
      encrypted.redirect_to("https://" + next + "/");
      CHECK(set(workspace_url + "/redirect", scheme) == state::from_file);
      CHECK(received() == pair{first + next + "[]", ""});
    }
    encrypted.redirect_to("/next");
    CHECK(set(workspace_url + "/redirect", scheme) == state::from_file);
    CHECK(received() == pair{first + first, ""});
  }
}

TEST_CASE_FIXTURE(fixture, "who follows by hand asks anew for each hop, on the same handle: each host gets its own")
{
  curl_easy_setopt(one.handle(), CURLOPT_FOLLOWLOCATION, 0L);
  const auto next_hop = [&]
  {
    const char* url = nullptr;
    curl_easy_getinfo(one.handle(), CURLINFO_REDIRECT_URL, &url);
    return std::string(url == nullptr ? "" : url);
  };
  struct hop
  {
    std::string url;
    curl::state state;
    std::string received;
  };
  const hop hops[] = {
      {"https://a.test/", state::from_file, "a.test[" + basic("u:p") + "]"},
      {"https://c.test/", state::none, "c.test[]"},
      {"https://b.test:8443/", state::from_file, "b.test:8443[" + basic("x:y") + "]"},
      {"https://b.test/", state::none, "b.test[]"},  // the entry is for port 8443 alone
      {"http://a.test/", state::cleartext, ""},
  };
  for (const hop& each : hops)
  {
    CAPTURE(each.url);
    encrypted.redirect_to(each.url);
    REQUIRE(set(workspace_url + "/redirect") == state::from_file);
    CHECK(received() == pair{workspace + "[" + basic("token:" + token) + "]", ""});
    REQUIRE(next_hop() == each.url);
    CHECK(set(next_hop()) == each.state);
    CHECK(received() == pair{each.received, ""});
  }
}

TEST_CASE_FIXTURE(fixture,
                  "a login server on the way and back, as NASA's Earthdata does it: each is asked with its own")
{
  curl_easy_setopt(one.handle(), CURLOPT_FOLLOWLOCATION, 0L);
  std::string way;
  for (const std::string& url : {workspace_url + "/", std::string("https://a.test/"), workspace_url + "/"})
  {
    CHECK(set(url) == state::from_file);
    way += received().first;
  }
  const std::string data = workspace + "[" + basic("token:" + token) + "]";
  CHECK(way == data + "a.test[" + basic("u:p") + "]" + data);
}
