// SPDX-License-Identifier: MIT
// Files before and after a change, written by hand.
#include "netrc/edit.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "edit/examples.hpp"

using namespace examples;

TEST_CASE("a token is rotated, and nothing else changes")
{
  const std::string file = "# workspaces\r\n"
                           "machine a.cloud.databricks.com   # mine\r\n"
                           "\tlogin token\r\n"
                           "\tpassword " +
                           std::string(old_token) +
                           "   # until May\r\n"
                           "macdef init\r\n"
                           "cd pub\r\n"
                           "\r\n"
                           "machine b.test login u password \"p q\"\r\n"
                           "default login anonymous password me@a.test\r\n";
  CHECK(set(file, {"a.cloud.databricks.com"}, token) == replaced(file, old_token, token));
  CHECK(set(file, {"a.cloud.databricks.com", 443, "token"}, token) == replaced(file, old_token, token));
  CHECK(set(file, {"B.TEST", {}, "u"}, "p q r") == replaced(file, "p q", "p q r"));
}

TEST_CASE("nothing is to be changed where the value is there")
{
  const document before = document::parse(std::string_view("machine a.test login u password p\n"));
  const result made = netrc::edit::set(before, {"a.test"}, {"p"});
  CHECK(made);
  CHECK(made.what == change::none);
  CHECK(made.replacements.empty());
  CHECK(!made.after);
}

TEST_CASE("a new entry looks like its neighbour")
{
  CHECK(set("", {"a.test", {}, "u"}, "p") == "machine a.test login u password p\n");
  CHECK(set("machine b.test login v password q\n", {"A.Test.", {}, "u"}, "p") ==
        "machine b.test login v password q\nmachine a.test login u password p\n");
  CHECK(set("machine b.test\r\n\tlogin v\r\n\tpassword q\r\n", {"a.test", {}, "u"}, "p") ==
        "machine b.test\r\n\tlogin v\r\n\tpassword q\r\nmachine a.test\r\n\tlogin u\r\n\tpassword p\r\n");
  CHECK(set("  machine b.test\n    login v\n    password q", {"a.test", {}, "u"}, "p") ==
        "  machine b.test\n    login v\n    password q\n  machine a.test\n    login u\n    password p\n");
}

TEST_CASE("wandb: the indentation does not grow, and neighbours keep their own")
{
  // wandb#1442, wandb#12386
  std::string file = "machine api.wandb.ai\n  login user\n  password a\n"
                     "machine api.wandb.ai.a.test\n    login v\n    password b\n";
  for (const std::string_view each : {"c", "d", "e"})
    file = set(file, {"api.wandb.ai", {}, "user"}, each);
  CHECK(file == "machine api.wandb.ai\n  login user\n  password e\n"
                "machine api.wandb.ai.a.test\n    login v\n    password b\n");
  // wandb#26: hosts that share a prefix
  CHECK(unset(file, {"api.wandb.ai"}) == "machine api.wandb.ai.a.test\n    login v\n    password b\n");
  // a machine without a host, and half of the next entry
  CHECK(set(file, {"", {}, "user"}, "p") == "refused: host-refused");
  CHECK(unset("machine a.test login u\nmachine b.test login v password q\n", {"a.test"}) ==
        "machine b.test login v password q\n");
}

TEST_CASE("a new entry goes where it changes no other answer")
{
  const std::string with_default = "machine b.test login v password q\n# the rest\ndefault login d password e\n";
  CHECK(
      set(with_default, {"a.test", {}, "u"}, "p") ==
      "machine b.test login v password q\nmachine a.test login u password p\n# the rest\ndefault login d password e\n");
  // after the host's others, and after what belongs to them
  CHECK(set("machine a.test login v password q # his\nmachine b.test login w password r\n", {"a.test", {}, "u"}, "p") ==
        "machine a.test login v password q # his\nmachine a.test login u password p\n"
        "machine b.test login w password r\n");
  CHECK(set("machine a.test login v password q\nmacdef init\ncd x\n\n# b\nmachine b.test login w password r\n",
            {"a.test", {}, "u"}, "p") ==
        "machine a.test login v password q\nmacdef init\ncd x\n\nmachine a.test login u password p\n# b\n"
        "machine b.test login w password r\n");
  // before one that answers for every login
  CHECK(set("# all\nmachine a.test password q\n", {"a.test", {}, "u"}, "p", reference_alone) ==
        "machine a.test login u password p\n# all\nmachine a.test password q\n");
  CHECK(set("machine a.test login v password q machine b.test login w password r\n", {"a.test", {}, "u"}, "p") ==
        "machine a.test login v password q \nmachine a.test login u password p\nmachine b.test login w password r\n");
}

