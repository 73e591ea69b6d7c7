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

/// True if a login looks like a name and not like a token: below 24 bytes of letters, digits, `-._@+`, and not 16 or
/// more that mix letters and digits (what stands behind an `@` is not counted).
[[nodiscard]] NETRC_EXPORT bool is_safe_to_display(std::string_view login) noexcept;

/// The same for an entry's own login: only of an entry that is not refused, and that has a password (without one, the
/// login is often the token).
[[nodiscard]] NETRC_EXPORT bool login_is_safe_to_display(const entry& entry) noexcept;

/// True if an entry's host looks like a host and not like a token. With a dot: an address, or a name whose last label
/// is of letters alone and of which no label of 16 or more mixes small letters, capitals and digits. Without one it
/// could be any word that slipped to the host's place: only of an entry that is not refused and has a password, and
/// only if it may be shown as a login.
[[nodiscard]] NETRC_EXPORT bool host_is_safe_to_display(const entry& entry) noexcept;

/// `example.com`, `[::1]:8443`, `default`; `masked` for a host that may not be shown, and `(no host)` for none.
[[nodiscard]] NETRC_EXPORT std::string display_host(const entry& entry);

/// The login or `masked`; empty if it is absent.
[[nodiscard]] NETRC_EXPORT std::string display_login(const entry& entry);

/// Text from outside (a file's name, an argument) for a terminal: control bytes, bytes that are no UTF-8, and
/// characters that cannot be seen or that turn the line around (U+200B to U+200F, U+2028 to U+202E, U+2060 to U+206F,
/// U+FEFF), as `\xNN`.
[[nodiscard]] NETRC_EXPORT std::string escaped(std::string_view text);

}  // namespace netrc
