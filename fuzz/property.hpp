// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

/// Ends the program, so that the fuzzer keeps the input.
inline void require(bool holds, const char* what)
{
  if (holds)
    return;
  std::fprintf(stderr, "property violated: %s\n", what);
  std::abort();
}

/// What a target chooses by, where doing everything for each text would be slow: FNV-1a (Fowler, Noll, Vo), 64 bits. It
/// is the same on every machine, so that a crash chooses the same wherever it is replayed.
inline std::uint64_t hash_of(std::string_view bytes)
{
  std::uint64_t hash = 0xCBF29CE484222325;
  for (const char byte : bytes)
    hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001B3;
  return hash;
}
