// SPDX-License-Identifier: MIT
#pragma once

#include "lint/lint.hpp"
#include "netrc/document.hpp"

namespace netrc::lint
{

/// One damage is one finding: moves each finding that follows from another one into the `effects` of that. `found` is
/// in the order of the text. What is a cause of what stands in one table in causes.cpp. Takes about as long as to sort
/// the findings that are kept.
void fold_effects(const document& document, findings& found);

}  // namespace netrc::lint
