// SPDX-License-Identifier: MIT
#include "lint/diagnosis/causes.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "lint/diagnosis/stretches.hpp"

namespace netrc::lint
{
namespace
{

/// Where an effect is, seen from its cause.
enum class reach : std::uint8_t
{
  later_on_line,
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
    {"S106", "C301 H201 H202 H207 S114 S115 S119 S120", reach::later_on_line},
    {"S106", "S106", reach::later_in_stretch},
    {"S107", "H201 H207 S106 S107 S115 S116 S119", reach::later_in_stretch},
    {"S108", "S106 S108 S115 S118", reach::later_in_stretch},
    {"S109", "H207", reach::later_on_line},
    {"S110", "S106 S107 S119 S126", reach::later_in_stretch},
    {"S126", "S126", reach::later_in_stretch},
    {"S130", "S106", reach::later_on_line},
    {"S130", "S116 U802", reach::in_stretch},
    {"M502", "M501", reach::in_stretch},
    {"M503", "M501 M503", reach::later_in_stretch},
    // The same habit in each line.
    {"C301", "C301", reach::later_in_stretch},
    {"S113", "S106 S113", reach::later_in_stretch},
    {"S118", "S106 S118", reach::later_in_stretch},
    {"S129", "S129", reach::later_in_stretch},
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

bool is_among(const rule& rule, std::string_view codes)
{
  while (!codes.empty())
  {
    const std::string_view code = codes.substr(0, codes.find(' '));
    if (rule.code.starts_with(code))
      return true;
    codes.remove_prefix(std::min(code.size() + 1, codes.size()));
  }
  return false;
}

/// A finding's place in the order of the text.
struct place
{
  std::size_t stretch = 0;
  std::size_t line = 0;
};

class cause_finder
{
public:
  cause_finder(const document& document, const std::vector<finding>& found) : found_(found)
  {
    const stretches stretches(document);
    std::vector<std::uint32_t> offsets;
    for (const finding& each : found)
      if (each.where)
        offsets.push_back(each.where->begin);
    const std::vector<position> positions = document.positions_of(offsets);
    first_ = found.size() - positions.size();
    for (std::size_t i = 0; i < positions.size(); ++i)
    {
      places_.push_back({stretches.containing(offsets[i]), positions[i].line});
      const auto& related = found[first_ + i].related;
      related_.push_back(related ? stretches.containing(related->begin) : places_.back().stretch);
    }
  }

  /// The finding from which another one follows at once.
  [[nodiscard]] std::optional<std::size_t> cause_of(std::size_t effect) const
  {
    if (effect < first_)
      return std::nullopt;
    const std::size_t stretch = places_[effect - first_].stretch;
    const std::size_t related = related_[effect - first_];
    const auto cause = cause_in(stretch, effect);
    return cause || related == stretch ? cause : cause_in(related, effect);
  }

private:
  [[nodiscard]] std::optional<std::size_t> cause_in(std::size_t stretch, std::size_t effect) const
  {
    const auto begin = std::partition_point(places_.begin(), places_.end(),
                                            [stretch](const place& each) { return each.stretch < stretch; });
    for (auto each = begin; each != places_.end() && each->stretch == stretch; ++each)
    {
      const std::size_t cause = first_ + static_cast<std::size_t>(each - places_.begin());
      if (cause != effect && is_cause(cause, effect))
        return cause;
    }
    return std::nullopt;
  }

  [[nodiscard]] bool is_cause(std::size_t cause, std::size_t effect) const
  {
    const auto holds = [&](const consequence& each)
    {
      if (each.effect != found_[effect].rule->code || !is_among(*found_[cause].rule, each.causes))
        return false;
      const bool is_later = cause < effect;
      const bool is_on_line = places_[cause - first_].line == places_[effect - first_].line;
      return each.reach == reach::in_stretch || (is_later && (is_on_line || each.reach == reach::later_in_stretch));
    };
    return std::any_of(std::begin(consequences), std::end(consequences), holds);
  }

  const std::vector<finding>& found_;
  std::size_t first_ = 0;  ///< the first finding that has a place
  std::vector<place> places_;
  std::vector<std::size_t> related_;  ///< the stretch of the other place that a finding takes
};

}  // namespace

void fold_effects(const document& document, findings& found)
{
  std::vector<finding>& items = found.items();
  const cause_finder finder(document, items);
  std::vector<std::size_t> causes(items.size());
  for (std::size_t i = 0; i < items.size(); ++i)
    causes[i] = finder.cause_of(i).value_or(i);
  // The table has no cycle: each way ends at a root.
  const auto root_of = [&](std::size_t i)
  {
    while (causes[i] != i)
      i = causes[i];
    return i;
  };
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
      roots[number[root_of(i)]].effects.push_back(items[i]);
  found.drop(items.size() - roots.size());
  items = std::move(roots);
}

}  // namespace netrc::lint
