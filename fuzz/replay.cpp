// SPDX-License-Identifier: MIT
// replay TARGET FOLDER…: runs a fuzz target once over every file of some folders: an ordinary test, for any compiler.
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <string_view>

#include "targets.hpp"

int main(int argc, char** argv)
{
  const std::map<std::string_view, void (*)(std::string_view)> targets = {
#ifdef NETRC_WITH_TOOLS
      {"lint", fuzz::lint},
#endif
      {"document", fuzz::document}, {"edit", fuzz::edit},     {"load", fuzz::load}, {"lookup", fuzz::lookup},
      {"readers", fuzz::readers},   {"redact", fuzz::redact}, {"url", fuzz::url},
  };
  const auto target = targets.find(argc > 1 ? argv[1] : "");
  if (target == targets.end())
  {
    std::fprintf(stderr, "replay: no such target\n");
    return 2;
  }
  std::size_t files = 0;
  for (int i = 2; i < argc; ++i)
    for (const auto& file : std::filesystem::recursive_directory_iterator(argv[i]))
      if (file.is_regular_file())
      {
        std::ifstream stream(file.path(), std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(stream), {}};
        std::printf("%s\n", file.path().c_str());
        std::fflush(stdout);
        target->second(bytes);
        ++files;
      }
  std::printf("%zu files\n", files);
  return files == 0 ? 1 : 0;
}
