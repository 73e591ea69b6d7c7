// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

/// What the programs ask of the operating system, beside files (lib/platform) and other programs (run_program.hpp).
namespace netrc::tool
{

/// The program's name, for messages. Set it first of all.
extern const char* program;

/// Prints `PROGRAM: …` to standard error.
void print_error(std::string_view message);

/// Prints to standard output. Returns false, after an error message, if not all could be written (a full disk, a closed
/// pipe).
[[nodiscard]] bool print(std::string_view text);

/// Every program calls this first, because it will hold all secrets of a file: no core dump, no debugger of another
/// process. A closed pipe makes `print` fail, and does not end the program.
void protect_process();

/// The descriptor that `-` names.
inline constexpr int standard_input = 0;

/// True if standard output is a terminal, where somebody may look over the user's shoulder.
[[nodiscard]] bool output_is_terminal();

/// The width of the terminal that standard output is; nothing if it is none, or does not know its width.
[[nodiscard]] std::optional<std::size_t> output_columns();

/// The absolute path; nothing if it was removed, or cannot be read.
[[nodiscard]] std::optional<std::string> working_directory();

}  // namespace netrc::tool
