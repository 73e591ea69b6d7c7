// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>

namespace netrc
{

/// The name of a service, which limits an entry to no port: `imaps` (docs/format.md 7.4). As RFC 6335 5.1 has it, but for a letter at its beginning.
[[nodiscard]] bool is_service_name(std::string_view value) noexcept;

/// The keyword of a property that was meant by a word where a keyword is due: `password` by `password:` and `PASSWORD=p`, `port` by `"port"` too
/// (docs/format.md 2.5). In lower case; empty without.
[[nodiscard]] std::string_view damaged_keyword(std::string_view word) noexcept;

/// The size of `password` and `username`.
constexpr std::size_t longest_keyword = 8;

/// A keyword where a host is due, but `default`: the host may not have been set (docs/format.md 3.1).
[[nodiscard]] bool is_keyword_for_host(std::string_view host) noexcept;

}  // namespace netrc
