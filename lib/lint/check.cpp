// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <optional>

#include "lint/diagnosis/causes.hpp"
#include "lint/diagnosis/diagnose.hpp"
#include "lint/diagnosis/endings.hpp"
#include "lint/disagreement_report.hpp"
#include "lint/lint.hpp"
#include "lint/rules/other_kind.hpp"
#include "lint/suppression.hpp"
#include "lint/walk.hpp"
#include "lint/words.hpp"
#include "text/bytes.hpp"

namespace netrc::lint
{
namespace
{

bool is_one_of(const rule& rule, const std::vector<std::string_view>& selectors)
{
  return std::any_of(selectors.begin(), selectors.end(), [&](std::string_view each) { return matches(rule, each); });
}

/// The rules that report a document's problems: of those that share a code the one that reports what the others do not
/// comes last.
std::vector<const rule*> rules_of_problems()
{
  std::vector<const rule*> result;
  for (const rule& each : rules())
    if (each.problem != problem_code::none || each.reports != nullptr)
      result.push_back(&each);
  std::stable_partition(result.begin(), result.end(), [](const rule* each) { return each->reports != nullptr; });
  return result;
}

/// The problems that were found while the document was read, each with its rule's number. It keeps the first ones only,
/// but has counted all.
class sorted_problems
{
public:
  explicit sorted_problems(const document& document) : rules_(rules_of_problems()), counts_(rules_.size())
  {
    if (document.problem_count(problem_code::property_outside_entry) != 0)
      endings_.emplace(document);
    std::array<std::size_t, problem_code_count> kept = {};
    for (const problem& each : document.problems())
    {
      placed_.push_back({{document, each, endings_ ? endings_->of_entry(each.entry) : std::nullopt}, 0});
      placed_.back().rule = rule_of(each.code, &placed_.back().problem);
      ++counts_[placed_.back().rule];
      ++kept[static_cast<std::size_t>(each.code)];
    }
    for (std::size_t code = 1; code < problem_code_count; ++code)
      if (const auto which = static_cast<problem_code>(code); document.problem_count(which) != kept[code])
        counts_[rule_of(which, nullptr)] += document.problem_count(which) - kept[code];
  }

  struct sorted_problem
  {
    placed_problem problem;
    std::size_t rule;
  };
  [[nodiscard]] const std::vector<const rule*>& rules() const noexcept { return rules_; }
  [[nodiscard]] const std::vector<sorted_problem>& items() const noexcept { return placed_; }
  [[nodiscard]] std::size_t count(std::size_t rule) const noexcept { return counts_[rule]; }

private:
  /// Without a place: the rule for what no other reports.
  [[nodiscard]] std::size_t rule_of(problem_code code, const placed_problem* where) const
  {
    const auto found = std::find_if(rules_.begin(), rules_.end(),
                                    [&](const rule* each)
                                    {
                                      const bool takes_all = each->reports == nullptr;
                                      const bool is_of_code =
                                          each->problem == code || each->problem == problem_code::none;
                                      return is_of_code && (takes_all || (where != nullptr && each->reports(*where)));
                                    });
    return static_cast<std::size_t>(found - rules_.begin());
  }

