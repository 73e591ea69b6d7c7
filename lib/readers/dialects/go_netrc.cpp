// SPDX-License-Identifier: MIT
#include "readers/dialects.hpp"

/// The libraries called go-netrc; git-lfs uses a fork of the first.
namespace netrc::readers
{
namespace
{

constexpr entry_rules bgentry_rules = {
    .comments = entry_rules::comment_style::hash,
    .empty_key = entry_rules::empty_word::space,
    .unknown = entry_rules::unknown_word::error,
    .unknown_top = entry_rules::unknown_word::error,
    .early = entry_rules::early_property::error,
    .value_at_end = entry_rules::value_missing::empty,
    .name_at_end = entry_rules::missing_name::is_default,
    .repeated = entry_rules::again::error,
    .macros = entry_rules::macro_place::live,
    .two_defaults = entry_rules::again::error,
    .machine_after_default = false,
    .absent = entry_rules::absent_value::empty,
};

constexpr entry_rules git_lfs_rules()
{
  entry_rules rules = bgentry_rules;
  rules.unknown = rules.unknown_top = entry_rules::unknown_word::skipped;
  rules.user = entry_rules::user_rule::prefers;
  return rules;
}

}  // namespace

constinit const dialect go_bgentry_dialect = {
    .loading = {},
    .lexing = {.go_scanner = true},
    .asking = {},
    .rules = bgentry_rules,
    .read = read_entries,
};

constinit const dialect git_lfs_dialect = {
    .loading = {},
    .lexing = {.go_scanner = true},
    .asking = {},
    .rules = git_lfs_rules(),
    .read = read_entries,
};

constinit const dialect go_fhs_dialect = {
    .loading = {},
    .lexing = {.skipped = c_space, .ends = c_space, .unicode_space = true},
    .asking = {},
    .rules = {.unknown = entry_rules::unknown_word::error,
              .unknown_top = entry_rules::unknown_word::error,
              .early = entry_rules::early_property::error,
              .value_at_end = entry_rules::value_missing::error,
              .name_at_end = entry_rules::missing_name::error,
              .repeated = entry_rules::again::error,
              .macro_line = entry_rules::name_line::blank_only,
              .macro_end = entry_rules::body_end::two_lf,
              .two_defaults = entry_rules::again::error,
              .absent = entry_rules::absent_value::empty},
    .read = read_entries,
};

}  // namespace netrc::readers
