// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

/// Where `machine` and `default` stand without being keywords: behind such a word another host's secret may follow.
namespace netrc
{

/// True if one of them is glued into a value that has no quotes (docs/format.md 3.5).
[[nodiscard]] bool has_glued_machine(std::string_view value) noexcept;

/// True if a comment holds `machine` and a host behind it: a machine that was commented out (docs/format.md 2.1).
[[nodiscard]] bool names_machine(std::string_view comment) noexcept;

/// The first one that opens a line of a macro's body (docs/format.md 6.2); empty without.
[[nodiscard]] std::string_view machine_that_opens_a_line(std::string_view body) noexcept;

}  // namespace netrc
