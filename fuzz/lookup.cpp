// SPDX-License-Identifier: MIT
// `find` and the problems are those of the reference reading, which shares no code with the library.
#include <cstdint>
#include <cstdio>
#include <string>
#include <string_view>

#include "property.hpp"
#include "reference/compare.hpp"
#include "targets.hpp"

namespace
{

/// FNV-1a (Fowler, Noll, Vo), 64 bits: the same on every machine, so that a crash asks its questions again wherever it
/// is replayed.
std::uint64_t hash_of(std::string_view bytes)
{
  std::uint64_t hash = 0xCBF29CE484222325;
  for (const char byte : bytes)
    hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001B3;
  return hash;
}

}  // namespace

/// Few questions a text: any byte that changes asks others.
void fuzz::lookup(std::string_view bytes)
{
  const std::string difference = reference::difference(bytes, hash_of(bytes));
  if (!difference.empty())
    std::fprintf(stderr, "%s\n", difference.c_str());
  require(difference.empty(), "the library answers as the reference reading");
}
