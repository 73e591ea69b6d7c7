// SPDX-License-Identifier: MIT
// Files before and after a change, written by hand. What each reader does with a value is in docs/readers.md.
#include "netrc/edit.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

using netrc::document;
using netrc::query;
using netrc::edit::change;
using netrc::edit::notice;
using netrc::edit::refusal;
using netrc::edit::result;

namespace
{

constexpr std::string_view token = "dapi5ec4e7148de9c5a7a44d19e56cd9ae1a";
constexpr std::string_view old_token = "dapi5ec4e7a1fce4363854ff888cff4b8e78";

std::string text_after(const document& before, const result& made)
{
  return std::string(netrc::edit::applied(before.text().reveal(), made.replacements).view());
}

netrc::edit::options for_readers(const std::vector<const netrc::readers::reader*>& readers)
{
  netrc::edit::options options;
  options.readers = readers;
  return options;
}

/// The text after `set`; its refusal, if there is one.
std::string set(std::string_view text, const query& asked, std::string_view password,
                const netrc::edit::options& options = {})
{
  const document before = document::parse(text);
  const result made = netrc::edit::set(before, asked, {password}, options);
  if (!made)
    return "refused: " + std::string(name_of(made.why));
  const std::string after = text_after(before, made);
  CHECK((made.after ? made.after->text().reveal() : before.text().reveal()) == after);
  return after;
}

std::string unset(std::string_view text, const query& asked, const netrc::edit::options& options = {})
{
  const document before = document::parse(text);
  const result made = netrc::edit::unset(before, asked, options);
  return made ? text_after(before, made) : "refused: " + std::string(name_of(made.why));
}

std::string replaced(std::string text, std::string_view what, std::string_view with)
{
  return text.replace(text.find(what), what.size(), with);
}

/// The names of readers, with blanks between.
std::string names(const std::vector<const netrc::readers::reader*>& readers)
{
  std::string result;
  for (const auto* each : readers)
    result += (result.empty() ? "" : " ") + std::string(each->name);
  return result;
}

std::string in_the_way(std::string_view text, const query& asked, std::string_view password,
                       std::string_view readers = "common")
{
  const document before = document::parse(text);
  const auto named = netrc::readers::readers_called(readers);
  const result made = netrc::edit::set(before, asked, {password}, for_readers(named));
  CHECK((made.why == refusal::readers) == !made.in_the_way.empty());
  return names(made.in_the_way);
}

std::string warned(std::string_view text, const query& asked, std::string_view password, notice what,
                   std::string_view readers = "common")
{
  const document before = document::parse(text);
  const auto named = netrc::readers::readers_called(readers);
  const result made = netrc::edit::set(before, asked, {password}, for_readers(named));
  CHECK(made);
  std::vector<const netrc::readers::reader*> found;
  for (const auto& each : made.warnings)
    if (each.notice == what)
      found.push_back(each.reader);
  return names(found);
}

const netrc::edit::options reference_alone = for_readers({});

}  // namespace

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

TEST_CASE("a value is quoted where it must be, and only there")
{
  const std::string file = "machine a.test login u password p\nmachine b.test login v password q\n";
  struct row
  {
    std::string_view value;
    std::string_view written;
  };
  for (const row& each : {
           row{"p", "p"},
           row{"p q", "\"p q\""},
           row{"p\tq", "\"p\tq\""},
           row{"#p", "\"#p\""},
           row{"p\"q", "p\"q"},
           row{"\"p", "\"\\\"p\""},
           row{"p\\q", "\"p\\\\q\""},
           row{"p\\", "\"p\\\\\""},
           row{"p'q,r=s:t@u/v", "p'q,r=s:t@u/v"},
           row{"login", "login"},
       })
    CHECK(set(file, {"a.test"}, each.value) == replaced(file, "password p", "password " + std::string(each.written)));
}

TEST_CASE("for the reference reading and curl alone, a line end is an escape")
{
  const std::string file = "machine a.test login u password p\n";
  CHECK(set(file, {"a.test"}, "p\nq", reference_alone) == "machine a.test login u password \"p\\nq\"\n");
  const auto curl = netrc::readers::readers_called("curl");
  CHECK(set(file, {"a.test"}, "p\r\nq", for_readers(curl)) == "machine a.test login u password \"p\\r\\nq\"\n");
  CHECK(in_the_way(file, {"a.test"}, "p\nq") == "wget python requests");
}

TEST_CASE("what no .netrc holds is refused")
{
  const std::string file = "machine a.test login u password p\n";
  for (const std::string_view value :
       {std::string_view("p\0q", 3), std::string_view("p\x01q"), std::string_view("\x7F")})
    CHECK(set(file, {"a.test"}, value) == "refused: unwritable");
  CHECK(set(file, {"a.test", {}, "u\x01"}, "p") == "refused: unwritable");
}

