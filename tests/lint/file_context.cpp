// SPDX-License-Identifier: MIT
#include "lint/file_context.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "file/temporary_folder.hpp"
#include "lint/lint.hpp"

namespace
{

using namespace netrc;
using lint::backup;
using lint::file_context;
using lint::git_state;

/// The codes of the rules of the file.
std::string codes(const std::function<void(loaded_file&, file_context&)>& change,
                  const std::string& text = "machine a.test login u password p\n")
{
  loaded_file file{document::parse(text), {}};
  file_context context;
  context.name = ".netrc";
  change(file, context);
  const lint::findings found = lint::check({file.document, &file, &context}, {{"F"}, {}});
  std::string result;
  for (const lint::finding& each : found.items())
    result += (result.empty() ? "" : " ") + std::string(each.rule->code);
  return result;
}

std::string codes_of_text(const std::string& text)
{
  return codes([](loaded_file&, file_context&) {}, text);
}

using change = std::function<void(loaded_file&, file_context&)>;

change named(const char* name, bool in_home)
{
  return [=](loaded_file&, file_context& context) { context.name = name, context.in_home = in_home; };
}

}  // namespace

TEST_CASE("the rules of the file bite on its facts")
{
  CHECK(codes([](loaded_file& file, file_context&) { file.open_to_others = true; }) == "F601");
  CHECK(codes([](loaded_file& file, file_context&) { file.other_owner = true; }) == "F602");
  CHECK(codes([](loaded_file&, file_context& context) { context.folder_is_open = true; }) == "F603");
  CHECK(codes([](loaded_file&, file_context& context) { context.folder_is_others = true; }) == "F603");
  CHECK(codes([](loaded_file&, file_context& context) { context.git = git_state::tracked; }) == "F604");
  CHECK(codes([](loaded_file&, file_context& context) { context.backups = 1; }) == "F605");
  CHECK(codes([](loaded_file&, file_context& context) { context.backups = 0xFF; }) ==
        "F605 F605 F605 F605 F605 F605 F605 F605");
  CHECK(codes([](loaded_file&, file_context& context) { context.git = git_state::untracked; }) == "F610");
  for (const char* const name : {"netrc", "_netrc", ".netrc.txt", "netrc.txt", ".NETRC", ".netrc."})
  {
    CAPTURE(name);
    CHECK(codes(named(name, true)) == "F606");
  }
  CHECK(codes_of_text("#" + std::string(131071, '\n')) == "F607");
  CHECK(codes_of_text("#" + std::string(16383, 'x')) == "F608");
  CHECK(codes_of_text("machine a.test login u password " + std::string(4096, 'x')) == "F609");
  CHECK(codes_of_text("%PDF-1.4\n") == "F611");
  CHECK(codes_of_text("\xEF\xBB\xBF\n<html>\n") == "F611");
  CHECK(codes_of_text("") == "F612");
  CHECK(codes_of_text("\n \t\r\n") == "F612");
}

