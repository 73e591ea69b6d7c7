// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

/// Nasty .netrc files, the same for the same seed on every machine.
namespace generator
{

/// splitmix64 (Steele, Lea, Flood 2014).
class random
{
public:
  explicit random(std::uint64_t seed) : state_(seed) {}

  std::uint64_t next()
  {
    std::uint64_t z = (state_ += 0x9E3779B97F4A7C15);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
    return z ^ (z >> 31);
  }
  std::size_t below(std::size_t limit) { return static_cast<std::size_t>(next() % limit); }
  bool one_in(std::size_t count) { return below(count) == 0; }
  template <typename Choices>
  const auto& one_of(const Choices& choices)
  {
    return choices[below(choices.size())];
  }

private:
  std::uint64_t state_;
};

/// The hosts that a file may name, and the questions that are asked of it. Small, so that they meet.
extern const std::vector<std::string> hosts;
extern const std::vector<std::string> logins;

/// A file made of fragments: entries good and bad, comments, macros, stray words, odd spaces, in any order and layout.
[[nodiscard]] std::string fragments(std::uint64_t seed);

/// A well-formed file in which every password says for which host and login it was written: `s-HOST-LOGIN-N`; then
/// damaged by one to three mutations of the kinds that real files suffer: a line end lost, a word lost, a line doubled,
/// a byte glued, a keyword misspelled.
struct tagged_file
{
  std::string text;
  std::string sound;  ///< before the damage
};
[[nodiscard]] tagged_file tagged(std::uint64_t seed);

}  // namespace generator
