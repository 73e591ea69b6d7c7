// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace netrc::tool
{

/// `netrc: …` on standard error.
void complain(std::string_view message);

/// Text for standard output. False, after a complaint, if it could not be written in full (a full disk, a closed pipe).
[[nodiscard]] bool print(std::string_view text);

/// True if standard output is a terminal, where somebody may look over the user's shoulder.
[[nodiscard]] bool output_is_terminal();

}  // namespace netrc::tool
