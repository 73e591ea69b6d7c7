// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "formats/formats.hpp"
#include "netrc/display.hpp"
#include "rule_pages.hpp"
#include "shared/json.hpp"

/// Static Analysis Results Interchange Format 2.1.0, an OASIS standard: https://docs.oasis-open.org/sarif/sarif/v2.1.0/
namespace netrc::tool
{
namespace
{

std::string_view level_of(lint::severity severity)
{
  constexpr std::array<std::string_view, 3> levels = {"error", "warning", "note"};
  return levels[static_cast<std::size_t>(severity)];
}

/// A path as a URI reference (RFC 3986): any byte that is not unreserved becomes `%NN`.
std::string uri_of(std::string_view path)
{
  constexpr std::string_view unreserved = "-._~/";
  std::string result = path.starts_with('/') ? "file://" : "";
  for (const char byte : path)
  {
    const bool is_kept = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') ||
                         unreserved.find(byte) != unreserved.npos;
    result += is_kept ? std::string(1, byte) : fmt::format("%{:02X}", static_cast<unsigned char>(byte));
  }
  return result;
}

json artifact_location(std::string_view path)
{
  json result = {{"uri", uri_of(path)}};
  if (!path.starts_with('/'))
    result["uriBaseId"] = "%SRCROOT%";
  return result;
}

json location_of(std::string_view path, const std::optional<excerpt>& place)
{
  json physical = {{"artifactLocation", artifact_location(path)}};
  if (place)
  {
    json region = {{"startLine", place->begin.line}, {"startColumn", place->begin.character}};
    if (place->end)
    {
      region["endLine"] = place->end->line;
      region["endColumn"] = place->end->character;
    }
    physical["region"] = std::move(region);
  }
  return {{"physicalLocation", std::move(physical)}};
}

json descriptor_of(const lint::rule& rule)
{
  const std::string help =
      fmt::format("{}\n\nTo fix it: {}\n\nHow that is known: {}\n\nBad:\n{}\n\nGood:\n{}\n", rule.why,
                  sentence(rule.hint), rule.evidence, display_example(rule.bad), display_example(rule.good));
  const std::string markdown =
      fmt::format("{}\n\n**To fix it:** {}\n\n**How that is known:** "
                  "{}\n\n**Bad:**\n\n```\n{}\n```\n\n**Good:**\n\n```\n{}\n```\n",
                  rule.why, sentence(rule.hint), rule.evidence, display_example(rule.bad), display_example(rule.good));
  return {{"id", rule.code},
          {"name", rule.name},
          {"shortDescription", {{"text", capitalized_sentence(rule.summary)}}},
          {"fullDescription", {{"text", capitalized_sentence(rule.why)}}},
          {"help", {{"text", help}, {"markdown", markdown}}},
          {"defaultConfiguration", {{"level", level_of(rule.severity)}}},
          {"properties", {{"tags", json::array({lint::family_of(rule).name})}}}};
}

/// GitHub's code scanning requires a line: a result for the file as a whole gets the first.
json location_of_result(std::string_view path, const std::optional<excerpt>& place)
{
  json result = location_of(path, place);
  if (!place)
    result["physicalLocation"]["region"] = {{"startLine", 1}};
  return result;
}

/// The index of the rule's descriptor.
std::ptrdiff_t index_of(const lint::rule& rule)
{
  const auto all = lint::rules();
  return std::find_if(all.begin(), all.end(), [&](const lint::rule& each) { return each.code == rule.code; }) -
         all.begin();
}

json result_of(const report& file, const located& problem)
{
  const lint::rule& rule = *problem.finding.rule;
  json result = {{"ruleId", rule.code},
                 {"ruleIndex", index_of(rule)},
                 {"level", level_of(severity_of(problem.finding))},
                 {"message", {{"text", full_text_of(problem.finding)}}},
                 {"locations", json::array({location_of_result(file.path, problem.where)})}};
  json related = json::array();
  const auto relate = [&](const std::optional<excerpt>& place, std::string_view message)
  {
    json other = location_of(file.path, place);
    other["id"] = related.size() + 1;
    other["message"] = {{"text", sentence(message)}};
    related.push_back(std::move(other));
  };
  if (problem.related)
    relate(problem.related, describe_related(problem.finding));
  for (const located& each : problem.effects)
    relate(each.where, sentence_of(each.finding));
  if (!related.empty())
    result["relatedLocations"] = std::move(related);
  return result;
}

json descriptors()
{
  json result = json::array();
  for (const lint::rule& each : lint::rules())
    result.push_back(descriptor_of(each));
  return result;
}

json notification(std::string_view text, std::string_view path, std::string_view level)
{
  return {
      {"level", level}, {"message", {{"text", text}}}, {"locations", json::array({location_of(path, std::nullopt)})}};
}

json invocation_of(const run_result& result)
{
  json notifications = json::array();
  for (const unread& file : result.not_read)
    notifications.push_back(notification(file.message, file.path, "error"));
  for (const report& file : result.reports)
    if (file.omitted != 0)
      notifications.push_back(
          notification(fmt::format("Problems beyond the limit, not shown: {}.", file.omitted), file.path, "warning"));
  return {{"executionSuccessful", result.not_read.empty()}, {"toolExecutionNotifications", std::move(notifications)}};
}

json log_of(const run_result& result, json rules)
{
  json results = json::array();
  for (const report& file : result.reports)
    for (const located& problem : file.problems)
      results.push_back(result_of(file, problem));
  const json driver = {{"name", "netrc-lint"}, {"semanticVersion", NETRC_VERSION}, {"rules", std::move(rules)}};
  const json run = {{"tool", {{"driver", driver}}},
                    {"columnKind", "unicodeCodePoints"},
                    {"invocations", json::array({invocation_of(result)})},
                    {"results", std::move(results)}};
  return {{"$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"},
          {"version", "2.1.0"},
          {"runs", json::array({run})}};
}

}  // namespace

/// Columns count Unicode code points. The region of a masked word has no end.
std::string as_sarif(const run_result& result, bool)
{
  return ascii_text(log_of(result, descriptors()));
}

std::string as_sarif_without_rules(const run_result& result)
{
  return ascii_text(log_of(result, json::array()));
}

std::string sarif_rules()
{
  return ascii_text(descriptors());
}

}  // namespace netrc::tool
