// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

/// Words that every reader of the table reads alike (docs/readers.md, "One file that every reader reads alike", rules 3,
/// 7 and 9).
namespace netrc::readers
{

/// A login or a password.
[[nodiscard]] bool is_portable_value(std::string_view value) noexcept;
/// A host as a URL has it: lower case, no port, no brackets.
[[nodiscard]] bool is_portable_host(std::string_view host) noexcept;

}  // namespace netrc::readers
