// SPDX-License-Identifier: MIT
#pragma once

#include <curl/curl.h>

#include <string>

/// The transfer that costs least: one kept connection over the loopback, whose other end this thread holds, too; the
/// answer lies ready before libcurl looks for it. No other thread, no name server, no waiting: what is left is
/// libcurl's own work for a transfer, and four system calls of the connection.
class connection
{
public:
  connection();
  ~connection();
  connection(const connection&) = delete;
  connection& operator=(const connection&) = delete;

  [[nodiscard]] CURL* handle() const { return handle_; }
  /// Makes a transfer; ends the program if it fails.
  void perform();
  /// What the last transfer's Authorization header was; "" for none.
  [[nodiscard]] std::string authorization() const;

private:
  static int lay_answer(void* self, char* remote, char* local, int remote_port, int local_port);

  CURL* handle_;
  curl_slist* route_ = nullptr;
  int listening_;
  int far_end_ = -1;
};
