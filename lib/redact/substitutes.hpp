// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
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
  one,           ///< `1`, the hundreds of an octet
  name_sign,     ///< `+`, for `-._@+`, which stand in names
  other_sign,    ///< `~`
  two_bytes,     ///< the first byte of a character of two, `à` to `é`
  three_bytes,   ///< of three
  four_bytes,    ///< of four
  rest,          ///< a further byte of a character
  no_character,  ///< a byte that is not UTF-8
  mask_lower,    ///< `x`, for one letter over and over
  mask_upper,
};

/// A run of bytes with a role for each, and where each stands in the text.
struct word_bytes
{
  std::string_view content;  ///< without quotes, escapes undone
  std::vector<byte_role> roles;
  std::uint32_t begin = 0;            ///< where the first byte stands
  std::vector<std::uint32_t> places;  ///< of each, if they do not follow each other: there are escapes

  [[nodiscard]] std::uint32_t place(std::size_t i) const noexcept
  {
    return places.empty() ? begin + static_cast<std::uint32_t>(i) : places[i];
  }
};

/// Hashes of 64 bits, without regard to case, seeded at random: nobody can write a file in which two collide.
class seeded_hash
{
public:
  [[nodiscard]] std::uint64_t operator()(std::string_view text) const noexcept
  {
    return std::uint64_t{hash_text(text, one_)} << 32 | hash_text(text, other_);
  }

private:
  hash_seed one_ = hash_seed::random();
  hash_seed other_ = hash_seed::random();
};

/// Names that stay, in any case.
class name_set
{
public:
  void add(std::string_view name) { hashes_.push_back(hash_(name)); }
  /// Once, after all are added.
  void close();
  [[nodiscard]] bool contains(std::string_view name) const noexcept;

private:
  seeded_hash hash_;
  std::vector<std::uint64_t> hashes_;
};

/// A value for each hash. Half of the slots are free, and nothing else is allocated.
template <typename Value>
class hash_table
{
public:
  /// The value of this hash, and whether it is new. Valid until the next call.
  std::pair<Value&, bool> find_or_add(std::uint64_t hash)
  {
    if (count_ * 2 >= slots_.size())
      grow();
    hash += hash == 0 ? 1 : 0;
    slot& found = slot_of(hash);
    const bool is_new = found.hash == 0;
    found.hash = hash;
    count_ += is_new ? 1 : 0;
    return {found.value, is_new};
  }

private:
  struct slot
  {
    std::uint64_t hash = 0;  ///< 0: free
    Value value = {};
  };

  [[nodiscard]] slot& slot_of(std::uint64_t hash) noexcept
  {
    const std::size_t mask = slots_.size() - 1;
    std::size_t i = hash & mask;
    while (slots_[i].hash != 0 && slots_[i].hash != hash)
      i = (i + 1) & mask;
    return slots_[i];
  }
  void grow()
  {
    std::vector<slot> old(slots_.empty() ? 64 : slots_.size() * 2);
    old.swap(slots_);
    for (const slot& each : old)
      if (each.hash != 0)
        slot_of(each.hash) = each;
  }

  std::vector<slot> slots_;
  std::size_t count_ = 0;
};

/// Writes made-up bytes in place of the pieces of words between the bytes that stay: some program ends a word there.
/// What is written follows from the roles and from which piece of these it is in the order of their first appearance;
/// from no other byte. Equal pieces become equal, different ones different until there are no more of their length; and
/// so do the words.
class substitutes
{
public:
  void replace(const word_bytes& word, char* text);

private:
  /// The pieces of one form. Most have one: the others stand in a table of their own.
  struct form_state
  {
    std::uint64_t first_piece = 0;
    std::uint32_t first_number = 0;
    std::uint32_t next_number = 0;
  };

  void replace_piece(const word_bytes& word, std::size_t begin, std::size_t end, char* text);
  void make_up(std::string_view piece, std::span<const byte_role> roles, std::size_t number);

  seeded_hash hash_;
  hash_table<form_state> forms_;
  hash_table<std::uint32_t> numbers_;  ///< of each piece but the first of its form
  // Kept, so that not each piece allocates.
  std::string form_;
  std::string made_up_;
};

/// A terminal acts on control bytes, those of C1 in UTF-8 among them. What some program takes for a blank stays.
void disarm_control_bytes(char* text, std::size_t size) noexcept;

}  // namespace netrc::redaction
