// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "netrc/document.hpp"

namespace netrc::tool
{

/// A place of a text as a person may see it: where it is, and its line with everything masked that is not known to be
/// harmless.
///
///   line    machine b.test login *** password     shown: keywords, blanks, hosts and logins that may be (netrc/display.hpp)
///   caret                            ^~~~~~~~
///
/// A masked word is always `***`: its length is nobody's business. A comment is `#***`.
struct excerpt
{
  std::uint32_t offset = 0;  ///< in bytes, from the text's first
  position at;
  std::optional<position> end;  ///< behind its last byte; nothing where that would tell the length of what is masked
  std::string line;             ///< printable ASCII alone, a column a byte; cut to a window around the place
  std::size_t caret = 0;        ///< offset in `line`
  std::size_t width = 1;        ///< of the place, within `line`
  bool cut_before = false;
  bool cut_behind = false;
};

/// One for each place, in their order, whatever it is. One pass over the text, one over its tokens, however many places
/// there are.
/// `widest`: how many columns a line may have; 20 at least.
[[nodiscard]] std::vector<excerpt> excerpts_of(const document& in, std::span<const span> places, std::size_t widest);

}  // namespace netrc::tool
