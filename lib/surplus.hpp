// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
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
  struct kinds
  {
    bool login = false;
    bool password = false;

    bool operator==(const kinds&) const = default;
  };

  /// In the order of the text. `behind` is the first entry behind them.
  void add(kinds which, problem_code code, std::uint32_t behind);

  /// The text is read: refuses the entries that they put in doubt. Linear. `ends_in_doubt`: the last entry may hide a machine.
  void refuse_in(store& out, bool ends_in_doubt);

private:
  struct surplus
  {
    kinds which;
    problem_code code;
    std::uint32_t behind;
    std::size_t end = 0;  ///< of the entries that it puts in doubt
  };

  void find_ends(const store& in, bool ends_in_doubt);

  std::vector<surplus> all_;
};

}  // namespace netrc
