// SPDX-License-Identifier: MIT
#include "lint/diagnosis/causes.hpp"

#include <algorithm>
#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string_view>
#include <vector>

#include "lint/diagnosis/stretches.hpp"
#include "lint/words.hpp"
#include "syntax/keywords.hpp"

namespace netrc::lint
{
namespace
{

/// Where an effect is, seen from its cause.
enum class reach : std::uint8_t
{
  next_on_line,  ///< later on its line, and no keyword between the two
  later_in_stretch,
  in_stretch,
};

struct consequence
{
  std::string_view effect;  ///< the code of a rule
  std::string_view causes;  ///< codes, or their beginnings, separated by blanks
  lint::reach reach;
};

/// What follows from what.
constexpr consequence consequences[] = {
    // A word that is lost takes those after it along.
    {"S106", "C301 C306 H201 H202 H207 S114 S115 S119 S120", reach::next_on_line},
    {"S106", "S106", reach::later_in_stretch},
    {"S107", "H201 H207 S106 S107 S115 S116 S119", reach::later_in_stretch},
    {"S108", "S106 S108 S115 S118", reach::later_in_stretch},
    {"H204", "H201 H202", reach::next_on_line},
    {"S109", "H207", reach::next_on_line},
    {"S110", "S106 S107 S119 S126", reach::later_in_stretch},
    {"S126", "S126", reach::later_in_stretch},
    {"S130", "S106", reach::next_on_line},
    {"S130", "S116 U802", reach::in_stretch},
    {"M502", "M501", reach::in_stretch},
    {"M503", "M501 M503", reach::later_in_stretch},
    // The same habit in each line.
    {"C301", "C301", reach::later_in_stretch},
    // Two sides of the same word.
    {"C310", "C311", reach::in_stretch},
    {"S113", "S107 S108", reach::next_on_line},
    {"S113", "S106 S113", reach::later_in_stretch},
    {"S118", "S106 S118", reach::later_in_stretch},
    {"S129", "S106 S129", reach::later_in_stretch},
    {"S130", "S130", reach::later_in_stretch},
    // An entry lacks what was lost.
    {"C302", "H207 M501 S106 S109 S115 S118", reach::in_stretch},
    {"C303", "M501 S106 S109 S115 S118", reach::in_stretch},
    {"C304", "M501 S106 S109 S115 S118", reach::in_stretch},
    // Programs make of it what they will.
    {"P701", "C301 D402 H M S", reach::in_stretch},
    {"P703", "C301 H M S", reach::in_stretch},
    {"P704", "C301 H M S", reach::in_stretch},
};

/// What follows from a damage that shows in several places, wherever it is.
struct consequence_of_damage
{
  std::string_view effect;  ///< the code of a rule
  damage cause;
};

constexpr consequence_of_damage consequences_of_damage[] = {
    {"D401", damage::merge_conflict},  {"D403", damage::merge_conflict},    {"D406", damage::merge_conflict},
    {"P702", damage::final_backslash}, {"S113", damage::ssh_configuration}, {"S125", damage::ssh_configuration},
};

/// `mchine`: what follows it is not the fault of anything before it.
bool is_lost_machine(const finding& found)
{
  return found.rule->problem == problem_code::unknown_word && found.replacement.view() == "machine";
}

/// True if a keyword stands in a part of a line, or if the part is too long to look.
bool may_hold_keyword(std::string_view part)
{
  constexpr std::size_t longest = 512;
  if (part.size() > longest)
    return true;
  for (std::string_view word = take_word(part); !word.empty(); word = take_word(part))
    if (is_keyword(word))
      return true;
  return false;
}

/// A finding's place in the order of the text.
struct text_place
{
  std::size_t stretch = 0;
  std::size_t lost_machines = 0;  ///< before it: each begins a part of its stretch, as its entry would begin one
  std::size_t line = 0;
};

/// The findings of one rule in one stretch stand together in the order of these, and those of a family, too.
struct sorted_finding
{
  std::size_t stretch = 0;
  std::string_view code;
  std::size_t index = 0;

  friend auto operator<=>(const sorted_finding&, const sorted_finding&) = default;
};

class cause_finder
{
public:
  cause_finder(const document& document, const std::vector<finding>& found)
      : text_(document.text().reveal()), found_(found)
  {
    const stretches stretches(document);
    std::vector<std::uint32_t> offsets;
    std::vector<std::uint32_t> lost_machines;
    for (const finding& each : found)
      if (each.where)
      {
        offsets.push_back(each.where->begin);
        if (is_lost_machine(each))
          lost_machines.push_back(each.where->begin);
      }
    const auto lost_before = [&](std::uint32_t offset)
    {
      const auto lost = std::upper_bound(lost_machines.begin(), lost_machines.end(), offset) - lost_machines.begin();
      return static_cast<std::size_t>(lost);
    };
    first_of_damage_.fill(none);
    for (std::size_t i = found.size(); i-- > 0;)
      first_of_damage_[static_cast<std::size_t>(found[i].damage)] = i;
    const std::vector<position> positions = document.positions_of(offsets);
    first_ = found.size() - positions.size();
    for (std::size_t i = 0; i < positions.size(); ++i)
    {
      places_.push_back({stretches.containing(offsets[i]), lost_before(offsets[i]), positions[i].line});
      const finding& each = found[first_ + i];
      related_.push_back(each.related ? stretches.containing(each.related->begin) : places_.back().stretch);
      sorted_.push_back({places_.back().stretch, each.rule->code, first_ + i});
    }
    std::sort(sorted_.begin(), sorted_.end());
  }

