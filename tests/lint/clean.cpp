// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>

#include "lint/lint.hpp"

namespace
{

using namespace netrc;

const std::filesystem::path folder = NETRC_SOURCE_ROOT "/tests/lint/clean";

std::string content_of(const std::filesystem::path& path)
{
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

/// Name and text of each file.
std::map<std::string, std::string> clean_files()
{
  std::map<std::string, std::string> result;
  for (const auto& each : std::filesystem::directory_iterator(folder))
    if (each.path().extension() == ".netrc")
      result[each.path().filename().string()] = content_of(each.path());
  return result;
}

/// What people write, too, and some programs read otherwise or not at all. Python gives up on a comment after an empty
/// line, and on one whose first word is joined to its #; it drops a backslash.
const std::map<std::string, std::string> read_otherwise = {{"carthage.netrc", "P705S130"},
                                                           {"databricks-workspaces.netrc", "P705"},
                                                           {"empty.netrc", "F612"},
                                                           {"passwords-of-all-kinds.netrc", "S129"},
                                                           {"swift-package-manager.netrc", "P705"},
                                                           {"windows-domain.netrc", "S129"}};

}  // namespace

TEST_CASE("files as people and programs write them are clean")
{
  for (const auto& file : clean_files())
  {
    const std::string& name = file.first;
    CAPTURE(name);
    const document document = document::parse(file.second);
    const lint::findings found = lint::check({document});
    std::string codes;
    for (const lint::finding& each : found.items())
      codes += each.rule->code;
    const auto expected = read_otherwise.find(name);
    CHECK(codes == (expected == read_otherwise.end() ? "" : expected->second));
  }
}

TEST_CASE("there are at least sixty, all of them different, each with its source")
{
  const auto files = clean_files();
  CHECK(files.size() - read_otherwise.size() >= 60);
  std::set<std::string> texts;
  for (const auto& [name, text] : files)
    texts.insert(text);
  CHECK(texts.size() == files.size());

  std::set<std::string> listed;
  std::set<std::string> constructs;
  std::ifstream index(folder / "README.md");
  for (std::string line; std::getline(index, line);)
  {
    if (!line.starts_with("| `"))
      continue;
    CAPTURE(line);
    const std::string name = line.substr(3, line.find('`', 3) - 3);
    CHECK(files.contains(name));
    CHECK(listed.insert(name).second);
    const std::size_t construct = line.find(" | ") + 3;
    CHECK(constructs.insert(line.substr(construct, line.find(" | ", construct) - construct)).second);
    CHECK((line.find("| <https://") != line.npos || line.find("| <http://") != line.npos));
    CHECK(line.ends_with("> |"));
  }
  CHECK(listed.size() == files.size());
}

TEST_CASE("one mistake in any of them is found")
{
  std::size_t files = 0;
  for (const auto& file : clean_files())
  {
    const std::string& name = file.first;
    // A stray word behind the last entry, as a here-document's end mark.
    const document document = document::parse(file.second + "\nEOF\n");
    CAPTURE(name);
    CHECK(lint::check({document}, {{"S106"}, {}}).count() == 1);
    ++files;
  }
  CHECK(files != 0);
}
