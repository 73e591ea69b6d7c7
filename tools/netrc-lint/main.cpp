// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <new>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "configuration.hpp"
#include "formats/formats.hpp"
#include "git_program.hpp"
#include "netrc/display.hpp"
#include "netrc/file.hpp"
#include "options.hpp"
#include "rule_pages.hpp"
#include "shared/missing_file.hpp"
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
std::size_t excerpt_columns()
{
  constexpr std::size_t usual = 100;
  constexpr std::size_t margin = 16;
  const auto columns = output_columns();
  return columns ? std::clamp<std::size_t>(*columns, 36 + margin, 200) - margin : usual;
}

bool has_color(const settings& settings)
{
  if (settings.color.value != "auto")
    return settings.color.value == "always";
  const char* const no_color = std::getenv("NO_COLOR");  // https://no-color.org
  const char* const terminal = std::getenv("TERM");
  return output_is_terminal() && (no_color == nullptr || *no_color == '\0') &&
         (terminal == nullptr || std::string_view(terminal) != "dumb");
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
  lint::selection selection = selection_of(options.settings);
  std::size_t columns = excerpt_columns();
  git_program git = {};
  run_result result = {};
};

/// Reads one file, the default one if none is named, and runs the rules on it.
void lint_file(const std::optional<std::string>& named_path, run_state& state)
{
  const source_path source = choose_source(named_path);
  const std::string name = source.is_standard_input() ? state.options.stdin_filename : source.path.value_or("");
  load_result loaded = load(source, permission_policy::warn);
  if (const load_error* const error = std::get_if<load_error>(&loaded))
  {
    std::string message = error->message(name, source.kind());
    if (!named_path && error->code == load_error_code::not_found)
      message += missing_file_hints(state.variables);
    state.result.not_read.push_back({name, std::move(message)});
    return;
  }
  const loaded_file& file = std::get<loaded_file>(loaded);
  lint::input input{file.document, &file};
  std::optional<lint::file_context> context;
  if (!source.is_standard_input())
    input.context = &context.emplace(lint::inspect_file(*source.path, state.variables.home.value_or("")));
  if (context && file.status.regular && needs_git(state.selection))
    context->git = state.git.state_of(*source.path);
  const lint::findings findings = lint::check(input, state.selection, state.options.settings.max_problems.value);
  state.result.reports.push_back(report_of(name, file.document, findings, state.columns));
}

/// Prints to standard error what the format has no place for.
void print_leftovers(const run_result& result, const settings& settings)
{
  for (const unread& file : result.not_read)
    print_error(file.message);
  if (settings.format.value != "text")  // that one says it in its summary
    for (const report& file : result.reports)
      if (file.omitted != 0)
        print_error(fmt::format("{}: problems beyond the limit, not shown: {}", escaped(file.path), file.omitted));
}

int lint_files(const options& options)
{
  if (std::count(options.files.begin(), options.files.end(), "-") > 1)
  {
    print_error("standard input can be read only once: - is named twice");
    return could_not_run;
  }
  run_state state{options};
  if (options.files.empty())
    lint_file(std::nullopt, state);
  for (const std::string& path : options.files)
    lint_file(path, state);
  const run_result& result = state.result;
  const settings& settings = options.settings;
  print_leftovers(result, settings);
  if (!print(find_format(settings.format.value)->print(result, has_color(settings))) || !result.not_read.empty())
    return could_not_run;
  const bool is_clean = std::all_of(result.reports.begin(), result.reports.end(),
                                    [](const report& each) { return each.problems.empty() && each.omitted == 0; });
  return is_clean ? clean : problems_found;
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
    return print(display_settings(options.settings, options.configuration)) ? clean : could_not_run;
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
