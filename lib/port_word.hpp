// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace netrc
{

/// The name of a service, which limits an entry to no port: `imaps` (docs/format.md 7.4). As RFC 6335 5.1 has it, but for a letter at its beginning.
[[nodiscard]] bool is_service_name(std::string_view value) noexcept;

/// `port:`, `port=8443` or `"port"` where a keyword is due (docs/format.md 2.5).
[[nodiscard]] bool is_damaged_port(std::string_view word) noexcept;

}  // namespace netrc
