// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

#include "netrc/document.hpp"

namespace netrc::lint
{

/// Two sound entries of one host, port and login: some programs take the first, others the last.
struct shadow
{
  std::uint32_t later = 0;
  std::uint32_t earlier = 0;    ///< the first of them that has a login or a password
  bool gives_the_same = false;  ///< login, password and account are the same bytes
};

/// By `later`. Two tokens as logins, without passwords, count as one login: a program sends one of them to whoever asks
/// for the host.
[[nodiscard]] std::vector<shadow> shadows_in(const document& document);

/// Its login looks like a token, and it has no password.
[[nodiscard]] bool is_token_alone(const entry& entry) noexcept;

}  // namespace netrc::lint
