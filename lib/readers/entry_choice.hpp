// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "netrc/readers.hpp"
#include "readers/parse_context.hpp"

namespace netrc::readers
{

/// An entry while it is read. If it cannot answer, its values say only whether they are empty.
struct open_entry
{
  span keyword;
  bool names_host = false;
  bool is_default = false;
  bool is_default_by_name = false;  ///< `machine default`
  std::optional<value> login;
  std::optional<value> password;
  std::optional<value> account;

  /// True if it may answer.
  [[nodiscard]] bool matters() const noexcept { return names_host || is_default; }
  [[nodiscard]] bool is_default_only() const noexcept { return is_default && !names_host; }
};

/// Chooses the entry that answers, out of those read so far.
class entry_choice
{
public:
  explicit entry_choice(const parse_context& context) noexcept : rules_(context.dialect.rules), context_(context) {}

  /// Takes a complete entry. True if it answers and the program reads no further.
  bool offer(open_entry entry);
  [[nodiscard]] reply answer() &&;

private:
  [[nodiscard]] bool is_kept(const open_entry& entry) const;
  [[nodiscard]] bool has_login(const open_entry& entry) const;
  [[nodiscard]] bool suits_user(const open_entry& entry) const;
  void offer_default(open_entry entry);
  [[nodiscard]] bool default_answers() const;
  [[nodiscard]] bool user_allows_answer() const;
  [[nodiscard]] reply reply_from(open_entry entry) const;

  const entry_rules& rules_;
  const parse_context& context_;
  std::optional<open_entry> host_;
  std::optional<open_entry> default_;
  bool is_listed_ = false;  ///< an entry names the host, whatever its login
};

}  // namespace netrc::readers
