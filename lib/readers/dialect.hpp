// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "netrc/readers.hpp"
#include "readers/byte_set.hpp"

/// How a program reads: loading, lexing and asking are values on axes that do not depend on each other; walking the
/// words is one of a few functions. What each default is, most programs do.
namespace netrc::readers
{

/// What becomes of the file before a word is cut out of it.
struct loading
{
  enum class encoding : std::uint8_t
  {
    bytes,
    utf8,           ///< other bytes are an error for the whole file, when the program comes to their chunk
    utf8_replaced,  ///< other bytes become U+FFFD
    detected,       ///< UTF-8, its byte order mark dropped, or else Latin-1; a text with NUL stays as it is (Emacs)
  };
  /// fgets() into a buffer: what stands behind a NUL is lost up to the end of the chunk.
  enum class chunking : std::uint8_t
  {
    none,
    joined,   ///< and the next chunk continues the line
    dropped,  ///< and the line is dropped with the next one, as a line longer than the buffer is (curl before 8.11)
  };
  /// Lines that are dropped.
  enum class comment_lines : std::uint8_t
  {
    none,
    indented,      ///< `#` behind blanks; the blanks that lead any other line are dropped, too
    first_column,  ///< `#` as the line's first byte
  };

  encoding characters = encoding::bytes;
  bool newlines = false;  ///< CRLF and CR become LF, all of them
  chunking chunks = chunking::none;
  std::size_t chunk = 0;  ///< the longest chunk that is read at once; 0: the file
  comment_lines comments = comment_lines::none;
  std::size_t line_limit = 0;       ///< bytes, with the line's end; a longer line is an error
  std::size_t text_limit = 0;       ///< of what is left of the file; a longer text is an error
  bool crashes_on_nothing = false;  ///< if every line, the last without a line's end, was dropped
};

/// How words are cut out of the text.
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
    rest,  ///< all that is left is the word
    bare,  ///< the quote is a byte like others
  };
  enum class escaped_eof : std::uint8_t  ///< a backslash with nothing behind it
  {
    dropped,
    kept,
    byte_ff,  ///< EOF taken for a character
  };

  enum class overlong : std::uint8_t
  {
    error,
    splits,   ///< the rest of the word is the next one
    crashes,  ///< it runs over the program's buffer
  };

  bool by_line = false;         ///< no word and no quote goes over a line's end
  bool nul_ends_line = false;   ///< the line is a C string
  bool nul_ends_word = false;   ///< the word is a C string
  byte_set skipped{" \t\n\r"};  ///< between words
  byte_set ends{" \t\n\r"};     ///< a bare word ends before one of these
  bool unicode_space = false;   ///< the space of Unicode beyond ASCII does both
  bool lone_cr_stops = false;   ///< behind a CR only LF is skipped: another blank makes an empty word
  bool takes_end = false;       ///< the byte that ends a bare word goes with it
  bool comments = false;        ///< `#` where a word could start, to the end of the line
  bool rest_of_line = false;    ///< `#` where a word could start makes the rest of the line one word
  byte_set alone{};             ///< bytes that are a word of their own
  byte_set trimmed{};           ///< taken off a bare word's end

  bool quotes = false;
  escapes quoted_escapes = escapes::none;
  bool escape_hides_quote = true;  ///< `"\""` is one word
  unclosed open_quote = unclosed::error;
  bool quote_eats = false;  ///< the byte behind the closing quote goes with it, whatever it is

  escapes bare_escapes = escapes::none;
  bool escaped_line_end_hangs = false;  ///< the program never comes back from a line that ends in a backslash
  escaped_eof escaped_end = escaped_eof::dropped;

  std::size_t word_limit = 0;         ///< bytes
  bool limit_for_values = false;      ///< of bare words only values are held to it
  overlong longer = overlong::error;  ///< what a longer word leads to
  std::size_t buffer = 0;             ///< words are cut out of a growing buffer (Go's bufio.Scanner): the first size
  std::size_t buffer_limit = 0;       ///< a word that does not fit is an error
};

