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

/// What other programs read out of a .netrc, flaws included. The reference reading (docs/format.md) is `document::find`; nothing here changes it.
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
  std::optional<span> where;  ///< the token in the text that it was made of; nothing for a value that the program makes up
};

/// What the program would take out of the text. It owns its values, and zeroes them.
struct reply
{
  netrc::outcome outcome = netrc::outcome::none;  ///< refused: the program gives up on the file, or never comes back
  readers::fault fault = readers::fault::none;    ///< why a reply is refused; of one that is none, what the program keeps to itself
  std::optional<value> login;                     ///< absent and empty differ where the program tells them apart
  std::optional<value> password;
  std::optional<value> account;
  std::optional<span> entry;          ///< the word that opened the entry: `machine`, `default`
  std::optional<std::uint32_t> line;  ///< of `entry`, from 1
};

/// Reads the text as the program does and answers as the program does. Any bytes; linear in the text: at most `steps_per_byte` looks at each byte. Throws
/// std::bad_alloc alone. Texts over `text_limit` are refused (`too_long`). Thread-safe.
[[nodiscard]] reply answer(const reader& of, std::string_view text, const question& asked);

}  // namespace netrc::readers
