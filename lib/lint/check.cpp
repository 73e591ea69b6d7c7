// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>

#include "netrc/lint.hpp"

namespace netrc::lint
{
namespace
{

bool begins_one_of(std::string_view code, const std::vector<std::string_view>& beginnings)
{
  return std::any_of(beginnings.begin(), beginnings.end(),
                     [code](std::string_view beginning) { return code.starts_with(beginning); });
}

/// The problems that were found while the document was read.
void report_problems(const document& of, const selection& asked, findings& to)
{
  std::array<const rule*, problem_code_count> rule_of = {};
  bool all = true;
  for (const rule& each : rules())
    if (each.problem != problem_code::none)
    {
      const bool included = asked.includes(each);
      rule_of[static_cast<std::size_t>(each.problem)] = included ? &each : nullptr;
      all = all && included;
    }
  for (const problem& found : of.problems())
    if (const rule* const reporting = rule_of[static_cast<std::size_t>(found.code)])
      to.add({reporting, found.where, std::nullopt});
  // A document keeps its first problems only. Which rules the rest would belong to is not known.
  if (all)
    to.count_more(of.problem_count() - of.problems().size());
}

}  // namespace

bool selection::includes(const rule& of) const noexcept
{
  return (select.empty() || begins_one_of(of.code, select)) && !begins_one_of(of.code, ignore);
}

findings check(const subject& of, const selection& asked, std::size_t most)
{
  // Each rule may find as many; only when all are in order is it known which come first.
  findings result(most + document::problem_limit);
  report_problems(of.document, asked, result);
  // Of a text that is no .netrc nothing else can be said.
  for (const rule& each : rules())
    if (each.check != nullptr && asked.includes(each) &&
        (of.document.refused_by() == problem_code::none || each.code.starts_with('F')))
      each.check(of, result);
  auto& kept = result.kept();
  std::stable_sort(kept.begin(), kept.end(),
                   [](const finding& one, const finding& other)
                   {
                     const auto order = [](const finding& each)
                     { return each.where ? std::int64_t{each.where->begin} : -1; };
                     return order(one) < order(other);
                   });
  if (kept.size() > most)
    kept.resize(most);
  return result;
}

}  // namespace netrc::lint
