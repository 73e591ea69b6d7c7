// SPDX-License-Identifier: MIT
#include "connection.hpp"

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdlib>
#include <string_view>

connection::connection()
    : handle_(curl_easy_init()), listening_(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0))
{
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof address;
  if (bind(listening_, reinterpret_cast<const sockaddr*>(&address), size) != 0 || listen(listening_, 1) != 0 ||
      getsockname(listening_, reinterpret_cast<sockaddr*>(&address), &size) != 0)
    std::abort();
  route_ = curl_slist_append(nullptr, ("::127.0.0.1:" + std::to_string(ntohs(address.sin_port))).c_str());
  curl_easy_setopt(handle_, CURLOPT_CONNECT_TO, route_);
  curl_easy_setopt(handle_, CURLOPT_PROXY, "");
  curl_easy_setopt(handle_, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(handle_, CURLOPT_PREREQFUNCTION, &connection::lay_answer);
  curl_easy_setopt(handle_, CURLOPT_PREREQDATA, this);
}

connection::~connection()
{
  curl_easy_cleanup(handle_);
  curl_slist_free_all(route_);
  close(listening_);
  if (far_end_ >= 0)
    close(far_end_);
}

void connection::perform()
{
  if (curl_easy_perform(handle_) != CURLE_OK)
    std::abort();
}

std::string connection::authorization() const
{
  char bytes[4096];
  const ssize_t count = recv(far_end_, bytes, sizeof bytes, MSG_DONTWAIT);
  const std::string_view request(bytes, count < 0 ? 0 : static_cast<std::size_t>(count));
  constexpr std::string_view name = "Authorization: ";
  const auto begin = request.find(name);
  if (begin == request.npos)
    return "";
  const std::string_view value = request.substr(begin + name.size());
  return std::string(value.substr(0, value.find("\r\n")));
}

/// Called when libcurl is connected and before it sends the request: an answer that lay there earlier would make it
/// take an idle connection for a dead one.
int connection::lay_answer(void* self, char*, char*, int, int)
{
  constexpr std::string_view answer = "HTTP/1.1 204 No Content\r\n\r\n";
  auto& client = *static_cast<connection*>(self);
  // A second connection would mean that the first was not kept.
  if (client.far_end_ < 0)
    client.far_end_ = accept(client.listening_, nullptr, nullptr);
  char earlier[4096];
  (void) recv(client.far_end_, earlier, sizeof earlier, MSG_DONTWAIT);
  const bool laid = send(client.far_end_, answer.data(), answer.size(), 0) == static_cast<ssize_t>(answer.size());
  return laid ? CURL_PREREQFUNC_OK : CURL_PREREQFUNC_ABORT;
}
