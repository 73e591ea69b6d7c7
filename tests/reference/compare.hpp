// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace reference
{

/// Reads a text with the library and with the reference, asks both for every host that stands in it or in the generator's lists, with ports and logins,
/// and compares problems and answers. Empty, or the first difference.
[[nodiscard]] std::string difference(std::string_view text);

/// The same with a few of these questions, chosen by the seed: for a fuzzer, which has a text for each.
[[nodiscard]] std::string difference(std::string_view text, std::uint64_t seed);

}  // namespace reference
