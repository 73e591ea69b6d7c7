// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "netrc/span.hpp"

namespace netrc::lint
{

/// What of an unknown word may be shown: the whole of a misspelt keyword, of what other files call a keyword, or of a
/// command that opens its line, if it has letters only and another word follows on the line; of `machine=…` and
/// `host:…` what comes before the value; nothing of any other word, nor of one that could be part of a password with
/// blanks. This is the only list of words that are shown although the reading does not know them.
[[nodiscard]] std::string_view displayable_part(std::string_view text, span where) noexcept;

/// `IdentityFile`: a keyword of ssh's configuration that means nothing in a .netrc, nor is one slip from what does.
[[nodiscard]] bool is_keyword_of_ssh(std::string_view word) noexcept;

/// `export`, `cat`: a command of a shell, as scripts have it that write such files.
[[nodiscard]] bool is_shell_command(std::string_view word) noexcept;

}  // namespace netrc::lint
