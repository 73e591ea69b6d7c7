// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "netrc/document.hpp"
#include "netrc/export.h"
#include "netrc/lookup.hpp"
#include "netrc/problem.hpp"
#include "netrc/readers.hpp"
#include "netrc/secret.hpp"
#include "netrc/span.hpp"

/// Changes to a .netrc that leave every other byte as it is. Nothing is written: what is returned is data.
namespace netrc::edit
{

/// New bytes for a run of a text's bytes; an empty run is a place to insert at.
struct replacement
{
  span where;
  secret_buffer bytes;
};

/// The text with its replacements, which are in ascending order and do not overlap. Throws only std::bad_alloc. (With a
/// vector `apply(…)` would call std::apply.)
[[nodiscard]] NETRC_EXPORT secret_buffer applied(std::string_view text, std::span<const replacement> replacements);

/// The values to write: any bytes. One that is absent stays as it is. The login is the query's.
struct fields
{
  std::optional<std::string_view> password = {};
  std::optional<std::string_view> account = {};
};

struct options
{
  /// The readers that must read back the very bytes, beside the reference reading. Nothing: those that most people run
  /// (`readers::common_readers`). An empty list: the reference reading alone.
  std::optional<std::span<const readers::reader* const>> readers = {};
  /// A new entry may be one without a login, which answers for every login.
  bool may_lack_login = false;
  /// Each reader is asked for each host of the file, before and after, if no more bytes than these are read for it.
  /// Beyond, those beside the change are asked, and the change is refused unless the file is plain before it and after
  /// it: entries of host, login and password, in portable words. Then other hosts are read as before.
  std::size_t byte_limit = std::size_t{256} << 20;
};

enum class change : std::uint8_t
{
  none,       ///< there is nothing to change
  value,      ///< values of entries that were there
  new_host,   ///< an entry for a host that had none
  new_entry,  ///< another entry for a host: for its login, or for all ports
  removal,
};

/// Why nothing can be changed. `result::where` is the place to look at, unless it is said otherwise.
enum class refusal : std::uint8_t
{
  none,
  file_refused,     ///< the text is no .netrc
  host_refused,     ///< the host asked for is malformed; no place
  entry_in_doubt,   ///< the entry is refused: see `result::problem`
  several_logins,   ///< no login was asked for, and the host has several; no place
  other_ports,      ///< no port was asked for, and the host has entries for ports alone; no place
  login_needed,     ///< there is no entry yet, and no login was asked for; no place
  password_needed,  ///< an entry without a password would answer nothing; no place
  place_in_doubt,   ///< what stands beside the entry may be a part of it
  open_macro,       ///< the macro before the place has no end
  macro_of_entry,   ///< a macro stands in the entry to remove: it would become another machine's
  unwritable,       ///< no spelling of a value is read back, not even by the reference reading; no place
  readers,          ///< `result::in_the_way` would read something else; no place
  unasked,          ///< the file is too large to ask the readers for every host, and it is not plain; no place
};
/// `entry-in-doubt`. Static.
[[nodiscard]] NETRC_EXPORT std::string_view name_of(refusal why) noexcept;
/// One sentence for people, lower case, no full stop, no byte of the file. Static.
[[nodiscard]] NETRC_EXPORT std::string_view describe(refusal why) noexcept;

/// What the user of a reader should know. It does not hinder the change.
enum class notice : std::uint8_t
{
  gives_up,     ///< the reader gives up on the file, as it did before
  other_entry,  ///< for this host it takes another entry
  not_found,    ///< it does not find an entry of this shape
};
struct warning
{
  const readers::reader* reader = nullptr;
  edit::notice notice = notice::gives_up;
  std::optional<span> entry = {};  ///< the word that opens the other entry, in the text after the change
};

/// A change that was checked, or why there is none.
struct result
{
  edit::change what = change::none;
  std::vector<replacement> replacements = {};  ///< over the text; empty if there is nothing to change
  /// The text after the change, read again: what was checked. Nothing if there is nothing to change.
  std::optional<document> after = {};
  /// Those that hold the values now, of `after` or, if nothing changes, of the document; those that go, of the
  /// document.
  std::vector<std::uint32_t> entries = {};

  refusal why = refusal::none;
  span where = {};
  problem_code problem = problem_code::none;
  std::vector<const readers::reader*> in_the_way = {};
  std::vector<warning> warnings = {};

  /// True if the change can be made, or there is none to make.
  [[nodiscard]] explicit operator bool() const noexcept { return why == refusal::none; }
};

/// Writes values into the entry that answers the question, or makes one.
///
/// Which entry: for a port that of `host:port` before that of the host alone; without a port, that of the host alone.
/// With a login only one that names it. If several entries name host, port and login, all are changed. `default` never
/// is. A new entry goes before the host's entry without a login, else after the host's others, else before the first
/// `default`, else to the end; it looks like its neighbour.
///
/// A value is written bare where all readers read back its bytes, else in quotes, else not at all. What is returned was
/// checked: the reference reading answers with the very bytes, reads every other entry as before, and has no problem
/// that it did not have; a reader whose answer stands in the entry reads the very bytes, and every other host as
/// before, or as the reference reading does.
///
/// Linear in the text for the reference reading alone; with readers, up to `options::byte_limit` more.
/// Throws only std::bad_alloc. Thread-safe.
[[nodiscard]] NETRC_EXPORT result set(const document& document, const query& asked, const fields& values,
                                      const options& options = {});

/// Removes the entries that `set` would change, their words and the lines that are empty then. Comments stay.
[[nodiscard]] NETRC_EXPORT result unset(const document& document, const query& asked, const options& options = {});

}  // namespace netrc::edit
