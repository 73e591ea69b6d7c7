// SPDX-License-Identifier: MIT
#include "options.hpp"

#include <fmt/format.h>

#include <charconv>
#include <system_error>

#include "configuration.hpp"
#include "netrc/display.hpp"

namespace netrc::tool
{
namespace
{

constexpr const char* from_command_line = "command line";

/// What the settings do not keep.
struct once
{
  std::optional<std::string> configuration_path;
  bool has_no_configuration = false;
  std::vector<std::string> more_ignored;  ///< beside what is ignored anyway
  bool wants_version = false;
};

option setting_option(const char* name, const char* value_name, const char* help, setting<std::string>& to)
{
  return {name, value_name, help,
          [&to](const std::string& value)
          {
            to = {value, from_command_line};
            return "";
          }};
}

/// A list that the command line begins anew, whatever the configuration says.
option setting_option(const char* name, const char* value_name, const char* help, setting<std::vector<std::string>>& to)
{
  option result = list(name, value_name, help, to.value);
  result.take = [&to, take = std::move(result.take)](const std::string& value)
  {
    to.origin = from_command_line;
    return take(value);
  };
  return result;
}

option setting_option(const char* name, const char* value_name, const char* help, setting<std::size_t>& to)
{
  return {name, value_name, help,
          [&to, name](const std::string& text) -> std::string
          {
            std::size_t number = 0;
            const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
            if (error != std::errc() || end != text.data() + text.size())
              return fmt::format("--{}: {} is not a whole number from 0", name, escaped(text));
            to = {number, from_command_line};
            return "";
          }};
}

/// The order is that of the help, which a screen of 80 by 24 holds.
std::vector<option> options_to(options& to, once& beside)
{
  settings& set = to.set;
  return {
      flag("version", "Print the version", beside.wants_version),
      text("stdin-filename", "NAME", "What standard input is called in the output", to.stdin_filename),
      setting_option("select", "CODE,...", "Only these rules: codes, their beginnings, names", set.select),
      setting_option("ignore", "CODE,...", "Not these rules", set.ignore),
      list("extend-ignore", "CODE,...", "Nor these, beside those that are ignored anyway", beside.more_ignored),
      setting_option("severity", "LEVEL", "The least: error, warning, info (default)", set.severity),
      setting_option("reader", "NAME,...", "Programs that should read the file alike", set.reader),
      setting_option("format", "FORMAT", "text (default), concise, json, sarif, github", set.format),
      setting_option("color", "WHEN", "auto (default), always, never", set.color),
      setting_option("max-problems", "N", "Show so many a file, count the rest (1000)", set.max_problems),
      text("config", "FILE", "A configuration file, not one that is found", beside.configuration_path),
      flag("no-config", "No configuration file", beside.has_no_configuration),
      flag("show-config", "Print the settings, and where each comes from", to.show_config),
      flag("list-rules", "List the rules; with --format json all of each", to.list_rules),
      text("explain", "CODE", "Explain a rule: why, evidence, examples", to.explain),
  };
}

/// What is wrong, if anything.
std::optional<std::string> configure(options& to, const once& by)
{
  if (by.has_no_configuration && by.configuration_path)
    return "--config and --no-config exclude each other";
  if (!by.has_no_configuration)
    to.configuration = by.configuration_path ? by.configuration_path : find_configuration();
  if (to.configuration)
    if (auto fault = read_configuration(*to.configuration, to.set))
      return fault;
  if (auto fault = fault_of_codes("extend-ignore", {by.more_ignored, from_command_line}))
    return fault;
  setting<std::vector<std::string>>& ignored = to.set.ignore;
  if (!by.more_ignored.empty() && ignored.origin != from_command_line)
    ignored.origin =
        ignored.origin.empty() ? from_command_line : fmt::format("{}, {}", ignored.origin, from_command_line);
  ignored.value.insert(ignored.value.end(), by.more_ignored.begin(), by.more_ignored.end());
  return fault_of(to.set);
}

}  // namespace

std::variant<options, shown_text, usage_error> read_options(std::span<char*> arguments)
{
  options result;
  once beside;
  command by = {"netrc-lint", "Says what is wrong with a .netrc, and how to mend it. It never shows a secret.",
                "  gpg -d netrc.gpg | netrc-lint - --stdin-filename netrc.gpg\n"
                "  netrc-lint --format sarif --ignore F,placeholder a.netrc b.netrc\n",
                "0 clean, 1 problems found, 2 could not run"};
  by.options = options_to(result, beside);
  by.rest = {"FILE", "Files; - is standard input; none: the default file", 0, unlimited, &result.files};
  auto read_so_far = read(by, arguments);
  if (auto* const text = std::get_if<shown_text>(&read_so_far))
    return std::move(*text);
  if (auto* const error = std::get_if<usage_error>(&read_so_far))
    return std::move(*error);
  if (beside.wants_version)
    return shown_text{"netrc-lint " NETRC_VERSION "\n"};
  if (auto fault = configure(result, beside))
    return usage_error{std::move(*fault)};
  return result;
}

}  // namespace netrc::tool
