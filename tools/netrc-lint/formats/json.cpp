// SPDX-License-Identifier: MIT
#include "shared/json.hpp"
#include "formats/formats.hpp"

namespace netrc::tool
{
namespace
{

json json_of(const std::optional<excerpt>& place)
{
  if (!place)
    return nullptr;
  json end = nullptr;
  if (place->end)
    end = {{"line", place->end->line}, {"column", place->end->column}, {"character", place->end->character}};
  return {{"offset", place->offset},
          {"line", place->at.line},
          {"column", place->at.column},
          {"character", place->at.character},
          {"end", std::move(end)}};
}

json json_of(const report& file, const located& problem)
{
  const lint::rule& rule = *problem.found.rule;
  return {{"file", text_or_base64(file.path)},
          {"code", rule.code},
          {"name", rule.name},
          {"severity", name_of(rule.severity)},
          {"message", message_of(problem.found)},
          {"hint", hint_of(problem.found)},
          {"readers", problem.found.readers.names()},
          {"where", json_of(problem.where)},
          {"related", json_of(problem.related)}};
}

}  // namespace

std::string as_json(const run_result& of)
{
  json files = json::array();
  json problems = json::array();
  for (const report& file : of.reports)
  {
    files.push_back({{"file", text_or_base64(file.path)},
                     {"problems", file.problems.size() + file.unseen},
                     {"not_shown", file.unseen}});
    for (const located& problem : file.problems)
      problems.push_back(json_of(file, problem));
  }
  json not_read = json::array();
  for (const unread& file : of.not_read)
    not_read.push_back({{"file", text_or_base64(file.path)}, {"message", file.message}});
  const json all = {{"version", 1},
                    {"files", std::move(files)},
                    {"not_read", std::move(not_read)},
                    {"problems", std::move(problems)}};
  return ascii_text(all);
}

}  // namespace netrc::tool
