// SPDX-License-Identifier: MIT
// bench/peers/README.md says what is asked of it.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "netrc/netrc.hpp"

namespace
{

using nanoseconds = std::chrono::duration<double, std::nano>;

template <typename Work>
double nanoseconds_of(std::size_t times, Work work)
{
  const auto start = std::chrono::steady_clock::now();
  for (std::size_t i = 0; i < times; ++i)
    work();
  return nanoseconds(std::chrono::steady_clock::now() - start).count();
}

/// The median of rounds of as many calls as a tenth of the time holds.
template <typename Work>
double median_of(double milliseconds, Work work)
{
  const double whole = milliseconds * 1e6;
  std::size_t times = 1;
  double taken = nanoseconds_of(times, work);
  std::vector<double> rounds{taken};
  double spent = taken;
  while (taken < whole / 10 && spent < whole)
  {
    times *= 2;
    taken = nanoseconds_of(times, work);
    spent += taken;
    rounds = {taken / static_cast<double>(times)};
  }
  while (spent < 2 * whole)
  {
    taken = nanoseconds_of(times, work);
    spent += taken;
    rounds.push_back(taken / static_cast<double>(times));
  }
  std::sort(rounds.begin(), rounds.end());
  return rounds[rounds.size() / 2];
}

netrc::document document_of(const std::string& path)
{
  netrc::load_result file = netrc::load(path);
  if (!std::holds_alternative<netrc::loaded_file>(file))
    std::exit(1);
  return std::move(std::get<netrc::loaded_file>(file).document);
}

std::string largest_size()
{
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);)
    if (line.starts_with("VmHWM:"))
      return std::to_string(std::atol(line.c_str() + 6));
  return "0";
}

std::vector<std::string> lines_of(const char* path)
{
  std::vector<std::string> lines;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);)
    lines.push_back(line);
  return lines;
}

}  // namespace

int main(int argc, char** argv)
{
  const std::string_view what = argc > 1 ? argv[1] : "";
  if (what == "empty")
    std::printf("%s\n", largest_size().c_str());
  else if (what == "load" && argc == 4)
  {
    const double taken = median_of(std::atof(argv[3]), [&] { (void) document_of(argv[2]); });
    std::printf("%.1f %s\n", taken, largest_size().c_str());
  }
  else if (what == "find" && argc == 5)
  {
    const netrc::document document = document_of(argv[2]);
    const std::vector<std::string> hosts = lines_of(argv[3]);
    std::size_t next = 0;
    std::size_t missed = 0;
    const double taken = median_of(std::atof(argv[4]),
                                   [&]
                                   {
                                     missed += document.find({hosts[next]}) ? 0 : 1;
                                     next = next + 1 == hosts.size() ? 0 : next + 1;
                                   });
    std::printf("%.1f\n", taken);
    return missed == 0 ? 0 : 1;
  }
  else if (what == "answer" && argc == 4)
  {
    const netrc::document document = document_of(argv[2]);
    const netrc::answer answer = document.find({argv[3]});
    std::printf("%s %s\n", std::string(answer.login().value_or("")).c_str(),
                std::string(answer.password().value_or(netrc::secret()).reveal()).c_str());
  }
  else
    return 2;
}
