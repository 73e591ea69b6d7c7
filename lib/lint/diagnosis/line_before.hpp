// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>

/// What stands before a word on its line. Only the last 512 bytes are looked at: a word farther to the right counts as
/// one after a secret.
namespace netrc::lint
{

/// True if the word at `begin` opens its line, or follows whole machines, logins and `default` on it, misspelt ones
/// too. Such a word is no part of a password with blanks, so what it looks like may be said.
[[nodiscard]] bool is_where_keyword_is_due(std::string_view text, std::size_t begin) noexcept;

/// True if a password or an account, with its value, stands before the word at `begin` on its line.
[[nodiscard]] bool follows_secret(std::string_view text, std::size_t begin) noexcept;

/// True if a password stands there whose first word is `Bearer`, and nothing else between it and the word at `begin`.
[[nodiscard]] bool follows_bearer(std::string_view text, std::size_t begin) noexcept;

}  // namespace netrc::lint
