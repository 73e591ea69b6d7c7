// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "netrc/readers.hpp"
#include "readers/byte_set.hpp"

/// How a program reads, as data: one value on each of many axes, and a function that reads the words. A default is what
/// most programs do. If a comment names a program, no other one needs that value.
namespace netrc::readers
{

/// How the program gets from the bytes of the file to the text that it cuts into words.
struct loading
{
  enum class encoding : std::uint8_t
  {
    bytes,
    utf8,           ///< any other byte is an error for the whole file, once the program reads its chunk
    utf8_replaced,  ///< any other byte becomes U+FFFD
    detected,       ///< UTF-8 without its byte order mark, or else Latin-1; unchanged if it has a NUL (Emacs)
  };
  /// fgets() into a buffer: a NUL hides the rest of its chunk.
  enum class chunking : std::uint8_t
  {
    none,
    joined,   ///< the next chunk continues the line
    dropped,  ///< such a line, or one longer than the buffer, is dropped, and the next with it (curl before 8.11)
  };
  /// Lines that are dropped.
  enum class comment_lines : std::uint8_t
  {
    none,
    indented,      ///< `#` after any blanks; the leading blanks of other lines are dropped, too
    first_column,  ///< `#` as the line's first byte
  };

  encoding characters = encoding::bytes;
  bool newlines = false;  ///< every CRLF and CR becomes LF
  chunking chunks = chunking::none;
  std::size_t chunk = 0;  ///< how many bytes are read at once; 0: the whole file
  comment_lines comments = comment_lines::none;
  std::size_t line_limit = 0;       ///< a line of so many bytes, its end included, is an error; 0: no limit
  std::size_t text_limit = 0;       ///< the same for the text that is left
  bool crashes_on_nothing = false;  ///< every line dropped, and no line end at the end: it crashes
};

/// How the program cuts words out of the text.
struct lexing
{
  enum class escapes : std::uint8_t
  {
    none,
    any,        ///< `\x` is x
    not_first,  ///< the same, but a backslash that opens the word is a backslash
    letters,    ///< `\n`, `\r`, `\t`; any other `\x` is x
  };
  enum class unclosed : std::uint8_t
  {
    error,
    rest,  ///< the rest of the text (or line) is the word
    bare,  ///< the quote is an ordinary byte
  };
  enum class escaped_eof : std::uint8_t  ///< a backslash at the very end
  {
    dropped,
    kept,
    byte_ff,  ///< EOF taken for a character
  };
  enum class overlong : std::uint8_t
  {
    error,
    splits,   ///< the rest of the word is the next one
    crashes,  ///< it overflows the program's buffer
  };

  bool by_line = false;         ///< no word and no quote extends over a line's end
  bool nul_ends_line = false;   ///< the line is a C string
  bool nul_ends_word = false;   ///< the word is a C string
  byte_set skipped{" \t\n\r"};  ///< between words
  byte_set ends{" \t\n\r"};     ///< a bare word ends before one of these
  bool unicode_space = false;   ///< Unicode's white space beyond ASCII does both
  bool lone_cr_stops = false;   ///< after a CR only LF is skipped: any other blank makes an empty word (curl 8.21)
  bool takes_end = false;       ///< the byte that ends a bare word is consumed with it
  bool comments = false;        ///< `#` where a word could start hides the rest of the line
  byte_set alone{};             ///< bytes that are words of their own
  byte_set trimmed{};           ///< removed from a bare word's end
  bool go_scanner = false;      ///< words are cut by go_scanner.hpp; no other axis of lexing counts

  bool quotes = false;
  escapes quoted_escapes = escapes::none;
  bool escape_hides_quote = true;  ///< `"\""` is one word
  unclosed open_quote = unclosed::error;
  bool quote_eats = false;  ///< the byte after the closing quote is consumed with it, whatever it is

  escapes bare_escapes = escapes::none;
  bool escaped_line_end_hangs = false;  ///< a line that ends in a backslash makes the program loop forever (Perl)
  escaped_eof escaped_end = escaped_eof::dropped;

  std::size_t word_limit = 0;         ///< in bytes; 0: no limit
  bool limit_for_values = false;      ///< it does not hold for bare keywords
  overlong longer = overlong::error;  ///< what a longer word leads to
};

/// How the program compares the host it was asked for with the names in the file.
struct asking
{
  enum class host_form : std::uint8_t
  {
    as_given,            ///< with its port and brackets, as the caller wrote it
    name,                ///< without port and brackets
    escaped_name,        ///< the same, percent-encoded except for letters, digits and `-._~`
    before_first_colon,  ///< what precedes the first colon of `user@host:port`
  };

