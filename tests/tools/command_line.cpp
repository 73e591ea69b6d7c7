// SPDX-License-Identifier: MIT
#include "shared/command_line.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace
{

using namespace netrc::tool;

/// A command with an option of each kind, and the values that a command line set.
struct fixture
{
  bool is_loud = false;
  std::string name = "unset";
  std::vector<std::string> codes;
  std::size_t index = 9;
  std::vector<std::string> rest;
  std::string error;
  std::string display;

  explicit fixture(std::vector<std::string> words, std::size_t most = unlimited, char letter = '\0')
  {
    command command = {"try", "Tries.", "  try it\n", "0 done"};
    command.options = {
        flag("loud", "Be loud", is_loud),
        text("name", "NAME", "A name", name),
        list("codes", "CODE,...", "Codes", codes),
        choice("way", "WAY", "A way", {"up", "down"}, [this](std::size_t chosen) { index = chosen; }),
    };
    command.options.front().letter = letter;
    command.operands = {"FILE", "Files", 0, most, &rest};
    words.insert(words.begin(), "try");
    std::vector<char*> arguments;
    for (std::string& each : words)
      arguments.push_back(each.data());
    arguments.push_back(nullptr);
    const auto result = parse(command, {arguments.data(), words.size()});
    if (const auto* const usage = std::get_if<usage_error>(&result))
      error = usage->message;
    if (const auto* const text = std::get_if<display_text>(&result))
      display = text->text;
  }

  [[nodiscard]] std::string first_line() const { return error.substr(0, error.find('\n')); }
};

using words = std::vector<std::string>;

}  // namespace

TEST_CASE("options and operands stand in any order")
{
  const fixture read({"a", "--loud", "--name", "n", "b", "--way=down", "-", "--codes", "x,y", "--codes=z"});
  CHECK(read.error == "");
  CHECK(read.is_loud);
  CHECK(read.name == "n");
  CHECK(read.index == 1);
  CHECK(read.codes == words{"x", "y", "z"});
  CHECK(read.rest == words{"a", "b", "-"});
}

TEST_CASE("after two dashes nothing is an option")
{
  CHECK(fixture({"--loud", "--", "--name", "-x", "--"}).rest == words{"--name", "-x", "--"});
}

TEST_CASE("values are taken as they are")
{
  CHECK(fixture({"--name", "--loud"}).name == "--loud");
  CHECK(fixture({"--name="}).name == "");
  CHECK(fixture({"--name", ""}).name == "");
  CHECK(fixture({"--name=a=b"}).name == "a=b");
  CHECK(fixture({"--codes", ",a,"}).codes == words{"", "a", ""});
}

TEST_CASE("the environment changes nothing")
{
  setenv("POSIXLY_CORRECT", "1", 1);
  const fixture read({"a", "--loud"});
  unsetenv("POSIXLY_CORRECT");
  CHECK(read.is_loud);
  CHECK(read.rest == words{"a"});
}

TEST_CASE("an error names the option, the nearest one, and no word that may be a secret")
{
  CHECK(fixture({"--lout"}).first_line() == "there is no option --lout: is --loud meant?");
  CHECK(fixture({"--lou"}).first_line() == "there is no option --lou: is --loud meant?");  // no abbreviations
  CHECK(fixture({"--nam=5ec4e7"}).first_line() == "there is no option --nam: is --name meant?");
  CHECK(fixture({"--nam", "5ec4e7"}).first_line() == "there is no option --nam: is --name meant?");
  CHECK(fixture({"a", "--nam"}).first_line() == "there is no option --nam: is --name meant?");
  CHECK(fixture({"--hlep"}).first_line() == "there is no option --hlep: is --help meant?");
  CHECK(fixture({"--hel"}).first_line() == "there is no option --hel: is --help meant?");
  CHECK(fixture({"--fix"}).first_line() == "there is no option --fix");
  CHECK(fixture({"--codify"}).first_line() == "there is no option --codify");
  for (const char* const word :
       {"--5ec4e7", "--lo5ec4e7", "--Secretword", "--loud\x1b[31m", "--a-word-as-long-as-a-token-is"})
    CHECK(fixture({word}).first_line() == "there is no such option");
  CHECK(fixture({"-p5ec4e7"}).first_line() == "there is no such option: -h is the only short one");
  CHECK(fixture({"-\x1b"}).first_line() == "there is no such option: -h is the only short one");
  CHECK(fixture({"--loud=5ec4e7"}).first_line() == "--loud takes no value");
  CHECK(fixture({"--help=5ec4e7"}).first_line() == "--help takes no value");
  CHECK(fixture({"a", "--name"}).first_line() == "--name needs a value: --name NAME");
  CHECK(fixture({"--name", "a", "--name", "b"}).first_line() == "--name is given twice");
  CHECK(fixture({"a", "5ec4e7"}, 1).first_line() == "too many arguments");
  CHECK(fixture({"--lout"}).error.ends_with("\n  hint: run try --help"));
}

TEST_CASE("a wrong value is told with the values that there are")
{
  CHECK(fixture({"--way", "left"}).error == "there is no way left\n  hint: --way must be one of up, down");
  CHECK(fixture({"--way", "donw"}).error ==
        "there is no way donw: is down meant?\n  hint: --way must be one of up, down");
  CHECK(fixture({"--way", "5ec4e7"}).error == "there is no such way\n  hint: --way must be one of up, down");
  CHECK(fixture({"--way", ""}).error == "there is no such way\n  hint: --way must be one of up, down");
}

TEST_CASE("an option with a letter is given by it, alone or with others")
{
  for (const char* const word : {"-l", "-ll", "--loud"})
    CHECK(fixture({word, "a"}, unlimited, 'l').is_loud);
  CHECK(!fixture({"a"}, unlimited, 'l').is_loud);
  CHECK(fixture({"-lh"}, unlimited, 'l').display.find("\n  -l,--loud                 Be loud\n") != std::string::npos);
  CHECK(fixture({"-lx"}, unlimited, 'l').first_line() == "there is no such option: the short ones are -h, -l");
  CHECK(fixture({"-l"}).first_line() == "there is no such option: -h is the only short one");
}

TEST_CASE("the help is asked for anywhere")
{
  CHECK(fixture({"a", "--help", "--lout"}).display == fixture({"-h"}).display);
  CHECK(fixture({"-h"}).display == "Tries.\n"
                                   "Usage: try [OPTION...] [FILE...]\n"
                                   "Options:\n"
                                   "  FILE                      Files\n"
                                   "  -h,--help                 Print this help\n"
                                   "  --loud                    Be loud\n"
                                   "  --name NAME               A name\n"
                                   "  --codes CODE,...          Codes\n"
                                   "  --way WAY                 A way\n"
                                   "Examples:\n"
                                   "  try it\n"
                                   "Exit codes: 0 done.\n");
}

TEST_CASE("the help is 80 columns wide")
{
  std::string value;
  command command = {"try", "Tries.", "", "0 done"};
  std::string sentence;
  while (sentence.size() < 300)
    sentence += "some words ";
  command.options = {text("an-option-with-a-long-name", "VALUE", sentence.c_str(), value)};
  command.exit_codes = sentence.c_str();
  const std::string help = help_of(command);
  std::size_t widest = 0;
  for (std::size_t begin = 0, end = 0; (end = help.find('\n', begin)) != help.npos; begin = end + 1)
    widest = std::max(widest, end - begin);
  CHECK(widest <= 80);
  CHECK(widest > 70);
  CHECK(help.find("\n  some words ") != help.npos);
  CHECK(help.find("  --an-option-with-a-long-name VALUE\n                            some words") != help.npos);
}
