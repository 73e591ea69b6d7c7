// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "netrc/document.hpp"

namespace netrc::lint
{

/// An entry under what it answers for. Host and login are there by their hashes alone: a login may be a secret, and this is no place to keep one.
struct keyed_entry
{
  std::uint64_t host = 0;
  std::uint64_t login = 0;  ///< 0 without
  std::uint32_t index = 0;
  std::uint16_t port = 0;  ///< 0 without
};

/// The sound entries of machines, those of one host and port side by side and in file order: of all logins together, or login by login.
/// The hash is seeded at random, so that nobody can write a file whose hosts collide; still, equal hashes are to be compared.
enum class side_by_side
{
  of_port,
  of_login,
};
[[nodiscard]] std::vector<keyed_entry> by_host(const document& of, side_by_side which);

/// docs/format.md 7.1, 7.2
[[nodiscard]] bool have_one_host(const entry& one, const entry& other) noexcept;

}  // namespace netrc::lint
