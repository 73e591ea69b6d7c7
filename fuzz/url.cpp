// SPDX-License-Identifier: MIT
// A URL that is accepted leads where libcurl's URL API says; a host of it is a host on a command line, too.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "netrc/url.hpp"
#include "property.hpp"
#include "targets.hpp"

#ifdef NETRC_WITH_LIBCURL
#include "host/libcurl_url.hpp"

namespace
{

void compare_with_libcurl(const std::string& text, const netrc::origin& ours)
{
  CURLU* const url = curl_url();
  if (curl_url_set(url, CURLUPART_URL, text.c_str(), 0) == CURLUE_OK)
  {
    require(lower(part(url, CURLUPART_SCHEME, 0)) == lower(ours.scheme), "the scheme is libcurl's");
    // libcurl writes an IPv6 literal its own way: by value it is compared in tests/host/url_libcurl.cpp.
    if (!ours.host.starts_with('['))
      require(lower(part(url, CURLUPART_HOST, 0)) == lower(ours.host), "the host is libcurl's");
    require(part(url, CURLUPART_PORT, CURLU_DEFAULT_PORT) == std::to_string(ours.port), "the port is libcurl's");
    require(part(url, CURLUPART_USER, CURLU_URLDECODE) == ours.user.value_or(""), "the user is libcurl's");
  }
  curl_url_cleanup(url);
}

}  // namespace
#endif

void fuzz::url(std::string_view bytes)
{
  const std::string text(bytes);
  (void) netrc::parse_host(text);
  const netrc::url_result result = netrc::parse_url(text);
  require(result.origin.has_value() == (result.error == netrc::url_error::none), "an origin or an error");
  if (!result)
    return;
  require(result.origin->port != 0, "a port");
  require(static_cast<bool>(netrc::parse_host(result.origin->host).host), "its host is one");
#ifdef NETRC_WITH_LIBCURL
  compare_with_libcurl(text, *result.origin);
#endif
}
