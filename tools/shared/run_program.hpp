// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace netrc::tool
{

/// Runs a program, without a shell, and waits for its end. Its standard input is empty, its output is thrown away.
/// `arguments`: the program's name first, without a slash. It is looked for in the absolute folders of PATH: a relative
/// one leads into the working directory, which may be anybody's. `environment`: all of it, `NAME=value` each.
///
/// Returns its exit code. Nothing if there is no such program, if it cannot be started, if a signal ended it, or if it
/// took longer than `limit`: then it is killed, with whatever it started. Not for two threads at once: it changes how
/// the process takes SIGCHLD. Throws std::bad_alloc alone.
[[nodiscard]] std::optional<int> run_program(const std::vector<std::string>& arguments,
                                             const std::vector<std::string>& environment,
                                             std::chrono::milliseconds limit);

/// The process's own, `NAME=value` each.
[[nodiscard]] std::vector<std::string> environment_variables();

}  // namespace netrc::tool
