// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <vector>

#include "lint/rule_list.hpp"
#include "lint/rules/document.hpp"

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
  std::vector<const rule*> all(rule_list.begin(), rule_list.end());
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

const family& family_of(const rule& rule) noexcept
{
  return *std::find_if(all_families.begin(), all_families.end(),
                       [&](const family& each) { return rule.code.starts_with(each.letter); });
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
