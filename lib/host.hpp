// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace netrc
{

/// An IPv6 address by value, in network order.
using ipv6_address = std::array<std::uint8_t, 16>;

/// Reads an IPv6 literal (RFC 4291 2.2, all three forms), without brackets and without a zone id.
[[nodiscard]] std::optional<ipv6_address> parse_ipv6(std::string_view text) noexcept;

/// True if the host consists only of letters, digits, `-`, `.`, `_` and bytes over 7F, does not begin or end with a dot, is not empty, and
/// is no number but a dotted quad (docs/format.md 7.5). IPv6 literals are not host names.
[[nodiscard]] bool is_host_name(std::string_view host) noexcept;

/// True for the four-part decimal form alone, each part 0–255 without leading zeros.
[[nodiscard]] bool is_dotted_quad(std::string_view host) noexcept;

/// 1–65535: digits only, leading zeros allowed.
[[nodiscard]] std::optional<std::uint16_t> parse_port(std::string_view digits) noexcept;

}  // namespace netrc
