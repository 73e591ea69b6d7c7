// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace netrc
{

/// True if a well-formed host name with a dot, or an IPv4 address, looks like a host and not like a token:
/// `host_is_safe_to_display` says how.
[[nodiscard]] bool dotted_host_is_safe_to_display(std::string_view host) noexcept;

}  // namespace netrc
