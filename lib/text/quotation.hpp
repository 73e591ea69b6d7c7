// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>

#include "netrc/secret.hpp"

/// Quoted values (rule 5 of docs/format.md).
namespace netrc
{

/// Where the quote stands that closes the text, which begins after the opening one; no backslash escapes it.
[[nodiscard]] std::size_t closing_quote(std::string_view text) noexcept;

/// Appends the text between quotes with its escapes undone, and returns what was appended: a view that lives until `to`
/// grows.
std::string_view append_unescaped(std::string_view quoted, secret_buffer& decoded);

}  // namespace netrc
