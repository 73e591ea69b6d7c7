// SPDX-License-Identifier: MIT
#include "options.hpp"

#include <fmt/format.h>

#include <charconv>
#include <system_error>

#include "configuration.hpp"
#include "formats/formats.hpp"

namespace netrc::tool
{
namespace
{

constexpr const char* from_command_line = "command line";

/// Options that only matter at the start.
struct startup_options
{
  std::optional<std::string> configuration_path;
  bool has_no_configuration = false;
  std::vector<std::string> also_ignored;
  bool wants_version = false;
  bool wants_formats = false;
};

option setting_option(const char* name, const char* value_name, const char* help, setting<std::string>& setting)
{
  return {name, value_name, help,
          [&setting](const std::string& value)
          {
            setting = {value, from_command_line};
            return "";
          }};
}

/// A list on the command line replaces that of the configuration file.
option setting_option(const char* name, const char* value_name, const char* help,
                      setting<std::vector<std::string>>& setting)
{
  option result = list(name, value_name, help, setting.value);
  result.handle = [&setting, handle = std::move(result.handle)](const std::string& value)
  {
    setting.origin = from_command_line;
    return handle(value);
  };
  return result;
}

option setting_option(const char* name, const char* value_name, const char* help, setting<std::size_t>& setting)
{
  return {name, value_name, help,
          [&setting, name](const std::string& text) -> std::string
          {
            std::size_t number = 0;
            const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
            if (error != std::errc() || end != text.data() + text.size())
              return fmt::format("--{} must be a whole number, 0 or more", name);
            setting = {number, from_command_line};
            return "";
          }};
}

/// `--format help` describes the formats.
option format_option(setting<std::string>& setting, bool& wants_formats)
{
  option result = setting_option("format", "FORMAT|help", "", setting);
  result.help = format_names();
  result.handle = [&wants_formats, handle = std::move(result.handle)](const std::string& value)
  {
    wants_formats = value == "help";
    return handle(value);
  };
  return result;
}

/// In the order of the help, which fits a screen of 80 by 24.
std::vector<option> options_for(options& options, startup_options& startup)
{
  settings& settings = options.settings;
  return {
      flag("version", "Print the version", startup.wants_version),
      text("stdin-filename", "NAME", "What the output calls standard input", options.stdin_filename),
      setting_option("select", "CODE,...", "Only these rules: codes, prefixes of codes, names", settings.select),
      setting_option("ignore", "CODE,...", "Not these rules", settings.ignore),
      list("extend-ignore", "CODE,...", "Also ignore these rules", startup.also_ignored),
      setting_option("severity", "LEVEL", "The lowest: error, warning, info (default)", settings.severity),
      setting_option("reader", "NAME,...", "Programs that should read the file alike", settings.reader),
      format_option(settings.format, startup.wants_formats),
      setting_option("color", "WHEN", "auto (default), always, never", settings.color),
      setting_option("max-problems", "N", "Show at most N per file, count the rest (1000)", settings.max_problems),
      text("config", "FILE", "Use this configuration file", startup.configuration_path),
      flag("no-config", "Use no configuration file", startup.has_no_configuration),
      flag("show-config", "Print the settings, and where each comes from", options.show_config),
      flag("list-rules", "List the rules; with --format json, all about them", options.list_rules),
      text("explain", "CODE", "Explain a rule: why, evidence, examples", options.explain),
  };
}

/// Completes the settings. Returns an error message, nothing on success.
std::optional<std::string> configure(options& options, const startup_options& startup)
{
  if (startup.has_no_configuration && startup.configuration_path)
    return "--config and --no-config cannot be combined";
  if (!startup.has_no_configuration)
    options.configuration = startup.configuration_path ? startup.configuration_path : find_configuration();
  if (options.configuration)
    if (auto error = read_configuration(*options.configuration, options.settings))
      return error;
  const std::vector<std::string>& added = startup.also_ignored;
  if (auto error = validate_codes("extend-ignore", {added, from_command_line}))
    return error;
  setting<std::vector<std::string>>& ignored = options.settings.ignore;
  if (!added.empty() && ignored.origin != from_command_line)
    ignored.origin =
        ignored.origin.empty() ? from_command_line : fmt::format("{}, {}", ignored.origin, from_command_line);
  ignored.value.insert(ignored.value.end(), added.begin(), added.end());
  return validate(options.settings);
}

}  // namespace

std::variant<options, display_text, usage_error> read_options(std::span<char*> arguments)
{
  options result;
  startup_options startup;
  command command = {"netrc-lint", "Says what is wrong with a .netrc, and how to fix it. It never shows a secret.",
                     "  gpg -d netrc.gpg | netrc-lint - --stdin-filename netrc.gpg\n"
                     "  netrc-lint --format sarif --ignore F,placeholder a.netrc b.netrc\n",
                     "0 clean, 1 problems found, 2 could not run"};
  command.options = options_for(result, startup);
  command.operands = {"FILE", "Files; - is standard input; none: the default file", 0, unlimited, &result.files};
  auto parsed = parse(command, arguments);
  if (auto* const text = std::get_if<display_text>(&parsed))
    return std::move(*text);
  if (auto* const error = std::get_if<usage_error>(&parsed))
    return std::move(*error);
  if (startup.wants_version)
    return display_text{"netrc-lint " NETRC_VERSION "\n"};
  if (startup.wants_formats)
    return display_text{list_of_formats()};
  if (auto error = configure(result, startup))
    return usage_error{std::move(*error)};
  return result;
}

}  // namespace netrc::tool
