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

/// A place in a text, and its line as a person may see it: with everything masked that is not known to be harmless.
///
///   line    machine b.test login *** password
///   caret                            ^~~~~~~~
///
/// Keywords and blanks are displayed, hosts and logins that are safe (netrc/display.hpp), and of unknown words what
/// lint/diagnosis/displayable_word.hpp lists. A masked word is always `***`, so that its length stays secret. A comment
/// is `#***`.
struct excerpt
{
  std::uint32_t offset = 0;  ///< in bytes, from the start of the text
  position begin;
  std::optional<position> end;  ///< after its last byte; nothing if that would reveal the length of a masked word
  std::string line;             ///< only printable ASCII, a column per byte; cut to a window around the place
  std::size_t caret = 0;        ///< offset in `line`
  std::size_t width = 1;        ///< of the place, within `line`
  bool cut_before = false;
  bool cut_after = false;
};

/// One for each place, in the same order. Takes one pass over the text and one over its tokens, however many places
/// there are. `max_columns`: of a line; at least 20.
[[nodiscard]] std::vector<excerpt> excerpts_of(const document& document, std::span<const span> places,
                                               std::size_t max_columns);

}  // namespace netrc::tool
