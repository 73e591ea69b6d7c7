// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>

#include "lint/lint.hpp"
#include "near_misses.hpp"

namespace
{

using namespace netrc;

std::string codes_of(const lint::findings& found)
{
  std::string result;
  for (const lint::finding& each : found.items())
    result += (result.empty() ? "" : " ") + std::string(each.rule->code);
  return result;
}

bool is_printable(std::string_view text)
{
  return std::all_of(text.begin(), text.end(), [](char byte) { return byte >= ' ' && byte <= '~'; });
}

std::string_view long_macro()
{
  static const std::string text = "machine a.test login u password p\nmacdef m\nput " + std::string(4096, 'x') + "\n\n";
  return text;
}

std::string codes_in(std::string_view text, const lint::selection& asked = {})
{
  const document document = document::parse(text);
  return codes_of(lint::check({document, nullptr}, asked));
}

/// The codes that a rule's bad example is to give.
std::string_view codes_for_bad(const lint::rule& rule)
{
  for (const near_miss& each : near_misses())
    if (each.code == rule.code && !each.codes_for_bad.empty())
      return each.codes_for_bad;
  return rule.code;
}

}  // namespace

TEST_CASE("the bad example of every rule is found by this rule, and its good one is clean in the whole table")
{
  for (const lint::rule& rule : lint::rules())
  {
    CAPTURE(rule.code);
    // The rules of the file are about its mode, place and size, not its text: see file_context.cpp, and of P706
    // portability.cpp.
    if (rule.code.starts_with('F') || rule.code == "P706")
      continue;
    const lint::selection chosen =
        rule.opt_in ? lint::selection{{rule.code}, {}, lint::severity::info, {}} : lint::selection{};
    CHECK(codes_in(rule.bad, chosen) == codes_for_bad(rule));
    CHECK(codes_in(rule.good, chosen) == "");
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
    for (const std::string_view text : {rule.name, rule.summary, rule.hint, rule.why, rule.evidence})
    {
      CHECK(!text.empty());
      CHECK(is_printable(text));
    }
    CHECK(!rule.bad.empty());
    CHECK(!rule.good.empty());
    CHECK(!rule.summary.ends_with('.'));
    CHECK(rule.why.ends_with('.'));
    CHECK(rule.evidence.ends_with('.'));
    CHECK(lint::family_of(rule).letter == rule.code.front());
    const int checks = (rule.check != nullptr) + (rule.check_word != nullptr) + (rule.check_entry != nullptr);
    const bool is_reported = rule.problem != problem_code::none || rule.disagreement != lint::disagreement::none;
    CHECK(checks == (is_reported ? 0 : 1));
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

TEST_CASE("the other forms of what a rule looks for")
{
  struct
  {
    std::string_view text;
    std::string_view codes;
  } const cases[] = {
      // shadowed-entry: hosts without case, addresses by value, no login is a login of its own
      {"machine a.test login u password p machine A.TEST login u password q", "D401 H204"},
      {"machine ::1 login u password p machine 0:0::1 login u password q", "D401"},
      {"machine [2001:db8::1] login u password p machine 2001:DB8:0::1 login u password q", "D401 H204"},
      {"machine a.test account c machine a.test password p machine a.test password q", "C304 D401 C304"},
      {"machine a.test login u password p machine a.test machine a.test login u password q", "C302 D401"},
      {"machine a.test login u machine a.test login u password q", "C303 D401"},
      // default-before-machine: once, at the default; that curl sends default's to each host follows from it
      {"default login ftp password e machine a.test login u password p machine b.test login u password p", "D402"},
      // placeholder
      {"machine a.test login token password <token-value>", "C301"},
      {"machine a.test login $USER password $PASSWORD", "C301"},
      {"machine a.test login u password \"${{ secrets.TOKEN }}\"", "C301"},
      {"machine a.test login u password ${{ secrets.TOKEN }}", "C301"},
      {"machine a.test login %s password %s", "C301"},
      {"machine a.test login u password {{token}}", "C301"},
      {"machine a.test login u password {{ token }}", "C301"},
      {"machine a.test login u password your-token-here", "C301"},
      {"machine a.test login YOUR_USERNAME password YOUR_TOKEN", "C301"},
      {"machine a.test login u password null\n", "C301"},
      {"machine a.test login u password None\n", "C301"},
      {"machine a.test login u password undefined\n", "C301"},
      {"machine a.test login u password ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n", "C311"},
      {"machine a.test login u password dapi...\n", "C311"},
      {"machine adb-1.7.azuredatabricks.net password dapi0123456789abcdef0123456789abcdef\n", "C304"},
      {"machine a.test login u password <your token>", "C301"},
      {"machine a.test login u password [plain text password]", "C301"},
      {"machine a.test login u password {paste here a token}", "C301"},
      {"machine a.test login [identity] password [api-key]", "C301"},
      {"machine a.test login < uid > password < password >", "C301"},
      {"machine ${HOST} login token password ${TOKEN}", "C301"},
      {"machine {{ host }} login {{ user }} password {{ password | default('') }}", "C301"},
      {"machine https://{{ host }}/x login u password p", "C301"},
      {"machine ${ID}.azuredatabricks.net login token password p", "C301"},
      {"machine <your host> login u password p", "C301"},
      {"machine a.test login u password a{{ b }}", "C301"},
      {"machine a.test login u password $(cat token)", "C301"},
      {"machine a.test login u password <%= token %>", "C301"},
      {"${NETRC}", "C301"},
      {"{{ machines }}", "C301"},
      {"machine &lt;host&gt; login &lt;User&gt; password &lt;Password&gt;", "C301"},
      {"machine name login name password string", "C301"},
      {"machine a.test login u password xxx", "C311"},
      {"machine a.test login u password %TOKEN%", "C301"},
      {"machine a.test login u password @TOKEN@", "C301"},
      {"machine a.test login u password $(cat", "C301"},
      {"machine a.test login u password ${TOKEN:-none}", "C301"},
      {"machine a.test login u password {token}", "C301"},
      {"machine a.test login u password API_TOKEN", "C301"},
      {"machine a.test login u password changeme", "C301"},
      {"machine your-host.example.com login u password p", "C301"},
      // fixed-login
      {"machine adb-1234567890123456.7.azuredatabricks.net login alice password p", "C308"},
      {"machine 1234567890123456.7.gcp.databricks.com login alice password p", "C308"},
      {"machine upload.pypi.org login alice password p", "C308"},
      // databricks-account-host
      {"machine accounts.gcp.databricks.com login token password p", "C309"},
      {"machine accounts.azuredatabricks.net login token password p", "C309"},
      // separator-after-value, bare-backslash, comment-after-value
      {"machine a.test login u; password p;", "S128"},
      {"machine a.test login u password p\\q", "S129"},
      {"machine a.test # x\nlogin u # y\npassword p", "S130"},
      {"default # x\nlogin anonymous password me@a.test", "S130"},
      // truncated-token, each form
      {"machine a.test login u password dapi0123456789abcdef0123456789abcde", "C310"},
      {"machine a.test login u password ghs_0123456789abcdefghijABCDEFGHIJ01234", "C310"},
      {"machine a.test login u password github_pat_11AAAAAAA0aaaaaaaaaaaa", "C310"},
      {"machine a.test login u password glpat-0123456789abcdefghi", "C310"},
      {"machine a.test login hf_0123456789abcdef password p", "C310"},
      // macro-limits: the bytes of all bodies
      {long_macro(), "M505"},
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

TEST_CASE("who does not ask for placeholders is told nothing of a template, whichever engine is to fill it in")
{
  for (const std::string_view text : {
           "machine ${HOST} login token password ${TOKEN}\n",
           "machine {{ host }} login {{ user }} password {{ password }}\n",
           "machine {{ host }}\n  login {{ lookup('env', 'USER') }}\n  password {{ token | default('') }}\n",
           "machine ${{ vars.HOST }} login ${{ vars.USER }} password ${{ secrets.TOKEN }}\n",
           "machine <%= host %> login <%= user %> password <%= password %>\n",
           "machine <your host> login <your login> password <your password>\n",
           "machine @HOST@ login @USER@ password @TOKEN@\n",
           "{{ machines }}\n",
       })
  {
    CAPTURE(text);
    CHECK(codes_in(text) == "C301");
    CHECK(codes_in(text, {{}, {"C301"}}) == "");
  }
}

TEST_CASE("the file's mode and owner are findings of the file as a whole, and come first")
{
  loaded_file file{document::parse("machine a.test login"), {}};
  file.open_to_others = true;
  file.other_owner = true;
  const lint::findings found = lint::check({file.document, &file});
  CHECK(codes_of(found) == "F601 F602 S109");
  CHECK(!found.items()[0].where);
}

TEST_CASE("of a text that is no .netrc nothing else is told, unless that is ignored")
{
  using namespace std::string_view_literals;
  constexpr std::string_view text = "machine a.test\0 foo bar login\n"sv;
  CHECK(codes_in(text) == "S102");
  CHECK(codes_in(text, {{"S1"}, {}}) == "S102");
  CHECK(codes_in(text, {{"S106"}, {}}) == "S106");
  CHECK(codes_in(text, {{"S1"}, {"S102"}}) == "S105 S106 S109");
}

TEST_CASE("that a program gives the file up is told unasked where nothing else is")
{
  constexpr std::string_view lost = "machine a.test login u password p\n\n# c\nmachine b.test login v password q\n";
  CHECK(codes_in(lost) == "P705");
  CHECK(codes_in(std::string(lost) + "machine c.test login w password ${TOKEN}\n") == "C301");
  CHECK(codes_in(std::string(lost) + "machine c.test login w password ${TOKEN}\n", {{"C301", "P705"}, {}}) ==
        "P705 C301");
  CHECK(codes_in(lost, {{}, {"P705"}}) == "");
  // fhs gives up on every comment.
  CHECK(codes_in("# c\nmachine a.test login u password p\n") == "");
  CHECK(codes_in("# c\nmachine a.test login u password p\n", {{"P705"}, {}}) == "P705");
}

TEST_CASE("codes and their beginnings select and ignore")
{
  const document document = document::parse("machine a.test user u password ${X}\nmachine a.test user u password q\nr");
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
    text += "machine h" + std::to_string(i) + ".test user u password p\n";
  const document document = document::parse(text);
  const lint::findings found = lint::check({document, nullptr}, {{"S113"}, {}}, 10);
  CHECK(found.items().size() == 10);
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
  CHECK(count({{}, {"P"}}) == 1501);
  CHECK(count({{"S109"}, {}}) == 1);
  CHECK(count({{}, {"S113", "P"}}) == 1);
  CHECK(count({{"S113"}, {}}) == 1500);
  CHECK(count({{"H"}, {}}) == 0);
}

TEST_CASE("of rules that share a problem's code each reports its own")
{
  struct
  {
    std::string_view text;
    std::string_view codes;
  } const cases[] = {
      {"login u\nmachine a.test login u password p\n", "S108"},
      {"mchine a.test\nlogin u\nmachine a.test login u password p\n", "S106"},
      {"machine a.test login u password p\nstray\nlogin x\n", "S106"},
      {"machine a.test login u password p\nstray\nmacdef m\nls\n\nlogin x\n", "S106"},
      {"machine a.test login u\n# machine b.test\npassword p\n", "S107"},
      {"machine a.test login u password p # oldmachine b.test login x\naccount p\n", "S116"},
      {"machine a.test login u password p\nmacdef m\nls\n\nlogin x\n", "M503"},
      {"machine a.test login u password p\nmacdef m\nls\n\nstray\nlogin x\n", "S106 M503"},
      {"machine a.test login u password p\n\"machine\" b.test\nMACHINE c.test login x password y\n", "S115 S118"},
      {"machine \"login\" login u password p\n", ""},
      {"machine username login u password p\n", "H207"},
  };
  for (const auto& each : cases)
  {
    CAPTURE(each.text);
    CHECK(codes_in(each.text, {{}, {"P"}}) == each.codes);
  }
}

TEST_CASE("a property after the end of its entry is told with what ended it")
{
  const document document = document::parse("machine a.test login u password p\n# machine b.test\nlogin x\n");
  const lint::findings found = lint::check({document}, {{"S107"}, {}});
  REQUIRE(found.count() == 1);
  CHECK(found.items()[0].where == span{51, 5});
  CHECK(found.items()[0].related == span{34, 16});
}

TEST_CASE("a problem that is not kept is counted for the rule that reports the others of its code")
{
  std::string words = "\"login\"\n";
  std::string properties = "machine a.test login u password p\nmacdef m\nls\n\n";
  for (int i = 0; i < 1500; ++i)
  {
    words += "x\n";
    properties += "login x\n";
  }
  const auto count = [](const std::string& text, const lint::selection& asked)
  {
    const document document = document::parse(text);
    const lint::findings found = lint::check({document, nullptr}, asked);
    std::size_t effects = 0;
    for (const lint::finding& each : found.items())
      effects += each.effects.size();
    return found.count() + effects;
  };
  CHECK(count(words, {{"S106", "S115"}, {}}) == 1501);
  CHECK(count(words, {{"S106"}, {}}) == 1500);
  CHECK(count(words, {{"S115"}, {}}) == 1);
  CHECK(count(properties, {{"S107", "S108", "M503"}, {}}) == 1500);
  CHECK(count(properties, {{"S108"}, {}}) == 0);
}

TEST_CASE("what the reading does not mind is told as a warning")
{
  struct
  {
    std::string_view text;
    std::string_view codes;
  } const cases[] = {
      // properties under an entry whose first line alone is commented out, in a form that the reading takes for prose
      {"machine a.test login u\n#default\npassword p\n", "S126"},
      {"machine a.test login u\n# - \"Default\":\npassword p\n", "S126"},
      {"machine a.test login u\n# old \"machine\" b.test\npassword p\n", "S126"},
      {"machine a.test login u\n#machine=\"localhost\"\npassword p\n", "S126"},
      {"machine a.test login u\n#machine\xC2\xA0"
       "b.test\npassword p\n",
       "S126"},
      // a property twice
      {"machine a.test login u\nlogin \"u\" password p\n", "S127"},
      {"machine a.test login u password p password p\n", "S127"},
      // the default entry that a macro has swallowed
      {"macdef m\ncd pub\n  DEFAULT\n\n", "M506"},
      {"macdef m\ndefault # old\n\n", "M506"},
      // a line of another form in the place of a value
      {"machine a.test login u password\nmachine=b.test,login=x,password=y\n", "C306"},
      {"machine a.test login u password\n\"machine b.test login x password y\"\n", "C306"},
      // properties before their machines
      {"login u password p\nmachine a.test\nlogin x password y\nmachine b.test\n", "S108 C302"},
  };
  for (const auto& each : cases)
  {
    CAPTURE(each.text);
    CHECK(codes_in(each.text, {{}, {"P"}}) == each.codes);
  }
}

TEST_CASE("the first problems are shown, whichever rules find them")
{
  std::string text = "default login ftp password e\n";
  for (int i = 0; i < 3000; ++i)
    text += "machine h" + std::to_string(i) + ".test login u password %s\n";
  loaded_file file{document::parse(text), {}};
  file.open_to_others = true;
  const lint::findings found = lint::check({file.document, &file}, {{}, {"P"}}, 3);
  CHECK(codes_of(found) == "F601 D402 C301");
  CHECK(found.count() == 3002);
}

TEST_CASE("of a text that is no .netrc nothing is said but that")
{
  CHECK(codes_in(std::string_view("\xFF\xFEm\0a\0", 6)) == "S101");
}
