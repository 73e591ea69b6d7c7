// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "formats/formats.hpp"
#include "netrc/display.hpp"
#include "shared/json.hpp"

/// Static Analysis Results Interchange Format 2.1.0, an OASIS standard: https://docs.oasis-open.org/sarif/sarif/v2.1.0/
namespace netrc::tool
{
namespace
{

std::string_view level_of(lint::severity of)
{
  constexpr std::array<std::string_view, 3> levels = {"error", "warning", "note"};
  return levels[static_cast<std::size_t>(of)];
}

std::string capitalized_sentence(std::string_view text)
{
  std::string result = sentence(text);
  if (result.front() >= 'a' && result.front() <= 'z')
    result.front() = static_cast<char>(result.front() - 0x20);
  return result;
}

/// A path as a URI reference (RFC 3986): any byte that is not unreserved as `%NN`.
std::string uri_of(std::string_view path)
{
  constexpr std::string_view kept = "-._~/";
  std::string result = path.starts_with('/') ? "file://" : "";
  for (const char byte : path)
  {
    const bool is_kept = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') ||
                         kept.find(byte) != kept.npos;
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
    json region = {{"startLine", place->at.line}, {"startColumn", place->at.character}};
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
      fmt::format("{}\n\nTo mend it: {}\n\nHow that is known: {}\n\nBad:\n{}\n\nGood:\n{}\n", rule.why,
                  sentence(rule.hint), rule.evidence, shown_example(rule.bad), shown_example(rule.good));
  const std::string markdown =
      fmt::format("{}\n\n**To mend it:** {}\n\n**How that is known:** "
                  "{}\n\n**Bad:**\n\n```\n{}\n```\n\n**Good:**\n\n```\n{}\n```\n",
                  rule.why, sentence(rule.hint), rule.evidence, shown_example(rule.bad), shown_example(rule.good));
  return {{"id", rule.code},
          {"name", rule.name},
          {"shortDescription", {{"text", capitalized_sentence(rule.summary)}}},
          {"fullDescription", {{"text", capitalized_sentence(rule.why)}}},
          {"help", {{"text", help}, {"markdown", markdown}}},
          {"defaultConfiguration", {{"level", level_of(rule.severity)}}},
          {"properties", {{"tags", json::array({lint::family_of(rule).name})}}}};
}

/// GitHub's code scanning takes no result without a line: that of the file as a whole is its first.
json location_of_result(std::string_view path, const std::optional<excerpt>& place)
{
  json result = location_of(path, place);
  if (!place)
    result["physicalLocation"]["region"] = {{"startLine", 1}};
  return result;
}

/// Where the rule's descriptor stands among them.
std::ptrdiff_t index_of(const lint::rule& of)
{
  const auto all = lint::rules();
  return std::find_if(all.begin(), all.end(), [&](const lint::rule& each) { return each.code == of.code; }) -
         all.begin();
}

json result_of(const report& file, const located& problem)
{
  const lint::rule& rule = *problem.found.rule;
  json result = {{"ruleId", rule.code},
                 {"ruleIndex", index_of(rule)},
                 {"level", level_of(rule.severity)},
                 {"message",
                  {{"text", fmt::format("{} To mend it: {}", capitalized_sentence(sentence_of(problem.found)),
                                        sentence(hint_of(problem.found)))}}},
                 {"locations", json::array({location_of_result(file.path, problem.where)})}};
  if (problem.related)
  {
    json other = location_of(file.path, problem.related);
    other["id"] = 1;
    other["message"] = {{"text", sentence(describe_related(problem.found))}};
    result["relatedLocations"] = json::array({std::move(other)});
  }
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

json invocation_of(const run_result& of)
{
  json notifications = json::array();
  for (const unread& file : of.not_read)
    notifications.push_back(notification(file.message, file.path, "error"));
  for (const report& file : of.reports)
    if (file.unseen != 0)
      notifications.push_back(
          notification(fmt::format("Problems beyond the limit, not shown: {}.", file.unseen), file.path, "warning"));
  return {{"executionSuccessful", of.not_read.empty()}, {"toolExecutionNotifications", std::move(notifications)}};
}

json log_of(const run_result& of, json rules)
{
  json results = json::array();
  for (const report& file : of.reports)
    for (const located& problem : file.problems)
      results.push_back(result_of(file, problem));
  const json driver = {{"name", "netrc-lint"}, {"semanticVersion", NETRC_VERSION}, {"rules", std::move(rules)}};
  const json run = {{"tool", {{"driver", driver}}},
                    {"columnKind", "unicodeCodePoints"},
                    {"invocations", json::array({invocation_of(of)})},
                    {"results", std::move(results)}};
  return {{"$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"},
          {"version", "2.1.0"},
          {"runs", json::array({run})}};
}

}  // namespace

std::string as_sarif(const run_result& of)
{
  return ascii_text(log_of(of, descriptors()));
}

std::string as_sarif_without_rules(const run_result& of)
{
  return ascii_text(log_of(of, json::array()));
}

std::string sarif_rules()
{
  return ascii_text(descriptors());
}

}  // namespace netrc::tool
