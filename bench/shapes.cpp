// SPDX-License-Identifier: MIT
// Shapes that hurt parsers: reading 64 MiB of each takes at most 5.5 times what 16 MiB take. Prints a table, exits 1
// beyond the bound.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <string>
#include <string_view>

#include "netrc/netrc.hpp"

namespace
{

/// A text of some size: a beginning once, a part again and again.
struct shape
{
  std::string_view name;
  std::string_view begin;
  std::string_view again;
};

using namespace std::string_view_literals;

constexpr shape shapes[] = {
    {"one word", "", "x"},
    {"blank lines", "", "\n"},
    {"blanks", "", " "},
    {"blanks behind a keyword", "password", " "},
    {"line ends behind a keyword", "password", "\n"},
    {"comments", "", "# a comment\n"},
    {"one comment", "#", "x"},
    {"unknown words", "", "x "},
    {"machine without host", "", "machine\n"},
    {"password without value", "machine a\n", "password\n"},
    {"one host again and again", "", "machine a.test login u password p\n"},
    {"default again and again", "", "default\n"},
    {"an open quote on each line", "machine a\n", "password \"x\n"},
    {"one quote", "machine a password \"", "x"},
    {"escapes in a quote", "machine a password \"", "\\\""},
    {"quoted values with escapes", "", "machine a password \"\\x\\n\"\n"},
    {"text glued to quotes", "", "machine a password \"x\"y\n"},
    {"backslashes", "machine a password ", "\\"},
    {"written-out line ends", "machine a password ", "\\nmachine"},
    {"odd spaces", "machine a password ", "\xC2\xA0machine"},
    {"control bytes", "machine a password ", "\x01"},
    {"NUL bytes", "", "\0"sv},
    {"lone CRs", "", "\r"},
    {"byte order marks", "", "\xEF\xBB\xBF"},
    {"macros of one line", "", "macdef m\nx\n\n"},
    {"one macro", "macdef m\n", "x\n"},
    {"a macro of blank beginnings", "macdef m\n", "          x\n"},
    {"machines in a macro", "macdef m\n", "machine\n"},
    {"ports", "machine a ", "port 1 "},
    {"IPv6 hosts", "", "machine [0:0:0:0:0:0:0:1]:80 password p\n"},
    {"a host of colons", "machine ", ":"},
    {"a host of at signs", "machine ", "@"},
    {"a host of slashes", "machine ://", "/"},
    {"a host of dots", "machine ", "."},
};

double seconds_for(const shape& shape, std::size_t size)
{
  std::string text(shape.begin);
  text.reserve(size + shape.again.size());
  while (text.size() < size)
    text += shape.again;
  double best = 1e9;
  for (int run = 0; run < 5; ++run)
  {
    netrc::secret_buffer buffer{std::string_view(text)};
    const auto start = std::chrono::steady_clock::now();
    const auto document = netrc::document::parse(std::move(buffer));
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
    best = std::min(best, taken.count());
  }
  return best;
}

}  // namespace

int main()
{
  constexpr std::size_t mebibyte = std::size_t{1} << 20;
  constexpr double bound = 5.5;
  bool within = true;
  std::printf("%-30s %10s %10s %6s\n", "shape", "16 MiB", "64 MiB", "ratio");
  for (const shape& each : shapes)
  {
    const double small = seconds_for(each, 16 * mebibyte);
    const double large = seconds_for(each, 64 * mebibyte);
    within = within && large <= bound * small;
    std::printf("%-30.*s %7.1f ms %7.1f ms %6.2f%s\n", static_cast<int>(each.name.size()), each.name.data(),
                small * 1e3, large * 1e3, large / small, large <= bound * small ? "" : "  over the bound");
  }
  return within ? 0 : 1;
}
