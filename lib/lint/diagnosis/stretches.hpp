// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "netrc/document.hpp"

namespace netrc::lint
{

/// The stretches of a text: each entry's runs from its `machine` or `default` to the next one; number 0 is what stands
/// before the first entry. A damage is hardly ever felt outside of its stretch.
class stretches
{
public:
  explicit stretches(const document& document)
  {
    begins_.reserve(document.entry_count());
    for (std::uint32_t i = 0; i < document.entry_count(); ++i)
      begins_.push_back(document.entry_at(i).keyword().begin);
  }

  [[nodiscard]] std::size_t containing(std::uint32_t offset) const
  {
    return static_cast<std::size_t>(std::upper_bound(begins_.begin(), begins_.end(), offset) - begins_.begin());
  }
  [[nodiscard]] static std::size_t of_entry(const entry& entry) { return std::size_t{entry.index()} + 1; }

private:
  std::vector<std::uint32_t> begins_;
};

}  // namespace netrc::lint
