// SPDX-License-Identifier: MIT
#include "formats/formats.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "lint/lint.hpp"
#include "netrc/readers.hpp"

/// What formats make of findings whose parts no rule has put together yet: these are made by hand.
namespace
{

using namespace netrc;

/// The word, as it stands in the text for the first time.
span place_of(std::string_view text, std::string_view word)
{
  return {static_cast<std::uint32_t>(text.find(word)), static_cast<std::uint32_t>(word.size())};
}

lint::finding finding_of(std::string_view code, std::string_view text, std::string_view word)
{
  return {lint::find_rule(code), place_of(text, word)};
}

lint::reader_set readers_of(std::initializer_list<std::string_view> names)
{
  lint::reader_set result;
  for (const readers::reader& each : readers::table())
    for (const std::string_view name : names)
      if (each.name == name)
        result.add(each);
  return result;
}

tool::run_result run_of(std::string_view text, const std::vector<lint::finding>& all, std::size_t columns = 100)
{
  lint::findings findings(all.size());
  for (const lint::finding& each : all)
    findings.add(each);
  return {{tool::report_of("f", document::parse(text), findings, columns)}};
}

std::string printed(std::string_view format, const tool::run_result& run)
{
  return tool::find_format(format)->print(run, false);
}

bool contains(std::string_view text, std::string_view part)
{
  return text.find(part) != text.npos;
}

/// A lost value, with what follows from it: two programs send a wrong secret, and three more places suffer.
constexpr std::string_view damaged = "machine a.test login u password\nmachine b.test login bob password p\nx\nx\n";

lint::finding damage()
{
  lint::finding found = finding_of("S109", damaged, "password\n");
  found.where->size = 8;
  lint::finding astray = finding_of("P701", damaged, "machine");
  astray.readers = readers_of({"curl", "wget"});
  lint::finding given_up = {lint::find_rule("P705")};
  given_up.readers = readers_of({"python"});
  found.effects = {astray, given_up, finding_of("S106", damaged, "x\n"), finding_of("S106", damaged, "p\nx"),
                   finding_of("S106", damaged, "bob")};
  return found;
}

}  // namespace

TEST_CASE("the line is shown as it was meant, with all words that are known, and all else masked")
{
  constexpr std::string_view text = "qqqqqq a.test login bob zzzzzz hunter2\n";
  lint::finding first = finding_of("S106", text, "qqqqqq");
  first.replacement = "machine";
  lint::finding second = finding_of("S106", text, "zzzzzz");
  second.replacement = "password";
  const std::string both = printed("text", run_of(text, {first, second}));
  CHECK(contains(both, "did you mean:\n 1 | machine *** login *** password ***\n"));
  CHECK(both.find("did you mean") == both.rfind("did you mean"));
  CHECK(contains(printed("text", run_of(text, {second})), "did you mean:\n 1 | *** *** login *** password ***\n"));
  second.replacement = {};
  CHECK(!contains(printed("text", run_of(text, {second})), "did you mean"));
}

TEST_CASE("the line is shown as it was meant with what follows from its finding, but not what follows in other lines")
{
  constexpr std::string_view text = "Machine a.test Login bob Password hunter2\nMachine b.test\n";
  lint::finding first = finding_of("S118", text, "Machine");
  first.replacement = "machine";
  lint::finding login = finding_of("S118", text, "Login bob");
  login.where->size = 5;
  login.replacement = "login";
  lint::finding password = finding_of("S118", text, "Password");
  password.replacement = "password";
  lint::finding other_line = finding_of("S118", text, "Machine b");
  other_line.replacement = "qqq";
  first.effects = {login, password, other_line};
  const std::string shown = printed("text", run_of(text, {first}));
  CHECK(contains(shown, "did you mean:\n 1 | machine a.test login bob password ***\n"));
  CHECK(!contains(shown, "qqq"));
}

TEST_CASE("what is said of the same word is no other place")
{
  lint::finding found = finding_of("S109", damaged, "password\n");
  found.effects = {{lint::find_rule("C305"), found.where}};
  CHECK(!contains(printed("text", run_of(damaged, {found})), "place"));
  CHECK(!contains(printed("concise", run_of(damaged, {found})), "place"));
}

TEST_CASE(
    "a word is replaced in a line that is cut, but not one that is cut itself; of two for one place the last is taken")
{
  const std::string text = "machine a.test login bob password p " + std::string(300, 'x') + " user y\n";
  lint::finding found = finding_of("S113", text, "user");
  found.replacement = "login";
  const std::string cut = printed("text", run_of(text, {found}, 20));
  CHECK(contains(cut, "did you mean:\n 1 | ..."));
  CHECK(contains(cut, " login ***\n"));
  constexpr std::string_view wide = "machine a-very-long-name-of-a-host.test login bob password p\n";
  lint::finding host = finding_of("H201", wide, "a-very-long-name-of-a-host.test");
  host.replacement = "a.test";
  CHECK(contains(printed("text", run_of(wide, {host}, 100)),
                 "did you mean:\n 1 | machine a.test login bob password ***\n"));
  CHECK(!contains(printed("text", run_of(wide, {host}, 20)), "did you mean"));
  constexpr std::string_view twice = "machine a.test user bob password p\n";
  lint::finding one = finding_of("S113", twice, "user");
  one.replacement = "login";
  lint::finding other = one;
  other.replacement = "account";
  CHECK(contains(printed("text", run_of(twice, {one, other})), " 1 | machine a.test account bob password ***\n"));
}

