// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "netrc/export.h"
#include "netrc/file.hpp"
#include "netrc/lookup.hpp"
#include "netrc/secret.hpp"
#include "netrc/span.hpp"

/// What other programs read in a .netrc, flaws included. The reference reading (docs/format.md) is `document::find`;
/// nothing here changes it.
namespace netrc::readers
{

struct dialect;      ///< how a program reads a text: lib/readers/dialect.hpp
struct file_habits;  ///< which file it opens, and which permissions it demands: lib/readers/files.hpp

/// One way to read a .netrc: that of a program, or of the library that reads for it. Readers are the rows of one table;
/// all views are static.
struct reader
{
  std::string_view name;      ///< `curl-7.88`; never changes its meaning
  std::string_view program;   ///< `libcurl`
  std::string_view versions;  ///< the versions that the row describes
  std::string_view source;    ///< where to find the program's own code
  int tier = 1;               ///< 1: exact; 2: as far as docs/readers.md says
  const readers::dialect* dialect = nullptr;
  const readers::file_habits* files = nullptr;
};

/// All of them. The order has no meaning.
[[nodiscard]] NETRC_EXPORT std::span<const reader> table() noexcept;
/// The reader with this name; null if there is none.
[[nodiscard]] NETRC_EXPORT const reader* find(std::string_view name) noexcept;

/// What a program is asked for.
struct request
{
  std::string_view host;                      ///< as in a URL: `a.test`, `a.test:8443`, `[::1]`
  std::optional<std::string_view> user = {};  ///< the user in the URL, percent-decoded
  std::string_view scheme = "https";          ///< some programs use `default` for ftp alone, or nothing for http
  std::string_view path = "/";                ///< apt and git-credential-netrc look at it
  bool is_url = true;                         ///< false: `host` may be a name that is no host's
};

/// Why a program gives up on a whole file.
enum class fault : std::uint8_t
{
  none,
  syntax,    ///< it reports an error
  encoding,  ///< it does not accept the bytes
  too_long,  ///< a line, a token or the file is over its limit
  hangs,     ///< it never returns
  crashes,
};

/// `syntax`, `too-long`. Static.
[[nodiscard]] NETRC_EXPORT std::string_view name_of(fault value) noexcept;

/// Why a program uses nothing of what its reader finds.
enum class unused : std::uint8_t
{
  none,
  own_name,  ///< it looks for a name of its own, and the request is for a host
  has_user,  ///< the URL has a user: the file is not asked
  no_login,  ///< the entry has none
  no_password,
};

/// A value as the program would send it: unquoted, unescaped, perhaps not what anybody meant.
struct value
{
  secret_buffer bytes;
  std::optional<span> where;  ///< the token that it was made from; nothing if the program made it up
};

/// What the program would take from the text. It owns its values, and zeroes them.
struct reply
{
  netrc::outcome outcome = netrc::outcome::none;  ///< refused: the program gives up on the file, or never returns
  /// Why the reply is `refused`; in a reply that is `none`, an error that the program does not report.
  readers::fault fault = readers::fault::none;
  readers::unused unused = readers::unused::none;  ///< why the reply is `none` although the reader finds something
  std::optional<value> login;                      ///< absent and empty differ where the program distinguishes them
  std::optional<value> password;
  std::optional<value> account;
  std::optional<span> entry;          ///< the word that opened the entry: `machine`, `default`
  std::optional<std::uint32_t> line;  ///< of `entry`, from 1
  std::optional<span> given_up_at;    ///< the keyword, or the word in its place, at which it gave up, if that is known
};

/// Reads the text as the program does and answers as the program does. Any bytes; takes time linear in the text.
/// Throws only std::bad_alloc. A text over `text_limit` is refused (`too_long`). Thread-safe.
[[nodiscard]] NETRC_EXPORT reply answer(const reader& program, std::string_view text, const request& asked);

/// Whose value a program would send, judged by the reference reading. Ordered from harmless to harmful.
enum class provenance : std::uint8_t
{
  nobody,    ///< nothing is sent, or nothing that is in the file
  host,      ///< values of entries that name the host asked for, or of `default` for a host that none names
  in_doubt,  ///< values of such an entry that the reference reading refuses
  no_value,  ///< bytes that are not a value: from a comment, a macro, a keyword, an unknown word
  /// A secret of the host's with another login: the entry's login is not the user asked for, or login and password come
  /// from two entries with different logins.
  other_login,
  other_host,  ///< a value of another host, of another port, or of `default` for a host that is listed
};
/// `other-host`. Static.
[[nodiscard]] NETRC_EXPORT std::string_view name_of(provenance value) noexcept;

/// Decides whose values a reply holds, only by the places of its login, password and account. Each is compared with
/// every token of the document that it touches; the worst counts. So a value that runs past the end of an entry also
/// belongs to the next host. A secret goes astray from `other_login` on.
class NETRC_EXPORT provenance_index
{
public:
  /// `document` is made from the text that the readers are asked about, and must outlive this.
  provenance_index(const document& document, const query& asked);

  [[nodiscard]] provenance judge(const reply& sent) const;
  /// True if the reply's login can be shown to people: it is the whole login of an entry that names the host, and
  /// `login_is_safe_to_display` says so.
  [[nodiscard]] bool login_is_safe_to_display(const reply& sent) const;

private:
  [[nodiscard]] std::span<const token> tokens_in(span where) const;
  [[nodiscard]] provenance judge(const std::optional<value>& sent) const;
  [[nodiscard]] provenance judge(const token& token) const;
  [[nodiscard]] std::uint32_t entry_of(const std::optional<value>& sent) const;
  [[nodiscard]] bool have_one_login(std::uint32_t one, std::uint32_t other) const;

