// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "bytes.hpp"

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

/// The host of nearly every file, of which nothing else is to be asked: letters, digits, `-` and `.`, with a letter at one end at least that makes it no
/// number (`127.1`, `0x7f.1`), and no dot at its ends.
[[nodiscard]] inline bool is_ordinary_host(std::string_view word) noexcept
{
  if (word.empty())
    return false;
  const bool opens_with_letter = is_letter(word.front());
  const bool ends_beyond_hex = is_letter(word.back()) && to_lower(word.back()) > 'f' && to_lower(word.back()) != 'x';
  if (!(opens_with_letter && word.back() != '.') && !(is_digit(word.front()) && ends_beyond_hex))
    return false;
  return are_host_bytes(word);
}

[[nodiscard]] host_word read_host_word(std::string_view word) noexcept;

}  // namespace netrc
