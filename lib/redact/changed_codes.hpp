// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "lint/lint.hpp"
#include "redact/redact.hpp"

namespace netrc::redaction
{

/// The codes and places, those of effects among them, that one of the two has and the other has not.
[[nodiscard]] std::vector<changed_code> changed_codes(const lint::findings& before, const lint::findings& after);

}  // namespace netrc::redaction
