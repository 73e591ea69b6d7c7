// SPDX-License-Identifier: MIT
#pragma once

#include "lint/lint.hpp"
#include "lint/words.hpp"

namespace netrc::lint
{

/// Says of a document's problem how it may have come about, where the bytes at its place tell. The causes are facts of
/// form (a class of bytes, a keyword, a place in the line), so that they tell nothing of a secret.
void diagnose(const placed_problem& here, finding& found);

}  // namespace netrc::lint
