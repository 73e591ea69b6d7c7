// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "netrc/file.hpp"
#include "netrc/lookup.hpp"
#include "netrc/secret.hpp"
#include "netrc/span.hpp"

/// What other programs read out of a .netrc, flaws included. The reference reading (docs/format.md) is
/// `document::find`; nothing here changes it.
namespace netrc::readers
{

struct rules;        ///< how it reads: lib/readers/rules.hpp
struct file_habits;  ///< which file it opens, and what it asks of it: lib/readers/files.hpp

/// One program's reading. Readers are the rows of one table; all views are static.
struct reader
{
  std::string_view name;      ///< `curl-7.88`; never changes its meaning
  std::string_view program;   ///< `libcurl`
  std::string_view versions;  ///< for which the row holds
  std::string_view source;    ///< where the program's own code is to be found
  int tier = 1;               ///< 1: exact; 2: as far as docs/readers.md says
  const readers::rules* rules = nullptr;
  const readers::file_habits* files = nullptr;
};

/// All of them. The order is that of the table, and has no meaning.
[[nodiscard]] std::span<const reader> table() noexcept;
/// By name; null if there is none.
[[nodiscard]] const reader* find(std::string_view name) noexcept;

/// What a program is asked for.
struct question
{
  std::string_view host;                      ///< as a URL has it: `a.test`, `a.test:8443`, `[::1]`
  std::optional<std::string_view> user = {};  ///< the user whom the URL names, percent-decoded
  std::string_view scheme = "https";          ///< some programs use `default` for ftp alone, or nothing for http
  std::string_view path = "/";                ///< looked at by apt and git-credential-netrc
};

/// Why a program gives up on a whole file.
enum class fault : std::uint8_t
{
  none,
  syntax,    ///< it reports an error
  encoding,  ///< it does not take the bytes
  too_long,  ///< a line, a token or the file is over its limit
  hangs,     ///< it never comes back
  crashes,
};

/// `syntax`, `too-long`. Static.
[[nodiscard]] std::string_view name_of(fault of) noexcept;

/// A value as the program would send it: unquoted, unescaped, perhaps not what anybody meant.
struct value
{
  secret_buffer bytes;
  std::optional<span>
      where;  ///< the token in the text that it was made of; nothing for a value that the program makes up
};

/// What the program would take out of the text. It owns its values, and zeroes them.
struct reply
{
  netrc::outcome outcome = netrc::outcome::none;  ///< refused: the program gives up on the file, or never comes back
  readers::fault fault =
      readers::fault::none;    ///< why a reply is refused; of one that is none, what the program keeps to itself
  std::optional<value> login;  ///< absent and empty differ where the program tells them apart
  std::optional<value> password;
  std::optional<value> account;
  std::optional<span> entry;          ///< the word that opened the entry: `machine`, `default`
  std::optional<std::uint32_t> line;  ///< of `entry`, from 1
};

/// Reads the text as the program does and answers as the program does. Any bytes; linear in the text: at most
/// `steps_per_byte` looks at each byte. Throws std::bad_alloc alone. Texts over `text_limit` are refused (`too_long`).
/// Thread-safe.
[[nodiscard]] reply answer(const reader& of, std::string_view text, const question& asked);

/// Whose it is, what a program would send, by the reference reading. The order is that of the harm.
enum class owner : std::uint8_t
{
  nobody,       ///< nothing is sent, or nothing that stands in the file
  host,         ///< values of entries that name the host asked, or of `default` for a host that none names
  in_doubt,     ///< of such an entry, which the reference reading refuses
  no_value,     ///< bytes that are no value: of a comment, a macro, a keyword, an unknown word
  other_login,  ///< a secret of the host's, and another login: the user asked for is not the entry's, or login and password stand in two entries of different logins
  other_host,   ///< a value of another host, of another port, or of `default` for a host that is listed
};
/// `other-host`. Static.
[[nodiscard]] std::string_view name_of(owner of) noexcept;

/// Decides whose a reply is: by the places of its login, password and account alone, each held against every token of
/// the document that it touches; the worst counts. So a value that runs over the border of an entry is the next host's,
/// too. A secret goes astray from `other_login` on.
class ownership
{
public:
  /// The document is the text that the readers are asked about, and outlives this.
  ownership(const document& in, const query& asked);

  [[nodiscard]] owner of(const reply& sent) const;
  /// True if the reply's login may be shown to people: it is the whole login of an entry that names the host, and
  /// `login_may_be_shown` says so.
  [[nodiscard]] bool login_may_be_shown(const reply& sent) const;

private:
  [[nodiscard]] std::span<const token> tokens_of(span where) const;
  [[nodiscard]] owner of_value(const std::optional<value>& sent) const;
  [[nodiscard]] owner of_token(const token& of) const;
  [[nodiscard]] std::uint32_t entry_of(const std::optional<value>& sent) const;
  [[nodiscard]] bool have_one_login(std::uint32_t one, std::uint32_t other) const;

  const document& in_;
  std::vector<token> tokens_;  ///< without space
  std::vector<owner> entries_;
};

/// What one program makes of a question, held against the reference reading.
struct reading
{
  const reader* by = nullptr;  ///< null: the reference reading itself
  reply sent;
  owner whose = owner::nobody;
  /// True if it sends what the reference reading gives: values read alike, out of the same places, or nothing. Two
  /// places are two values whatever they hold, so that nothing tells whether two secrets are equal. An absent value is
  /// sent as an empty one.
  bool agrees = true;

  [[nodiscard]] bool sends() const noexcept { return sent.outcome == outcome::found; }
  [[nodiscard]] bool goes_astray() const noexcept { return whose >= owner::other_login; }
  [[nodiscard]] bool gives_up() const noexcept { return sent.fault != fault::none; }
};

/// Asks the programs: the reference reading first, then each in its order. `reference` is the document's own answer to
/// the same question. Linear in text and number of programs. Throws std::bad_alloc alone. Thread-safe.
[[nodiscard]] std::vector<reading> compare(const document& in, const ownership& owners, const netrc::answer& reference,
                                           const question& asked, std::span<const reader* const> programs);

/// The files that a program tries when nobody names one, the first that exists is it; none if it has to be told. On
/// Unix.
[[nodiscard]] std::vector<std::string> paths(const reader& of, const environment& from);

/// What a program minds of a file's mode and owner. On Unix.
enum class objection : std::uint8_t
{
  none,
  mode,
  owner,
};
/// The program's answer to a file with these facts for the user `user`: with an objection it uses nothing of it. `sent`
/// is what it would send otherwise.
[[nodiscard]] objection objection_to(const reader& of, const file_facts& facts, std::uint32_t user,
                                     const reply& sent) noexcept;

}  // namespace netrc::readers
