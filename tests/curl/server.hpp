// SPDX-License-Identifier: MIT
#pragma once

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdint>
#include <cstdlib>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "connection.hpp"

/// An HTTP server on the loopback that writes down what it is sent. It answers each request with 200, but `/redirect`
/// with a redirect.
class server
{
public:
  struct request
  {
    std::string host;                        ///< the Host header
    std::vector<std::string> authorization;  ///< the values of all Authorization headers
  };

  explicit server(connection_maker make = in_the_clear)
      : make_(std::move(make)), listening_(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
  {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    if (bind(listening_, reinterpret_cast<const sockaddr*>(&address), size) != 0 || listen(listening_, 16) != 0 ||
        getsockname(listening_, reinterpret_cast<sockaddr*>(&address), &size) != 0)
      std::abort();
    port_ = ntohs(address.sin_port);
    thread_ = std::thread([this] { serve(); });
  }
  ~server()
  {
    shutdown(listening_, SHUT_RDWR);
    thread_.join();
    close(listening_);
  }
  server(const server&) = delete;
  server& operator=(const server&) = delete;

  [[nodiscard]] std::uint16_t port() const { return port_; }
  void redirect_to(std::string url)
  {
    const std::lock_guard lock(mutex_);
    location_ = std::move(url);
  }
  /// What came since the last call.
  [[nodiscard]] std::vector<request> take()
  {
    const std::lock_guard lock(mutex_);
    return std::exchange(requests_, {});
  }

private:
  void serve()
  {
    for (;;)
    {
      const int descriptor = accept(listening_, nullptr, nullptr);
      if (descriptor < 0)
        return;
      if (const auto accepted = make_(descriptor))
        answer(*accepted);
    }
  }

  void answer(connection& connection)
  {
    std::string head;
    char bytes[4096];
    while (head.find("\r\n\r\n") == head.npos)
    {
      const ssize_t count = connection.receive(bytes, sizeof bytes);
      if (count <= 0)
        return;
      head.append(bytes, static_cast<std::size_t>(count));
    }
    const std::lock_guard lock(mutex_);
    requests_.push_back({});
    for (std::size_t line_end = head.find("\r\n"); line_end + 2 < head.size();
         line_end = head.find("\r\n", line_end + 2))
    {
      const std::string line = head.substr(line_end + 2, head.find("\r\n", line_end + 2) - line_end - 2);
      if (line.starts_with("Authorization: "))
        requests_.back().authorization.push_back(line.substr(15));
      else if (line.starts_with("Host: "))
        requests_.back().host = line.substr(6);
    }
    const bool redirects = head.starts_with("GET /redirect ");
    const std::string response =
        (redirects ? "HTTP/1.1 302 Found\r\nLocation: " + location_ : std::string("HTTP/1.1 200 OK")) +
        "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    if (connection.send(response.data(), response.size()) != static_cast<ssize_t>(response.size()))
      std::abort();
  }

  connection_maker make_;
  int listening_;
  std::uint16_t port_ = 0;
  std::mutex mutex_;
  std::string location_;
  std::vector<request> requests_;
  std::thread thread_;
};