TEST_CASE("the rules of the file stay silent beside what they look for: at least five near-misses each")
{
  const change nothing = [](loaded_file&, file_context&) {};
  // Of mode, owner and the like the facts are gathered elsewhere: see the cases below and tests/file/file.cpp. Here other
  // facts than the rule's own are set.
  const change all_but_mode = [](loaded_file& file, file_context& context)
  { file.other_owner = context.folder_is_open = true, context.git = git_state::tracked, context.backups = 0xFF; };
  const change mode_alone = [](loaded_file& file, file_context&) { file.open_to_others = true; };
  const change read_only = [](loaded_file& file, file_context&) { file.status.mode = 0400; };
  const change executable = [](loaded_file& file, file_context&) { file.status.mode = 0700; };
  const change in_home = [](loaded_file&, file_context& context) { context.in_home = true; };
  const change fifo = [](loaded_file& file, file_context&) { file.status.regular = false; };
  const change ignored = [](loaded_file&, file_context& context) { context.git = git_state::ignored; };
  const change tracked = [](loaded_file&, file_context& context) { context.git = git_state::tracked; };
  const std::map<std::string, std::vector<change>> near_misses = {
      {"F601", {nothing, all_but_mode, read_only, executable, in_home, fifo}},
      {"F602", {nothing, mode_alone, read_only, executable, in_home, fifo}},
      {"F603", {nothing, mode_alone, read_only, executable, in_home, fifo}},
      {"F604", {nothing, mode_alone, read_only, executable, in_home, fifo, ignored}},
      {"F605", {nothing, mode_alone, read_only, executable, in_home, fifo}},
      {"F606",
       {named(".netrc", true), named("netrc", false), named("_netrc", false), named(".netrc-work", true),
        named("netrc.py", true), named(".authinfo", true), named("my.netrc", true), named("", true)}},
      {"F610", {nothing, mode_alone, all_but_mode, in_home, fifo, ignored, tracked}},
  };
  for (const auto& rule : near_misses)
  {
    const std::string& code = rule.first;
    CAPTURE(code);
    CHECK(rule.second.size() >= 5);
    for (const change& each : rule.second)
      CHECK(codes(each).find(code) == std::string::npos);
  }
  const std::map<std::string, std::vector<std::string>> texts = {
      {"F611",
       {"", "{\\x machine a.test login u password p}\n", "# <html>\nmachine a.test login u password p\n",
        "machine a.test login u password %PDF-1.7\n", "PK machine a.test login u password p\n", "<htm>\n",
        "machine a.test login u password p\n<!DOCTYPE html>\n"}},
      {"F612", {"#", "\n# nothing yet\n", "x", "machine", "macdef m\n\n", "machine a.test login u password p\n"}},
      {"F607",
       {"", "\n", "#" + std::string(131070, '\n'), std::string(65536, '\n'), "machine a.test login u password p\n"}},
      {"F608",
       {"", "#" + std::string(16382, 'x') + "\n", "#" + std::string(16382, 'x'), std::string(20000, '\n'),
        "#" + std::string(16000, 'x') + "\n#" + std::string(16000, 'x') + "\n"}},
      {"F609",
       {"machine a.test login u password " + std::string(4095, 'x'),
        "machine a.test login u password \"" + std::string(4095, 'x') + "\"", "#" + std::string(5000, 'x'),
        "macdef m\n" + std::string(5000, 'x') + "\n\n", "machine a.test login u password p" + std::string(5000, ' ')}},
  };
  for (const auto& rule : texts)
    for (const std::string& text : rule.second)
    {
      const std::string& code = rule.first;
      CAPTURE(code);
      CAPTURE(text.size());
      CHECK(codes_of_text(text).find(code) == std::string::npos);
      CHECK(rule.second.size() >= 5);
    }
  for (const lint::rule& rule : lint::rules())
    if (rule.code.starts_with('F'))
      CHECK((near_misses.contains(std::string(rule.code)) || texts.contains(std::string(rule.code))));
}

TEST_CASE("of a file of another kind its kind is told, its mode and place, and nothing of its words")
{
  const std::string page = "<!DOCTYPE html>\n<p>machine a.test login u password " + std::string(20000, 'x');
  loaded_file file{document::parse(page), {}};
  file.open_to_others = true;
  const auto codes = [&](const lint::selection& asked)
  {
    std::string result;
    const lint::findings found = lint::check({file.document, &file}, asked);
    for (const lint::finding& each : found.items())
      result += (result.empty() ? "" : " ") + std::string(each.rule->code);
    return result;
  };
  CHECK(codes({}) == "F601 F611");
  // Who does not ask for it is told of the words.
  CHECK(codes({{"S106"}, {}}).starts_with("S106"));
}

TEST_CASE("mode, place and name are judged whatever the file holds; lengths only of a .netrc")
{
  const change all_but_tracked = [](loaded_file& file, file_context& context)
  {
    file.open_to_others = file.other_owner = context.folder_is_open = context.in_home = true;
    context.name = "netrc.txt";
    context.backups = 1;
    context.git = git_state::untracked;
  };
  const std::string words = "machine a.test login u password " + std::string(20000, 'x') + std::string(150000, '\n');
  CHECK(codes(all_but_tracked, words) == "F601 F602 F603 F605 F606 F607 F610 F608 F609");
  CHECK(codes(all_but_tracked, "<html>" + words) == "F601 F602 F603 F605 F606 F610 F611");
  // UTF-16 has no words at all.
  CHECK(codes(all_but_tracked, "\xFF\xFE" + words) == "F601 F602 F603 F605 F606 F610");
  CHECK(codes([](loaded_file&, file_context& context) { context.git = git_state::tracked; }, "\xFF\xFE" + words) ==
        "F604");
}

