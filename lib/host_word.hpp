// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace netrc
{

/// What a value of `machine` says (docs/format.md 7).
struct host_word
{
  std::string_view
      name;  ///< a view of the word: without port, brackets, trailing dot; of a malformed one the host that it seems to name
  std::optional<std::uint16_t> port = {};
  bool is_ipv6 = false;
  bool malformed = false;
  bool non_ascii = false;

  [[nodiscard]] bool is_plain() const noexcept { return !malformed && !non_ascii; }
};

[[nodiscard]] host_word read_host_word(std::string_view word) noexcept;

}  // namespace netrc
