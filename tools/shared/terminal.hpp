// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace netrc::tool
{

/// The program's name, before each complaint. To be set first of all.
extern const char* program;

/// `PROGRAM: …` on standard error.
void complain(std::string_view message);

/// Text for standard output. False, after a complaint, if it could not be written in full (a full disk, a closed pipe).
[[nodiscard]] bool print(std::string_view text);

/// What every program here does first: no core dump and no debugger of another's, for it will hold every secret of a
/// file; a closed pipe is an error of `print`, not the end.
void protect_process();

/// True if standard output is a terminal, where somebody may look over the user's shoulder.
[[nodiscard]] bool output_is_terminal();

}  // namespace netrc::tool
