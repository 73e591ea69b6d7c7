// SPDX-License-Identifier: MIT
#pragma once

#include <span>

#include "lint/lint.hpp"

/// One file a rule, in rules/: a new rule is declared here, and listed in table.cpp.
namespace netrc::lint
{

// S: syntax and encoding
extern const rule foreign_property;
extern const rule not_utf_8;
extern const rule keyword_case;
extern const rule lost_line_end;
extern const rule odd_space;
extern const rule invisible_character;
extern const rule typographic_quotes;
extern const rule single_quotes;
extern const rule written_out_line_end;
extern const rule property_after_commented_entry;
extern const rule doubled_property;
// H: hosts
extern const rule upper_case_host;
extern const rule trailing_dot_host;
extern const rule port_in_host;
// C: credentials
extern const rule placeholder;
extern const rule no_credentials;
extern const rule missing_password;
extern const rule missing_login;
extern const rule empty_value;
extern const rule keyword_as_value;
extern const rule token_of_another_service;
extern const rule fixed_login;
extern const rule databricks_account_host;
extern const rule truncated_token;
extern const rule masked_value;
extern const rule colon_in_login;
extern const rule line_end_in_value;
extern const rule password_for_token;
// D: order and duplicates
extern const rule shadowed_entry;
extern const rule default_before_machine;
extern const rule second_default;
extern const rule entry_for_every_login;
extern const rule secret_for_all_hosts;
// M: macros
extern const rule shell_in_init;
extern const rule macro_limits;
extern const rule default_in_macro;
// F: the file
extern const rule open_mode;
extern const rule other_owner;
extern const rule open_folder;
extern const rule tracked_by_git;
extern const rule backup_copy;
extern const rule wrong_name;
extern const rule long_file;
extern const rule long_line;
extern const rule long_value;
extern const rule not_ignored_by_git;
// P: portability
extern const rule secret_astray;
extern const rule program_dies;
extern const rule read_otherwise;
extern const rule not_found;
extern const rule given_up;
extern const rule not_compared;
// U: suppressions. The last letter, for they judge what the others left.
extern const rule unused_suppression;
extern const rule malformed_suppression;

/// H, M, S: the document's own problems. All in one file: they have no check of their own.
extern const std::span<const rule> document_rules;

}  // namespace netrc::lint
