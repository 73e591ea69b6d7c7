// SPDX-License-Identifier: MIT
#pragma once

#include <curl/curl.h>

#include <cstdint>
#include <string_view>
#include <variant>

#include "netrc/document.hpp"
#include "netrc/export.h"
#include "netrc/lookup.hpp"
#include "netrc/watched_file.hpp"

/// Puts the credentials of a document on a libcurl handle. A library of its own: link `netrc-curl`.
namespace netrc::curl
{

/// Whether the file is asked. Like CURL_NETRC_IGNORED, …_OPTIONAL and …_REQUIRED (CURLOPT_NETRC(3)), except that
/// credentials supplied by the caller always win.
enum class mode : std::uint8_t
{
  ignored,   ///< the file is not asked
  optional,  ///< without an answer, the transfer goes without credentials
  required,  ///< without an answer, there must be no transfer
};

/// How the password travels (RFC 7617, RFC 6750).
enum class authorization : std::uint8_t
{
  basic,   ///< login and password, as `curl --netrc`
  bearer,  ///< the password alone, as Databricks takes a token
};

/// What the caller supplies. It always wins: the file is not asked. A password in the URL counts as supplied, too.
struct own_header  ///< an `Authorization` header in CURLOPT_HTTPHEADER, which is left alone
{
};
struct own_login
{
  std::string_view login;
  std::string_view password;
};
struct own_token  ///< sent as Bearer
{
  std::string_view token;
};
using own_credentials = std::variant<std::monostate, own_header, own_login, own_token>;

/// Plain views of the caller's bytes, which must outlive the call.
struct request
{
  std::string_view url;
  own_credentials own = {};
  curl::mode mode = curl::mode::optional;
  curl::authorization authorization = curl::authorization::basic;
  /// Allow credentials, those in the URL included, to travel unencrypted (http, ftp, …) to hosts other than this
  /// machine's loopback (`localhost`, 127.0.0.0/8, ::1). A header of the caller's own is not checked. A proxy that the
  /// caller has set sees what is sent unencrypted.
  bool allow_cleartext = false;
};

/// What is on the handle now.
enum class state : std::uint8_t
{
  from_file,  ///< the credentials that `result::answer` found
  own,        ///< what the caller supplied
  none,       ///< no credentials
  // In the states below, the handle has neither credentials nor URL: a transfer fails with CURLE_URL_MALFORMAT.
  missing,  ///< mode `required`, and nothing was found, or not what the authorization needs
  refused,  ///< see `result::answer`: a doubtful entry, file or URL
  /// A watched file exists but cannot be read, so its answer is unknown; `watched_file::view::result` says why.
  unreadable,
  cleartext,  ///< they would travel unencrypted
  bad_value,  ///< CR, LF or NUL in a value; for Bearer any control byte
  libcurl,    ///< see `result::code`
};

struct [[nodiscard]] result
{
  curl::state state = curl::state::none;
  netrc::answer answer = {};  ///< lives as long as the document; `none` if it was not asked
  CURLcode code = CURLE_OK;

  /// True if the transfer may be made.
  [[nodiscard]] explicit operator bool() const noexcept { return state < curl::state::missing; }
};

/// One sentence for people. Static.
[[nodiscard]] NETRC_EXPORT std::string_view describe(state value) noexcept;

/// Sets the URL and its credentials on a handle, and clears what an earlier call left. Call it again for each URL.
///
/// libcurl does not tell what is set on a handle. So every call sets CURLOPT_URL (without the user that the file
/// answered for), CURLOPT_USERNAME, CURLOPT_PASSWORD, CURLOPT_XOAUTH2_BEARER, CURLOPT_HTTPAUTH and CURLOPT_CURLU, or
/// clears them. It turns CURLOPT_NETRC and CURLOPT_UNRESTRICTED_AUTH off, so that libcurl itself keeps credentials from
/// other origins when it follows a redirect. Other options are left alone.
///
/// libcurl keeps copies of its own, which it does not zero. Throws only std::bad_alloc. Thread-safe for different
/// handles.
NETRC_EXPORT result set_credentials(CURL* handle, const document& document, const request& asked);
result set_credentials(CURL* handle, const document&& document, const request& asked) = delete;

/// The same from the file as it is now. A file that does not exist answers `none`. `result::answer` lives until the
/// view is asked again.
NETRC_EXPORT result set_credentials(CURL* handle, watched_file::view& file, const request& asked);

}  // namespace netrc::curl
