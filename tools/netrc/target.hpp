// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "commands.hpp"
#include "netrc/lookup.hpp"
#include "netrc/readers.hpp"

namespace netrc::tool
{

/// What a command line asks for, reduced to host, port and login. Owns the bytes that its query and its request view.
class target
{
public:
  /// A malformed URL or host makes a target that every document refuses. Prints an error and returns nothing for a
  /// contradiction: `--login` and a URL with another user.
  [[nodiscard]] static std::optional<target> parse(const target_options& options);

  [[nodiscard]] answer find_in(const document& document) const;
  /// Nothing if the URL or the host is malformed, or the URL has a password.
  [[nodiscard]] std::optional<netrc::query> query() const;
  /// The same for other programs. The host has a port only if the URL's is not the default of its scheme.
  [[nodiscard]] std::optional<readers::request> request() const;

  /// `https://example.com:8443`, or the host as given; never a user's password, a path or a query.
  [[nodiscard]] std::string display() const;
  /// False if a host alone was given.
  [[nodiscard]] bool is_url() const { return is_url_; }
  /// What is wrong with the URL or the host; empty if it is well-formed.
  [[nodiscard]] const std::string& error_message() const { return message_; }
  /// How to write a well-formed one; empty if it is.
  [[nodiscard]] const std::string& hint() const { return hint_; }
  [[nodiscard]] const std::optional<std::string>& login() const { return login_; }
  /// True if the login is the URL's user, and not that of `--login`.
  [[nodiscard]] bool user_is_in_url() const { return user_is_in_url_; }

private:
  void parse_host_name(const std::string& text);
  /// False if the URL's user is not the one that `--login` names.
  [[nodiscard]] bool parse_url_text(const std::string& text);
  void refuse_host(std::string_view text);
  void refuse_url(std::string_view text);
  [[nodiscard]] bool can_be_asked() const { return error_ == url_error::none && !has_password_; }

  bool is_url_ = false;
  std::string scheme_;
  std::string host_;
  std::optional<std::uint16_t> port_;
  std::optional<std::string> login_;
  std::string authority_;  ///< the host, in brackets if it is IPv6, and its port
  std::string lower_scheme_ = "https";
  std::string path_ = "/";
  bool has_password_ = false;
  bool user_is_in_url_ = false;
  url_error error_ = url_error::none;
  std::string message_;
  std::string hint_;
};

}  // namespace netrc::tool