TEST_CASE("in a file of Emacs' or apt's, by its name, their own properties, ports and paths are no finding")
{
  const std::string emacs = "machine mail.a.test port 993 user u password p\nmachine a.test:80 login u password p\n"
                            "machine https://a.test/dav login u password p\n"
                            "machine b.test login u password p\\q\nmachine c.test login u password p # work\n";
  const std::string apt = "machine a.test/debian login u password p\nmachine http://a.test:8080/x login u password p\n";
  const auto codes = [](const std::string& path, const std::string& text)
  {
    const document document = document::parse(text);
    file_context context;
    context.format = lint::format_of(path);
    const lint::findings found = lint::check({document, nullptr, &context});
    std::string result;
    for (const lint::finding& each : found.items())
      result += (result.empty() ? "" : " ") + std::string(each.rule->code);
    return result;
  };
  for (const char* const path : {".authinfo", "/home/u/.authinfo", "/home/u/.authinfo.gpg"})
    CHECK(codes(path, emacs) == "");
  for (const char* const path : {"/etc/apt/auth.conf", "auth.conf", "/etc/apt/auth.conf.d/a", "auth.conf.d/90-a.conf"})
    CHECK(codes(path, apt) == "");
  for (const char* const path : {".netrc", "authinfo.netrc", "/home/u/.authinfo/.netrc", "auth.config", "auth.conf.d",
                                 "/etc/apt/auth.conf.d/old/a"})
  {
    CAPTURE(path);
    CHECK(codes(path, emacs) == "S125 S113 H206 H201 S129 S130");
    CHECK(codes(path, apt) == "H201 H201");
  }
  // Other mistakes stay mistakes.
  CHECK(codes(".authinfo", "machine a.test port 993 login u passwd p\n").starts_with("S106"));
  CHECK(codes("auth.conf", "machine a.test/x login u password\n") == "S109");
}

TEST_CASE("a copy is told by its name, a folder by what is wrong with it")
{
  std::vector<std::string_view> told;
  const document document = document::parse("machine a.test login u password p\n");
  for (std::uint32_t i = 0; i < lint::backup_count; ++i)
  {
    file_context context;
    context.backups = 1U << i;
    const lint::findings found = lint::check({document, nullptr, &context});
    REQUIRE(found.count() == 1);
    told.push_back(lint::message_of(found.items()[0]));
  }
  CHECK(told[static_cast<std::size_t>(backup::tilde)].find("with ~") != std::string_view::npos);
  CHECK(told[static_cast<std::size_t>(backup::swap)].find(".swp") != std::string_view::npos);
  CHECK(told[static_cast<std::size_t>(backup::autosave)].find("two #") != std::string_view::npos);
  CHECK(told[static_cast<std::size_t>(backup::save)].find(".save") != std::string_view::npos);
  CHECK(told[static_cast<std::size_t>(backup::unfinished)].find(".netrc-new") != std::string_view::npos);
}

TEST_CASE("a template may be in a repository; a file in which a secret may stand, however it is written, may not")
{
  const std::string hex = "0123456789abcdef0123456789abcdef";
  const std::string with_token = "machine a.test login u password <token>\n";
  const std::vector<std::string> templates = {
      "machine a.test login token password <token>\n",
      "machine a.test login ${USER} password ${TOKEN} account \"\"\n# fill it in\n",
      "machine a.test login u port 8443 password {{token}}\n",
      "default login u password <x>\n",
  };
  const std::vector<std::string> secrets = {
      with_token + "machine b.test login u password p\n",
      with_token + "# login u password p\n",
      "machine a.test login dapi" + hex + " password x\n",
      "machine a.test login u password <token> p\n",
      with_token + "macdef m\nquote PASS p\n\n",
      "# to come\n",
      "machine https://user:s3cr3tpw@a.test/ login u password <token>\n",
      "machine dapi" + hex + " login u password <token>\n",
      "machine a.test:hunter2 login u password <x>\n",
      "machine a.test login u password <dapi" + hex + ">\n",
      "machine a.test login u password ${TOKEN:-dapi" + hex + "}\n",
      "machine a.test login u password \"$(echo dapi" + hex + ")\"\n",
      "machine a.test login hunter\n",
      "machine b.test login hunter\n" + with_token,
      "# old token: dapi" + hex + "\n" + with_token,
      "# pw: s3cr3t99\n" + with_token,
      "machine a.test login u port s3cr3tpassword password <token>\n",
  };
  const change tracked = [](loaded_file&, file_context& context) { context.git = git_state::tracked; };
  const change untracked = [](loaded_file&, file_context& context) { context.git = git_state::untracked; };
  for (const std::string& text : templates)
  {
    CAPTURE(text);
    CHECK(codes(tracked, text).empty());
    CHECK(codes(untracked, text).empty());
  }
  for (const std::string& text : secrets)
  {
    CAPTURE(text);
    CHECK(codes(tracked, text) == "F604");
    CHECK(codes(untracked, text) == "F610");
  }
}

