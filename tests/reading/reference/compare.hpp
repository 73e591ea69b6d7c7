// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace reference
{

/// Reads a text with the library and with the second reading, and compares problems, entries, and the answers for every
/// host that stands in it or in the generator's lists, with ports and logins. Empty, or the first difference.
[[nodiscard]] std::string difference(std::string_view text);

/// The same with a handful of questions, the same ones for the same seed: for the fuzzer.
[[nodiscard]] std::string difference(std::string_view text, std::uint64_t seed);

}  // namespace reference
