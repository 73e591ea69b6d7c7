// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "reading/sound_files.hpp"

/// What happens to files: each kind of damage, at each place.
namespace damage
{

/// A run of the sound text that stays, or bytes that are put in.
struct piece
{
  sound::range kept;
  std::string_view put;
};
using pieces = std::vector<piece>;

struct kind
{
  std::string_view name;
  /// The damaged text for the place; nothing if there is no such place. `put` is what the kind puts in.
  std::optional<pieces> (*make)(const sound::file& file, std::size_t place, std::string_view put);
  std::string_view put;
};

[[nodiscard]] std::span<const kind> kinds();
[[nodiscard]] std::string text_of(const sound::file& file, const pieces& parts);
/// True if the owner's entry stands in the damaged text as it did, from `machine` to its last value, with the same
/// byte before and after it.
[[nodiscard]] bool left_alone(const sound::file& file, const pieces& parts, const std::string& damaged,
                              const sound::owner& entry);

}  // namespace damage
