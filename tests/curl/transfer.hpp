// SPDX-License-Identifier: MIT
#pragma once

#include <curl/curl.h>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "server.hpp"

/// `127.0.0.1:PORT`
inline std::string address_of(const server& server)
{
  return "127.0.0.1:" + std::to_string(server.port());
}

/// A handle of libcurl whose every connection, whatever the host, goes to a server of the test.
class transfer
{
public:
  /// `routes` come before the one to the server: `HOST:PORT:ADDRESS:PORT` (CURLOPT_CONNECT_TO(3)).
  explicit transfer(server& server, const std::vector<std::string>& routes = {})
      : server_(server), handle_(curl_easy_init(), curl_easy_cleanup), route_(nullptr, curl_slist_free_all)
  {
    for (const std::string& route : routes)
      add_route(route);
    add_route("::" + address_of(server));
    curl_easy_setopt(handle_.get(), CURLOPT_CONNECT_TO, route_.get());
    curl_easy_setopt(handle_.get(), CURLOPT_PROXY, "");
    curl_easy_setopt(handle_.get(), CURLOPT_TIMEOUT, 20L);
    curl_easy_setopt(handle_.get(), CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle_.get(), CURLOPT_FOLLOWLOCATION, 1L);
  }

  [[nodiscard]] CURL* handle() const { return handle_.get(); }
  CURLcode perform() { return curl_easy_perform(handle_.get()); }

  /// What the one request of a transfer carried: `""` for no Authorization header, `failed` if there was no transfer.
  std::string authorization()
  {
    (void) server_.take();
    if (perform() != CURLE_OK)
      return "failed";
    const auto requests = server_.take();
    if (requests.size() != 1 || requests[0].authorization.size() > 1)
      return "not one";
    return requests[0].authorization.empty() ? "" : requests[0].authorization[0];
  }

private:
  void add_route(const std::string& route)
  {
    curl_slist* const longer = curl_slist_append(route_.get(), route.c_str());
    (void) route_.release();
    route_.reset(longer);
  }

  server& server_;
  std::unique_ptr<CURL, void (*)(CURL*)> handle_;
  std::unique_ptr<curl_slist, void (*)(curl_slist*)> route_;
};

/// RFC 4648 section 4, after the word of RFC 7617.
inline std::string basic(const std::string& login_and_password)
{
  constexpr char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string result = "Basic ";
  for (std::size_t i = 0; i < login_and_password.size(); i += 3)
  {
    unsigned bits = 0;
    const std::size_t count = std::min<std::size_t>(3, login_and_password.size() - i);
    for (std::size_t k = 0; k < 3; ++k)
      bits = bits << 8 | (k < count ? static_cast<unsigned char>(login_and_password[i + k]) : 0U);
    for (std::size_t k = 0; k < 4; ++k)
      result += k <= count ? digits[bits >> (18 - 6 * k) & 63] : '=';
  }
  return result;
}
