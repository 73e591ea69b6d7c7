// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstdio>
#include <cstdlib>

/// Ends the program, so that the fuzzer keeps the input.
inline void require(bool holds, const char* what)
{
  if (holds)
    return;
  std::fprintf(stderr, "property violated: %s\n", what);
  std::abort();
}
