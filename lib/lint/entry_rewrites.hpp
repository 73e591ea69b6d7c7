// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "lint/rewrites.hpp"

/// Rewrites that look at whole entries. Each gives nothing if there is nothing to rewrite.
namespace netrc::lint
{

/// The first `default` at the end of the file.
[[nodiscard]] std::optional<secret_buffer> with_default_last(const rewrite_target& target);
/// Without the other entries that answer for the same host and port.
[[nodiscard]] std::optional<secret_buffer> without_rivals(const rewrite_target& target);
/// The host as a URL has it.
[[nodiscard]] std::optional<secret_buffer> with_plain_host(const rewrite_target& target);
/// The entry on one line.
[[nodiscard]] std::optional<secret_buffer> on_one_line(const rewrite_target& target);
/// The same, with a login and a password.
[[nodiscard]] std::optional<secret_buffer> completed(const rewrite_target& target);
/// All machines, each on one line, and nothing else.
[[nodiscard]] std::optional<secret_buffer> in_portable_subset(const rewrite_target& target);

}  // namespace netrc::lint
