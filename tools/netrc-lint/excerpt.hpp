// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "netrc/document.hpp"
#include "netrc/lint.hpp"

namespace netrc::tool
{

/// A place of a text as a person may see it: where it is, and its line with every doubtful byte masked.
///
///   line    machine b.test login *** password     shown: keywords, blanks, plain hosts, logins that may be shown
///   caret                            ^~~~~~~~
struct excerpt
{
  position at;
  std::string line;       ///< printable ASCII alone; cut to a window around the place
  std::size_t caret = 0;  ///< offset in `line`
  std::size_t width = 1;  ///< of the place, within `line`
  bool cut_before = false;
  bool cut_behind = false;
};

/// One for each finding that has a place, in order; the findings must be in the order of the text. One pass over the
/// text, one over its tokens, however many findings there are.
[[nodiscard]] std::vector<excerpt> excerpts_of(const document& in, const std::vector<lint::finding>& findings);

}  // namespace netrc::tool
