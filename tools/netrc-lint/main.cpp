// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <new>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "configuration.hpp"
#include "formats/formats.hpp"
#include "git_program.hpp"
#include "netrc/display.hpp"
#include "netrc/file.hpp"
#include "options.hpp"
#include "platform/platform.hpp"
#include "rule_pages.hpp"
#include "shared/output_file.hpp"
#include "shared/source_file.hpp"
#include "shared/terminal.hpp"

namespace
{

using namespace netrc;
using namespace netrc::tool;

/// Scripts depend on these.
enum exit_code : int
{
  clean = 0,
  problems_found = 1,
  could_not_run = 2,
};

/// The columns of an excerpt: what a terminal has beside the line numbers.
std::size_t excerpt_columns(const options& options)
{
  constexpr std::size_t usual = 100;
  constexpr std::size_t margin = 16;
  const auto columns = options.output_file ? std::nullopt : output_columns();
  return columns ? std::clamp<std::size_t>(*columns, 36 + margin, 200) - margin : usual;
}

/// No other rule needs git, and asking it costs two processes.
bool needs_git(const lint::selection& selection)
{
  return selection.includes(*lint::find_rule("tracked-by-git")) ||
         selection.includes(*lint::find_rule("not-ignored-by-git"));
}

struct run_state
{
  const tool::options& options;
  environment variables = environment::from_process();
  std::size_t columns = excerpt_columns(options);
  git_program git = {};
  run_result result = {};
};

/// Reads one file, the default one if none is named, and runs the rules on it.
void lint_file(const std::optional<std::string>& named_path, run_state& state)
{
  const source_path source = choose_source(named_path);
  const std::string& stdin_filename = state.options.settings.stdin_filename.value;
  const std::string name(source.is_standard_input() ? display_stdin_filename(state.options.settings)
                                                    : display_path(source.path.value_or("")));
  load_result loaded = load(source, permission_policy::warn);
  if (const load_error* const error = std::get_if<load_error>(&loaded))
  {
    const bool is_missing = error->code == load_error_code::not_found;
    state.result.not_read.push_back(
        {is_missing ? std::string(display_missing_path(*source.path)) : name, failure_message(*error, source, name)});
    return;
  }
  const loaded_file& file = std::get<loaded_file>(loaded);
  lint::input input{file.document, &file};
  lint::file_context context;
  if (source.is_standard_input())
    context.format = lint::format_of(stdin_filename);
  else
    context = lint::inspect_file(*source.path, state.variables.home.value_or(""));
  input.context = &context;
  const lint::selection selection =
      selection_of(state.options.settings, source.is_standard_input() ? stdin_filename : name);
  if (!source.is_standard_input() && file.status.regular && needs_git(selection))
    context.git = state.git.state_of(*source.path);
  const lint::findings findings = lint::check(input, selection, state.options.settings.max_problems.value);
  state.result.reports.push_back(report_of(name, file.document, findings, state.columns));
}

/// Prints to standard error what the format has no place for.
void print_leftovers(const run_result& result, const settings& settings)
{
  for (const unread& file : result.not_read)
    print_error(file.message);
  if (settings.format.value != "text" && !result.is_quiet)  // the text says it in its summary
    for (const report& file : result.reports)
      if (file.omitted != 0)
        print_error(fmt::format("{}: problems beyond the limit, not shown: {}", escaped(file.path), file.omitted));
}

/// True if both paths lead to the same file.
bool is_same_file(const std::string& one, const std::string& other)
{
  platform::status first;
  platform::status second;
  return platform::get_status(one.c_str(), first) == 0 && platform::get_status(other.c_str(), second) == 0 &&
         first.device == second.device && first.inode == second.inode;
}

/// What is wrong with the files that are named, beside what is in them. Nothing if they can be linted.
std::optional<std::string> objection_to(const options& options)
{
  const std::vector<std::string>& files = options.files;
  if (std::count(files.begin(), files.end(), "-") > 1)
    return "standard input can be read only once: - is named twice";
  if (!options.output_file)
    return std::nullopt;
  const std::vector<std::string> inputs =
      files.empty() ? std::vector<std::string>{choose_source(std::nullopt).path.value_or("")} : files;
  for (const std::string& path : inputs)
    if (is_same_file(*options.output_file, path == "-" ? "/dev/stdin" : path))
      return fmt::format("--output-file: {} is one of the files to lint", escaped(*options.output_file));
  return std::nullopt;
}

/// Returns false, after an error message, if the text could not be written.
bool write_output(std::string_view text, const std::optional<std::string>& path)
{
  if (!path)
    return print(text);
  const int error = write_file(*path, text);
  if (error != 0)
    print_error(fmt::format("{}: cannot be written: {}", escaped(display_missing_path(*path)),
                            error == ENOENT ? "there is no such folder" : std::generic_category().message(error)));
  return error == 0;
}

int lint_files(const options& options)
{
  if (const auto objection = objection_to(options))
  {
    print_error(*objection);
    return could_not_run;
  }
  const settings& settings = options.settings;
  run_state state{options};
  state.result.is_quiet = settings.quiet.value;
  if (options.files.empty())
    lint_file(std::nullopt, state);
  for (const std::string& path : options.files)
    lint_file(path, state);
  const run_result& result = state.result;
  print_leftovers(result, settings);
  // A file is no terminal, whatever the environment says.
  const std::string& when = settings.color.value;
  const bool color = options.output_file ? when == "always" : output_has_color(when);
  const std::string text = find_format(settings.format.value)->print(result, color);
  if (!write_output(text, options.output_file) || !result.not_read.empty())
    return could_not_run;
  const bool is_clean = std::all_of(result.reports.begin(), result.reports.end(),
                                    [](const report& each) { return each.problems.empty() && each.omitted == 0; });
  return is_clean || options.exit_zero ? clean : problems_found;
}

int explain(const std::string& name)
{
  // Codes are in capitals; accept them in lower case.
  std::string code = name;
  std::transform(code.begin(), code.end(), code.begin(),
                 [](char each) { return each >= 'a' && each <= 'z' ? static_cast<char>(each - 0x20) : each; });
  const lint::rule* const named = lint::find_rule(name);
  if (const lint::rule* const rule = named != nullptr ? named : lint::find_rule(code))
    return print(explanation_of(*rule)) ? clean : could_not_run;
  print_error(unknown_rule(name));
  return could_not_run;
}

int run(const options& options)
{
  if (options.show_config)
    return print(display_settings(options.settings)) ? clean : could_not_run;
  if (options.list_rules)
  {
    const lint::selection selection = selection_of(options.settings);
    const bool as_json = options.settings.format.value == "json";
    return print(as_json ? json_of_rules(selection) : list_of_rules(selection)) ? clean : could_not_run;
  }
  return options.explain ? explain(*options.explain) : lint_files(options);
}

}  // namespace

int main(int argc, char** argv)
{
  program = "netrc-lint";
  protect_process();
  try
  {
    const auto parsed = read_options({argv, static_cast<std::size_t>(argc)});
    if (const auto* const display = std::get_if<display_text>(&parsed))
      return print(display->text) ? clean : could_not_run;
    if (const auto* const error = std::get_if<usage_error>(&parsed))
    {
      print_error(error->message);
      return could_not_run;
    }
    return run(std::get<options>(parsed));
  }
  catch (const std::bad_alloc&)
  {
    print_error("out of memory");
    return could_not_run;
  }
}
