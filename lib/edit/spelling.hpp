// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "netrc/readers.hpp"
#include "netrc/secret.hpp"

/// How a value can be written. No table says who understands which quotes: each spelling is written into a small file,
/// and all are asked what they read.
namespace netrc::edit
{

enum class spelling : std::uint8_t
{
  bare,
  quoted,
};

/// What is written: it decides where in the small file it stands.
enum class part : std::uint8_t
{
  host,
  login,
  password,
  account,
};

void append_spelled(secret_buffer& text, std::string_view value, spelling how);

/// The spellings that the reference reading reads back, the best first: the one that fewer of the readers misread, else
/// the bare one.
[[nodiscard]] std::vector<spelling> spellings_of(std::string_view value, part what,
                                                 std::span<const readers::reader* const> readers);

}  // namespace netrc::edit
