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

/// Credentials of a document on a libcurl handle. A library of its own: link `netrc-curl`.
namespace netrc::curl
{

/// Whether the file is asked. As CURL_NETRC_IGNORED, …_OPTIONAL, …_REQUIRED (CURLOPT_NETRC(3)), but that what the
/// caller brings wins in each.
enum class mode : std::uint8_t
{
  ignored,   ///< the file is not asked
  optional,  ///< where it has no answer, the transfer goes without credentials
  required,  ///< where it has no answer, there is to be no transfer
};

/// How the password travels (RFC 7617, RFC 6750).
enum class authorization : std::uint8_t
{
  basic,   ///< login and password, as `curl --netrc`
  bearer,  ///< the password alone, as Databricks takes a token
};

/// What the caller brings. It always wins: the file is not asked. A password in the URL counts as brought, too.
struct own_header  ///< an `Authorization` header in CURLOPT_HTTPHEADER, which stays the caller's
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
  /// Send credentials, those in the URL among them, unencrypted (http, ftp, …) to other hosts than this machine's
  /// loopback (`localhost`, 127.0.0.0/8, ::1). A proxy that the caller has set sees what is sent unencrypted.
  bool allow_cleartext = false;
};

/// What is on the handle now.
enum class state : std::uint8_t
{
  from_file,  ///< the credentials that `result::answer` found
  own,        ///< what the caller brings
  none,       ///< no credentials
  // From here on the handle has neither credentials nor URL: a transfer fails with CURLE_URL_MALFORMAT.
  missing,     ///< mode `required`, and nothing was found, or not what the authorization takes
  refused,     ///< see `result::answer`: a doubtful entry, file or URL
  unreadable,  ///< of a source: the file is there and cannot be read, so nobody knows its answer; `watched_file::view::result` says why
  cleartext,   ///< they would travel unencrypted
  bad_value,   ///< CR, LF or NUL in a value; for Bearer any control byte
  libcurl,     ///< see `result::code`
};

struct [[nodiscard]] result
{
  curl::state state = curl::state::none;
  netrc::answer answer = {};  ///< lives as long as the document; `none` where it was not asked
  CURLcode code = CURLE_OK;

  /// True if the transfer is to be made.
  [[nodiscard]] explicit operator bool() const noexcept { return state < curl::state::missing; }
};

/// One sentence for people. Static.
[[nodiscard]] NETRC_EXPORT std::string_view describe(state value) noexcept;

/// Sets on a handle the URL and the credentials that belong to it, and takes off whatever an earlier call left. To be
/// called anew for each URL.
///
/// libcurl cannot be asked what is set on a handle. So every call sets CURLOPT_URL (without the user that the file
/// answered for), CURLOPT_USERNAME, CURLOPT_PASSWORD, CURLOPT_XOAUTH2_BEARER, CURLOPT_HTTPAUTH and CURLOPT_CURLU, to
/// nothing where there is nothing to set; and it turns CURLOPT_NETRC and CURLOPT_UNRESTRICTED_AUTH off, so that libcurl
/// itself keeps credentials from other origins when it follows a redirect. Other options stay the caller's.
///
/// libcurl keeps copies of its own, which it does not zero. Throws std::bad_alloc alone. Thread-safe for different
/// handles.
NETRC_EXPORT result set_credentials(CURL* handle, const document& document, const request& asked);
result set_credentials(CURL* handle, const document&& document, const request& asked) = delete;

/// The same out of the file as it is now. A file that does not exist answers `none`. `result::answer` lives until the
/// reader is asked again.
NETRC_EXPORT result set_credentials(CURL* handle, watched_file::view& file, const request& asked);

}  // namespace netrc::curl
