// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "netrc/secret.hpp"

/// Quoted values (rule 5 of docs/format.md).
namespace netrc
{

/// Where the quote stands that closes the text, which begins after the opening one; no backslash escapes it.
[[nodiscard]] std::size_t closing_quote(std::string_view text) noexcept;

/// Appends the text between quotes with its escapes undone, and returns what was appended: a view that lives until
/// `decoded` grows. `offsets` gets where each byte stands in `quoted`, that of an escape its second.
std::string_view append_unescaped(std::string_view quoted, secret_buffer& decoded,
                                  std::vector<std::uint32_t>* offsets = nullptr);

}  // namespace netrc
