// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// The numbered examples of docs/format.md, as they are written.
namespace spec
{

/// One line of an `ask` block: `QUESTION => ANSWER`.
struct question
{
  std::size_t line = 0;  ///< in docs/format.md
  std::string asked;
  std::string answer;
};

struct example
{
  std::size_t number = 0;
  std::string title;
  std::string text;  ///< the bytes of the `netrc` block
  std::vector<question> questions;
};

struct specification
{
  std::vector<example> examples;
  std::vector<std::string> errors;  ///< what is wrong with the page itself
};

/// Reads the page. Examples must be numbered from 1 without a gap, and each must have a `netrc` and an `ask` block.
[[nodiscard]] specification read_specification(std::string_view page);

/// Replaces `⟨0D⟩`, `⟨EF BB BF⟩`, `⟨70 × 255⟩` by the bytes. False if what stands in the brackets is none of these.
[[nodiscard]] bool expand(std::string_view notation, std::string& bytes);

}  // namespace spec
