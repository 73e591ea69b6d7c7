// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "netrc/document.hpp"
#include "netrc/export.h"

namespace netrc
{

/// What of a document may be shown to people, in messages, lists and logs. It fails closed: what is not known to be
/// harmless is `masked`. Only lengths and classes of bytes decide whether a login is shown, so what is shown reveals
/// nothing about the values of what is not.
inline constexpr std::string_view masked = "***";

/// True if a login looks like a name and not like a token: fewer than 24 bytes of letters, digits and `-._@+`, and not
/// 16 or more that mix letters and digits (a domain after an `@` does not count).
[[nodiscard]] NETRC_EXPORT bool is_safe_to_display(std::string_view login) noexcept;

/// The same for an entry's login: false if the entry is refused, or has no password (then the login is often the
/// token).
[[nodiscard]] NETRC_EXPORT bool login_is_safe_to_display(const entry& entry) noexcept;

/// True if an entry's host looks like a host and not like a token. With a dot: an address, or a name whose last label
/// has only letters, and in which no label of 16 or more characters mixes lower case, upper case and digits. A host
/// without a dot could be any word in the wrong place: it is safe only if the entry is not refused and has a password,
/// and if `is_safe_to_display` accepts it as a login.
[[nodiscard]] NETRC_EXPORT bool host_is_safe_to_display(const entry& entry) noexcept;

/// `example.com`, `[::1]:8443`, `default`; `masked` for a host that is not safe to display, `(no host)` for none.
[[nodiscard]] NETRC_EXPORT std::string display_host(const entry& entry);

/// The login or `masked`; empty if it is absent.
[[nodiscard]] NETRC_EXPORT std::string display_login(const entry& entry);

/// Text from outside (a file's name, an argument), made safe for a terminal. Written as `\xNN` are control bytes, bytes
/// that are not UTF-8, and characters that are invisible or reverse the line (U+200B to U+200F, U+2028 to U+202E,
/// U+2060 to U+206F, U+FEFF).
[[nodiscard]] NETRC_EXPORT std::string escaped(std::string_view text);

}  // namespace netrc
