// SPDX-License-Identifier: MIT
#include "rule_pages.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "lint/diagnosis/diagnosis.hpp"
#include "netrc/display.hpp"
#include "netrc/problem.hpp"
#include "report.hpp"
#include "shared/json.hpp"

namespace netrc::tool
{
namespace
{

/// ASCII text in lines of at most 80 columns, broken at blanks.
std::string wrapped(std::string_view text)
{
  constexpr std::size_t max_columns = 80;
  std::string result;
  std::size_t column = 0;
  while (!text.empty())
  {
    const std::string_view word = text.substr(0, text.find(' '));
    text.remove_prefix(std::min(text.size(), word.size() + 1));
    if (column != 0 && column + 1 + word.size() > max_columns)
    {
      result += '\n';
      column = 0;
    }
    if (column != 0)
    {
      result += ' ';
      ++column;
    }
    result += word;
    column += word.size();
  }
  return result;
}

}  // namespace

std::string sentence(std::string_view text)
{
  constexpr std::string_view ends = ".?!";
  return std::string(text) + (text.empty() || ends.find(text.back()) == ends.npos ? "." : "");
}

std::string capitalized_sentence(std::string_view text)
{
  std::string result = sentence(text);
  if (result.front() >= 'a' && result.front() <= 'z')
    result.front() = static_cast<char>(result.front() - 0x20);
  return result;
}

std::string display_example(std::string_view text)
{
  std::string result;
  for (const char byte : text)
    result += byte == '\n' ? std::string("\n") : escaped({&byte, 1});
  result.erase(result.find_last_not_of('\n') + 1);
  return result;
}

/// What a rule says where the bytes tell how the damage came about: each sentence once, with its hint.
std::vector<lint::diagnosis> causes_of(const lint::rule& rule)
{
  std::vector<lint::diagnosis> result;
  if (rule.problem == problem_code::none || rule.reports != nullptr)
    return result;
  for (const lint::diagnosis& each : lint::diagnoses_of(rule.problem))
    if (std::none_of(result.begin(), result.end(),
                     [&](const lint::diagnosis& other) { return other.message.view() == each.message.view(); }))
      result.push_back(each);
  return result;
}

json json_of_causes(const lint::rule& rule)
{
  json rows = json::array();
  for (const lint::diagnosis& each : causes_of(rule))
    rows.push_back({{"message", each.message.view()}, {"hint", each.hint.empty() ? rule.hint : each.hint.view()}});
  return rows;
}

std::string text_of_causes(const lint::rule& rule)
{
  std::string text;
  for (const lint::diagnosis& each : causes_of(rule))
  {
    text += fmt::format("- {}\n", wrapped(sentence(each.message.view())));
    if (!each.hint.empty())
      text += fmt::format("{}\n", wrapped("To fix it: " + sentence(each.hint.view())));
  }
  if (text.empty())
    return text;
  text.pop_back();  // the end of its last line
  return "\n\nWhere the bytes tell how it came about:\n" + text;
}

std::string list_of_rules(const lint::selection& selection)
{
  std::string text;
  for (const lint::rule& each : lint::rules())
    if (selection.offers(each))
      text += fmt::format("{}  {:<29}{:<9}{}{}\n", each.code, each.name, name_of(each.severity), each.summary,
                          each.opt_in ? " (opt-in)" : "");
  return text;
}

std::string json_of_rules(const lint::selection& selection)
{
  json rows = json::array();
  for (const lint::rule& each : lint::rules())
    if (selection.offers(each))
      rows.push_back(
          {{"code", each.code},
           {"name", each.name},
           {"family", lint::family_of(each).name},
           {"severity", name_of(each.severity)},
           {"summary", each.summary},
           {"hint", each.hint},
           {"why", each.why},
           {"evidence", each.evidence},
           {"bad", text_or_base64(each.bad)},
           {"good", text_or_base64(each.good)},
           {"causes", json_of_causes(each)},
           {"opt_in", each.opt_in},
           {"problem", each.problem == problem_code::none ? json(nullptr) : json(describe(each.problem).name)}});
  return ascii_text(rows);
}

std::string explanation_of(const lint::rule& rule)
{
  // Such a finding has no place: a line before an entry would not suppress it.
  const bool is_of_file = rule.code.starts_with('F') || lint::is_of_file(rule.disagreement);
  const auto indented = [](std::string_view example)
  {
    std::string result = "  ";
    for (const char byte : display_example(example))
      result += byte == '\n' ? std::string("\n  ") : std::string(1, byte);
    return result;
  };
  return fmt::format("{} {} ({})\n\n{}\n\n{}\n\n{}{}\n\nBad:\n{}\n\nGood:\n{}\n\n{}\n\nTo suppress it{}:\n"
                     "  #netrc-lint:ignore{}={}\n",
                     rule.code, rule.name, name_of(rule.severity), wrapped(sentence(rule.summary)),
                     wrapped(sentence(rule.why)),
                     rule.opt_in ? "Opt-in: it runs only if --select names it or --reader names programs.\n\n" : "",
                     wrapped("How that is known: " + sentence(rule.evidence)), indented(rule.bad), indented(rule.good),
                     wrapped("To fix it: " + sentence(rule.hint)) + text_of_causes(rule),
                     is_of_file ? ", put this line into the file" : " for one entry, put this line before it",
                     is_of_file ? "-file" : "", rule.code);
}

}  // namespace netrc::tool
