// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "text/bytes.hpp"

namespace netrc
{

/// What a value of `machine` says (rule 10 of docs/format.md).
struct host_word
{
  /// A view of the word: without slash, port, brackets and trailing dot. For a malformed one what rule 10 leaves of it,
  /// which may be nothing.
  std::string_view name = {};
  std::optional<std::uint16_t> port = {};
  bool is_ipv6 = false;
  bool malformed = false;
  bool non_ascii = false;

  [[nodiscard]] bool is_plain() const noexcept { return !malformed && !non_ascii; }
};

/// The host of nearly every file, of which nothing else is to be asked: letters, digits, `-` and `.`, with a letter at
/// one end at least that makes it no number (`127.1`, `0x7f.1`), and no dot at its ends.
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

/// Reads a word that is known to be no host.
[[nodiscard]] host_word malformed_host_word(std::string_view word) noexcept;

}  // namespace netrc
