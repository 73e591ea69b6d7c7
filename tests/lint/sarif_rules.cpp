// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "formats/formats.hpp"
#include "lint/lint.hpp"
#include "netrc/display.hpp"
#include "rule_pages.hpp"

/// What a SARIF log says of the rules is the same in every run: here it is read once. The tests of secrecy and the
/// fuzzer read the rest, for thousands of files.
namespace
{

using namespace netrc;

tool::run_result run_of(std::string_view text)
{
  const document document = document::parse(text);
  const lint::selection every_rule = {{"S", "H", "C", "D", "M", "F", "P", "U"}, {}};
  return {{tool::report_of("f", document, lint::check({document}, every_rule, 1000), 100)}, {}};
}

std::string as_sarif(const tool::run_result& run)
{
  return tool::find_format("sarif")->print(run, false);
}

/// The whole log, put together of its two halves.
std::string put_together(const tool::run_result& run)
{
  std::string log = tool::as_sarif_without_rules(run);
  std::string rules = tool::sarif_rules();
  REQUIRE(rules.ends_with("]\n"));
  rules.pop_back();
  // In a string of JSON its quotes would be escaped: here stands the array, and nothing that a file says.
  constexpr std::string_view place = "\"rules\":[]";
  const std::size_t begin = log.find(place);
  REQUIRE(begin != log.npos);
  REQUIRE(log.find(place, begin + 1) == log.npos);
  return log.replace(begin + place.size() - 2, 2, rules);
}

}  // namespace

TEST_CASE("a SARIF log is its constant descriptors and what it says without them, whatever rules find something")
{
  std::set<std::string_view> found;
  for (const lint::rule& each : lint::rules())
  {
    CAPTURE(each.code);
    for (const std::string_view text : {each.bad, each.good})
    {
      const tool::run_result run = run_of(text);
      REQUIRE(as_sarif(run) == put_together(run));
      for (const tool::located& problem : run.reports[0].problems)
        found.insert(problem.finding.rule->code);
    }
  }
  CHECK(found.size() > 50);
  const tool::run_result nothing_read{{}, {{"a.netrc", "a.netrc: No such file or directory"}}};
  CHECK(as_sarif(nothing_read) == put_together(nothing_read));
}

TEST_CASE("the descriptors are text that a terminal shows and does not obey: one line of ASCII")
{
  const std::string rules = tool::sarif_rules();
  CHECK(std::count(rules.begin(), rules.end(), '\n') == 1);
  CHECK(std::all_of(rules.begin(), rules.end() - 1, [](char byte) { return byte >= ' ' && byte <= '~'; }));
}

TEST_CASE("the descriptors are those of the rules, in their order, and a result's index names its rule's")
{
  const auto described = nlohmann::json::parse(tool::sarif_rules());
  REQUIRE(described.size() == lint::rules().size());
  for (std::size_t i = 0; i < described.size(); ++i)
  {
    const lint::rule& rule = lint::rules()[i];
    CAPTURE(rule.code);
    CHECK(described[i]["id"] == rule.code);
    CHECK(described[i]["name"] == rule.name);
    for (const char* const form : {"text", "markdown"})
    {
      const auto help = described[i]["help"][form].get<std::string>();
      for (const std::string_view part : {rule.why, rule.hint, rule.evidence})
        CHECK(help.find(part) != help.npos);
      CHECK(help.find(tool::display_example(rule.bad)) != help.npos);
      CHECK(help.find(tool::display_example(rule.good)) != help.npos);
    }
    const auto log = nlohmann::json::parse(tool::as_sarif_without_rules(run_of(rule.bad)));
    for (const auto& result : log["runs"][0]["results"])
      CHECK(described[result["ruleIndex"].get<std::size_t>()]["id"] == result["ruleId"]);
  }
}