TEST_CASE("an indented comment belongs to the entry above, one at the margin to that below")
{
  CHECK(set("machine b.test\n  login v\n  password q\n  # old\ndefault login d password e\n", {"a.test", {}, "u"},
            "p") == "machine b.test\n  login v\n  password q\n  # old\nmachine a.test\n  login u\n  password p\n"
                    "default login d password e\n");
}

TEST_CASE("nothing is written into a macro without an end")
{
  const document before = document::parse(std::string_view("machine b.test login v password q\nmacdef init\ncd x\n"));
  const result made = netrc::edit::set(before, {"a.test", {}, "u"}, {"p"});
  CHECK(made.why == refusal::open_macro);
  CHECK(before.position_of(made.where.begin).line == 2);
  CHECK(set("machine a.test login v password q\nmacdef init\ncd x\n", {"a.test", {}, "u"}, "p") ==
        "refused: open-macro");
}

TEST_CASE("a port: its own entry before that of the host, another's is left alone")
{
  const std::string file = "machine a.test:8443 login u password p\nmachine a.test login u password q\n";
  CHECK(set(file, {"a.test", 8443}, "x", reference_alone) == replaced(file, "password p", "password x"));
  CHECK(set(file, {"a.test", 443}, "x", reference_alone) == replaced(file, "password q", "password x"));
  CHECK(set(file, {"a.test"}, "x", reference_alone) == replaced(file, "password q", "password x"));
  const std::string port_alone = "machine a.test:8443 login u password p\n";
  CHECK(set(port_alone, {"a.test"}, "x") == "refused: other-ports");
  CHECK(unset(port_alone, {"a.test"}) == "refused: other-ports");
  CHECK(set(port_alone, {"a.test", 443, "u"}, "x", reference_alone) ==
        port_alone + "machine a.test login u password x\n");
  CHECK(set(port_alone, {"a.test", 8443, "v"}, "x", reference_alone) ==
        port_alone + "machine a.test:8443 login v password x\n");
  CHECK(warned(port_alone, {"a.test", 8443}, "x", notice::not_found) == "curl curl-7.88 wget requests");
}

TEST_CASE("several logins: one must be named")
{
  const std::string file = "machine a.test login u password p\nmachine a.test login v password q\n";
  CHECK(set(file, {"a.test"}, "x") == "refused: several-logins");
  CHECK(unset(file, {"a.test"}) == "refused: several-logins");
  CHECK(set(file, {"a.test", {}, "v"}, "x") == replaced(file, "password q", "password x"));
  CHECK(unset(file, {"a.test", {}, "u"}) == "machine a.test login v password q\n");
}

TEST_CASE("two entries of one host and login are both changed")
{
  CHECK(set("machine a.test login u password p\nmachine b.test login v password q\nmachine a.test login u password r\n",
            {"a.test"}, "x") ==
        "machine a.test login u password x\nmachine b.test login v password q\nmachine a.test login u password x\n");
  CHECK(unset("machine a.test login u password p\nmachine b.test login v password q\nmachine A.TEST login u\n",
              {"a.test", {}, "u"}) == "machine b.test login v password q\n");
}

TEST_CASE("a new entry needs a login and a password")
{
  CHECK(set("", {"a.test"}, "p") == "refused: login-needed");
  netrc::edit::options options;
  options.may_lack_login = true;
  CHECK(set("", {"a.test"}, "p", options) == "machine a.test password p\n");
  const document empty = document::parse(std::string_view());
  CHECK(netrc::edit::set(empty, {"a.test", {}, "u"}, {{}, "acc"}).why == refusal::password_needed);
}

TEST_CASE("a field that the entry lacks is added as its others are written")
{
  CHECK(set("machine a.test login u # mine\n", {"a.test"}, "p") == "machine a.test login u password p # mine\n");
  CHECK(set("machine a.test\r\n\tlogin u # mine\r\n", {"a.test"}, "p") ==
        "machine a.test\r\n\tlogin u # mine\r\n\tpassword p\r\n");
  const document before = document::parse(std::string_view("machine a.test\n  login u\n  password p\n"));
  const result made = netrc::edit::set(before, {"a.test"}, {"q", "acc"});
  CHECK(text_after(before, made) == "machine a.test\n  login u\n  password q\n  account acc\n");
}

