// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "netrc/readers.hpp"

/// Which programs are compared with the reference reading, and how many people run them.
namespace netrc::lint
{

/// Those with these names; without names the first tier.
[[nodiscard]] std::vector<const readers::reader*> programs_called(std::span<const std::string_view> names);

/// Libraries for programs in Go that hardly a machine has, and that give up on what most files have: comments, words of
/// other programs.
[[nodiscard]] bool is_rare(const readers::reader& reader) noexcept;

/// Those and other programs of few: what goes wrong in these alone is no alarm for everybody.
[[nodiscard]] bool is_of_few(const readers::reader& reader) noexcept;

}  // namespace netrc::lint
