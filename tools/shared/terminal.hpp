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

/// Writes all of a text to an open file. Returns errno, 0 on success.
[[nodiscard]] int write_all(int descriptor, std::string_view text);

/// Prints to standard output. Returns false, after an error message, if not all could be written (a full disk).
[[nodiscard]] bool print(std::string_view text);

/// Every program calls this first, because it will hold all secrets of a file: no core dump, no debugger of another
/// process. A closed pipe ends the program without a word, as it ends `git log | head`, even if the caller ignores SIGPIPE.
void protect_process();

/// The descriptor that `-` names.
inline constexpr int standard_input = 0;

/// True if standard output is a terminal, where somebody may look over the user's shoulder.
[[nodiscard]] bool output_is_terminal();

/// True if standard output gets colors. `when` is what `--color` says: `always`, `never`, or `auto`, which asks the
/// environment and the terminal: not with NO_COLOR, then always with FORCE_COLOR, else on a terminal that has colors.
[[nodiscard]] bool output_has_color(std::string_view when);

/// How a terminal shows a text: parameters of SGR (ECMA-48, 8.3.117).
namespace style
{
inline constexpr std::string_view bold = "1";
inline constexpr std::string_view red = "1;31";
inline constexpr std::string_view yellow = "1;33";
inline constexpr std::string_view blue = "1;34";
inline constexpr std::string_view cyan = "1;36";
}  // namespace style

/// The text in a style, or as it is without color.
[[nodiscard]] std::string painted(std::string_view text, std::string_view style, bool color);

/// The width of the terminal that standard output is; nothing if it is none, or does not know its width.
[[nodiscard]] std::optional<std::size_t> output_columns();

/// The absolute path; nothing if it was removed, or cannot be read.
[[nodiscard]] std::optional<std::string> working_directory();

}  // namespace netrc::tool
