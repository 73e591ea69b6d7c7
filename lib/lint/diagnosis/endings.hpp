// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "netrc/document.hpp"

namespace netrc::lint
{

/// What ended entries before the next one, or before the end of the text (docs/format.md, rule 7): an unknown word, a
/// comment, the keyword of a macro.
class endings
{
public:
  explicit endings(const document& document);

  [[nodiscard]] std::optional<token> of_entry(std::uint32_t index) const;

private:
  struct ending
  {
    std::uint32_t entry;
    token cause;
  };
  std::vector<ending> found_;  ///< in the order of the entries
};

}  // namespace netrc::lint