/// How the host asked is compared with the names in the file.
struct asking
{
  enum class host_form : std::uint8_t
  {
    as_given,            ///< with its port and brackets: the caller names it
    name,                ///< without port and brackets
    escaped_name,        ///< the same, percent-encoded but for letters, digits and `-._~`
    before_first_colon,  ///< of the authority, user and all
  };

  host_form host = host_form::as_given;
  bool folds = false;         ///< ASCII case does not matter
  bool lowers_asked = false;  ///< the host asked is made lower case
  bool suffix = false;        ///< a name `.a.test` stands for the hosts below it
};

/// Which entry answers whom. For `walk_entries`, the walk of all who read entries to their end and look the host up
/// afterwards.
struct grammar
{
  enum class comment_style : std::uint8_t
  {
    none,
    hash,    ///< a word that starts with `#` is passed over where a keyword is due
    python,  ///< and the rest of its line, if that is the line on which reading the word started (Python 3.11 and later)
    python_3_10,  ///< the same outside entries; inside one it ends the entry
  };
  enum class unknown_word : std::uint8_t
  {
    skipped,
    error,
  };
  enum class early_property : std::uint8_t  ///< a property before the first entry
  {
    skipped,  ///< its value then counts as a word where a keyword is due
    pair,     ///< with its value
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
    stands_in,  ///< for an empty or absent login; not told otherwise
  };
  enum class absent_value : std::uint8_t
  {
    told,
    empty_login,  ///< an absent login is told as an empty one
    empty,        ///< so is any other value
  };
  enum class user_rule : std::uint8_t
  {
    ignored,
    filters,            ///< only an entry with this login; none: nothing
    prefers,            ///< the same; none: default
    first_only,         ///< the first entry of the host is compared
    filters_passwords,  ///< an entry with this login and a password, or a password without login
    not_asked,          ///< the program does not look at the file
  };
  enum class entries_kept : std::uint8_t  ///< entries that are no entries are passed over
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
    live,      ///< the body is read for keywords; unknown words are not minded there
  };
  enum class name_line : std::uint8_t  ///< the rest of the line on which its name stands
  {
    parsed,
    dropped,
    body,        ///< belongs to the body
    blank_only,  ///< anything there is an error
  };
  enum class body_end : std::uint8_t
  {
    empty_line,        ///< a line of LF alone
    blank_line,        ///< a line of white space
    empty_or_cr_line,  ///< a line that starts with LF or CR
    two_lf,            ///< LF LF
    two_lf_with_cr,    ///< LF, any CR, LF
  };

  bool folds = false;  ///< keywords, in any case
  bool quoted_is_no_keyword = false;
  std::string_view login = "login";  ///< words, separated by a blank
  std::string_view password = "password";
  std::string_view account_word = "account";
  std::string_view others = "";  ///< known words whose value is not used
  comment_style comments = comment_style::none;
  empty_word empty_key = empty_word::unknown;
  unknown_word unknown = unknown_word::skipped;      ///< in an entry
  unknown_word unknown_top = unknown_word::skipped;  ///< before the first one, or where a macro closed it
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
  bool macro_closes = false;  ///< the entry in which it stands

  again entries = again::first;  ///< of one host
  again two_defaults = again::first;
  bool default_is_name = false;       ///< `machine default` means the same
  bool default_in_order = false;      ///< it matches where it stands; else it answers for hosts that are not listed
  bool machine_after_default = true;  ///< else an error
  default_use defaults = default_use::answers;
  bool stops_early = false;  ///< at the first entry that answers: what is behind is never seen
  entries_kept kept = entries_kept::all;
  bool needs_both = false;  ///< nothing is sent without login and password
  absent_value absent = absent_value::told;
  account_use account = account_use::kept;
  bool drops_slash = false;  ///< of `/\` in a value
  user_rule user = user_rule::ignored;
  bool hides_syntax_errors = false;  ///< the program goes on as if there were no file
};

struct passage;

/// A row's way to read.
struct dialect
{
  readers::loading loading;
  readers::lexing lexing;
  readers::asking asking;
  readers::grammar grammar;
  reply (*walk)(const passage& of) = nullptr;
};

}  // namespace netrc::readers
