// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "netrc/secret.hpp"

/// Secrets that a program is given: never as arguments, which everybody can see.
namespace netrc::tool
{

/// Reads a descriptor to its end, without the last line end. Prints an error and returns nothing if that fails, or if
/// there are more than 64 KiB.
[[nodiscard]] std::optional<secret_buffer> read_secret(int descriptor);

/// Asks for a line on the terminal, and does not show what is typed. If standard input is no terminal, reads it to its
/// end, as above.
[[nodiscard]] std::optional<secret_buffer> ask_for_secret(std::string_view prompt);

}  // namespace netrc::tool
