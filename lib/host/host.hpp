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

/// Rule 10 of docs/format.md: letters, digits, `-`, `.`, `_` and bytes over 7F, at least one, no dot at the beginning,
/// and not of numbers alone unless it is a dotted quad. IPv6 literals are not host names.
[[nodiscard]] bool is_host_name(std::string_view host) noexcept;

/// True for the four-part decimal form alone, each part 0–255 without leading zeros.
[[nodiscard]] bool is_dotted_quad(std::string_view host) noexcept;

/// 1–65535: digits only, leading zeros allowed.
[[nodiscard]] std::optional<std::uint16_t> parse_port(std::string_view digits) noexcept;

/// The name of a service, which limits an entry to no port: `imaps` (rule 3 of docs/format.md).
/// As in RFC 6335 5.1, but it must begin with a letter.
[[nodiscard]] bool is_service_name(std::string_view value) noexcept;

}  // namespace netrc
