// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>

#include "lint/causes.hpp"
#include "lint/walk.hpp"
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

/// The problems that were found while the document was read. It keeps the first ones only, but has counted all: what is not kept is not lost.
void report_problems(const document& of, const selection& asked, findings& to)
{
  std::array<const rule*, problem_code_count> rule_of = {};
  std::size_t unseen = 0;
  for (const rule& each : rules())
    if (each.problem != problem_code::none && asked.includes(each))
    {
      rule_of[static_cast<std::size_t>(each.problem)] = &each;
      unseen += of.problem_count(each.problem);
    }
  for (const problem& found : of.problems())
    if (const rule* const reporting = rule_of[static_cast<std::size_t>(found.code)])
    {
      finding reported{reporting, found.where};
      explain(found, of, reported);
      to.add(reported);
      --unseen;
    }
  to.count_more(unseen);
}

bool comes_before(const finding& one, const finding& other)
{
  const auto order = [](const finding& each) { return each.where ? std::int64_t{each.where->begin} : -1; };
  return order(one) < order(other);
}

/// Puts what one rule found in its place among what the others found.
void merge(findings& into, const findings& from, std::size_t most)
{
  auto& kept = into.kept();
  const auto middle = static_cast<std::ptrdiff_t>(kept.size());
  kept.insert(kept.end(), from.kept().begin(), from.kept().end());
  std::inplace_merge(kept.begin(), kept.begin() + middle, kept.end(), comes_before);
  if (kept.size() > most)
    kept.resize(most);
  into.count_more(from.count());
}

}  // namespace

bool selection::includes(const rule& of) const noexcept
{
  return (select.empty() || begins_one_of(of.code, select)) && !begins_one_of(of.code, ignore);
}

findings check(const subject& of, const selection& asked, std::size_t most)
{
  findings result(most);
  report_problems(of.document, asked, result);
  // Of a text that is no .netrc nothing else can be said.
  const bool is_netrc = of.document.refused_by() == problem_code::none;
  std::vector<const rule*> of_parts;
  for (const rule& each : rules())
  {
    if (!asked.includes(each) || !(is_netrc || each.code.starts_with('F')))
      continue;
    if (each.check_word != nullptr || each.check_entry != nullptr)
      of_parts.push_back(&each);
    if (each.check == nullptr)
      continue;
    // Each rule may find as many as are wanted: which come first is known only when all are in order.
    findings found(most);
    each.check(of, found);
    merge(result, found, most);
  }
  if (!of_parts.empty())
  {
    const walked found = walk(of.document, of_parts, findings(most));
    merge(result, found.in_words, most);
    merge(result, found.in_entries, most);
  }
  return result;
}

}  // namespace netrc::lint
