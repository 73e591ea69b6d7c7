// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "edit/target.hpp"
#include "netrc/document.hpp"
#include "netrc/edit.hpp"

/// Where an entry's words stand, and where and how another one is written beside it.
namespace netrc::edit
{

/// The tokens from an entry's keyword to the next entry's, by their places in the document. Those of the entry have its
/// index. The text of an entry is read alone: nothing in it depends on what surrounds it.
[[nodiscard]] std::vector<token> tokens_of(const document& document, std::uint32_t index);

/// How an entry is written.
struct style
{
  std::string_view line_end = "\n";
  std::string_view indentation = {};           ///< of its first line
  std::string_view property_indentation = {};  ///< of its other lines
  bool has_lines = false;                      ///< each property stands on a line of its own
};
/// As the entry is.
[[nodiscard]] style style_of(const document& document, std::uint32_t index, const std::vector<token>& tokens);
/// As the nearest entry is: the one before the offset, else the one after it.
[[nodiscard]] style style_at(const document& document, std::uint32_t offset);

/// How many entries begin before the offset.
[[nodiscard]] std::uint32_t entries_before(const document& document, std::uint32_t offset) noexcept;

/// Where a property is inserted that follows this word of its entry: directly after it or, if each property has its
/// line, at the end of the line.
[[nodiscard]] std::uint32_t offset_after(const document& document, span word, const style& style);

/// A place for a new entry, or why there is none.
struct place
{
  refusal why = refusal::none;
  span where = {};
  problem_code problem = problem_code::none;
  std::uint32_t offset = 0;
};
[[nodiscard]] place place_for(const document& document, const target& wanted);

/// Words that stand together, of one entry or, on one line, of several.
struct run
{
  span where;
  std::uint32_t entry = 0;  ///< that of the last word
};

/// What to remove, or why it cannot be. Runs do not touch each other.
struct removal
{
  refusal why = refusal::none;
  span where = {};
  std::vector<run> runs = {};
};
[[nodiscard]] removal removal_of(const document& document, std::span<const std::uint32_t> entries);

}  // namespace netrc::edit
