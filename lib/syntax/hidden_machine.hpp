// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

/// Where a `machine` stands that is no keyword: after it another host's secret may follow. Each is linear in its text.
namespace netrc
{

/// Rule 7 of docs/format.md: the `machine` by which a comment or a macro speaks of a machine; empty if it does not.
/// `machine` in any case, whatever stands before it; blanks; a word that is no keyword; then the end of its line, a
/// `#`, a keyword or a foreign property. A written-out `\n`, `\r` or `\t` is a blank; before the word so is a line end,
/// which only a macro has.
[[nodiscard]] std::string_view machine_spoken_of(std::string_view comment_or_macro) noexcept;

/// The same of a comment, but for the `machine` that begins it: that one was commented out.
[[nodiscard]] std::string_view machine_hidden_in(std::string_view comment) noexcept;

/// Rule 8: `machine` stands directly beside a written-out `\n`, `\r` or `\t`, or a byte over 7F.
[[nodiscard]] bool has_glued_machine(std::string_view unquoted_value) noexcept;

}  // namespace netrc
