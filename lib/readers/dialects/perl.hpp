// SPDX-License-Identifier: MIT
#pragma once

#include "readers/dialect.hpp"

namespace netrc::readers
{

/// The regular expressions of Net::Netrc, which git-credential-netrc uses, too.
inline constexpr lexing perl_words = {
    .by_line = true,
    .skipped = c_space,
    .ends = c_space,
    .quotes = true,
    .quoted_escapes = lexing::escapes::any,
    .escape_hides_quote = false,
    .open_quote = lexing::unclosed::bare,
    .bare_escapes = lexing::escapes::any,
    .escaped_line_end_hangs = true,
    .escaped_end = lexing::escaped_eof::kept,
};

}  // namespace netrc::readers
