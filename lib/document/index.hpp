// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "host/host_equal.hpp"
#include "memory/pages.hpp"
#include "text/bytes.hpp"

namespace netrc
{

struct record;
struct store;

/// From host to its entries. Up to `scanned_up_to` entries there is no table: looking at each is quicker than a hash.
///
///   slots    | host, tag + entry |   -   | host, tag + entry |  …   a power of two of them, at most 2/3 full;
///               |           |                                        linear probing
///   text      machine a.test |
///   records       first of the host ──next──► second of the host ──next──► …      in file order
///
/// One slot a distinct host, so that a host named a million times costs one probe. Where the host stands in the text is
/// a hint: record and text are fetched at once (0.7 of a hit's time at 1M entries), and the record says what is
/// compared.
class host_index
{
public:
  static constexpr std::size_t scanned_up_to = 16;

  /// Builds the table over the records, whose `next` holds the host's hash; it is left as the chain. `seed` is what
  /// they were hashed with.
  void build(store& data, hash_seed seed);
  /// True if there is a table; if not, all records are to be looked at.
  [[nodiscard]] bool built() const noexcept { return !slots_.empty(); }
  /// The first record that names the host, or `record::no_next`. Only if built.
  [[nodiscard]] std::uint32_t first(const store& data, std::string_view host, bool is_ipv6) const noexcept;
  [[nodiscard]] std::size_t memory() const noexcept { return slots_.capacity() * sizeof(slots_[0]); }

private:
  static constexpr std::uint32_t no_entry = 0xFFFFFFFF;
  struct slot
  {
    std::uint32_t host = 0;
    std::uint32_t tagged = no_entry;  ///< the entry in the bits of `entries_`, of the hash what is above them
  };
  [[nodiscard]] std::size_t home(std::uint32_t hash) const noexcept { return hash & mask_; }
  [[nodiscard]] std::uint32_t entry_of(slot here) const noexcept { return here.tagged & entries_; }
  /// The slot may be of a host with this hash.
  [[nodiscard]] bool has_tag(slot here, std::uint32_t hash) const noexcept
  {
    return ((here.tagged ^ hash) & ~entries_) == 0;
  }

  std::vector<slot, page_allocator<slot>> slots_;
  std::size_t mask_ = 0;
  std::uint32_t entries_ = 0;  ///< bits enough for each entry and one more: no entry looks like an empty slot
  hash_seed seed_;
};

}  // namespace netrc
