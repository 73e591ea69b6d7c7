// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "netrc/document.hpp"
#include "netrc/export.h"

namespace netrc
{

/// What of a document may be shown to people, in messages, lists and logs. It fails closed: what is not known to be
/// harmless is `masked`. Whether a login is shown is decided by lengths and classes of bytes alone, so what is shown
/// tells nothing about the values of what is not.
inline constexpr std::string_view masked = "***";

/// True if a login looks like a name and not like a token: below 24 bytes of letters, digits, `-._@+`, and not 16 or more that mix letters and
/// digits (what stands behind an `@` is not counted).
[[nodiscard]] NETRC_EXPORT bool may_be_shown(std::string_view login) noexcept;

/// The same for an entry's own login: only of an entry that is not refused, and that has a password (without one, the login is often the token).
[[nodiscard]] NETRC_EXPORT bool login_may_be_shown(const entry& of) noexcept;

/// `example.com`, `[::1]:8443`, `default`; `masked` for a host that is malformed or not ASCII, and `(no host)` for none.
[[nodiscard]] NETRC_EXPORT std::string shown_host(const entry& of);

/// The login or `masked`; empty if it is absent.
[[nodiscard]] NETRC_EXPORT std::string shown_login(const entry& of);

/// Text from outside (a file's name, an argument) for a terminal: control bytes, and bytes that are no UTF-8, as `\xNN`.
[[nodiscard]] NETRC_EXPORT std::string escaped(std::string_view text);

}  // namespace netrc
