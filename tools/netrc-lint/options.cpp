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

option setting_option(char letter, const char* name, const char* help, setting<bool>& setting)
{
  option result = flag(name, help, setting.value);
  result.letter = letter;
  result.handle = [&setting, handle = std::move(result.handle)](const std::string& value)
  {
    setting.origin = from_command_line;
    return handle(value);
  };
  return result;
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

/// In the order of the help.
std::vector<option> options_for(options& options, startup_options& startup)
{
  settings& settings = options.settings;
  return {
      flag("version", "Print the version", startup.wants_version),
      setting_option("stdin-filename", "NAME", "What the output calls standard input", settings.stdin_filename),
      setting_option("select", "CODE,...", "Only these rules: codes, prefixes of codes, names", settings.select),
      setting_option("ignore", "CODE,...", "Not these rules", settings.ignore),
      setting_option("extend-ignore", "CODE,...", "Also ignore these rules", settings.extend_ignore),
      setting_option("severity", "LEVEL", "The lowest: error, warning, info (default)", settings.severity),
      setting_option('q', "quiet", "Report errors only, and no summary", settings.quiet),
      setting_option("reader", "NAME,...", "Programs that should read the file alike", settings.reader),
      format_option(settings.format, startup.wants_formats),
      setting_option("color", "WHEN", "auto (default), always, never", settings.color),
      setting_option("max-problems", "N", "Show at most N per file, count the rest (1000)", settings.max_problems),
      text("output-file", "FILE", "Write to this file; - is standard output (default)", options.output_file),
      flag("exit-zero", "Exit with 0 although there are problems", options.exit_zero),
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
  auto path = startup.configuration_path;
  if (!path && !startup.has_no_configuration)
    path = find_configuration();
  if (path)
    if (auto error = read_configuration(*path, options.settings))
      return error;
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
  if (result.output_file == "-")
    result.output_file.reset();
  if (startup.wants_version)
    return display_text{"netrc-lint " NETRC_VERSION "\n"};
  if (startup.wants_formats)
    return display_text{list_of_formats()};
  if (auto error = configure(result, startup))
    return usage_error{std::move(*error)};
  return result;
}

}  // namespace netrc::tool
