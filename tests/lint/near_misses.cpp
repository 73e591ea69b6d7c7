// SPDX-License-Identifier: MIT
#include "near_misses.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <iomanip>
#include <iostream>
#include <map>
#include <set>

#include "lint/lint.hpp"
#include "near_misses_tables.hpp"

namespace
{

using namespace netrc;

bool bites(const lint::rule& rule, std::string_view text)
{
  const document document = document::parse(text);
  const lint::findings found = lint::check({document}, {{rule.code}, {}});
  return found.count() != 0;
}

}  // namespace

std::span<const near_miss> near_misses()
{
  static const std::vector<near_miss> all = []
  {
    std::vector<near_miss> result;
    for (const auto* table : {&near_misses_syntax, &near_misses_hosts, &near_misses_credentials, &near_misses_order,
                              &near_misses_portability})
      result.insert(result.end(), table->begin(), table->end());
    return result;
  }();
  return all;
}

TEST_CASE("every rule stays silent on what only looks like its case")
{
  for (const near_miss& each : near_misses())
  {
    CAPTURE(each.code);
    const lint::rule* const rule = lint::find_rule(each.code);
    REQUIRE(rule != nullptr);
    // Were it silent on everything, the texts would prove nothing.
    CHECK(bites(*rule, rule->bad));
    for (const std::string_view text : each.texts)
    {
      CAPTURE(text);
      CHECK(!bites(*rule, text));
    }
  }
}

TEST_CASE("every rule that looks at a text has at least five near-misses, all of them different")
{
  std::set<std::string_view> covered;
  for (const near_miss& each : near_misses())
  {
    CAPTURE(each.code);
    CHECK(covered.insert(each.code).second);
    CHECK(std::set<std::string_view>(each.texts.begin(), each.texts.end()).size() == each.texts.size());
    CHECK(each.texts.size() >= 5);
  }
  // Those of the file itself are in file_context.cpp, those of suppressions (U) beside their cases, those of P706 in
  // portability.cpp.
  for (const lint::rule& rule : lint::rules())
  {
    CAPTURE(rule.code);
    CHECK((covered.contains(rule.code) || rule.code.starts_with('F') || rule.code.starts_with('U') ||
           rule.code == "P706"));
  }
}

TEST_CASE("the table of rules, with the texts counted on which each bites and stays silent")
{
  std::map<std::string_view, std::size_t> silent;
  for (const near_miss& each : near_misses())
    silent[each.code] = each.texts.size();
  std::size_t texts = 0;
  std::cout << "rule                              bites  silent\n";
  for (const lint::rule& rule : lint::rules())
  {
    CAPTURE(rule.code);
    // That it bites on the bad example, and not on the good one, is tested in rules.cpp.
    CHECK(!rule.bad.empty());
    CHECK(!rule.good.empty());
    std::cout << rule.code << ' ' << std::left << std::setw(28) << rule.name << std::right << std::setw(6)
              << (rule.bad.empty() ? 0 : 1) << std::setw(8);
    if (silent.contains(rule.code))
      std::cout << silent.at(rule.code) + 1 << '\n';
    else
      std::cout << 1 << "  and those of tests/lint/"
                << (rule.code.starts_with('F')   ? "file_context.cpp"
                    : rule.code.starts_with('U') ? "suppression.cpp"
                                                 : "portability.cpp")
                << '\n';
    texts += silent.contains(rule.code) ? silent.at(rule.code) + 1 : 1;
  }
  std::cout << lint::rules().size() << " rules, " << texts << " texts on which one stays silent\n";
  CHECK(texts > 5 * near_misses().size());
}
