// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace netrc::lint
{

/// A literal `\n`, `\r` or `\t` that was meant as one: a property follows it, or the value ends after it.
[[nodiscard]] bool holds_written_out_line_end(std::string_view value);

}  // namespace netrc::lint
