// SPDX-License-Identifier: MIT
// `find` and the problems are those of the reference reading, which shares no code with the library.
#include <cstdio>
#include <string>
#include <string_view>

#include "property.hpp"
#include "reading/reference/compare.hpp"
#include "targets.hpp"

/// Few questions a text: any byte that changes asks others.
void fuzz::lookup(std::string_view bytes)
{
  const std::string difference = reference::difference(bytes, hash_of(bytes));
  if (!difference.empty())
    std::fprintf(stderr, "%s\n", difference.c_str());
  require(difference.empty(), "the library answers as the reference reading");
}
