// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <array>
#include <cstdint>
#include <map>
#include <string_view>

#include "formats/formats.hpp"
#include "netrc/display.hpp"
#include "shared/json.hpp"

/// https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
namespace netrc::tool
{
namespace
{

std::string_view gitlab_severity_of(lint::severity severity)
{
  constexpr std::array<std::string_view, 3> names = {"major", "minor", "info"};
  return names[static_cast<std::size_t>(severity)];
}

/// FNV-1a, 64 bits.
std::uint64_t hash_of(std::string_view text)
{
  std::uint64_t hash = 0xCBF29CE484222325;
  for (const char byte : text)
    hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001B3;
  return hash;
}

std::string description_of(const located& problem)
{
  std::string text = full_text_of(problem.finding);
  for (const std::string& note : notes_on(problem))
    text += fmt::format(" Note: {}.", note);
  return text;
}

/// GitLab compares paths with those of the repository.
std::string repository_path_of(std::string_view path)
{
  return escaped(path.starts_with("./") ? path.substr(2) : path);
}

/// `ordinal`: counts the problems of this rule in this file, so that a problem is the same one before and after other
/// lines of the file change. No byte of the file is in its fingerprint.
json issue_of(const std::string& path, const located& problem, std::size_t ordinal)
{
  const std::string_view code = problem.finding.rule->code;
  return {{"description", description_of(problem)},
          {"check_name", code},
          {"fingerprint", fmt::format("{:016x}", hash_of(fmt::format("{}:{}:{}", path, code, ordinal)))},
          {"severity", gitlab_severity_of(severity_of(problem.finding))},
          {"location", {{"path", path}, {"lines", {{"begin", problem.where ? problem.where->begin.line : 1}}}}}};
}

}  // namespace

/// GitLab requires a line: a problem of the file as a whole gets the first.
std::string as_gitlab(const run_result& result, bool)
{
  json issues = json::array();
  for (const report& file : result.reports)
  {
    const std::string path = repository_path_of(file.path);
    std::map<std::string_view, std::size_t> counts;
    for (const located& problem : file.problems)
      issues.push_back(issue_of(path, problem, ++counts[problem.finding.rule->code]));
  }
  return ascii_text(issues);
}

}  // namespace netrc::tool
