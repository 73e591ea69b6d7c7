// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "commands.hpp"
#include "netrc/lookup.hpp"
#include "netrc/readers.hpp"

namespace netrc::tool
{

/// What a command line asks, reduced to host, port and login. It owns the bytes that its query points to.
class question
{
public:
  /// Nothing, after a complaint, for a contradiction: `--login` against another user in the URL.
  /// A malformed URL or host is a question that is refused.
  [[nodiscard]] static std::optional<question> read(const subject& about);

  [[nodiscard]] answer ask(const document& of) const;
  /// Nothing if the URL or the host is malformed, or the URL holds a password.
  [[nodiscard]] std::optional<netrc::query> query() const;
  /// `https://example.com:8443`, or the host as asked: never a user's password, a path or a query.
  [[nodiscard]] std::string shown() const;
  /// What is wrong with the URL or the host; empty: nothing.
  [[nodiscard]] std::string fault() const;
  /// How such a one is written.
  [[nodiscard]] std::string_view remedy() const;
  [[nodiscard]] const std::optional<std::string>& login() const { return login_; }
  /// As other programs are asked; nothing as above. Its host has a port only if the URL's is not its scheme's own.
  [[nodiscard]] std::optional<readers::request> for_readers() const;

private:
  bool is_url_ = false;  ///< else a host was asked by name
  std::string scheme_;
  std::string host_;
  std::optional<std::uint16_t> port_;
  std::optional<std::string> login_;
  std::string authority_;  ///< the host, in brackets if it is IPv6, and its port
  std::string lower_scheme_ = "https";
  std::string path_ = "/";
  bool brings_password_ = false;
  bool has_user_ = false;   ///< of a host: so it is none
  bool has_slash_ = false;  ///< of a host: so it is none
  url_error error_ = url_error::none;
};

}  // namespace netrc::tool
