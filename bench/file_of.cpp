// SPDX-License-Identifier: MIT
#include "file_of.hpp"

#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <map>

#include "corpus.hpp"

namespace
{

struct files
{
  std::map<std::size_t, std::string> paths;

  files() = default;
  files(const files&) = delete;
  files& operator=(const files&) = delete;
  ~files()
  {
    for (const auto& [entries, path] : paths)
      unlink(path.c_str());
  }
};

}  // namespace

const std::string& file_of(std::size_t entries)
{
  static files made;
  std::string& path = made.paths[entries];
  if (!path.empty())
    return path;
  path = "/tmp/netrc-bench-XXXXXX";
  std::FILE* const file = fdopen(mkstemp(path.data()), "wb");
  const std::string& text = corpus_of(entries).text;
  if (std::fwrite(text.data(), 1, text.size(), file) != text.size() || std::fclose(file) != 0)
    std::abort();
  return path;
}
