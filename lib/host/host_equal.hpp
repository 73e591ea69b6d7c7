// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "text/bytes.hpp"

namespace netrc
{

/// Two random words for the hash, so that nobody can write a file whose hosts collide.
struct hash_seed
{
  std::uint64_t first = 0;
  std::uint64_t second = 0;

  [[nodiscard]] static hash_seed random() noexcept;
};

/// The two halves of the product, folded: each bit of both factors reaches each bit of the result.
inline std::uint64_t mix(std::uint64_t one, std::uint64_t other) noexcept
{
  __extension__ using wide = unsigned __int128;
  const wide product = static_cast<wide>(one) * other;
  return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
}

/// Hash of a text, each block of eight bytes of which is read through `fold`.
template <typename Fold>
std::uint32_t hash_folded(std::string_view text, hash_seed seed, Fold fold) noexcept
{
  const auto block = [fold](const char* bytes) { return fold(swar::load(bytes)); };
  std::uint64_t state = seed.first ^ text.size();
  const char* next = text.data();
  if (text.size() < 8)
    return static_cast<std::uint32_t>(mix(fold(swar::load(next, text.size())) ^ state, seed.second));
  // Both factors are seeded. The last two blocks may overlap each other and those before.
  const char* const end = next + text.size();
  for (; end - next > 16; next += 16)
    state = mix(block(next) ^ state, block(next + 8) ^ seed.second);
  const char* const last_but_one = text.size() < 16 ? text.data() : end - 16;
  return static_cast<std::uint32_t>(mix(block(last_but_one) ^ state, block(end - 8) ^ seed.second));
}

/// Without regard to the case of letters, and of nothing else: bytes that fell together would be collisions that
/// anybody can write.
inline std::uint32_t hash_text(std::string_view text, hash_seed seed) noexcept
{
  return hash_folded(text, seed, swar::to_lower);
}

/// Hash of an IPv6 literal by its value.
[[nodiscard]] std::uint32_t hash_address(std::string_view literal, hash_seed seed) noexcept;

[[nodiscard]] bool same_address(std::string_view one, std::string_view other) noexcept;

/// Rule 10 of docs/format.md; both without port, brackets and trailing dot.
[[nodiscard]] inline bool same_host(std::string_view one, std::string_view other, bool is_ipv6) noexcept
{
  if (is_ipv6)
    return same_address(one, other);
  return one.size() == other.size() && same_letters(one, other);
}

/// Equal hosts have equal hashes.
inline std::uint32_t hash_host(std::string_view host, bool is_ipv6, hash_seed seed) noexcept
{
  return is_ipv6 ? hash_address(host, seed) : hash_text(host, seed);
}

}  // namespace netrc
