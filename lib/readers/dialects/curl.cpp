// SPDX-License-Identifier: MIT
#include "readers/dialects.hpp"

/// curl from 8.21 on.
namespace netrc::readers
{

constinit const dialect curl_dialect = {
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
    .rules = {.folds = true,
              .quoted_is_no_keyword = true,
              .account_word = "",
              .others = "account",
              .empty_key = entry_rules::empty_word::error_if_bare,
              .early = entry_rules::early_property::pair,
              .crashes_on_empty = true,
              .macro_named = false,
              .macro_end = entry_rules::body_end::two_lf_with_cr,
              .macro_closes = true,
              .default_in_order = true,
              .stops_early = true,
              .kept = entry_rules::entries_kept::with_something,
              .absent = entry_rules::absent_value::empty,
              .account = entry_rules::account_use::dropped,
              .user = entry_rules::user_rule::filters_passwords},
    .read = read_entries,
};

}  // namespace netrc::readers
