// SPDX-License-Identifier: MIT
// Wherever the library and libcurl's URL API both accept a URL, they read the same out of it.
#include <arpa/inet.h>
#include <doctest/doctest.h>

#include <array>
#include <cstdlib>
#include <string>

#include "host/libcurl_url.hpp"
#include "host/url_cases.hpp"

namespace
{

/// libcurl writes IPv6 literals in its own way.
std::string by_value(const std::string& host)
{
  std::array<unsigned char, 16> address{};
  if (host.starts_with('[') && inet_pton(AF_INET6, host.substr(1, host.size() - 2).c_str(), address.data()) == 1)
    return {address.begin(), address.end()};
  return lower(host);
}

}  // namespace

TEST_CASE("both read the same origin and the same user")
{
  std::size_t both = 0;
  for (const url_case& each : url_cases)
  {
    const netrc::url_result ours = netrc::parse_url(each.url);
    CURLU* const url = curl_url();
    const bool accepted = each.url.find('\0') == each.url.npos &&
                          curl_url_set(url, CURLUPART_URL, std::string(each.url).c_str(), 0) == CURLUE_OK;
    if (ours && accepted)
    {
      ++both;
      CAPTURE(each.url);
      CHECK(part(url, CURLUPART_SCHEME, 0) == lower(ours.origin->scheme));
      CHECK(by_value(part(url, CURLUPART_HOST, 0)) == by_value(std::string(ours.origin->host)));
      CHECK(part(url, CURLUPART_PORT, CURLU_DEFAULT_PORT) == std::to_string(ours.origin->port));
      CHECK(part(url, CURLUPART_USER, CURLU_URLDECODE) == ours.origin->user.value_or(""));
    }
    curl_url_cleanup(url);
  }
  CHECK(both >= 40);
}
