// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "netrc/lookup.hpp"
#include "shared/source_file.hpp"
#include "target.hpp"

namespace netrc::tool
{

/// What may be meant, when nothing answers: up to three hosts of the document with similar names; the ports, or the
/// logins, that the host is listed for; how to write a malformed target. With lines, and only what is safe to display.
/// Empty if nothing is near.
[[nodiscard]] std::string near_miss_hint(const document& document, const target& target, const answer& answer);

/// For a host that is not listed, and that nothing is near to: how many entries there are. Empty for other answers.
[[nodiscard]] std::string entry_count_hint(const source_file& file, const answer& answer);

/// The first of the two that is not empty, as a line of a table.
[[nodiscard]] std::string hint_line(const source_file& file, const target& target, const answer& answer);

}  // namespace netrc::tool
