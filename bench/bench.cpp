// SPDX-License-Identifier: MIT
// What is measured, each against a peer in the same run. bench/page.py makes tables of it.
#include <benchmark/benchmark.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstring>
#include <string>
#include <unordered_map>
#include <vector>

#include "baseline.hpp"
#include "corpus.hpp"
#include "file_of.hpp"
#include "netrc/netrc.hpp"

namespace
{

void count(benchmark::State& state, const corpus& files)
{
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * static_cast<std::int64_t>(files.text.size()));
}

std::size_t entries(const benchmark::State& state)
{
  return static_cast<std::size_t>(state.range(0));
}

// --- parse and index: the buffer is made outside of the time, the document's end inside ---

void parse_library(benchmark::State& state)
{
  const corpus& files = corpus_of(entries(state));
  for (auto _ : state)
  {
    state.PauseTiming();
    netrc::secret_buffer text{std::string_view(files.text)};
    state.ResumeTiming();
    auto document = netrc::document::parse(std::move(text));
    benchmark::DoNotOptimize(document.entry_count());
    state.PauseTiming();
    {
      const auto ended = std::move(document);
    }
    state.ResumeTiming();
  }
  count(state, files);
}

void parse_baseline(benchmark::State& state)
{
  const corpus& files = corpus_of(entries(state));
  for (auto _ : state)
  {
    auto file = baseline::parse(files.text);
    benchmark::DoNotOptimize(file.entries.size());
    state.PauseTiming();
    {
      const auto ended = std::move(file);
    }
    state.ResumeTiming();
  }
  count(state, files);
}

/// The end of each line by memchr: about the least that anybody can do who looks at lines.
void parse_memchr(benchmark::State& state)
{
  const corpus& files = corpus_of(entries(state));
  for (auto _ : state)
  {
    std::size_t lines = 0;
    const char* line = files.text.data();
    const char* const end = line + files.text.size();
    while (line != end)
    {
      line = static_cast<const char*>(std::memchr(line, '\n', static_cast<std::size_t>(end - line))) + 1;
      ++lines;
    }
    benchmark::DoNotOptimize(lines);
  }
  count(state, files);
}

// --- a hit or a miss, in random order ---

/// Asks one question after the other, each host's in turn.
template <typename Question, typename Ask>
void ask_in_turn(benchmark::State& state, const std::vector<Question>& questions, Ask ask)
{
  std::size_t next = 0;
  for (auto _ : state)
  {
    benchmark::DoNotOptimize(ask(questions[next]));
    next = next + 1 == questions.size() ? 0 : next + 1;
  }
}

/// Each host between `before` and `after`, one beside the other in memory: the question is the caller's, in its cache.
std::vector<std::string> questions_of(const corpus& files, const std::string& before, const std::string& after)
{
  std::vector<std::string> result;
  result.reserve(files.hosts.size());
  for (const std::string& host : files.hosts)
    result.push_back(before + host + after);
  return result;
}

void find_library(benchmark::State& state)
{
  const corpus& files = corpus_of(entries(state));
  const auto document = netrc::document::parse(files.text);
  ask_in_turn(state, files.hosts, [&](const std::string& host) { return document.find({host}).outcome; });
}

void find_near(benchmark::State& state)
{
  const corpus& files = corpus_of(entries(state));
  const auto document = netrc::document::parse(files.text);
  ask_in_turn(state, questions_of(files, "", ""),
              [&](const std::string& host) { return document.find({host}).outcome; });
}

void find_miss(benchmark::State& state)
{
  const corpus& files = corpus_of(entries(state));
  const auto document = netrc::document::parse(files.text);
  ask_in_turn(state, questions_of(files, "", ".test"),
              [&](const std::string& host) { return document.find({host}).outcome; });
}

void find_url(benchmark::State& state)
{
  const corpus& files = corpus_of(entries(state));
  const auto document = netrc::document::parse(files.text);
  ask_in_turn(state, questions_of(files, "https://", "/api/2.0/clusters/list"),
              [&](const std::string& url) { return document.find_url(url).outcome; });
}