TEST_CASE("without a file nothing is said of one")
{
  const document document = document::parse("machine a.test login u password p\n");
  CHECK(lint::check({document}, {{"F6"}, {"F607", "F608", "F609"}}).count() == 0);
}

TEST_CASE("the folder's mode and the file's name are seen")
{
  const temporary_folder folder;
  const std::string file = folder.write("home/.netrc");
  chmod(folder.path("home").c_str(), 0755);
  file_context context = lint::inspect_file(file, folder.path("home"));
  CHECK(context.name == ".netrc");
  CHECK(context.in_home);
  CHECK(!context.folder_is_open);
  CHECK(!context.folder_is_others);
  CHECK(context.git == git_state::unknown);
  CHECK(context.backups == 0);

  chmod(folder.path("home").c_str(), 0777);
  CHECK(lint::inspect_file(file, "").folder_is_open);
  chmod(folder.path("home").c_str(), 0775);
  CHECK(lint::inspect_file(file, "").folder_is_open);
  // As /tmp is.
  chmod(folder.path("home").c_str(), 01777);
  CHECK(!lint::inspect_file(file, "").folder_is_open);
  CHECK(!lint::inspect_file(file, folder.path("")).in_home);
  CHECK(!lint::inspect_file(file, "").in_home);
  CHECK(lint::inspect_file(file, folder.path("home/")).in_home);
}

TEST_CASE("what a link leads to is looked at, too")
{
  const temporary_folder folder;
  const std::string file = folder.write("dotfiles/netrc");
  std::filesystem::create_directory(folder.path("home"));
  std::filesystem::create_symlink(file, folder.path("home/.netrc"));
  CHECK(lint::inspect_file(folder.path("home/.netrc"), "").name == ".netrc");
  CHECK(!lint::inspect_file(folder.path("home/.netrc"), "").folder_is_open);
  chmod(folder.path("dotfiles").c_str(), 0777);
  CHECK(lint::inspect_file(folder.path("home/.netrc"), "").folder_is_open);
}

TEST_CASE("copies beside the file are seen, those of other files and folders are not")
{
  const temporary_folder folder;
  const std::string file = folder.write(".netrc");
  folder.write(".netrc.py");
  folder.write("netrc~");
  folder.write("x.netrc.bak");
  std::filesystem::create_directory(folder.path(".netrc.old"));
  CHECK(lint::inspect_file(file, "").backups == 0);
  folder.write(".netrc~");
  folder.write(".netrc.orig");
  folder.write("#.netrc#");
  const file_context context = lint::inspect_file(file, "");
  CHECK(context.has(backup::tilde));
  CHECK(context.has(backup::orig));
  CHECK(context.has(backup::autosave));
  CHECK(!context.has(backup::old));
  CHECK(!context.has(backup::swap));
}

TEST_CASE("what a change of the file leaves is seen, beside the file that a link leads to as well")
{
  const temporary_folder folder;
  folder.write("dotfiles/netrc");
  std::filesystem::create_symlink("dotfiles/netrc", folder.path(".netrc"));
  CHECK(lint::inspect_file(folder.path(".netrc"), "").backups == 0);
  folder.write("dotfiles/netrc.netrc-new");
  folder.write("dotfiles/netrc.bak");
  const file_context context = lint::inspect_file(folder.path(".netrc"), "");
  CHECK(context.has(backup::unfinished));
  CHECK(context.has(backup::bak));
}

TEST_CASE("nothing is found out of a path that leads nowhere")
{
  const temporary_folder folder;
  for (const std::string& path :
       {folder.path("no/.netrc"), folder.path(".netrc"), std::string(), std::string("/"), std::string("-")})
  {
    CAPTURE(path);
    const file_context context = lint::inspect_file(path, folder.path("no"));
    CHECK(!context.in_home);
    CHECK(context.git == git_state::unknown);
    CHECK(context.backups == 0);
  }
}
