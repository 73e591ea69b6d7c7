// SPDX-License-Identifier: MIT
// `find` and the problems are those of the reference reading, which shares no code with the library.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <string>
#include <string_view>

#include "property.hpp"
#include "reference/compare.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
  const std::string difference = reference::difference({reinterpret_cast<const char*>(data), size});
  if (!difference.empty())
    std::fprintf(stderr, "%s\n", difference.c_str());
  require(difference.empty(), "the library answers as the reference reading");
  return 0;
}
