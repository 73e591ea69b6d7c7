// SPDX-License-Identifier: MIT
#include "options.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <charconv>
#include <memory>
#include <system_error>
#include <utility>

#include "configuration.hpp"
#include "netrc/show.hpp"

namespace netrc::tool
{
namespace
{

constexpr const char* footer = "Examples:\n"
                               "  gpg -d netrc.gpg | netrc-lint - --stdin-filename netrc.gpg\n"
                               "  netrc-lint --format sarif --ignore F,placeholder a.netrc b.netrc\n"
                               "Exit codes: 0 clean, 1 problems found, 2 could not run.";

/// A screen of 80 by 24 holds it all: a line an option. The manual page is made of it (docs/man), which goes by the headings.
class one_screen : public CLI::Formatter
{
public:
  one_screen() { column_width(28); }

  std::string make_help(const CLI::App* app, std::string, CLI::AppFormatMode) const override
  {
    std::string text = app->get_description() + "\nUsage: netrc-lint [OPTION...] [FILE...]\nOptions:\n";
    for (const CLI::Option* each : app->get_options())
      text += fmt::format("  {:<26}{}\n", names_of(*each), each->get_description());
    return text + "\n" + app->get_footer() + "\n";
  }

private:
  static std::string names_of(const CLI::Option& of)
  {
    if (of.get_positional())
      return of.get_name();
    const std::string name = of.get_name(false, true);
    return of.get_type_size() == 0 ? name : fmt::format("{} {}", name, of.get_type_name());
  }
};

/// The configuration, as the command line names it.
struct configuration_options
{
  std::string path;
  bool is_off = false;
};

/// CLI11's own check would print the range of a double.
std::string fault_of_number(const std::string& text)
{
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool is_read = error == std::errc() && end == text.data() + text.size();
  return is_read ? "" : fmt::format("{} is not a whole number from 0", text);
}

void add_options(CLI::App& app, options& to, configuration_options& configuration)
{
  app.add_option("FILE", to.files, "Files; - is standard input; none: the default file")->type_name("");
  app.add_option("--stdin-filename", to.stdin_filename, "What standard input is called in the output")
      ->type_name("NAME");
  app.add_option("--select", to.set.select.value, "Only these rules: codes, their beginnings, names")
      ->type_name("CODE,...")
      ->delimiter(',')
      ->allow_extra_args(false);
  app.add_option("--ignore", to.set.ignore.value, "Not these rules")
      ->type_name("CODE,...")
      ->delimiter(',')
      ->allow_extra_args(false);
  app.add_option("--severity", to.set.severity.value, "The least: error, warning, info (default)")->type_name("LEVEL");
  app.add_option("--reader", to.set.reader.value, "Programs that should read the file alike")
      ->type_name("NAME,...")
      ->delimiter(',')
      ->allow_extra_args(false);
  app.add_option("--format", to.set.format.value, "text (default), concise, json, sarif, github")->type_name("FORMAT");
  app.add_option("--color", to.set.color.value, "auto (default), always, never")->type_name("WHEN");
  app.add_option("--max-problems", to.set.max_problems.value, "Show so many a file, count the rest (1000)")
      ->type_name("N")
      ->check(CLI::Validator(fault_of_number, ""));
  app.add_option("--config", configuration.path, "A configuration file, not one that is found")->type_name("FILE");
  app.add_flag("--no-config", configuration.is_off, "No configuration file");
  app.add_flag("--show-config", to.show_config, "Print the settings, and where each comes from");
  app.add_flag("--list-rules", to.list_rules, "List the rules; with --format json all of each");
  app.add_option("--explain", to.explain, "Explain a rule: why, evidence, examples")->type_name("CODE");
}

template <typename Value>
void mark_if_given(const CLI::App& app, const std::string& name, setting<Value>& of)
{
  if (app.get_option(name)->count() != 0)
    of.origin = "command line";
}

void mark_given(const CLI::App& app, settings& all)
{
  mark_if_given(app, "--select", all.select);
  mark_if_given(app, "--ignore", all.ignore);
  mark_if_given(app, "--severity", all.severity);
  mark_if_given(app, "--reader", all.reader);
  mark_if_given(app, "--format", all.format);
  mark_if_given(app, "--color", all.color);
  mark_if_given(app, "--max-problems", all.max_problems);
}

/// What is wrong, if anything.
std::optional<std::string> configure(options& to, const configuration_options& by)
{
  if (by.is_off && !by.path.empty())
    return "--config and --no-config exclude each other";
  if (by.is_off)
    return std::nullopt;
  to.configuration = by.path.empty() ? find_configuration() : std::optional(by.path);
  return to.configuration ? read_configuration(*to.configuration, to.set) : std::nullopt;
}

}  // namespace

std::variant<options, shown_text, usage_error> read_options(int argc, const char* const* argv)
{
  options result;
  configuration_options configuration;
  CLI::App app("Says what is wrong with a .netrc, and how to mend it. It never shows a secret.", "netrc-lint");
  app.formatter(std::make_shared<one_screen>());
  app.footer(footer);
  app.set_help_flag("-h,--help", "Print this help");
  app.set_version_flag("--version", "netrc-lint " NETRC_VERSION, "Print the version");
  add_options(app, result, configuration);
  try
  {
    app.parse(argc, argv);
  }
  catch (const CLI::CallForHelp&)
  {
    return shown_text{app.help()};
  }
  catch (const CLI::CallForVersion& version)
  {
    return shown_text{std::string(version.what()) + "\n"};
  }
  catch (const CLI::ParseError& error)
  {
    return usage_error{fmt::format("{}\n  hint: run netrc-lint --help", escaped(error.what()))};
  }
  mark_given(app, result.set);
  auto fault = configure(result, configuration);
  if (!fault)
    fault = fault_of(result.set);
  if (fault)
    return usage_error{*fault};
  return result;
}

}  // namespace netrc::tool
