// SPDX-License-Identifier: MIT
/// What it costs to put a new text in an old one's place. The disk takes most of it: the time is that of the clock.
#include <benchmark/benchmark.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <string>
#include <variant>

#include "corpus.hpp"
#include "file_of.hpp"
#include "netrc/file_change.hpp"

namespace
{

constexpr std::size_t entries = 3;

/// Another text each time: nothing is written for the old one.
const std::string& next_text()
{
  static const std::array<std::string, 2> texts = {corpus_of(entries).text + "#", corpus_of(entries).text + "##"};
  static std::size_t turn = 0;
  return texts[++turn % texts.size()];
}

void require(bool good)
{
  if (!good)
    std::abort();
}

void change_library(benchmark::State& state)
{
  const std::string& path = file_of(entries);
  for (auto _ : state)
  {
    auto change = netrc::file_change::begin(path);
    require(!std::get<netrc::file_change>(change).commit(next_text()));
  }
}

/// The system calls without which it is not safe: a lock, the text, a file beside it, both on the disk.
void change_bare(benchmark::State& state)
{
  const std::string& path = file_of(entries);
  const std::string folder_path = path.substr(0, path.rfind('/'));
  const std::string beside = path + ".new";
  std::array<char, 4096> bytes = {};
  for (auto _ : state)
  {
    const int folder = open(folder_path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const int file = open(path.c_str(), O_RDWR | O_CLOEXEC);
    struct stat status = {};
    require(flock(file, LOCK_EX) == 0 && fstat(file, &status) == 0 && read(file, bytes.data(), bytes.size()) > 0);
    const std::string& text = next_text();
    const int target = open(beside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    require(write(target, text.data(), text.size()) == static_cast<ssize_t>(text.size()));
    require(fsync(target) == 0 && fchmod(target, status.st_mode) == 0);
    require(rename(beside.c_str(), path.c_str()) == 0 && fsync(folder) == 0);
    close(target);
    close(file);
    close(folder);
  }
}

}  // namespace

BENCHMARK(change_library)->UseRealTime();
BENCHMARK(change_bare)->UseRealTime();
