// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string_view>
#include <vector>

/// The test of a rule, in one row. Its `bad` and `good` are in the rule itself.
struct near_miss
{
  std::string_view code;
  std::vector<std::string_view> texts;  ///< at least five that look like its case: it finds nothing in them
  std::string_view codes_for_bad = {};  ///< what `bad` gives, if other rules find something in it, too
};

[[nodiscard]] std::span<const near_miss> near_misses();
