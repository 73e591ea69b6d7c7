// SPDX-License-Identifier: MIT
#include "readers/dialects.hpp"

/// GNU Wget.
namespace netrc::readers
{

constinit const dialect wget_dialect = {
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
    .rules = {.account_word = "",
              .others = "account port force",
              .early = entry_rules::early_property::pair,
              .macro_named = false,
              .macro_line = entry_rules::name_line::dropped,
              .macro_end = entry_rules::body_end::blank_line,
              .defaults = entry_rules::default_use::answers_for_ftp,
              .kept = entry_rules::entries_kept::with_login,
              .needs_both = true,
              .user = entry_rules::user_rule::first_only},
    .read = read_entries,
};

}  // namespace netrc::readers