TEST_CASE("the password `machine` is refused where curl 7.88 would lose another host, and only there")
{
  const std::string file = "machine a.test login u password p\nmachine b.test login v password q\n";
  CHECK(in_the_way(file, {"a.test"}, "machine") == "curl-7.88");
  CHECK(set(file, {"b.test"}, "machine") == replaced(file, "password q", "password machine"));
  CHECK(set(file, {"a.test"}, "machine", reference_alone) == replaced(file, "password p", "password machine"));
}

TEST_CASE("a value that is too long for curl is refused for curl")
{
  // 4,096 bytes and more (lib/netrc.c, MAX_TOKEN); before 8.11 a line of 4,095, which is dropped.
  const std::string file = "machine a.test\n  login u\n  password p\n";
  CHECK(in_the_way(file, {"a.test"}, std::string(4000, 'p')) == "");
  CHECK(in_the_way(file, {"a.test"}, std::string(4095, 'p')) == "curl-7.88");
  CHECK(in_the_way(file, {"a.test"}, std::string(4096, 'p')) == "curl curl-7.88");
  CHECK(in_the_way("machine b.test\n  login v\n  password q\n", {"a.test", {}, "u"}, std::string(4095, 'p')) ==
        "curl-7.88");
  CHECK(in_the_way("machine b.test login v password q\n", {"a.test", {}, "u"}, std::string(4090, 'p')) == "curl-7.88");
}

TEST_CASE("a value that is there, but misread by a reader, is spelled anew")
{
  const std::string file = "machine a.test login u password p\\q\n";
  CHECK(set(file, {"a.test"}, "p\\q", reference_alone) == file);
  CHECK(set(file, {"a.test"}, "p\\q") == "machine a.test login u password \"p\\\\q\"\n");
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

TEST_CASE("who takes another login's entry is named, and not in the way")
{
  // Python takes the last, wget the first (docs/readers.md, default-and-duplicates).
  const std::string file = "machine a.test login u password p\nmachine a.test login v password q\n";
  CHECK(warned(file, {"a.test", {}, "u"}, "x", notice::other_entry) == "python requests");
  CHECK(warned(file, {"a.test", {}, "v"}, "x", notice::other_entry) == "curl curl-7.88 wget");
  CHECK(warned("machine a.test login v password q\n", {"a.test", {}, "u"}, "x", notice::other_entry) ==
        "curl curl-7.88 wget");
}

TEST_CASE("who gives up on the file anyway is named, and not in the way")
{
  CHECK(warned("# mine\nmachine a.test login u password p\n", {"a.test"}, "x", notice::gives_up, "go-fhs") == "go-fhs");
  CHECK(warned("mchine b.test\nmachine a.test login u password p\n", {"a.test"}, "x", notice::gives_up) ==
        "python requests");
}

TEST_CASE("a host that is a keyword is quoted, one that Python takes for `default` is refused")
{
  CHECK(set("", {"login", {}, "u"}, "p", reference_alone) == "machine \"login\" login u password p\n");
  CHECK(in_the_way("", {"default", {}, "u"}, "p", "python") == "python");
  CHECK(set("", {"::1", {}, "u"}, "p", reference_alone) == "machine ::1 login u password p\n");
  CHECK(set("", {"[::1]", 8443, "u"}, "p", reference_alone) == "machine ::1 login u password p\n");
}

TEST_CASE("in a file that is too large to ask about every host, only plain values are written")
{
  const std::string file = "machine a.test login u password p\n# b\nmachine b.test login v password q\n";
  netrc::edit::options options;
  options.byte_limit = 0;
  CHECK(set(file, {"a.test"}, token, options) == replaced(file, "password p", "password " + std::string(token)));
  CHECK(set(file, {"c.test", {}, "w"}, token, options)
            .ends_with("machine c.test login w password " + std::string(token) + "\n"));
  CHECK(unset(file, {"a.test"}, options) == "# b\nmachine b.test login v password q\n");
  CHECK(set(file, {"a.test"}, "p q", options) == "refused: unasked");
  CHECK(set(replaced(file, "password p", "password \"p q\""), {"a.test"}, "x", options) == "refused: unasked");
  CHECK(set(file + "macdef m\nx\n\n", {"a.test"}, "x", options) == "refused: unasked");
  options.readers.emplace();
  CHECK(set(file, {"a.test"}, "p q", options) == replaced(file, "password p", "password \"p q\""));
}

TEST_CASE("every refusal has a name and a sentence")
{
  for (int i = 0; i <= static_cast<int>(refusal::unasked); ++i)
  {
    CHECK(!name_of(static_cast<refusal>(i)).empty());
    CHECK(!describe(static_cast<refusal>(i)).empty());
  }
}
