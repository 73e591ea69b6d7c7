// SPDX-License-Identifier: MIT
#include "corpus.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <random>

const corpus& corpus_of(std::size_t entries)
{
  static std::map<std::size_t, corpus> made;
  corpus& result = made[entries];
  if (!result.hosts.empty())
    return result;
  std::mt19937_64 random(entries);
  constexpr std::uint64_t smallest_id = 1'000'000'000'000'000;
  for (std::size_t i = 0; i < entries; ++i)
  {
    result.hosts.push_back(std::to_string(smallest_id + random() % (9 * smallest_id)) + "." +
                           std::to_string(random() % 10) + ".gcp.databricks.com");
    result.text += "machine " + result.hosts.back() + " login token password dapi";
    for (int digit = 0; digit < 32; ++digit)
      result.text += "0123456789abcdef"[random() % 16];
    result.text += '\n';
  }
  std::shuffle(result.hosts.begin(), result.hosts.end(), random);
  return result;
}
