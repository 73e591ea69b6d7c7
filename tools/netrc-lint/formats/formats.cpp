// SPDX-License-Identifier: MIT
#include "formats/formats.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace netrc::tool
{

// Each is defined in a file of its own.
printer as_text, as_concise, as_json, as_sarif, as_github, as_gitlab;

namespace
{

constexpr format table[] = {
    {"text", as_text, "for people: the line with secrets masked, a hint, a summary"},
    {"concise", as_concise, "one line per problem: FILE:LINE:COLUMN: severity[CODE] message"},
    {"json", as_json, "one object, described by docs/netrc-lint.schema.json"},
    {"sarif", as_sarif, "SARIF 2.1.0, for code scanning and editors"},
    {"github", as_github, "annotations in GitHub Actions"},
    {"gitlab", as_gitlab, "GitLab's report of code quality"},
};

}  // namespace

std::span<const format> formats() noexcept
{
  return table;
}

const format* find_format(std::string_view name) noexcept
{
  const auto* const found =
      std::find_if(std::begin(table), std::end(table), [name](const format& each) { return each.name == name; });
  return found == std::end(table) ? nullptr : found;
}

std::string format_names()
{
  std::string text = fmt::format("{} (default)", table[0].name);
  for (const format& each : formats().subspan(1))
    text += fmt::format(", {}", each.name);
  return text;
}

std::string list_of_formats()
{
  std::string text;
  for (const format& each : table)
    text += fmt::format("{:<9} {}\n", each.name, each.help);
  return text;
}

}  // namespace netrc::tool