/// The same as a thread asks that shares the file with others, and never asks of an old one.
void find_watched_file(benchmark::State& state)
{
  const corpus& files = corpus_of(entries(state));
  netrc::watched_file file(file_of(entries(state)));
  netrc::watched_file::view view(file);
  std::size_t next = 0;
  for (auto _ : state)
  {
    const std::string& host = files.hosts[next];
    next = next + 1 == files.hosts.size() ? 0 : next + 1;
    benchmark::DoNotOptimize(view.document()->find({host}).outcome);
  }
}

/// The question is a view, as it comes out of a URL: the map wants a string made of it.
void find_unordered_map(benchmark::State& state)
{
  const corpus& files = corpus_of(entries(state));
  std::unordered_map<std::string, std::size_t> map;
  for (std::size_t i = 0; i < files.hosts.size(); ++i)
    map.emplace(files.hosts[i], i);
  std::size_t next = 0;
  for (auto _ : state)
  {
    const std::string_view host = files.hosts[next];
    next = next + 1 == files.hosts.size() ? 0 : next + 1;
    benchmark::DoNotOptimize(map.find(std::string(host)));
  }
}

/// The same with a string that is there already: less than a program has that was given a URL.
void find_unordered_map_ready(benchmark::State& state)
{
  const corpus& files = corpus_of(entries(state));
  std::unordered_map<std::string, std::size_t> map;
  for (std::size_t i = 0; i < files.hosts.size(); ++i)
    map.emplace(files.hosts[i], i);
  std::size_t next = 0;
  for (auto _ : state)
  {
    const std::string& host = files.hosts[next];
    next = next + 1 == files.hosts.size() ? 0 : next + 1;
    benchmark::DoNotOptimize(map.find(host));
  }
}

// --- a file of three entries, cold ---

void load_library(benchmark::State& state)
{
  const std::string& path = file_of(3);
  const std::string host = corpus_of(3).hosts[1];
  for (auto _ : state)
  {
    const auto result = netrc::load(path);
    benchmark::DoNotOptimize(std::get<netrc::loaded_file>(result).document.find({host}).outcome);
  }
}

void load_bare(benchmark::State& state)
{
  const std::string& path = file_of(3);
  for (auto _ : state)
  {
    char bytes[4096];
    struct stat status = {};
    const int descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    fstat(descriptor, &status);
    benchmark::DoNotOptimize(read(descriptor, bytes, sizeof bytes));
    close(descriptor);
  }
}

void memory_library(benchmark::State& state)
{
  const corpus& files = corpus_of(entries(state));
  const auto document = netrc::document::parse(files.text);
  for (auto _ : state)
    benchmark::DoNotOptimize(document.memory());
  state.counters["of_text"] = static_cast<double>(document.memory()) / static_cast<double>(files.text.size());
}

}  // namespace

BENCHMARK(parse_library)->Arg(1000)->Arg(1000000);
BENCHMARK(parse_baseline)->Arg(1000)->Arg(1000000);
BENCHMARK(parse_memchr)->Arg(1000)->Arg(1000000);
BENCHMARK(find_library)->Arg(1)->Arg(3)->Arg(100)->Arg(1000)->Arg(10000)->Arg(1000000);
BENCHMARK(find_near)->Arg(1000)->Arg(1000000);
BENCHMARK(find_miss)->Arg(1000)->Arg(1000000);
BENCHMARK(find_url)->Arg(1)->Arg(3)->Arg(100)->Arg(1000)->Arg(10000)->Arg(1000000);
BENCHMARK(find_watched_file)->Arg(3)->Arg(1000);
BENCHMARK(find_unordered_map)->Arg(3)->Arg(1000)->Arg(1000000);
BENCHMARK(find_unordered_map_ready)->Arg(3)->Arg(1000)->Arg(1000000);
BENCHMARK(load_library);
BENCHMARK(load_bare);
BENCHMARK(memory_library)->Arg(1000)->Arg(1000000)->Iterations(1);

BENCHMARK_MAIN();
