// SPDX-License-Identifier: MIT
#include "lint/compared_programs.hpp"

#include <algorithm>

namespace netrc::lint
{

std::vector<const readers::reader*> programs_called(std::span<const std::string_view> names)
{
  std::vector<const readers::reader*> result;
  for (const readers::reader& each : readers::table())
    if (names.empty() && each.tier == 1)
      result.push_back(&each);
  for (const std::string_view name : names)
    for (const readers::reader* const each : readers::readers_called(name))
      if (std::find(result.begin(), result.end(), each) == result.end())
        result.push_back(each);
  return result;
}

bool is_rare(const readers::reader& reader) noexcept
{
  return reader.name == "go-bgentry" || reader.name == "go-fhs";
}

bool is_of_few(const readers::reader& reader) noexcept
{
  return is_rare(reader) || reader.name == "ruby" || reader.name == "perl" || reader.name == "git-credential-netrc";
}

}  // namespace netrc::lint
