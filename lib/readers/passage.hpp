// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "netrc/readers.hpp"
#include "readers/dialect.hpp"
#include "readers/loaded_text.hpp"
#include "readers/words.hpp"

namespace netrc::readers
{

/// The host as a program asks for it.
class asked_host
{
public:
  asked_host(const request& asked, const asking& how);

  /// True if a name in the file means it.
  [[nodiscard]] bool is_named(std::string_view name) const noexcept;
  [[nodiscard]] std::string_view name() const noexcept { return name_; }

private:
  std::string name_;
  bool folds_;
  bool suffix_;
};

/// One reading: what a walk walks over.
struct passage
{
  const readers::dialect& dialect;
  std::string_view text;  ///< as loaded
  const request& asked;
  const asked_host& host;
  readers::fault at_end = readers::fault::none;  ///< what reading beyond the text leads to

  /// The user, if one is asked for; an empty one is none.
  [[nodiscard]] std::optional<std::string_view> user() const noexcept
  {
    return asked.user && !asked.user->empty() ? asked.user : std::nullopt;
  }
};

/// Without regard to ASCII case, if `folds`.
[[nodiscard]] bool is_same(std::string_view one, std::string_view other, bool folds) noexcept;

/// A copy to keep.
[[nodiscard]] value kept(const word& of);
/// The same, with `/\` made `\` (Net::Netrc and its kin).
[[nodiscard]] value kept_without_slashes(const word& of);
/// A value that the program makes up.
[[nodiscard]] value made_up(std::string_view bytes);

[[nodiscard]] inline reply refused(fault why)
{
  reply result;
  result.outcome = outcome::refused;
  result.fault = why;
  return result;
}

// The walks. Spans of a reply are those of the loaded text.
reply walk_entries(const passage& of);    ///< entries are read to their end, the host is looked up afterwards
reply walk_curl_scan(const passage& of);  ///< curl up to 8.20: what it reads depends on the host
reply walk_bsd(const passage& of);        ///< the ruserpass() of BSD's ftp
reply walk_git_credential(
    const passage& of);                   ///< entries of any attributes, the first that contradicts none of the query's
reply walk_go(const passage& of);         ///< pairs of a line
reply walk_wget2(const passage& of);      ///< the same; a value may be missing at the line's end
reply walk_npm_netrc(const passage& of);  ///< pairs of the file
reply walk_npm_parser(const passage& of);  ///< a regular expression a line
reply walk_emacs(const passage& of);       ///< pairs of the file, with comments between any two words
reply walk_ruby(const passage& of);        ///< login and password are searched over the entries' borders
reply walk_lftp(const passage& of);
reply walk_apt(const passage& of);

}  // namespace netrc::readers
