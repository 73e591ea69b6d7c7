// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace netrc::tool
{

/// Runs a program without a shell, and waits until it ends. Its standard input is empty; its output is discarded.
/// `arguments` begin with the program's name, without a slash. It is looked up in PATH, but only in absolute folders: a
/// relative one depends on the working directory, which may be anybody's. `environment` is all that the program gets,
/// `NAME=value` each.
///
/// Returns the exit code. Nothing if there is no such program, it cannot be started, or a signal ended it; or if it
/// took longer than `limit`: then it is killed, with all that it started. Not thread-safe: it changes how the process
/// handles SIGCHLD. Throws only std::bad_alloc.
[[nodiscard]] std::optional<int> run_program(const std::vector<std::string>& arguments,
                                             const std::vector<std::string>& environment,
                                             std::chrono::milliseconds limit);

/// Runs programs at the same time, each as `run_program` does, and returns what each wrote to its standard output.
/// Nothing if it did not end with exit code 0 within the limit, or wrote more than 64 KiB.
[[nodiscard]] std::vector<std::optional<std::string>> outputs_of(const std::vector<std::vector<std::string>>& commands,
                                                                 const std::vector<std::string>& environment,
                                                                 std::chrono::milliseconds limit);

/// The environment of this process, `NAME=value` each.
[[nodiscard]] std::vector<std::string> environment_variables();

}  // namespace netrc::tool