  std::vector<const rule*> rules_;
  std::vector<std::size_t> counts_;
  std::optional<endings> endings_;
  std::vector<sorted_problem> placed_;
};

void report_problems(const document& document, const selection& asked, suppressions& suppressed, findings& found)
{
  const sorted_problems problems(document);
  // If a text is not a .netrc, its other problems are noise: its bytes are not words. They are reported only if that
  // problem is not.
  const bool reports_refusal = std::any_of(rules().begin(), rules().end(),
                                           [&](const rule& each)
                                           {
                                             return document.refused_by() != problem_code::none &&
                                                    each.problem == document.refused_by() && asked.includes(each);
                                           });
  std::vector<bool> is_reported(problems.rules().size());
  std::size_t unseen = 0;
  for (std::size_t i = 0; i < is_reported.size(); ++i)
  {
    const rule& each = *problems.rules()[i];
    is_reported[i] = each.problem != problem_code::none &&
                     (!reports_refusal || document.refused_by() == each.problem) && asked.includes(each) &&
                     !suppressed.covers_file(each, problems.count(i) != 0);
    unseen += is_reported[i] ? problems.count(i) : 0;
  }
  for (const auto& each : problems.items())
    if (is_reported[each.rule])
    {
      finding reported{problems.rules()[each.rule], each.problem.problem.where};
      diagnose(each.problem, reported);
      found.add(reported);
      --unseen;
    }
  found.add_omitted(unseen);
}

bool comes_before(const finding& one, const finding& other)
{
  const auto order = [](const finding& each) { return each.where ? std::int64_t{each.where->begin} : -1; };
  return order(one) < order(other);
}

/// Puts what one rule found in its place among what the others found.
void merge(findings& merged, const findings& added, std::size_t limit)
{
  auto& kept = merged.items();
  const auto middle = static_cast<std::ptrdiff_t>(kept.size());
  kept.insert(kept.end(), added.items().begin(), added.items().end());
  std::inplace_merge(kept.begin(), kept.begin() + middle, kept.end(), comes_before);
  if (kept.size() > limit)
    kept.resize(limit);
  merged.add_omitted(added.count());
}

std::vector<disagreement> disagreements_of(const std::vector<const rule*>& rules)
{
  std::vector<disagreement> result;
  for (const rule* const each : rules)
    if (each->disagreement != disagreement::none)
      result.push_back(each->disagreement);
  return result;
}

findings disagreements_in(const disagreement_report& report, const std::vector<const rule*>& rules, findings found)
{
  for (const host_disagreement& here : report.disagreements())
    for (const rule* const each : rules)
      if (each->disagreement == here.kind)
        found.add({each, here.entry, here.related, here.message, here.hint, here.readers});
  return found;
}

/// That a program gives up on the file (P705) is reported by default only if nothing else is: mostly another rule has
/// found the reason, and says it better.
void keep_last_resort(findings& found)
{
  const auto is_last_resort = [](const finding& each) { return each.rule->disagreement == disagreement::given_up; };
  const auto says_more = [&](const finding& each)
  {
    return !is_last_resort(each) && each.rule->severity != severity::info && !each.rule->code.starts_with('F') &&
           !each.rule->code.starts_with('U');
  };
  auto& kept = found.items();
  const bool has_more = found.count() > kept.size();  // that is counted, and not kept
  if (has_more || std::any_of(kept.begin(), kept.end(), says_more))
    found.drop(std::erase_if(kept, is_last_resort));
}

/// For files of Emacs and apt: what is meant for a .netrc alone is not asked, nor what other programs make of them.
selection selection_for(const file_context* context, selection asked)
{
  if (context == nullptr || context->format == file_format::netrc)
    return asked;
  for (const rule& each : rules())
    if (each.netrc_only)
      asked.ignore.push_back(each.code);
  if (asked.readers.empty())
    asked.ignore.emplace_back("P");
  return asked;
}

}  // namespace

bool matches(const rule& rule, std::string_view selector) noexcept
{
  // Codes are of capitals and digits; a person may type them as is easier.
  const auto is_same = [](char typed, char meant) { return typed == meant || to_lower(meant) == typed; };
  const bool begins_code =
      selector.size() <= rule.code.size() && std::equal(selector.begin(), selector.end(), rule.code.begin(), is_same);
  return !selector.empty() && (begins_code || rule.name == selector);
}

std::string_view name_of(severity severity) noexcept
{
  constexpr std::array<std::string_view, 3> names = {"error", "warning", "info"};
  return names[static_cast<std::size_t>(severity)];
}

std::string sentence_of(const finding& found)
{
  std::string sentence(message_of(found));
  std::string_view separator = ": ";
  for (const std::string_view name : found.readers.names())
  {
    sentence.append(separator).append(name);
    separator = ", ";
  }
  return sentence;
}

severity severity_of(const finding& found) noexcept
{
  severity worst = found.rule->severity;
  for (const finding& each : found.effects)
    worst = std::min(worst, each.rule->severity);
  return worst;
}

bool selection::offers(const rule& rule) const noexcept
{
  return rule.severity <= least && (select.empty() || is_one_of(rule, select)) && !is_one_of(rule, ignore);
}

bool selection::includes(const rule& rule) const noexcept
{
  const bool names_programs = rule.code.starts_with('P') && !readers.empty();
  return offers(rule) && (!rule.opt_in || !select.empty() || names_programs);
}

bool findings::is_suppressed(const finding& found) const noexcept
{
  return suppressed_->covers(found);
}

findings check(const input& input, const selection& wanted, std::size_t most)
{
  const selection asked = selection_for(input.context, wanted);
  // What is folded into another finding does not count: more are collected than are wanted.
  const std::size_t limit = std::max(most, document::problem_limit);
  suppressions suppressed(input.document, asked);
  lint::input shown = input;
  shown.suppressed = &suppressed;
  findings result(limit, &suppressed);
  // Nothing else can be said of a text that is not a .netrc.
  const bool is_other_kind =
      asked.includes(other_kind) && is_of_other_kind(input.document) && !suppressed.covers_file(other_kind, true);
  const bool is_netrc = !is_other_kind && input.document.refused_by() == problem_code::none;
  if (!is_other_kind)
    report_problems(input.document, asked, suppressed, result);
  std::vector<const rule*> of_parts;
  std::vector<const rule*> of_file;
  std::vector<const rule*> of_programs;
  for (const rule& each : rules())
  {
    if (!asked.includes(each) || !(is_netrc || each.any_text))
      continue;
    if (each.check_word != nullptr || each.check_entry != nullptr)
      of_parts.push_back(&each);
    if (each.check != nullptr)
      of_file.push_back(&each);
    if (each.code.starts_with('P'))
      of_programs.push_back(&each);
  }
  if (!of_parts.empty())
  {
    const walk_result found = walk(input.document, of_parts, findings(limit, &suppressed));
    merge(result, found.in_words, limit);
    merge(result, found.in_entries, limit);
  }
  std::optional<disagreement_report> compared;
  if (!of_programs.empty())
  {
    const bool spares_rare = asked.select.empty() && asked.readers.empty();
    shown.compared = &compared.emplace(input.document, asked.readers, disagreements_of(of_programs), spares_rare);
    merge(result, disagreements_in(*compared, of_programs, findings(limit, &suppressed)), limit);
  }
  // By code: those that judge the suppressions (U) come last, when all is known that these covered.
  for (const rule* const each : of_file)
  {
    // Each rule may find as many as are wanted: which come first is known only when all are in order.
    findings found(limit, &suppressed);
    each->check(shown, found);
    merge(result, found, limit);
  }
  if (asked.select.empty() && asked.readers.empty())
    keep_last_resort(result);
  fold_effects(input.document, result);
  if (result.items().size() > most)
    result.items().resize(most);
  return result;
}

}  // namespace netrc::lint
