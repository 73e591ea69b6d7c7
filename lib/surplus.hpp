// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

#include "netrc/problem.hpp"

namespace netrc
{

struct store;

/// The logins and passwords that a file has too many of: what stands behind them may be of the machine that follows it (docs/format.md 5.3).
class surplus_properties
{
public:
  /// In the order of the text. `kinds` are `has_login`, `has_password` or both; `behind` is the first entry behind them.
  void add(unsigned kinds, problem_code code, std::uint32_t behind);

  /// The text is read: refuses the entries that they put in doubt. Linear.
  void refuse_in(store& out) const;

private:
  struct surplus
  {
    std::uint32_t behind;
    unsigned kinds;
    problem_code code;
  };

  static void refuse_behind(const surplus& of, store& out);

  std::vector<surplus> first_;  ///< of each set of kinds: what it refuses includes what the later ones do
};

}  // namespace netrc