  const document& document_;
  std::vector<token> tokens_;  ///< without space
  std::vector<provenance> entries_;
};

/// One program's reply, compared with the reference reading.
struct comparison
{
  const readers::reader* reader = nullptr;  ///< null: the reference reading itself
  reply sent;
  readers::provenance provenance = readers::provenance::nobody;
  /// True if it sends what the reference reading gives: values read alike, from the same places, or nothing. Two places
  /// are two values whatever they hold, so that nothing reveals whether two secrets are equal. An absent value is sent
  /// as an empty one.
  bool agrees = true;

  [[nodiscard]] bool sends() const noexcept { return sent.outcome == outcome::found; }
  [[nodiscard]] bool goes_astray() const noexcept { return provenance >= readers::provenance::other_login; }
  [[nodiscard]] bool gives_up() const noexcept { return sent.fault != fault::none; }
};

/// What becomes of an `Authorization` header that the program's caller sets, if the file has credentials for the host.
enum class own_header : std::uint8_t
{
  unknown,   ///< nobody has looked, or its caller cannot set one
  kept,      ///< it is sent, and the credentials of the file are not
  replaced,  ///< the credentials of the file are sent in its place
  rejected,  ///< the request fails
};

/// What a program makes of its reader's answer.
struct usage
{
  bool without_port = false;    ///< it looks for the host alone, though its reader takes a port along
  bool not_with_user = false;   ///< a URL with a user has its caller's credentials: the file is not asked
  bool needs_login = false;     ///< a password without a login is nothing
  bool needs_password = false;  ///< a login without a password is nothing
  bool own_names = false;       ///< it looks for a name of its own, and not for the URL's host (yt-dlp: `youtube`)
};

/// A program by the name that people use for it. Programs are the rows of one table; all views are static.
struct program
{
  std::string_view name;  ///< `pip`; a reader's name where that is a library, or one version of a program
  /// The readers that it may read as, with blanks between their names: several if a version decides, the oldest first.
  std::string_view readers;
  std::string_view needs;  ///< what makes it read a .netrc: `curl -n`; empty if it does so unasked
  readers::own_header own_header = own_header::unknown;
  std::string_view proof;      ///< how this row is known: `run: pip 23.0.1`, `source: FILE, VERSION`
  std::string_view note = "";  ///< what else its user should know
  readers::usage usage = {};
  const readers::file_habits* files = nullptr;  ///< which file it opens; null: that of its reader
};

/// All of them. The order has no meaning.
[[nodiscard]] NETRC_EXPORT std::span<const program> programs() noexcept;
/// The program with this name; null if there is none.
[[nodiscard]] NETRC_EXPORT const program* find_program(std::string_view name) noexcept;

/// The readers of a program, in its order. Throws only std::bad_alloc.
[[nodiscard]] NETRC_EXPORT std::vector<const reader*> readers_of(const program& program);

/// What most people run: curl, curl-7.88, wget, python, requests.
inline constexpr std::string_view common_readers = "common";
/// The readers that a name stands for: a reader's own name first, else a program's, or `common_readers`. Empty if the
/// name is unknown. Throws only std::bad_alloc.
[[nodiscard]] NETRC_EXPORT std::vector<const reader*> readers_called(std::string_view name);

/// All names that `readers_called` knows. Throws only std::bad_alloc.
[[nodiscard]] NETRC_EXPORT std::vector<std::string_view> reader_names();

/// A reader that is asked, and the program that it is asked for.
struct asked_program
{
  const readers::reader* reader;
  const readers::program* program = nullptr;  ///< null: the reader's answer is taken as it is
};

/// The same request in the form in which the program makes it.
[[nodiscard]] NETRC_EXPORT request asked_by(const asked_program& subject, const request& asked) noexcept;

/// What the program takes from the text. As the function for a reader.
[[nodiscard]] NETRC_EXPORT reply answer(const asked_program& subject, std::string_view text, const request& asked);

/// Asks the programs: the reference reading first, then each in its order. `reference` is the document's own answer to
/// the same question. Takes time linear in the text and in the number of programs. Throws only std::bad_alloc.
/// Thread-safe.
[[nodiscard]] NETRC_EXPORT std::vector<comparison> compare(const document& document,
                                                           const provenance_index& provenances,
                                                           const netrc::answer& reference, const request& asked,
                                                           std::span<const asked_program> programs);

/// Which file the program opens.
[[nodiscard]] NETRC_EXPORT const file_habits& habits_of(const asked_program& subject) noexcept;

/// The files that a program tries on Unix if nobody names one; it reads the first that exists. Empty if the caller must
/// name the file.
[[nodiscard]] NETRC_EXPORT std::vector<std::string> paths(const file_habits& habits, const environment& variables);

/// What a program objects to on Unix: the file's mode or its owner.
enum class objection : std::uint8_t
{
  none,
  mode,
  owner,
};
/// The program's objection to a file with this status, run by this user id. With an objection it uses nothing of the
/// file. `sent` is what it would send otherwise. `named` is true if somebody names the file: NETRC, or the program's
/// caller.
[[nodiscard]] NETRC_EXPORT objection check_permissions(const file_habits& habits, const file_status& status,
                                                       std::uint32_t user, const reply& sent, bool named) noexcept;

}  // namespace netrc::readers
