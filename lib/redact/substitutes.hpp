// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "host/host_equal.hpp"
#include "text/bytes.hpp"

namespace netrc::redaction
{

/// What a byte is replaced by, or that it stays.
enum class byte_role : std::uint8_t
{
  kept,
  lower,  ///< a letter that is no hexadecimal digit, and after a backslash no escape
  upper,
  hex_lower,  ///< `a` to `f`
  hex_upper,
  digit,
  digit_but_zero,
  one,              ///< `1`, the hundreds of an octet
  name_sign,        ///< `+`, for `-._@+`, which stand in names
  other_sign,       ///< `~`
  control,          ///< a byte below a blank
  two_bytes,        ///< the first byte of a character of two, `à` to `é`
  three_bytes,      ///< of three
  four_bytes,       ///< of four
  rest,             ///< a further byte of a character
  no_character,     ///< a byte that is not UTF-8
  no_character_c1,  ///< one of 80 to 9F, which are letters in Windows-1252 alone
  mask_lower,       ///< `x`, for one letter over and over
  mask_upper,
};

/// A run of bytes with a role for each, and where each stands in the text.
struct word_bytes
{
  std::string_view content;  ///< without quotes, escapes undone; must outlive the substitutes
  std::vector<byte_role> roles;
  std::vector<std::uint32_t> places;
};

/// A piece, and the form that it shares with others.
struct numbered_piece
{
  std::uint32_t pattern;
  std::string_view content;

  /// Without regard to case, which the roles tell: so hosts are compared.
  friend bool operator==(const numbered_piece& one, const numbered_piece& other) noexcept
  {
    return one.pattern == other.pattern && one.content.size() == other.content.size() &&
           same_letters(one.content, other.content);
  }
};
struct numbered_piece_hash
{
  hash_seed seed = hash_seed::random();
  std::size_t operator()(const numbered_piece& hashed) const noexcept;
};

/// Writes made-up bytes in place of the pieces of words between the bytes that stay: some program ends a word there. What
/// is written follows from the roles and from which piece of these it is in the order of their first appearance; from no
/// other byte. Equal pieces become equal, different ones different until there are no more of their length; and so do
/// the words.
class substitutes
{
public:
  /// A name that stays: nothing becomes equal to it.
  void add_taken(std::string lower_case) { taken_.insert(std::move(lower_case)); }
  void replace(const word_bytes& word, char* text);

private:
  struct pattern
  {
    std::uint32_t id = 0;
    std::uint32_t next = 0;
  };

  void replace_piece(const word_bytes& word, std::size_t begin, std::size_t end, char* text);
  void make_up(std::string_view piece, std::span<const byte_role> roles, std::size_t number);
  [[nodiscard]] bool is_taken() const;

  // Nothing that they hold is in the order of a hash that is seeded at random.
  std::unordered_map<std::string, pattern> patterns_;
  std::unordered_map<numbered_piece, std::uint32_t, numbered_piece_hash> numbers_;
  std::unordered_set<std::string> taken_;
  // Kept, so that not each piece allocates.
  std::string pattern_;
  std::string made_up_;
};

}  // namespace netrc::redaction
