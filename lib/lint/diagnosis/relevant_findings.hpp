// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "lint/lint.hpp"
#include "netrc/document.hpp"
#include "netrc/lookup.hpp"

namespace netrc::lint
{

/// Those of a document's findings that bear on an answer: errors and warnings, what explains it best first. Pointers
/// into `found`. For the failing path: looks for the host in the whole text.
///
/// - An entry answers, or is refused: what was found in its stretch of the text, or has an effect there.
/// - The text is not a .netrc, or a file of another kind: that.
/// - No entry answers: what was found on a line on which the host is written all the same (`mchine a.test`); then what
///   may hide a machine.
[[nodiscard]] std::vector<const finding*> relevant_findings(const document& document, const findings& found,
                                                            const query& query, const answer& answer);

}  // namespace netrc::lint
