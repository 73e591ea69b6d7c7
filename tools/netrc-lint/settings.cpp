// SPDX-License-Identifier: MIT
#include "settings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <span>

#include "formats/formats.hpp"
#include "netrc/display.hpp"
#include "netrc/readers.hpp"
#include "shared/given_word.hpp"
#include "shared/json.hpp"
#include "shared/source_file.hpp"
#include "shared/terminal.hpp"

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
  const std::vector<std::string_view> valid = readers::reader_names();
  for (const std::string& name : setting.value)
    if (!is_one_of(name, valid))
      return wrong_value("reader", name, name_with_origin("reader", setting.origin), valid);
  return std::nullopt;
}

std::optional<std::string> validate_codes(std::string_view name, const std::vector<std::string>& codes,
                                          std::string_view origin)
{
  for (const std::string& code : codes)
    if (code.empty())
      return fmt::format("{}: an empty name: is there an extra comma?", name_with_origin(name, origin));
    else if (std::none_of(lint::rules().begin(), lint::rules().end(),
                          [&](const lint::rule& rule) { return lint::matches(rule, code); }))
      return fmt::format("{}: {}", name_with_origin(name, origin), unknown_rule(code));
  return std::nullopt;
}

std::optional<std::string> validate_codes(std::string_view name, const setting<std::vector<std::string>>& codes)
{
  return validate_codes(name, codes.value, codes.origin);
}

std::optional<std::string> validate_per_file_ignores(const setting<std::vector<per_file_ignore>>& setting)
{
  for (const per_file_ignore& each : setting.value)
    if (auto error = validate_codes("per-file-ignores", each.codes, setting.origin))
      return error;
  return std::nullopt;
}

/// A star that fails is tried again with one byte more; an earlier one need not be, because the later star takes what
/// it could.
bool matches(std::string_view pattern, std::string_view text)
{
  std::size_t position = 0;
  std::size_t star = pattern.npos;
  std::size_t after_star = 0;
  for (std::size_t i = 0; i < text.size();)
    if (position < pattern.size() && pattern[position] == '*')
    {
      star = position++;
      after_star = i;
    }
    else if (position < pattern.size() && (pattern[position] == '?' || pattern[position] == text[i]))
    {
      ++position;
      ++i;
    }
    else if (star != pattern.npos)
    {
      position = star + 1;
      i = ++after_star;
    }
    else
      return false;
  return pattern.find_first_not_of('*', position) == pattern.npos;
}

std::string without_dot(const std::string& path)
{
  return path.starts_with("./") ? path.substr(2) : path;
}

/// From the root on, without `.` and `..`.
std::string absolute(const std::string& path)
{
  const std::string whole = path.starts_with('/') ? path : working_directory().value_or("") + "/" + path;
  return std::filesystem::path(whole).lexically_normal().string();
}

/// The names by which a pattern may mean a file.
std::vector<std::string> names_of(const std::string& path, const std::string& configuration)
{
  const std::string given = without_dot(path);
  std::vector<std::string> result = {given, given.substr(given.find_last_of('/') + 1)};
  const std::string file = absolute(given);
  std::string folder = absolute(configuration);
  folder.resize(folder.find_last_of('/') + 1);
  if (file.starts_with(folder))
    result.push_back(file.substr(folder.size()));
  return result;
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

std::string toml_of(const std::vector<per_file_ignore>& table)
{
  std::string result;
  for (const auto& [pattern, codes] : table)
    result += fmt::format("{}{} = {}", result.empty() ? "" : ", ", toml_of(pattern), toml_of(codes));
  return fmt::format("{{{}}}", result);
}

}  // namespace

std::string unknown_rule(std::string_view name)
{
  return unknown_word("rule", name, names_of(lint::rules())) + "\n  hint: run netrc-lint --list-rules";
}

std::optional<std::string> validate(const settings& settings)
{
  for (const auto& error :
       {validate_choice("format", settings.format, names_of(formats())),
        validate_choice("severity", settings.severity, severity_names),
        validate_choice("color", settings.color, color_names), validate_codes("select", settings.select),
        validate_codes("ignore", settings.ignore), validate_codes("extend-ignore", settings.extend_ignore),
        validate_per_file_ignores(settings.per_file_ignores), validate_readers(settings.reader)})
    if (error)
      return error;
  return std::nullopt;
}

lint::selection selection_of(const settings& settings)
{
  const auto* const severity = std::find(std::begin(severity_names), std::end(severity_names), settings.severity.value);
  lint::selection result = {{settings.select.value.begin(), settings.select.value.end()},
                            {settings.ignore.value.begin(), settings.ignore.value.end()},
                            settings.quiet.value ? lint::severity::error
                                                 : static_cast<lint::severity>(severity - std::begin(severity_names)),
                            {settings.reader.value.begin(), settings.reader.value.end()}};
  const std::vector<std::string>& more = settings.extend_ignore.value;
  result.ignore.insert(result.ignore.end(), more.begin(), more.end());
  return result;
}

lint::selection selection_of(const settings& settings, const std::string& path)
{
  lint::selection result = selection_of(settings);
  if (settings.per_file_ignores.value.empty())
    return result;
  const auto known_as = names_of(path, settings.configuration.value_or(""));
  for (const per_file_ignore& each : settings.per_file_ignores.value)
    if (std::any_of(known_as.begin(), known_as.end(),
                    [&](const std::string& name) { return matches(each.pattern, name); }))
      result.ignore.insert(result.ignore.end(), each.codes.begin(), each.codes.end());
  return result;
}

std::string_view display_stdin_filename(const settings& settings)
{
  const auto& [value, origin] = settings.stdin_filename;
  return origin.empty() ? value : display_missing_path(value);
}

std::string display_settings(const settings& settings)
{
  const auto row = [](std::string_view name, const std::string& value, std::string_view origin)
  { return fmt::format("{:<48} # {}\n", fmt::format("{} = {}", name, value), origin.empty() ? "default" : origin); };
  return fmt::format("# configuration file: {}\n", settings.configuration ? escaped(*settings.configuration) : "none") +
         row("format", toml_of(settings.format.value), settings.format.origin) +
         row("select", toml_of(settings.select.value), settings.select.origin) +
         row("ignore", toml_of(settings.ignore.value), settings.ignore.origin) +
         row("extend-ignore", toml_of(settings.extend_ignore.value), settings.extend_ignore.origin) +
         row("per-file-ignores", toml_of(settings.per_file_ignores.value), settings.per_file_ignores.origin) +
         row("severity", toml_of(settings.severity.value), settings.severity.origin) +
         row("quiet", settings.quiet.value ? "true" : "false", settings.quiet.origin) +
         row("reader", toml_of(settings.reader.value), settings.reader.origin) +
         row("max-problems", fmt::format("{}", settings.max_problems.value), settings.max_problems.origin) +
         row("color", toml_of(settings.color.value), settings.color.origin) +
         row("stdin-filename", toml_of(escaped(display_stdin_filename(settings))), settings.stdin_filename.origin);
}

}  // namespace netrc::tool
