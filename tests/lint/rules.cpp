// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <set>
#include <string>

#include "netrc/lint.hpp"

namespace
{

using namespace netrc;

std::string codes_of(const lint::findings& of)
{
  std::string result;
  for (const lint::finding& each : of.kept())
    result += (result.empty() ? "" : " ") + std::string(each.rule->code);
  return result;
}

std::string codes_in(std::string_view text)
{
  const document document = document::parse(text);
  return codes_of(lint::check({document, nullptr}));
}

bool bites(const lint::rule& rule, std::string_view text)
{
  const document document = document::parse(text);
  const lint::findings found = lint::check({document, nullptr});
  for (const lint::finding& each : found.kept())
    if (each.rule->code == rule.code)
      return true;
  return false;
}

}  // namespace

TEST_CASE("the bad example of every rule is found, and its good one is clean")
{
  for (const lint::rule& rule : lint::rules())
  {
    CAPTURE(rule.code);
    // The rules of the file are about its mode and owner, not its text: see below.
    if (rule.code.starts_with('F'))
      continue;
    CHECK(bites(rule, rule.bad));
    CHECK(codes_in(rule.good) == "");
  }
}

TEST_CASE("every rule is documented, its code and its name are its own")
{
  std::set<std::string_view> codes;
  std::set<std::string_view> names;
  for (const lint::rule& rule : lint::rules())
  {
    CAPTURE(rule.code);
    CHECK(codes.insert(rule.code).second);
    CHECK(names.insert(rule.name).second);
    CHECK(rule.code.size() == 4);
    for (const std::string_view text : {rule.summary, rule.hint, rule.why, rule.bad, rule.good})
      CHECK(!text.empty());
    const int checks = (rule.check != nullptr) + (rule.check_word != nullptr) + (rule.check_entry != nullptr);
    CHECK(checks == (rule.problem == problem_code::none ? 1 : 0));
    CHECK((rule.looks_at != 0) == (rule.check_word != nullptr));
    CHECK(lint::find_rule(rule.code) == &rule);
    CHECK(lint::find_rule(rule.name) == &rule);
  }
  CHECK(lint::find_rule("X999") == nullptr);
}

TEST_CASE("every problem of a document has a rule")
{
  std::set<problem_code> reported;
  for (const lint::rule& rule : lint::rules())
    reported.insert(rule.problem);
  for (std::size_t code = 1; code < problem_code_count; ++code)
    CHECK(reported.contains(static_cast<problem_code>(code)));
}

TEST_CASE("a rule stays silent beside what it looks for")
{
  struct
  {
    std::string_view text;
    std::string_view codes;
  } const cases[] = {
      // shadowed-entry
      {"machine a.test login u password p machine a.test login v password q", ""},
      {"machine a.test:1 login u password p machine a.test:2 login u password q", ""},
      {"machine a.test login u password p machine b.test login u password p", ""},
      {"machine a.test login u password p machine A.TEST login u password q", "D401"},
      {"machine a.test password p machine a.test password q", "D401"},
      {"machine a.test login u password p machine a.test password q", ""},
      // default-before-machine
      {"machine a.test login u password p default login d password e", ""},
      {"default login d password e", ""},
      {"default login d password e machine a.test login u password p machine b.test login u password p", "D402"},
      // placeholder
      {"machine a.test login token password $ecret", ""},
      {"machine a.test login token password a<b>", ""},
      {"machine a.test login token password {x}", ""},
      {"machine a.test login token password 100%s", ""},
      {"machine a.test login token password $$", ""},
      {"machine a.test login token password <token-value>", "C301"},
      {"machine a.test login $USER password $PASSWORD", "C301 C301"},
      {"machine a.test login u password \"${{ secrets.TOKEN }}\"", "C301"},
      {"machine a.test login %s password %s", "C301 C301"},
      {"machine a.test login u password {{token}}", "C301"},
      // what is meant: a fixed login with a token, a token for a login, the traditional last line
      {"machine a.test login oauth2 password x machine b.test login __token__ password y", ""},
      {"machine github.com login 0123456789abcdef0123456789abcdef01234567", ""},
      {"default login anonymous password user@host", ""},
  };
  for (const auto& each : cases)
  {
    CAPTURE(each.text);
    CHECK(codes_in(each.text) == each.codes);
  }
}

TEST_CASE("the file's mode and owner are findings of the file as a whole, and come first")
{
  loaded file{document::parse("machine a.test login"), {}};
  file.mode_is_open = true;
  file.owner_is_other = true;
  const lint::findings found = lint::check({file.document, &file});
  CHECK(codes_of(found) == "F601 F602 S109");
  CHECK(!found.kept()[0].where);
}

TEST_CASE("codes and their beginnings select and ignore")
{
  const document document = document::parse("machine a.test user u password ${X}\nmachine a.test user u password q r");
  const auto codes = [&](const lint::selection& asked) { return codes_of(lint::check({document, nullptr}, asked)); };
  CHECK(codes({}) == "S113 C301 D401 S113 S106");
  CHECK(codes({{"S"}, {}}) == "S113 S113 S106");
  CHECK(codes({{"S113"}, {}}) == "S113 S113");
  CHECK(codes({{}, {"S1", "C"}}) == "D401");
  CHECK(codes({{"S"}, {"S113"}}) == "S106");
}

TEST_CASE("findings beyond the limit are counted")
{
  std::string text;
  for (int i = 0; i < 3000; ++i)
    text += "x\n";
  const document document = document::parse(text);
  const lint::findings found = lint::check({document, nullptr}, {}, 10);
  CHECK(found.kept().size() == 10);
  CHECK(found.count() == 3000);
}

TEST_CASE("a problem behind more of them than a document keeps is counted for the rules that are asked")
{
  std::string text;
  for (int i = 0; i < 1500; ++i)
    text += "machine h" + std::to_string(i) + ".test user u password p\n";
  text += "machine z.test login\n";
  const document document = document::parse(text);
  const auto count = [&](const lint::selection& asked) { return lint::check({document, nullptr}, asked).count(); };
  CHECK(count({}) == 1501);
  CHECK(count({{"S109"}, {}}) == 1);
  CHECK(count({{}, {"S113"}}) == 1);
  CHECK(count({{"S113"}, {}}) == 1500);
  CHECK(count({{"H"}, {}}) == 0);
}

TEST_CASE("the first problems are shown, whichever rules find them")
{
  std::string text = "default login d password e\n";
  for (int i = 0; i < 3000; ++i)
    text += "machine h" + std::to_string(i) + ".test login u password %s\n";
  loaded file{document::parse(text), {}};
  file.mode_is_open = true;
  const lint::findings found = lint::check({file.document, &file}, {}, 3);
  CHECK(codes_of(found) == "F601 D402 C301");
  CHECK(found.count() == 3002);
}

TEST_CASE("of a text that is no .netrc nothing is said but that")
{
  CHECK(codes_in(std::string_view("\xFF\xFEm\0a\0", 6)) == "S101");
}
