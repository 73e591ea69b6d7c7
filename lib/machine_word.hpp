// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

/// Where `machine` and `default` stand without being keywords: behind such a word another host's secret may follow.
/// Each is linear in its text; most answer with the word found, or with an empty view. The texts are parts of a `secret_buffer`: its padding is read.
namespace netrc
{

/// Glued into a value that has no quotes (docs/format.md 3.5).
[[nodiscard]] std::string_view machine_glued_into(std::string_view value) noexcept;

/// True if a quoted value begins with one, and there is more of it (docs/format.md 3.5).
[[nodiscard]] bool opens_with_machine(std::string_view value) noexcept;

/// Behind a written-out line end or tab (docs/format.md 3.5).
[[nodiscard]] std::string_view machine_behind_written_out(std::string_view text) noexcept;

/// Glued to a comment's own words, with a host behind it, or behind a written-out line end: the end of a line was lost (docs/format.md 2.7).
[[nodiscard]] std::string_view machine_glued_to_comment(std::string_view comment) noexcept;

/// With a host behind it, in a comment: a machine that was commented out (docs/format.md 2.1).
[[nodiscard]] std::string_view machine_commented_out(std::string_view comment) noexcept;

/// A comment in which no other word stands than `default` (docs/format.md 2.1).
[[nodiscard]] bool is_default_alone(std::string_view comment) noexcept;

/// In a macro, from its name on, where a line may have been meant to end it (docs/format.md 6.2).
[[nodiscard]] std::string_view machine_in_macro(std::string_view macro) noexcept;

}  // namespace netrc
