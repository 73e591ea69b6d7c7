// SPDX-License-Identifier: MIT
#include "report.hpp"

#include <fmt/format.h>

#include <utility>

namespace netrc::tool
{

std::string sentence_of(const lint::finding& found)
{
  const std::string_view message = lint::message_of(found);
  return found.readers.empty() ? std::string(message)
                               : fmt::format("{}: {}", message, fmt::join(found.readers.names(), ", "));
}

std::string_view describe_related(const lint::finding& found) noexcept
{
  return found.readers.empty() ? "the other place" : "one of them reads this";
}

report report_of(std::string path, const document& in, const lint::findings& found, std::size_t widest)
{
  std::vector<span> places;
  for (const lint::finding& each : found.items())
    for (const auto& place : {each.where, each.related})
      if (place)
        places.push_back(*place);
  std::vector<excerpt> excerpts = excerpts_of(in, places, widest);

  report result;
  result.path = std::move(path);
  result.unseen = found.count() - found.items().size();
  std::size_t next = 0;
  for (const lint::finding& each : found.items())
  {
    located& problem = result.problems.emplace_back();
    problem.found = each;
    if (each.where)
      problem.where = std::move(excerpts[next++]);
    if (each.related)
      problem.related = std::move(excerpts[next++]);
  }
  return result;
}

}  // namespace netrc::tool
