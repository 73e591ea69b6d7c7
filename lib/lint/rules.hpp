// SPDX-License-Identifier: MIT
#pragma once

#include <array>

#include "netrc/lint.hpp"

/// One file a rule, in rules/: a new rule is declared here, and listed in table.cpp.
namespace netrc::lint
{

// C: credentials
extern const rule placeholder;
// D: order and duplicates
extern const rule shadowed_entry;
extern const rule default_before_machine;
// F: the file
extern const rule open_mode;
extern const rule other_owner;
// U: suppressions. The last letter, for they judge what the others left.
extern const rule unused_suppression;
extern const rule malformed_suppression;

/// H, M, S: the document's own problems. All in one file: they have no check of their own.
extern const std::array<rule, problem_code_count - 1> document_rules;

}  // namespace netrc::lint
