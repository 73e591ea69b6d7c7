// SPDX-License-Identifier: MIT
#pragma once

#include <span>

#include "lint/lint.hpp"

namespace netrc::lint
{

/// The rules that report the document's own problems (H, M, S): they have no check, so they share one file.
extern const std::span<const rule> document_rules;

}  // namespace netrc::lint
