// SPDX-License-Identifier: MIT
#include "readers/dialects.hpp"

/// aria2.
namespace netrc::readers
{

constinit const dialect aria2_dialect = {
    .loading = {.chunks = loading::chunking::joined, .chunk = 4095, .comments = loading::comment_lines::first_column},
    .lexing = {.by_line = true, .ends = byte_set(" \t\n"), .trimmed = byte_set("\r")},
    .asking = {.host = asking::host_form::name, .suffix = true},
    .rules = {.unknown_top = entry_rules::unknown_word::error,
              .early = entry_rules::early_property::error,
              .value_at_end = entry_rules::value_missing::error,
              .name_at_end = entry_rules::missing_name::error,
              .macros = entry_rules::macro_place::in_entry,
              .macro_end = entry_rules::body_end::empty_or_cr_line,
              .default_in_order = true,
              .defaults = entry_rules::default_use::answers_for_ftp,
              .absent = entry_rules::absent_value::empty,
              .account = entry_rules::account_use::dropped,
              .user = entry_rules::user_rule::not_asked},
    .read = read_entries,
};

}  // namespace netrc::readers
