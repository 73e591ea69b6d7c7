// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

/// What a good programmer writes in an afternoon with PEGTL: keywords, words, quotes, comments; entries of strings in a
/// vector, an index over them. It knows no problems, no macros, no ports. The library is measured against it.
namespace baseline
{

struct entry
{
  std::string host;
  std::optional<std::string> login;
  std::optional<std::string> password;
  std::optional<std::string> account;
};

struct file
{
  std::vector<entry> entries;
  std::unordered_map<std::string, std::size_t> index;
};

[[nodiscard]] file parse(std::string_view text);

}  // namespace baseline
