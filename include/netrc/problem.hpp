// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>

#include "netrc/export.h"
#include "netrc/span.hpp"

namespace netrc
{

/// What can be wrong with a text. The names are those of the specification (docs/format.md), with `_` for `-`.
enum class problem_code : std::uint8_t
{
  none,
  utf_16,
  nul_byte,
  byte_order_mark,
  lone_cr,
  unknown_word,
  property_outside_entry,
  missing_value,
  repeated_property,
  login_alias,
  control_byte,
  machine_in_value,
  machine_in_comment,
  unclosed_quote,
  text_after_quote,
  bad_port,
  malformed_host,
  non_ascii_host,
  machine_in_macro,
  unended_macro,
};
inline constexpr std::size_t problem_code_count = 20;

/// What follows from a problem.
enum class effect : std::uint8_t
{
  reported,       ///< nothing but the report
  refuses_entry,  ///< the entry that has it answers `refused`
  refuses_file,   ///< every question is refused
};

/// One problem of a text: what, where, in which entry. Plain data; it shows no byte of the text.
struct problem
{
  static constexpr std::uint32_t no_entry = 0xFFFFFFFF;

  problem_code code = problem_code::none;
  span where;                      ///< the word at fault; for a missing value its keyword
  std::uint32_t entry = no_entry;  ///< the last entry that begins before it: see `document::entry_at`
};

/// What is known of a code. All views are static.
struct problem_kind
{
  std::string_view name;     ///< `missing-value`
  std::string_view message;  ///< one sentence, lower case, no full stop, no byte of the file
  std::string_view hint;     ///< how to fix it
  effect follows = effect::reported;
  bool may_hide_machine = false;  ///< it keeps `default` from answering (rule 9 of docs/format.md)
};

[[nodiscard]] NETRC_EXPORT const problem_kind& describe(problem_code code) noexcept;

}  // namespace netrc
