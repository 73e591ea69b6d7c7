// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

/// Where `machine` and `default` stand without being keywords: behind such a word another host's secret may follow.
/// Each is linear in its text, and answers with the word found, or with an empty view.
namespace netrc
{

/// Glued into a value that has no quotes (docs/format.md 3.5).
[[nodiscard]] std::string_view machine_glued_into(std::string_view value) noexcept;

/// Behind a written-out line end in a comment (docs/format.md 2.7).
[[nodiscard]] std::string_view machine_glued_to_comment(std::string_view comment) noexcept;

/// With a host behind it, in a comment: a machine that was commented out (docs/format.md 2.1).
[[nodiscard]] std::string_view machine_commented_out(std::string_view comment) noexcept;

/// In a macro's body, where a line may have been meant to end the macro (docs/format.md 6.2).
[[nodiscard]] std::string_view machine_in_body(std::string_view body) noexcept;

}  // namespace netrc
