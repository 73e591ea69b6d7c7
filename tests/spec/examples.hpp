// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// The examples of docs/format.md and docs/format-examples.md, as they are written.
namespace spec
{

/// One line of an `ask` block: `QUESTION => ANSWER`.
struct question
{
  std::size_t line = 0;  ///< in its page
  std::string asked;
  std::string answer;
};

struct example
{
  std::string title;     ///< unique
  std::size_t rule = 0;  ///< that it illustrates: 1 to 11
  std::string text;      ///< the bytes of the `netrc` block
  std::vector<question> questions;
};

struct specification
{
  std::vector<example> examples;
  std::vector<std::string> errors;  ///< what is wrong with the pages themselves
};

/// The rules of the specification.
inline constexpr std::size_t rules = 11;

/// Adds a page, whose name the errors begin with. An example stands under a heading `## Rule N …`, has a heading of its
/// own with its title (`### …`), and a
/// `netrc` and an `ask` block.
void add_page(std::string_view name, std::string_view page, specification& specification);

/// Completes the errors: two examples with one title, a rule without an example.
void check(specification& specification);

/// Replaces `⟨0D⟩`, `⟨EF BB BF⟩`, `⟨70 × 255⟩` by the bytes. False if what stands in the brackets is none of these.
[[nodiscard]] bool expand(std::string_view notation, std::string& bytes);

}  // namespace spec