  /// The finding from which another one follows at once; itself if it follows from none.
  [[nodiscard]] std::size_t cause_of(std::size_t effect) const
  {
    if (const std::size_t damaged = cause_in_damage(effect); damaged != none)
      return damaged;
    if (effect < first_)
      return effect;
    std::size_t cause = cause_in(place(effect).stretch, effect);
    if (const std::size_t related = related_[effect - first_]; cause == none && related != place(effect).stretch)
      cause = cause_in(related, effect);
    return cause == none ? effect : cause;
  }

private:
  static constexpr std::size_t none = std::numeric_limits<std::size_t>::max();

  [[nodiscard]] const text_place& place(std::size_t finding) const { return places_[finding - first_]; }

  /// The first place of a damage that shows in several.
  [[nodiscard]] std::size_t cause_in_damage(std::size_t effect) const
  {
    const finding& here = found_[effect];
    if (here.damage != damage::none)
    {
      const std::size_t first = first_of_damage_[static_cast<std::size_t>(here.damage)];
      return first == effect ? none : first;
    }
    for (const consequence_of_damage& each : consequences_of_damage)
      if (const std::size_t first = first_of_damage_[static_cast<std::size_t>(each.cause)];
          each.effect == here.rule->code && first != none)
        return first;
    return none;
  }

  /// The first cause in a stretch.
  [[nodiscard]] std::size_t cause_in(std::size_t stretch, std::size_t effect) const
  {
    std::size_t first = none;
    for (const consequence& each : consequences)
      if (each.effect == found_[effect].rule->code)
        for (std::string_view codes = each.causes, code = take_word(codes); !code.empty(); code = take_word(codes))
          first = std::min(first, cause_of_code({stretch, code}, effect, each.reach));
    return first;
  }

  /// The first one of the rules whose codes begin with that of `begin`.
  [[nodiscard]] std::size_t cause_of_code(const sorted_finding& begin, std::size_t effect, reach reach) const
  {
    std::size_t first = none;
    auto each = std::lower_bound(sorted_.begin(), sorted_.end(), begin);
    while (each != sorted_.end() && each->stretch == begin.stretch && each->code.starts_with(begin.code))
    {
      first = std::min(first, cause_of_rule(*each, effect, reach));
      each = std::upper_bound(each, sorted_.end(), sorted_finding{each->stretch, each->code, none});
    }
    return first;
  }

  /// The first one of a rule, of which `head` is the first finding in its stretch.
  [[nodiscard]] std::size_t cause_of_rule(const sorted_finding& head, std::size_t effect, reach reach) const
  {
    // What is good to know does no harm.
    if (found_[head.index].rule->severity == severity::info && found_[effect].rule->severity != severity::info)
      return none;
    const std::size_t begin = begin_of_reach(effect, reach);
    auto each = std::lower_bound(sorted_.begin(), sorted_.end(), sorted_finding{head.stretch, head.code, begin});
    for (; each != sorted_.end() && each->stretch == head.stretch && each->code == head.code; ++each)
    {
      if (reach != reach::in_stretch && each->index >= effect)
        break;
      if (each->index != effect && (reach != reach::next_on_line || is_next(each->index, effect)))
        return each->index;
    }
    return none;
  }

  /// The first finding from which an effect may follow: the first on its line, or in its part of a stretch.
  [[nodiscard]] std::size_t begin_of_reach(std::size_t effect, reach reach) const
  {
    const text_place& end = place(effect);
    const auto is_before = [&](const text_place& each)
    {
      return reach == reach::next_on_line       ? each.line < end.line
             : reach == reach::later_in_stretch ? each.lost_machines < end.lost_machines
                                                : false;
    };
    const auto begin = std::partition_point(places_.begin(), places_.end(), is_before);
    return first_ + static_cast<std::size_t>(begin - places_.begin());
  }

  /// No keyword is between the two, which are on one line.
  [[nodiscard]] bool is_next(std::size_t cause, std::size_t effect) const
  {
    const std::size_t end = found_[cause].where->end();
    const std::size_t begin = found_[effect].where->begin;
    return begin <= end || !may_hold_keyword(text_.substr(end, begin - end));
  }

  std::string_view text_;
  const std::vector<finding>& found_;
  std::array<std::size_t, damage_count> first_of_damage_;
  std::size_t first_ = 0;  ///< the first finding that has a place
  std::vector<text_place> places_;
  std::vector<std::size_t> related_;  ///< the stretch of the other place that a finding takes
  std::vector<sorted_finding> sorted_;
};

}  // namespace

void fold_effects(const document& document, findings& found)
{
  std::vector<finding>& items = found.items();
  const cause_finder finder(document, items);
  std::vector<std::size_t> causes(items.size());
  for (std::size_t i = 0; i < items.size(); ++i)
    causes[i] = finder.cause_of(i);
  // Each way ends at a root, unless the table has a cycle: then one of its findings is taken for the root.
  for (std::size_t i = 0; i < items.size(); ++i)
  {
    std::size_t root = i;
    for (std::size_t steps = 0; causes[root] != root && steps < items.size(); ++steps)
      root = causes[root];
    causes[root] = root;
    causes[i] = root;
  }
  std::vector<finding> roots;
  std::vector<std::size_t> number(items.size());  // of a root among the roots
  for (std::size_t i = 0; i < items.size(); ++i)
    if (causes[i] == i)
    {
      number[i] = roots.size();
      roots.push_back(items[i]);
    }
  for (std::size_t i = 0; i < items.size(); ++i)
    if (causes[i] != i)
      roots[number[causes[i]]].effects.push_back(items[i]);
  found.drop(items.size() - roots.size());
  items = std::move(roots);
}

}  // namespace netrc::lint
