// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "netrc/document.hpp"
#include "netrc/export.h"
#include "netrc/url.hpp"

namespace netrc
{

/// A question: whose credentials? Plain views of the caller's bytes, which must outlive the call.
struct query
{
  std::string_view host;                       ///< without a port; IPv6 with or without brackets
  std::optional<std::uint16_t> port = {};      ///< 1–65535
  std::optional<std::string_view> login = {};  ///< answer for this login only
};

/// The question for a URL's origin: its host and port, and its user if it names one. The query holds views of the
/// origin, which must outlive it.
[[nodiscard]] NETRC_EXPORT query query_for(const origin& origin) noexcept;

enum class outcome : std::uint8_t
{
  found,
  none,     ///< nothing in the file answers
  refused,  ///< something might, but is in doubt
};

/// Why. The names are those of the specification (docs/format.md) with `_` for `-`, but `url_refused` and
/// `host_refused` are `url` and `host` there.
enum class reason : std::uint8_t
{
  host_entry,        ///< found: an entry that names the host
  default_entry,     ///< found: the default entry
  host_not_listed,   ///< none
  other_port,        ///< none: the host is listed for other ports
  other_login,       ///< none: the host is listed for other logins
  no_credentials,    ///< none: its entry has neither login nor password
  url_has_password,  ///< none: the caller has its own credentials
  entry_refused,     ///< refused: see `answer::problem`
  file_refused,      ///< refused: see `answer::problem`
  hidden_machine,    ///< refused: `default` would answer, and `answer::problem` may hide the host's entry
  url_refused,       ///< refused: see `answer::url_error`
  host_refused,      ///< refused: the host asked for is malformed
};

/// An answer. Plain views: it lives as long as the document.
struct NETRC_EXPORT answer
{
  netrc::outcome outcome = outcome::none;
  netrc::reason why = reason::host_not_listed;
  std::optional<netrc::entry> entry = {};     ///< the entry that answers or is refused
  problem_code problem = problem_code::none;  ///< the cause of a refusal, if it is in the file
  netrc::url_error url_error = url_error::none;

  [[nodiscard]] explicit operator bool() const noexcept { return outcome == outcome::found; }
  /// Of a found answer; absent otherwise.
  [[nodiscard]] std::optional<std::string_view> login() const noexcept;
  [[nodiscard]] std::optional<secret> password() const noexcept;
  [[nodiscard]] std::optional<secret> account() const noexcept;
};

/// Its name in the specification: `host-not-listed`, `url`. Static.
[[nodiscard]] NETRC_EXPORT std::string_view name_of(reason why) noexcept;
/// One sentence for people: `no entry names the host`. Static.
[[nodiscard]] NETRC_EXPORT std::string_view describe(reason why) noexcept;

enum class verdict : std::uint8_t
{
  chosen,
  passed_other_port,
  passed_other_login,
  passed_no_credentials,
  outranked,          ///< by an entry for exactly this port or login, by a well-formed host, or by an earlier entry
  default_not_asked,  ///< the default entry: the host is listed
  default_hidden,     ///< the default entry: a problem may hide the host's entry
};

/// An entry that was considered for a question.
struct candidate
{
  netrc::entry entry;
  netrc::verdict verdict;
};

/// One sentence for people. Static.
[[nodiscard]] NETRC_EXPORT std::string_view describe(verdict value) noexcept;

}  // namespace netrc
