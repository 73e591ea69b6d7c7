// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "netrc/lookup.hpp"
#include "shared/source_file.hpp"
#include "target.hpp"

/// Why an answer is as it is, in the words of netrc-lint.
namespace netrc::tool
{

/// One of the linter's findings. Safe to display.
struct cause
{
  std::string location;  ///< `FILE:LINE:COLUMN`
  std::string severity;  ///< `error`, `warning`
  std::string message;   ///< `unterminated quote [S111]`
  std::string hint;
  std::vector<std::string> notes = {};  ///< what programs make of it
};

struct diagnosis
{
  std::vector<cause> causes = {};  ///< those that bear on the answer, what explains it best first
  std::size_t problems = 0;        ///< errors and warnings in the whole file
  std::string file = {};           ///< its name
};

/// Runs the linter on the file, which takes longer than any answer: for answers that somebody asks about.
[[nodiscard]] diagnosis diagnose(const source_file& file, const target& target, const answer& answer);

/// What is wrong with the values of an answer that was found: asks only the rules that look at values.
[[nodiscard]] diagnosis diagnose_values(const source_file& file, const target& target, const answer& answer);

}  // namespace netrc::tool
