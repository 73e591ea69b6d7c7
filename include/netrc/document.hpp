// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <iterator>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "netrc/export.h"
#include "netrc/problem.hpp"
#include "netrc/secret.hpp"
#include "netrc/span.hpp"

namespace netrc
{

struct store;
struct query;
struct answer;
struct candidate;

/// The longest text: 4 GiB − 32. Loading refuses a longer one before it reads it.
inline constexpr std::size_t text_limit = 0xFFFFFFFF - 31;

/// One `machine` or `default` of a document. A view, two words wide: it lives as long as the document.
class NETRC_EXPORT entry
{
public:
  /// False for `default`.
  [[nodiscard]] bool is_machine() const noexcept;
  /// The host's name, without quotes, trailing slash, port, brackets and trailing dot; for a malformed host, the host
  /// that it names (rule 10 of docs/format.md). Empty for `default` and for a `machine` without a host. It may hold any
  /// bytes: see `host_is_plain`.
  [[nodiscard]] std::string_view host() const noexcept;
  /// True if the host is a well-formed ASCII host name or address, perhaps with a port.
  [[nodiscard]] bool host_is_plain() const noexcept;
  /// From `host:N` or `port N`.
  [[nodiscard]] std::optional<std::uint16_t> port() const noexcept;
  /// Unquoted and unescaped. Absent and empty differ. A login can be a secret too: see display.hpp.
  [[nodiscard]] std::optional<std::string_view> login() const noexcept;
  [[nodiscard]] std::optional<secret> password() const noexcept;
  [[nodiscard]] std::optional<secret> account() const noexcept;
  /// The problem that first refused the entry, or `none`. Trust no value of a refused entry.
  [[nodiscard]] problem_code refused_by() const noexcept;
  /// The word `machine` or `default`.
  [[nodiscard]] span keyword() const noexcept;
  [[nodiscard]] std::uint32_t index() const noexcept { return index_; }

  entry(const store& content, std::uint32_t index) noexcept : store_(&content), index_(index) {}

private:
  const store* store_;
  std::uint32_t index_;
};

/// What a token is. Tokens cover the text without gaps or overlap.
enum class token_kind : std::uint8_t
{
  space,  ///< blanks and line ends
  byte_order_mark,
  comment,  ///< from `#` up to the line end, which is not part of it
  keyword,  ///< one of the eight, or the name of a foreign property
  host,
  login,
  password,
  account,
  foreign_value,
  macro_name,
  macro_body,
  unknown,  ///< an unknown word in the place of a keyword
};

struct token
{
  token_kind kind;
  span where;                               ///< with quotes, if there are any
  std::uint32_t entry = problem::no_entry;  ///< the entry that it is part of (rule 7 says where an entry ends)
};

/// A text that was read: its entries, its problems, an index over its hosts.
///
/// Immutable and move-only. `const` calls are thread-safe, lock-free; `find` and the accessors allocate nothing. Views
/// (entries, hosts, secrets, problems) live as long as the document and survive its move. The text and every copy of
/// its values are zeroed at the end.
///
/// Every sequence of bytes yields a document, in time linear in its length. The only exception thrown is
/// std::bad_alloc. Memory: the text, 40 bytes for each entry, from 17 entries on 12 to 24 more for each in the index,
/// and the values that have escapes.
class NETRC_EXPORT document
{
public:
  /// Reads a text, taking over its buffer. A text over `text_limit` is refused as a whole: see `load`.
  [[nodiscard]] static document parse(secret_buffer text);
  /// Reads a copy of a text.
  [[nodiscard]] static document parse(std::string_view text);

  document(document&&) noexcept;
  document& operator=(document&&) noexcept;
  ~document();

  /// Which credentials answer the question (rule 9 of docs/format.md)? lookup.hpp has the types.
  [[nodiscard]] answer find(const query& asked) const& noexcept;
  answer find(const query& asked) const&& = delete;
  /// The same for a URL. Allocates only for a user with percent-escapes.
  [[nodiscard]] answer find_url(std::string_view url) const&;
  answer find_url(std::string_view url) const&& = delete;
  /// All entries that were considered for the question, in file order, and why each was or was not chosen.
  [[nodiscard]] std::vector<candidate> candidates(const query& asked) const&;
  std::vector<candidate> candidates(const query& asked) const&& = delete;

  [[nodiscard]] std::size_t entry_count() const noexcept;
  [[nodiscard]] entry entry_at(std::size_t index) const& noexcept;
  entry entry_at(std::size_t index) const&& = delete;

  /// In the order of the text. At most `problem_limit` are kept; `problem_count` counts all.
  [[nodiscard]] std::span<const problem> problems() const& noexcept;
  std::span<const problem> problems() const&& = delete;
  [[nodiscard]] std::size_t problem_count() const noexcept;
  /// How many have this code, kept or not.
  [[nodiscard]] std::size_t problem_count(problem_code code) const noexcept;
  static constexpr std::size_t problem_limit = 1000;
  /// The first problem that may hide a machine (rule 9 of docs/format.md), kept or not; its code is `none` if there is
  /// none.
  [[nodiscard]] problem first_hiding_problem() const noexcept;
  /// The problem that makes every question refused (`utf_16`, `nul_byte`), or `none`.
  [[nodiscard]] problem_code refused_by() const noexcept;

  /// The bytes. They hold every secret of the file.
  [[nodiscard]] secret text() const& noexcept;
  secret text() const&& = delete;
  /// Calls `visit` for each token, in order, without gaps or overlap. Reads the text again: tokens are not stored.
  void tokens(const std::function<void(const token&)>& visit) const;
  /// Line and column of an offset; past the end of the text, those of its end. Linear in the offset: for many offsets
  /// see `positions_of`.
  [[nodiscard]] position position_of(std::uint32_t offset) const noexcept;
  /// The same for any number of offsets, in any order: one pass over the text. Allocates twice the result's size.
  [[nodiscard]] std::vector<position> positions_of(std::span<const std::uint32_t> offsets) const;
  /// Bytes held: the text's buffer, entries, index, problems.
  [[nodiscard]] std::size_t memory() const noexcept;

private:
  explicit document(std::unique_ptr<const store> content) noexcept;
  std::unique_ptr<const store> store_;
};

}  // namespace netrc
