// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <vector>

#include "lint/rules.hpp"

namespace netrc::lint
{
namespace
{

constexpr std::array<family, 8> all_families = {{
    {'S', "syntax", "Syntax and encoding"},
    {'H', "hosts", "Hosts"},
    {'C', "credentials", "Credentials"},
    {'D', "order", "Order and duplicates"},
    {'M', "macros", "Macros"},
    {'F', "file", "The file"},
    {'P', "portability", "What programs read differently"},
    {'U', "suppressions", "Suppressions in the file"},
}};

std::vector<rule> make_table()
{
  std::vector<const rule*> all = {
      &foreign_property,
      &not_utf_8,
      &keyword_case,
      &lost_line_end,
      &odd_space,
      &invisible_character,
      &typographic_quotes,
      &single_quotes,
      &written_out_line_end,
      &property_after_commented_entry,
      &doubled_property,
      &upper_case_host,
      &trailing_dot_host,
      &port_in_host,
      &placeholder,
      &no_credentials,
      &missing_password,
      &missing_login,
      &empty_value,
      &keyword_as_value,
      &token_of_another_service,
      &fixed_login,
      &databricks_account_host,
      &truncated_token,
      &masked_value,
      &colon_in_login,
      &line_end_in_value,
      &password_for_token,
      &shadowed_entry,
      &default_before_machine,
      &second_default,
      &entry_for_every_login,
      &secret_for_all_hosts,
      &shell_in_init,
      &macro_limits,
      &default_in_macro,
      &open_mode,
      &other_owner,
      &open_folder,
      &tracked_by_git,
      &backup_copy,
      &wrong_name,
      &long_file,
      &long_line,
      &long_value,
      &not_ignored_by_git,
      &secret_astray,
      &program_dies,
      &read_otherwise,
      &not_found,
      &given_up,
      &not_compared,
      &unused_suppression,
      &malformed_suppression,
  };
  for (const rule& each : document_rules)
    all.push_back(&each);
  // Pointers: moving the rules about took a tenth of the linter's start.
  std::sort(all.begin(), all.end(), [](const rule* one, const rule* other) { return one->code < other->code; });
  std::vector<rule> table;
  table.reserve(all.size());
  for (const rule* const each : all)
    table.push_back(*each);
  return table;
}

}  // namespace

std::span<const family> families() noexcept
{
  return all_families;
}

const family& family_of(const rule& of) noexcept
{
  return *std::find_if(all_families.begin(), all_families.end(),
                       [&](const family& each) { return of.code.starts_with(each.letter); });
}

std::span<const rule> rules() noexcept
{
  static const std::vector<rule> table = make_table();
  return table;
}

const rule* find_rule(std::string_view code_or_name) noexcept
{
  for (const rule& each : rules())
    if (each.code == code_or_name || each.name == code_or_name)
      return &each;
  return nullptr;
}

}  // namespace netrc::lint
