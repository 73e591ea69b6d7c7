// SPDX-License-Identifier: MIT
#include "readers/dialects/perl.hpp"
#include "readers/dialects.hpp"

/// Net::Netrc.
namespace netrc::readers
{

constinit const dialect perl_dialect = {
    .loading = {},
    .lexing = perl_words,
    .asking = {},
    .rules = {.macros = entry_rules::macro_place::in_entry,
              .two_defaults = entry_rules::again::last,
              .default_is_name = true,
              .drops_slash = true,
              .user = entry_rules::user_rule::filters},
    .read = read_entries,
};

}  // namespace netrc::readers
