// SPDX-License-Identifier: MIT
#pragma once

#include "lint/lint.hpp"
#include "lint/words.hpp"

namespace netrc::lint
{

/// Says how a document's problem may have come about, if the bytes at its place show it. A diagnosis is a fact of form
/// (a class of bytes, a keyword, a place in the line), so it reveals nothing of a secret.
void diagnose(const placed_problem& here, finding& found);

}  // namespace netrc::lint
