// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "document/index.hpp"
#include "memory/pages.hpp"
#include "netrc/document.hpp"
#include "netrc/problem.hpp"
#include "netrc/secret.hpp"
#include "netrc/span.hpp"

namespace netrc
{

/// What is known of an entry beside its spans. Bits of `record::flags`.
enum flag : std::uint16_t
{
  is_machine = 1 << 0,
  has_port = 1 << 1,
  has_login = 1 << 2,
  has_password = 1 << 3,
  has_account = 1 << 4,
  host_is_malformed = 1 << 5,
  port_is_damaged = 1 << 6,  ///< the entry is in question whatever port is asked
  host_is_plain = 1 << 7,    ///< neither malformed nor with bytes over 7F
  host_is_ipv6 = 1 << 8,
  // The value has escapes: its span counts in `store::decoded`, not in the text.
  host_decoded = 1 << 9,
  login_decoded = 1 << 10,
  password_decoded = 1 << 11,
};

/// An entry, as offsets into the text:
///
///   machine a.test:8443 login u password p
///   ^begin  ^host       ^login  ^password     port 8443
struct record
{
  static constexpr std::uint32_t no_next = 0xFFFFFFFF;

  std::uint32_t begin = 0;  ///< of its keyword
  /// While reading the hash of the host; then the next entry of the same host, in file order.
  std::uint32_t next = no_next;
  span host;  ///< the name alone: without quotes, port, brackets, trailing dot
  span login;
  span password;
  std::uint16_t flags = 0;
  std::uint16_t port = 0;
  problem_code refused = problem_code::none;

  [[nodiscard]] bool has(unsigned bits) const noexcept { return (flags & bits) != 0; }
  void set(unsigned bits) noexcept { flags = static_cast<std::uint16_t>(flags | bits); }
};
static_assert(sizeof(record) == 40);

/// An account, kept apart: hardly an entry has one.
struct account_of
{
  std::uint32_t entry = 0;
  bool decoded = false;
  span where;
};

/// What a document holds.
struct store
{
  static constexpr std::uint32_t no_entry = problem::no_entry;

  secret_buffer text;
  secret_buffer decoded;  ///< values written with escapes, one after the other
  std::vector<record, page_allocator<record>> records;
  std::vector<account_of> accounts;  ///< by entry
  std::vector<problem> problems;
  std::array<std::size_t, problem_code_count> count_of_code = {};  ///< of the problems, kept or not
  problem hiding;
  problem_code refused = problem_code::none;
  std::uint32_t first_default = no_entry;
  host_index index;

  [[nodiscard]] std::string_view bytes(span where, bool is_decoded) const noexcept
  {
    const secret_buffer& source = is_decoded ? decoded : text;
    return where.size == 0 ? std::string_view("") : std::string_view(source.data() + where.begin, where.size);
  }
  [[nodiscard]] std::string_view host(const record& entry) const noexcept
  {
    return bytes(entry.host, entry.has(host_decoded));
  }
  [[nodiscard]] std::string_view login(const record& entry) const noexcept
  {
    return bytes(entry.login, entry.has(login_decoded));
  }
};

}  // namespace netrc