TEST_CASE("a damaged place is refused, with the word to look at")
{
  struct row
  {
    std::string_view text;
    refusal why;
    std::string_view word;
  };
  for (const row& each : {
           row{"machine a.test login u password I am\n", refusal::entry_in_doubt, "am"},
           row{"machine a.test login u password \"p\n", refusal::entry_in_doubt, "\"p"},
           row{"machine a.test login u password\nmachine b.test login v password q\n", refusal::entry_in_doubt,
               "password"},
           row{"machine https://a.test/x login u password p\n", refusal::entry_in_doubt, "https://a.test/x"},
       })
  {
    const document before = document::parse(each.text);
    for (const result& made : {netrc::edit::set(before, {"a.test"}, {"x"}), netrc::edit::unset(before, {"a.test"})})
    {
      CHECK(made.why == each.why);
      const std::size_t begin = made.where.begin;
      CHECK(each.text.substr(begin).starts_with(each.word));
      CHECK(made.replacements.empty());
    }
  }
  // A stray line may be a part of the entry before it.
  const std::string_view stray = "machine a.test login u password p\nmchine b.test login v\n";
  CHECK(set(stray, {"a.test", {}, "w"}, "x") == "refused: place-in-doubt");
  CHECK(unset(stray, {"a.test"}) == "refused: place-in-doubt");
  CHECK(set(stray, {"a.test"}, "x", reference_alone) == replaced(std::string(stray), "password p", "password x"));
  CHECK(set("\xFF\xFEm", {"a.test", {}, "u"}, "x") == "refused: file-refused");
}

TEST_CASE("a removed entry takes its lines along, and leaves comments")
{
  CHECK(unset("machine b.test login v password q\n  machine a.test\n    login u\n    password p\ndefault login d "
              "password e\n",
              {"a.test"}) == "machine b.test login v password q\ndefault login d password e\n");
  CHECK(unset("machine a.test # mine\n  login u\n  password p # until May\n# b\nmachine b.test login v password q\n",
              {"a.test"}) == "# mine\n  # until May\n# b\nmachine b.test login v password q\n");
  CHECK(unset("machine a.test login u password p machine b.test login v password q machine c.test login w password r\n",
              {"b.test"}) == "machine a.test login u password p machine c.test login w password r\n");
  CHECK(unset("machine a.test login u password p machine b.test login v password q\n", {"b.test"}) ==
        "machine a.test login u password p\n");
  CHECK(unset("machine a.test login u password p\n\nmachine b.test login v password q", {"b.test"}) ==
        "machine a.test login u password p\n\n");
  CHECK(unset("machine a.test login u password p\n", {"b.test"}) == "machine a.test login u password p\n");
}

TEST_CASE("two entries on one line go together")
{
  CHECK(unset("machine a.test login u password p  machine a.test\n  login u\n", {"a.test"}) == "");
  CHECK(unset("machine b.test login v password q machine a.test login u password p machine a.test login u\n",
              {"a.test"}) == "machine b.test login v password q\n");
  CHECK(unset("machine a.test login u password p machine a.test login u machine b.test login v password q\n",
              {"a.test"}) == "machine b.test login v password q\n");
  CHECK(unset("machine a.test login u password p\n\nmachine a.test login u password q\n", {"a.test"}) == "\n");
}

TEST_CASE("`default` is never changed")
{
  const std::string file = "default login d password e\n";
  CHECK(set(file, {"a.test"}, "x") == "refused: login-needed");
  CHECK(unset(file, {"a.test"}) == file);
  CHECK(unset(file, {"default"}) == file);
}

TEST_CASE("an entry with a macro is not removed: ftp would run the macro for another machine")
{
  CHECK(unset("machine b.test login v password q\nmachine a.test login u password p\nmacdef init\nput x\n\n",
              {"a.test"}) == "refused: macro-of-entry");
}

TEST_CASE("every refusal has a name and a sentence")
{
  for (int i = 0; i <= static_cast<int>(refusal::unasked); ++i)
  {
    CHECK(!name_of(static_cast<refusal>(i)).empty());
    CHECK(!describe(static_cast<refusal>(i)).empty());
  }
}
