// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <span>

#include "lint/lint.hpp"

namespace netrc::lint
{

/// What the rules that look at words and at entries find, each in the order of the text.
struct walk_result
{
  findings in_words;
  findings in_entries;
};

/// Shows every token and every entry to the rules, in one pass over the text. `none`: what to collect in, empty yet.
[[nodiscard]] walk_result walk(const document& document, std::span<const rule* const> asked, const findings& none);

}  // namespace netrc::lint