TEST_CASE("carets stand under each word of a line, the related place under the same excerpt")
{
  constexpr std::string_view text = "machine a.test user bob password p\n";
  lint::finding one = finding_of("S113", text, "user");
  lint::finding other = finding_of("S106", text, "p\n");
  other.where->size = 1;
  other.related = place_of(text, "a.test");
  const std::string shown = printed("text", run_of(text, {one, other}));
  CHECK(contains(shown, " 1 | machine a.test user bob password ***\n"
                        "   |                ^~~~              ^~~\n  hint: "));
  CHECK(contains(shown, "   |         ------ the other place\n  hint: "));
  CHECK(shown.find(" 1 | ") == shown.rfind(" 1 | "));
  const std::string nested =
      printed("text", run_of(text, {finding_of("S113", text, "user bob"), finding_of("S106", text, "bob")}));
  CHECK(contains(nested, "   |                ^~~~~^~~\n"));
}

TEST_CASE("text says what follows from a damage: a sentence for programs, a count for the rest")
{
  const std::string shown = printed("text", run_of(damaged, {damage()}));
  const std::string astray(lint::find_rule("P701")->summary);
  const std::string given_up(lint::find_rule("P705")->summary);
  CHECK(contains(shown, "  note: " + astray + ": curl, wget\n  note: " + given_up +
                            ": python\n  note: 3 more places follow from it: lines 2, 3\n  hint: "));
  CHECK(contains(shown, "1 error in 1 file\n"));
  CHECK(!contains(shown, " 2 | "));
}

TEST_CASE("text names one line, the line of an effect elsewhere, and not more lines than a reader takes in")
{
  lint::finding found = finding_of("S109", damaged, "password\n");
  found.effects = {finding_of("S106", damaged, "bob")};
  CHECK(contains(printed("text", run_of(damaged, {found})), "  note: 1 more place follows from it: line 2\n"));
  found.effects = {finding_of("P701", damaged, "bob")};
  found.effects[0].readers = readers_of({"curl"});
  CHECK(contains(printed("text", run_of(damaged, {found})),
                 "  note: line 2: " + std::string(lint::find_rule("P701")->summary) + ": curl\n"));
  std::string text = "a\n";
  lint::finding first = finding_of("S106", text, "a");
  for (std::uint32_t i = 0; i < 12; ++i, text += "b\n")
    first.effects.push_back({lint::find_rule("S106"), span{2 + 2 * i, 1}});
  CHECK(contains(printed("text", run_of(text, {first})),
                 "  note: 12 more places follow from it: lines 2, 3, 4, 5, 6, 7, 8, 9, …\n"));
}

TEST_CASE("formats for programs: all effects in json and sarif, notes in github and gitlab, a number in concise")
{
  const tool::run_result run = run_of(damaged, {damage()});
  const std::string astray = std::string(lint::find_rule("P701")->summary) + ": curl, wget";

  const auto effects = nlohmann::json::parse(printed("json", run))["problems"][0]["effects"];
  REQUIRE(effects.size() == 5);
  CHECK(effects[0]["code"] == "P701");
  CHECK(effects[0]["message"] == lint::find_rule("P701")->summary);
  CHECK(effects[0]["readers"] == nlohmann::json{"curl", "wget"});
  CHECK(effects[0]["where"]["offset"] == 0);
  CHECK(effects[1]["where"].is_null());
  CHECK(effects[2]["readers"].empty());
  CHECK(effects[2]["where"]["line"] == 3);

  const auto result = nlohmann::json::parse(tool::as_sarif_without_rules(run))["runs"][0]["results"][0];
  REQUIRE(result["relatedLocations"].size() == 5);
  CHECK(result["relatedLocations"][4]["id"] == 5);
  CHECK(result["relatedLocations"][0]["message"]["text"] == astray + ".");
  CHECK(result["relatedLocations"][2]["physicalLocation"]["region"]["startLine"] == 3);
  CHECK(!contains(result["message"]["text"].get<std::string>(), "curl"));

  const std::string github = printed("github", run);
  CHECK(contains(github, "%0Anote: " + astray + "%0Anote: "));
  CHECK(contains(github, "%0Ahint: "));
  CHECK(contains(github, "%0Anote: 3 more places follow from it: lines 2, 3%0Ahint: "));
  const std::string description = nlohmann::json::parse(printed("gitlab", run))[0]["description"];
  CHECK(contains(description, " Note: " + astray + "."));
  CHECK(contains(description, " Note: 3 more places follow from it: lines 2, 3."));
  const std::string concise = printed("concise", run);
  CHECK(!contains(concise, "curl"));
  CHECK(concise.ends_with(" (3 more places follow from it: lines 2, 3)\n"));
}
