// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "netrc/export.h"

namespace netrc
{

/// Why a URL is refused.
enum class url_error : std::uint8_t
{
  none,
  no_scheme,       ///< `example.com/path`
  unknown_scheme,  ///< not one of `default_port`'s; `file:`
  no_host,
  bad_byte,  ///< a control byte, a space, a backslash, a quote, `<`, `>` …, anywhere
  bad_host,  ///< a byte that no host may have, percent-encoding, `127.1`, a malformed IPv6 literal, a zone id
  bad_port,  ///< empty, not all digits, 0, over 65535
  bad_user,  ///< a byte that it may not have, malformed percent-encoding, or a control byte once decoded
  two_at_signs,
  too_long,  ///< over 1 MiB
};

/// One sentence for people, without any byte of the URL. Static.
[[nodiscard]] NETRC_EXPORT std::string_view describe(url_error error) noexcept;

/// Where a URL leads: the part that credentials belong to (RFC 6454), and the user that it names.
/// `scheme` and `host` are views of the URL's bytes, as written; neither is case-sensitive.
struct origin
{
  std::string_view scheme;          ///< `https`
  std::string_view host;            ///< IPv6 in its brackets
  std::uint16_t port = 0;           ///< the scheme's own if the URL names none
  std::optional<std::string> user;  ///< percent-decoded; an empty user is none
  bool has_password = false;        ///< a `:` in the userinfo; the password itself is not kept
};

struct url_result
{
  std::optional<netrc::origin> origin = {};
  url_error error = url_error::none;

  [[nodiscard]] explicit operator bool() const noexcept { return origin.has_value(); }
};

/// Reduces a URL to its origin. Strict (RFC 3986, generic syntax with an authority): a URL that two parsers could read
/// in two ways is refused. If it accepts, libcurl's URL API reads the same scheme, host, port and user. Path, query and
/// fragment are checked for bytes that no URL may have, and not kept. Throws only std::bad_alloc, and only for a user
/// with percent-escapes. Thread-safe.
[[nodiscard]] NETRC_EXPORT url_result parse_url(std::string_view url);

/// The port of a scheme in any case; 0 if the scheme is unknown.
[[nodiscard]] NETRC_EXPORT std::uint16_t default_port(std::string_view scheme) noexcept;

/// `HOST` or `HOST:PORT`, as people write them on a command line. IPv6 with a port needs brackets; without a port they
/// are optional.
struct host_and_port
{
  std::string_view host;
  std::optional<std::uint16_t> port = {};
};
/// Nothing if it is malformed: then `url_error` says why.
struct host_result
{
  std::optional<host_and_port> host = {};
  url_error error = url_error::none;
};
[[nodiscard]] NETRC_EXPORT host_result parse_host(std::string_view text) noexcept;

}  // namespace netrc
