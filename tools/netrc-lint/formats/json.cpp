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
          {"line", place->begin.line},
          {"column", place->begin.column},
          {"character", place->begin.character},
          {"end", std::move(end)}};
}

json json_of_effect(const located& effect)
{
  return {{"code", effect.finding.rule->code},
          {"message", message_of(effect.finding)},
          {"readers", effect.finding.readers.names()},
          {"where", json_of(effect.where)}};
}

json json_of(const report& file, const located& problem)
{
  const lint::rule& rule = *problem.finding.rule;
  json effects = json::array();
  for (const located& each : problem.effects)
    effects.push_back(json_of_effect(each));
  return {{"file", text_or_base64(file.path)},
          {"code", rule.code},
          {"name", rule.name},
          {"severity", name_of(severity_of(problem.finding))},
          {"message", message_of(problem.finding)},
          {"hint", hint_of(problem.finding)},
          {"readers", problem.finding.readers.names()},
          {"where", json_of(problem.where)},
          {"related", json_of(problem.related)},
          {"effects", std::move(effects)}};
}

}  // namespace

std::string as_json(const run_result& result, bool)
{
  json files = json::array();
  json problems = json::array();
  for (const report& file : result.reports)
  {
    files.push_back({{"file", text_or_base64(file.path)},
                     {"problems", file.problems.size() + file.omitted},
                     {"not_shown", file.omitted}});
    for (const located& problem : file.problems)
      problems.push_back(json_of(file, problem));
  }
  json not_read = json::array();
  for (const unread& file : result.not_read)
    not_read.push_back({{"file", text_or_base64(file.path)}, {"message", file.message}});
  const json object = {{"version", 1},
                       {"files", std::move(files)},
                       {"not_read", std::move(not_read)},
                       {"problems", std::move(problems)}};
  return ascii_text(object);
}

}  // namespace netrc::tool
