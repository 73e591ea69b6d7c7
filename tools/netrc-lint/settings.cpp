// SPDX-License-Identifier: MIT
#include "settings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <span>

#include "formats/formats.hpp"
#include "netrc/display.hpp"
#include "netrc/readers.hpp"
#include "shared/given_word.hpp"
#include "shared/json.hpp"

namespace netrc::tool
{
namespace
{

using names = std::span<const std::string_view>;

constexpr std::string_view severity_names[] = {"error", "warning", "info"};
constexpr std::string_view color_names[] = {"auto", "always", "never"};

template <typename Named>
std::vector<std::string_view> names_of(std::span<const Named> table)
{
  std::vector<std::string_view> result;
  for (const Named& each : table)
    result.push_back(each.name);
  return result;
}

bool is_one_of(std::string_view value, names valid)
{
  return std::find(valid.begin(), valid.end(), value) != valid.end();
}

/// The name of a setting, and the file that set it.
std::string name_with_origin(std::string_view name, std::string_view origin)
{
  return origin.empty() || origin == "command line" ? std::string(name) : fmt::format("{} (from {})", name, origin);
}

std::optional<std::string> validate_choice(std::string_view name, const setting<std::string>& setting, names valid)
{
  if (is_one_of(setting.value, valid))
    return std::nullopt;
  return wrong_value(name, setting.value, name_with_origin(name, setting.origin), valid);
}

std::optional<std::string> validate_readers(const setting<std::vector<std::string>>& setting)
{
  const auto valid = names_of(readers::table());
  for (const std::string& name : setting.value)
    if (!is_one_of(name, valid))
      return wrong_value("reader", name, name_with_origin("reader", setting.origin), valid);
  return std::nullopt;
}

std::string toml_of(std::string_view text)
{
  // A JSON string is a TOML string, too.
  std::string result = ascii_text(text_or_base64(text));
  result.pop_back();
  return result;
}

std::string toml_of(const std::vector<std::string>& list)
{
  std::string result;
  for (const std::string& each : list)
    result += (result.empty() ? "" : ", ") + toml_of(each);
  return fmt::format("[{}]", result);
}

}  // namespace

std::string unknown_rule(std::string_view name)
{
  return unknown_word("rule", name, names_of(lint::rules())) + "\n  hint: run netrc-lint --list-rules";
}

std::optional<std::string> validate_codes(std::string_view name, const setting<std::vector<std::string>>& codes)
{
  for (const std::string& code : codes.value)
    if (code.empty())
      return fmt::format("{}: an empty name: is there an extra comma?", name_with_origin(name, codes.origin));
    else if (std::none_of(lint::rules().begin(), lint::rules().end(),
                          [&](const lint::rule& rule) { return lint::matches(rule, code); }))
      return fmt::format("{}: {}", name_with_origin(name, codes.origin), unknown_rule(code));
  return std::nullopt;
}

std::optional<std::string> validate(const settings& settings)
{
  for (const auto& error :
       {validate_choice("format", settings.format, names_of(formats())),
        validate_choice("severity", settings.severity, severity_names),
        validate_choice("color", settings.color, color_names), validate_codes("select", settings.select),
        validate_codes("ignore", settings.ignore), validate_readers(settings.reader)})
    if (error)
      return error;
  return std::nullopt;
}

lint::selection selection_of(const settings& settings)
{
  const auto* const severity = std::find(std::begin(severity_names), std::end(severity_names), settings.severity.value);
  return {{settings.select.value.begin(), settings.select.value.end()},
          {settings.ignore.value.begin(), settings.ignore.value.end()},
          static_cast<lint::severity>(severity - std::begin(severity_names)),
          {settings.reader.value.begin(), settings.reader.value.end()}};
}

std::string display_settings(const settings& settings, const std::optional<std::string>& path)
{
  const auto row = [](std::string_view name, const std::string& value, std::string_view origin)
  { return fmt::format("{:<48} # {}\n", fmt::format("{} = {}", name, value), origin.empty() ? "default" : origin); };
  return fmt::format("# configuration file: {}\n", path ? escaped(*path) : "none") +
         row("format", toml_of(settings.format.value), settings.format.origin) +
         row("select", toml_of(settings.select.value), settings.select.origin) +
         row("ignore", toml_of(settings.ignore.value), settings.ignore.origin) +
         row("severity", toml_of(settings.severity.value), settings.severity.origin) +
         row("reader", toml_of(settings.reader.value), settings.reader.origin) +
         row("max-problems", fmt::format("{}", settings.max_problems.value), settings.max_problems.origin) +
         row("color", toml_of(settings.color.value), settings.color.origin);
}

}  // namespace netrc::tool
