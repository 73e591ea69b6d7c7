// SPDX-License-Identifier: MIT
#include "report.hpp"

#include <fmt/format.h>

#include <utility>

#include "netrc/display.hpp"

namespace netrc::tool
{

std::string location_of(const report& file, const located& problem)
{
  const std::string name = escaped(file.path);
  return problem.where ? fmt::format("{}:{}:{}", name, problem.where->begin.line, problem.where->begin.column) : name;
}

std::string_view describe_related(const lint::finding& finding) noexcept
{
  return finding.readers.empty() ? "the other place" : "one of them reads this";
}

report report_of(std::string path, const document& document, const lint::findings& findings, std::size_t max_columns)
{
  std::vector<span> places;
  for (const lint::finding& each : findings.items())
    for (const auto& place : {each.where, each.related})
      if (place)
        places.push_back(*place);
  std::vector<excerpt> excerpts = excerpts_of(document, places, max_columns);

  report result;
  result.path = std::move(path);
  result.omitted = findings.count() - findings.items().size();
  std::size_t next = 0;
  for (const lint::finding& each : findings.items())
  {
    located& problem = result.problems.emplace_back();
    problem.finding = each;
    if (each.where)
      problem.where = std::move(excerpts[next++]);
    if (each.related)
      problem.related = std::move(excerpts[next++]);
  }
  return result;
}

}  // namespace netrc::tool
