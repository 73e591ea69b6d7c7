// SPDX-License-Identifier: MIT
#include <array>

#include "netrc/readers.hpp"
#include "readers/dialect.hpp"
#include "readers/files.hpp"
#include "readers/passage.hpp"

/// The table of readers. What a row does not say is the default of its axis in rules.hpp.
namespace netrc::readers
{
namespace
{

constexpr byte_set c_space(" \t\n\v\f\r");

/// TextIOWrapper decodes 8192 bytes at once: a syntax error in front of them comes first.
constexpr loading python_file = {.characters = loading::encoding::utf8, .newlines = true, .chunk = 8192};

constexpr lexing python_words = {
    .takes_end = true,
    .quotes = true,
    .quoted_escapes = lexing::escapes::any,
    .open_quote = lexing::unclosed::rest,
    .bare_escapes = lexing::escapes::any,
};

constexpr lexing perl_words = {
    .by_line = true,
    .skipped = c_space,
    .ends = c_space,
    .quotes = true,
    .quoted_escapes = lexing::escapes::any,
    .escape_hides_quote = false,
    .open_quote = lexing::unclosed::bare,
    .bare_escapes = lexing::escapes::any,
    .escaped_line_end_hangs = true,
    .escaped_end = lexing::escaped_eof::kept,
};

constexpr lexing go_words = {
    .skipped = c_space,
    .ends = c_space,
    .unicode_space = true,
    .rest_of_line = true,
    .buffer = 4096,
    .buffer_limit = 65536,
};

constexpr lexing bsd_words = {
    .nul_ends_word = true,
    .skipped = byte_set(" \t\n,"),
    .ends = byte_set(" \t\n,"),
    .takes_end = true,
    .quotes = true,
    .quoted_escapes = lexing::escapes::any,
    .open_quote = lexing::unclosed::rest,
    .bare_escapes = lexing::escapes::not_first,
};

constexpr lexing tnftp_words()
{
  lexing words = bsd_words;
  words.word_limit = 100;
  return words;
}

constexpr lexing inetutils_words()
{
  lexing words = bsd_words;
  words.escaped_end = lexing::escaped_eof::byte_ff;
  words.word_limit = 8192;
  words.longer = lexing::overlong::crashes;
  return words;
}

constexpr grammar python_grammar = {
    .login = "login user",
    .comments = grammar::comment_style::python,
    .empty_key = grammar::empty_word::ends_file,
    .unknown = grammar::unknown_word::error,
    .unknown_top = grammar::unknown_word::error,
    .early = grammar::early_property::error,
    .value_at_end = grammar::value_missing::empty,
    .name_at_end = grammar::missing_name::error,
    .macro_line = grammar::name_line::body,
    .macro_at_end_is_error = true,
    .macro_closes = true,
    .entries = grammar::again::last,
    .two_defaults = grammar::again::last,
    .default_is_name = true,
    .absent = grammar::absent_value::empty,
};

constexpr grammar requests_grammar()
{
  grammar of = python_grammar;
  of.account = grammar::account_use::stands_in;
  of.hides_syntax_errors = true;
  return of;
}

constexpr grammar python_3_10_grammar()
{
  grammar of = python_grammar;
  of.comments = grammar::comment_style::python_3_10;
  of.name_at_end = grammar::missing_name::is_default;  // an entry without a password, at any rate
  of.password_required = true;
  of.macro_at_end_is_error = false;
  of.absent = grammar::absent_value::empty_login;
  return of;
}

constexpr grammar bgentry_grammar = {
    .comments = grammar::comment_style::hash,
    .empty_key = grammar::empty_word::space,
    .unknown = grammar::unknown_word::error,
    .unknown_top = grammar::unknown_word::error,
    .early = grammar::early_property::error,
    .value_at_end = grammar::value_missing::empty,
    .name_at_end = grammar::missing_name::is_default,
    .repeated = grammar::again::error,
    .macros = grammar::macro_place::live,
    .two_defaults = grammar::again::error,
    .machine_after_default = false,
    .absent = grammar::absent_value::empty,
};

constexpr grammar git_lfs_grammar()
{
  grammar of = bgentry_grammar;
  of.unknown = of.unknown_top = grammar::unknown_word::skipped;
  of.user = grammar::user_rule::prefers;
  return of;
}

constexpr dialect curl = {
    .loading = {.chunks = loading::chunking::joined,
                .chunk = 127,
                .comments = loading::comment_lines::indented,
                .line_limit = 16384,
                .text_limit = 131072,
                .crashes_on_nothing = true},
    .lexing = {.lone_cr_stops = true,
               .quotes = true,
               .quoted_escapes = lexing::escapes::letters,
               .word_limit = 4096,
               .limit_for_values = true},
    .asking = {.host = asking::host_form::name, .folds = true},
    .grammar = {.folds = true,
                .quoted_is_no_keyword = true,
                .account_word = "",
                .others = "account",
                .empty_key = grammar::empty_word::error_if_bare,
                .early = grammar::early_property::pair,
                .crashes_on_empty = true,
                .macro_named = false,
                .macro_end = grammar::body_end::two_lf_with_cr,
                .macro_closes = true,
                .default_in_order = true,
                .stops_early = true,
                .kept = grammar::entries_kept::with_something,
                .absent = grammar::absent_value::empty,
                .account = grammar::account_use::dropped,
                .user = grammar::user_rule::filters_passwords},
    .walk = walk_entries,
};

constexpr dialect curl_7_88 = {
    .loading = {.chunks = loading::chunking::dropped, .chunk = 4095},
    .lexing = {.by_line = true,
               .skipped = byte_set(" \t"),
               .ends = c_space,
               .takes_end = true,
               .comments = true,
               .quotes = true,
               .quoted_escapes = lexing::escapes::letters,
               .quote_eats = true},
    .asking = {.host = asking::host_form::name, .folds = true},
    .grammar = {.macro_end = grammar::body_end::empty_or_cr_line},
    .walk = walk_curl_scan,
};

constexpr dialect wget = {
    .loading = {},
    .lexing = {.by_line = true,
               .nul_ends_line = true,
               .skipped = c_space,
               .ends = c_space,
               .takes_end = true,
               .comments = true,
               .quotes = true,
               .quoted_escapes = lexing::escapes::any,
               .open_quote = lexing::unclosed::rest,
               .quote_eats = true,
               .bare_escapes = lexing::escapes::any},
    .asking = {.host = asking::host_form::name, .folds = true},
    .grammar = {.account_word = "",
                .others = "account port force",
                .early = grammar::early_property::pair,
                .macro_named = false,
                .macro_line = grammar::name_line::dropped,
                .macro_end = grammar::body_end::blank_line,
                .defaults = grammar::default_use::answers_for_ftp,
                .kept = grammar::entries_kept::with_login,
                .needs_both = true,
                .user = grammar::user_rule::first_only},
    .walk = walk_entries,
};

constexpr dialect python = {
    .loading = python_file,
    .lexing = python_words,
    .asking = {},
    .grammar = python_grammar,
    .walk = walk_entries,
};

constexpr dialect python_3_10 = {
    .loading = python_file,
    .lexing = {.takes_end = true,
               .alone =
                   byte_set("\x7F").with('\0', '\x08').with('\x0B', '\x0C').with('\x0E', '\x1F').with('\x80', '\xFF')},
    .asking = {},
    .grammar = python_3_10_grammar(),
    .walk = walk_entries,
};

constexpr dialect requests = {
    .loading = python_file,
    .lexing = python_words,
    .asking = {.host = asking::host_form::before_first_colon},
    .grammar = requests_grammar(),
    .walk = walk_entries,
};

constexpr dialect perl = {
    .loading = {},
    .lexing = perl_words,
    .asking = {},
    .grammar = {.macros = grammar::macro_place::in_entry,
                .two_defaults = grammar::again::last,
                .default_is_name = true,
                .drops_slash = true,
                .user = grammar::user_rule::filters},
    .walk = walk_entries,
};

constexpr dialect git_credential = {
    .loading = {},
    .lexing = perl_words,
    .asking = {},
    .grammar = {},
    .walk = walk_git_credential,
};

constexpr dialect go_bgentry = {
    .loading = {},
    .lexing = go_words,
    .asking = {},
    .grammar = bgentry_grammar,
    .walk = walk_entries,
};

constexpr dialect git_lfs = {
    .loading = {},
    .lexing = go_words,
    .asking = {},
    .grammar = git_lfs_grammar(),
    .walk = walk_entries,
};

constexpr dialect go_fhs = {
    .loading = {},
    .lexing = {.skipped = c_space, .ends = c_space, .unicode_space = true},
    .asking = {},
    .grammar = {.unknown = grammar::unknown_word::error,
                .unknown_top = grammar::unknown_word::error,
                .early = grammar::early_property::error,
                .value_at_end = grammar::value_missing::error,
                .name_at_end = grammar::missing_name::error,
                .repeated = grammar::again::error,
                .macro_line = grammar::name_line::blank_only,
                .macro_end = grammar::body_end::two_lf,
                .two_defaults = grammar::again::error,
                .absent = grammar::absent_value::empty},
    .walk = walk_entries,
};

constexpr dialect go = {
    .loading = {},
    .lexing = {.by_line = true, .skipped = c_space, .ends = c_space, .unicode_space = true},
    .asking = {.host = asking::host_form::name},
    .grammar = {},
    .walk = walk_go,
};

constexpr dialect ruby = {
    .loading = {.characters = loading::encoding::utf8},
    .lexing = {},
    .asking = {},
    .grammar = {},
    .walk = walk_ruby,
};

constexpr dialect npm_netrc = {
    .loading = {.characters = loading::encoding::utf8_replaced},
    .lexing = {},
    .asking = {},
    .grammar = {},
    .walk = walk_npm_netrc,
};

constexpr dialect npm_parser = {
    .loading = {.characters = loading::encoding::utf8_replaced},
    .lexing = {},
    .asking = {},
    .grammar = {},
    .walk = walk_npm_parser,
};

constexpr dialect emacs = {
    .loading = {.characters = loading::encoding::detected},
    .lexing = {},
    .asking = {},
    .grammar = {},
    .walk = walk_emacs,
};

constexpr dialect wget2 = {
    .loading = {},
    .lexing = {.by_line = true, .nul_ends_line = true, .skipped = c_space, .ends = c_space},
    .asking = {.host = asking::host_form::escaped_name, .lowers_asked = true},
    .grammar = {},
    .walk = walk_wget2,
};

constexpr dialect aria2 = {
    .loading = {.chunks = loading::chunking::joined, .chunk = 4095, .comments = loading::comment_lines::first_column},
    .lexing = {.by_line = true, .ends = byte_set(" \t\n"), .trimmed = byte_set("\r")},
    .asking = {.host = asking::host_form::name, .suffix = true},
    .grammar = {.unknown_top = grammar::unknown_word::error,
                .early = grammar::early_property::error,
                .value_at_end = grammar::value_missing::error,
                .name_at_end = grammar::missing_name::error,
                .macros = grammar::macro_place::in_entry,
                .macro_end = grammar::body_end::empty_or_cr_line,
                .default_in_order = true,
                .defaults = grammar::default_use::answers_for_ftp,
                .absent = grammar::absent_value::empty,
                .account = grammar::account_use::dropped,
                .user = grammar::user_rule::not_asked},
    .walk = walk_entries,
};

constexpr dialect lftp = {
    .loading = {},
    .lexing = {.nul_ends_word = true,
               .skipped = c_space,
               .ends = c_space,
               .word_limit = 255,
               .longer = lexing::overlong::splits},
    .asking = {.host = asking::host_form::name, .folds = true},
    .grammar = {},
    .walk = walk_lftp,
};

constexpr dialect tnftp = {
    .loading = {},
    .lexing = tnftp_words(),
    .asking = {.folds = true},
    .grammar = {},
    .walk = walk_bsd,
};

constexpr dialect inetutils = {
    .loading = {},
    .lexing = inetutils_words(),
    .asking = {.folds = true},
    .grammar = {},
    .walk = walk_bsd,
};

constexpr dialect apt = {
    .loading = {},
    .lexing = {.by_line = true, .ends = byte_set(" \t\n"), .trimmed = byte_set("\r")},
    .asking = {.host = asking::host_form::name},
    .grammar = {},
    .walk = walk_apt,
};

constexpr std::array rows = {
    reader{"curl", "libcurl", "8.21.0, 8.22.0-DEV", "lib/netrc.c", 1, &curl, &curl_files},
    reader{"curl-7.88", "libcurl", "7.88.1-10+deb12u15",
           "lib/netrc.c, with Debian's patches for CVE-2024-11053 and CVE-2025-0167", 1, &curl_7_88, &curl_7_88_files},
    reader{"wget", "GNU Wget", "1.21.3", "src/netrc.c", 1, &wget, &wget_files},
    reader{"python", "Python's netrc", "3.11 to 3.13", "Lib/netrc.py", 1, &python, &python_files},
    reader{"requests", "Python's requests", "2.28.1, on Python 3.11", "requests/utils.py, get_netrc_auth", 1, &requests,
           &requests_files},
    reader{"perl", "Net::Netrc", "3.14", "Net/Netrc.pm", 1, &perl, &perl_files},
    reader{"ruby", "ruby-netrc", "0.11.0", "lib/netrc.rb", 1, &ruby, &ruby_files},
    reader{"go", "the go command", "1.19", "src/cmd/go/internal/auth/netrc.go", 1, &go, &go_files},
    reader{"go-bgentry", "github.com/bgentry/go-netrc", "0.0~git20140422.9fd32a8", "netrc/netrc.go", 1, &go_bgentry,
           &named_files},
    reader{"go-fhs", "github.com/fhs/go-netrc", "1.0.0", "netrc/netrc.go", 1, &go_fhs, &named_files},
    reader{"git-lfs", "github.com/git-lfs/go-netrc", "0.0~git20210914.f0c862d", "netrc/netrc.go", 1, &git_lfs,
           &git_lfs_files},
    reader{"git-credential-netrc", "git's contrib", "2.39.5", "contrib/credential/netrc/git-credential-netrc.perl", 1,
           &git_credential, &git_credential_files},
    reader{"wget2", "GNU Wget2", "1.99.1", "libwget/netrc.c", 2, &wget2, &wget_files},
    reader{"python-3.10", "Python's netrc", "up to 3.10", "Lib/netrc.py, Lib/shlex.py", 2, &python_3_10, &python_files},
    reader{"aria2", "aria2", "1.36.0", "src/Netrc.cc", 2, &aria2, &aria2_files},
    reader{"lftp", "lftp", "4.9.2", "src/netrc.cc", 2, &lftp, &lftp_files},
    reader{"tnftp", "tnftp", "20210827", "src/ruserpass.c", 2, &tnftp, &tnftp_files},
    reader{"inetutils", "GNU inetutils' ftp", "2.4", "ftp/ruserpass.c", 2, &inetutils, &inetutils_files},
    reader{"npm-netrc", "npm's netrc", "0.1.4", "index.js", 2, &npm_netrc, &npm_files},
    reader{"npm-netrc-parser", "npm's netrc-parser", "3.1.6", "lib/netrc.js", 2, &npm_parser, &npm_parser_files},
    reader{"emacs", "Emacs' auth-source", "28.2", "lisp/auth-source.el", 2, &emacs, &named_files},
    reader{"apt", "apt", "2.6", "apt-pkg/contrib/netrc.cc", 2, &apt, &apt_files},
};

}  // namespace

std::span<const reader> table() noexcept
{
  return rows;
}

}  // namespace netrc::readers