  host_form host = host_form::as_given;
  bool folds = false;         ///< ASCII case does not matter
  bool lowers_asked = false;  ///< the host asked for is made lower case first
  bool suffix = false;        ///< `.a.test` names every host below it
};

/// What the words mean: keywords, macros, errors, and which entry answers. These are the axes of `read_entries`; the
/// programs with a function of their own use few of them (`macro_end`, `user`).
struct entry_rules
{
  enum class comment_style : std::uint8_t
  {
    none,
    hash,         ///< a word that starts with `#` is skipped where a keyword is due
    python,       ///< so is the rest of its line, if the search for the word began on that line (Python 3.11 and later)
    python_3_10,  ///< the same, but inside an entry it also ends the entry
  };
  enum class unknown_word : std::uint8_t
  {
    skipped,
    error,
  };
  enum class early_property : std::uint8_t  ///< a property before the first entry
  {
    skipped,  ///< the keyword alone: its value is then read as a keyword
    pair,     ///< skipped with its value
    error,
  };
  enum class value_missing : std::uint8_t  ///< the file ends where a value is due
  {
    none,
    empty,
    error,
  };
  enum class missing_name : std::uint8_t
  {
    none,
    error,
    is_default,
  };
  enum class again : std::uint8_t
  {
    first,
    last,
    error,
  };
  enum class empty_word : std::uint8_t  ///< an empty word where a keyword is due
  {
    unknown,
    space,
    ends_file,
    error_if_bare,
  };
  enum class account_use : std::uint8_t
  {
    kept,
    dropped,
    stands_in,  ///< for an empty or absent login; else dropped
  };
  enum class absent_value : std::uint8_t
  {
    absent,
    empty_login,  ///< an absent login is reported as an empty one
    empty,        ///< so is any other absent value
  };
  enum class user_rule : std::uint8_t
  {
    ignored,
    filters,            ///< only an entry with this login answers
    prefers,            ///< the same, and without one the `default`
    first_only,         ///< only the first entry of the host is compared
    filters_passwords,  ///< an entry with this login and a password, or a password without login
    not_asked,          ///< the program does not look at the file
  };
  enum class entries_kept : std::uint8_t  ///< the others count as if they were not there
  {
    all,
    with_login,
    with_something,
  };
  enum class default_use : std::uint8_t
  {
    answers,
    answers_for_ftp,
    never,
  };
  enum class macro_place : std::uint8_t
  {
    anywhere,
    in_entry,  ///< elsewhere `macdef` is an unknown word
    live,      ///< the body is read for keywords; unknown words are allowed there
  };
  enum class name_line : std::uint8_t  ///< what happens to the rest of the line after the macro's name
  {
    parsed,
    dropped,
    body,        ///< it belongs to the body
    blank_only,  ///< anything on it is an error
  };
  enum class body_end : std::uint8_t
  {
    empty_line,        ///< a line of LF alone
    blank_line,        ///< a line of white space
    empty_or_cr_line,  ///< a line that starts with LF or CR
    two_lf,            ///< LF LF
    two_lf_with_cr,    ///< LF, any CR, LF
  };

  bool folds = false;  ///< keywords count in any case
  bool quoted_is_no_keyword = false;
  std::string_view login = "login";  ///< its keywords, separated by a blank
  std::string_view password = "password";
  std::string_view account_word = "account";
  std::string_view others = "";  ///< keywords whose value is not used
  comment_style comments = comment_style::none;
  empty_word empty_key = empty_word::unknown;
  unknown_word unknown = unknown_word::skipped;      ///< in an entry
  unknown_word unknown_top = unknown_word::skipped;  ///< outside an entry
  early_property early = early_property::skipped;
  value_missing value_at_end = value_missing::none;
  missing_name name_at_end = missing_name::none;
  again repeated = again::last;    ///< a property, in one entry
  bool crashes_on_empty = false;   ///< on an empty quoted value before any other word was stored (curl 8.21)
  bool password_required = false;  ///< an entry without one is an error

  macro_place macros = macro_place::anywhere;
  bool macro_named = true;
  name_line macro_line = name_line::parsed;
  body_end macro_end = body_end::empty_line;
  bool macro_at_end_is_error = false;
  bool macro_closes = false;  ///< it ends the entry that is open

  again entries = again::first;  ///< of one host
  again two_defaults = again::first;
  bool default_is_name = false;       ///< `machine default` is a `default`
  bool default_in_order = false;      ///< it answers at its place in the file; else only for hosts that are not listed
  bool machine_after_default = true;  ///< else an error
  default_use defaults = default_use::answers;
  bool stops_early = false;  ///< at the first entry that answers: what follows is never read
  entries_kept kept = entries_kept::all;
  bool needs_both = false;  ///< nothing is sent without login and password
  absent_value absent = absent_value::absent;
  account_use account = account_use::kept;
  bool drops_slash = false;  ///< `/\` in a value becomes `\`
  user_rule user = user_rule::ignored;
  bool hides_syntax_errors = false;  ///< the program goes on as if there were no file
};

struct parse_context;

/// All of it. Each is defined beside its program's function, in dialects/.
struct dialect
{
  readers::loading loading;
  readers::lexing lexing;
  readers::asking asking;
  readers::entry_rules rules;
  reply (*read)(const parse_context& context) = nullptr;
};

}  // namespace netrc::readers
