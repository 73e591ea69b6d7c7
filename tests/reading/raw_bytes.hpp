// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "netrc/document.hpp"

namespace raw_bytes
{

/// The password of an entry lies between its own machine word and the next machine-like word (any case, quoted, after
/// a byte order mark or an odd space) that is no value on its keyword's line. Empty, or where it does not. Knows
/// bytes, and nothing of the grammar.
[[nodiscard]] std::string violation(const std::string& text, const netrc::entry& entry);

}  // namespace raw_bytes
