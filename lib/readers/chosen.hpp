// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "netrc/readers.hpp"
#include "readers/passage.hpp"

namespace netrc::readers
{

/// An entry while it is read. Of an entry that does not name the host only the fact that a value is there is kept.
struct open_entry
{
  span keyword;
  bool names_host = false;
  bool is_default = false;
  bool is_default_by_name = false;  ///< `machine default`
  std::optional<value> login;
  std::optional<value> password;
  std::optional<value> account;

  [[nodiscard]] bool matters() const noexcept { return names_host || is_default; }
};

/// The entry that answers, as far as the file was read.
class chosen
{
public:
  explicit chosen(const passage& of) noexcept : how_(of.dialect.grammar), of_(of) {}

  /// An entry is complete. True if it answers and the program reads no further.
  bool offer(open_entry entry);
  [[nodiscard]] reply answer() &&;

private:
  [[nodiscard]] bool is_kept(const open_entry& entry) const;
  [[nodiscard]] bool has_login(const open_entry& entry) const;
  [[nodiscard]] bool is_for_user(const open_entry& entry) const;
  void offer_default(open_entry entry);
  [[nodiscard]] bool default_answers() const;
  [[nodiscard]] reply told(open_entry entry) const;

  const grammar& how_;
  const passage& of_;
  std::optional<open_entry> host_;
  std::optional<open_entry> default_;
  bool is_listed_ = false;
};

}  // namespace netrc::readers
