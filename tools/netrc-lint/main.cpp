// SPDX-License-Identifier: MIT
#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

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
#include "shared/terminal.hpp"

namespace
{

using namespace netrc;
using namespace netrc::tool;

/// Scripts depend on them.
enum exit_code : int
{
  clean = 0,
  problems_found = 1,
  could_not_run = 2,
};

/// How many columns an excerpt may have: what a terminal has beside the line numbers.
std::size_t widest_excerpt()
{
  constexpr std::size_t usual = 100;
  constexpr std::size_t beside = 16;
  winsize size = {};
  if (!output_is_terminal() || ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0)
    return usual;
  return std::clamp<std::size_t>(size.ws_col, 36 + beside, 200) - beside;
}

bool is_coloured(const settings& by)
{
  if (by.color.value != "auto")
    return by.color.value == "always";
  const char* const no_colour = std::getenv("NO_COLOR");  // https://no-color.org
  const char* const terminal = std::getenv("TERM");
  return output_is_terminal() && (no_colour == nullptr || *no_colour == '\0') &&
         (terminal == nullptr || std::string_view(terminal) != "dumb");
}

/// What was looked for where no file was named, and is not there.
std::string looked_for(const environment& in)
{
  if (in.netrc && !in.netrc->empty())
    return "\n  looked for: the file that NETRC names";
  const bool has_home = in.home && !in.home->empty();
  return fmt::format("\n  looked for: .netrc in {}; NETRC names no file\n  hint: name the file: netrc-lint FILE",
                     has_home ? "the folder that HOME names" : "the home folder of the user database");
}

/// No other rule needs to know what git does, and to ask costs two processes.
bool asks_about_git(const lint::selection& asked)
{
  return asked.includes(*lint::find_rule("tracked-by-git")) || asked.includes(*lint::find_rule("not-ignored-by-git"));
}

/// Reads one file and asks the rules. `named`: nothing for the default file.
void lint_file(const std::optional<std::string>& named, const options& with, std::size_t widest, git_program& git,
               run_result& to)
{
  const environment from = environment::from_process();
  const auto path = named ? named : default_path(from);
  const bool is_input = path == "-";
  const std::string name = is_input ? with.stdin_filename : path.value_or("");
  load_result result = !path      ? load_result(load_error{load_error_code::no_path})
                       : is_input ? load(STDIN_FILENO)
                                  : load(*path);
  if (const load_error* const error = std::get_if<load_error>(&result))
  {
    std::string message = error->message(name, is_input ? name_kind::label : name_kind::path);
    if (!named && error->code == load_error_code::not_found)
      message += looked_for(from);
    to.not_read.push_back({name, std::move(message)});
    return;
  }
  const loaded_file& file = std::get<loaded_file>(result);
  lint::input input{file.document, &file};
  std::optional<lint::file_context> context;
  if (!is_input)
    input.context = &context.emplace(lint::inspect_file(*path, from.home.value_or("")));
  const lint::selection asked = selection_of(with.set);
  if (context && file.status.regular && asks_about_git(asked))
    context->git = git.state_of(*path);
  const lint::findings found = lint::check(input, asked, with.set.max_problems.value);
  to.reports.push_back(report_of(name, file.document, found, widest));
}

std::string formatted(const run_result& of, const settings& by)
{
  const std::string& format = by.format.value;
  if (format == "concise")
    return as_concise(of);
  if (format == "json")
    return as_json(of);
  if (format == "sarif")
    return as_sarif(of);
  if (format == "github")
    return as_github(of);
  return as_text(of, is_coloured(by));
}

/// What a format has no place for is told beside it.
void tell_of_the_rest(const run_result& of, const settings& by)
{
  for (const unread& file : of.not_read)
    complain(file.message);
  if (by.format.value != "text")
    for (const report& file : of.reports)
      if (file.unseen != 0)
        complain(fmt::format("{}: problems beyond the limit, not shown: {}", escaped(file.path), file.unseen));
}

int lint_files(const options& with)
{
  if (std::count(with.files.begin(), with.files.end(), "-") > 1)
  {
    complain("standard input can be read once only: - is named twice");
    return could_not_run;
  }
  const std::size_t widest = widest_excerpt();
  git_program git;
  run_result result;
  if (with.files.empty())
    lint_file(std::nullopt, with, widest, git, result);
  for (const std::string& path : with.files)
    lint_file(path, with, widest, git, result);
  tell_of_the_rest(result, with.set);
  if (!print(formatted(result, with.set)) || !result.not_read.empty())
    return could_not_run;
  const bool is_clean = std::all_of(result.reports.begin(), result.reports.end(),
                                    [](const report& each) { return each.problems.empty() && each.unseen == 0; });
  return is_clean ? clean : problems_found;
}

int explain(const std::string& called)
{
  // Codes are of capitals and digits; a person may type them as is easier.
  std::string code = called;
  std::transform(code.begin(), code.end(), code.begin(),
                 [](char each) { return each >= 'a' && each <= 'z' ? static_cast<char>(each - 0x20) : each; });
  const lint::rule* const named = lint::find_rule(called);
  if (const lint::rule* const rule = named != nullptr ? named : lint::find_rule(code))
    return print(explanation_of(*rule)) ? clean : could_not_run;
  complain(fmt::format("there is no rule {}\n  hint: run netrc-lint --list-rules", escaped(called)));
  return could_not_run;
}

int run(const options& with)
{
  if (with.show_config)
    return print(shown_settings(with.set, with.configuration)) ? clean : could_not_run;
  if (with.list_rules)
  {
    const lint::selection asked = selection_of(with.set);
    return print(with.set.format.value == "json" ? json_of_rules(asked) : list_of_rules(asked)) ? clean : could_not_run;
  }
  return with.explain ? explain(*with.explain) : lint_files(with);
}

}  // namespace

int main(int argc, char** argv)
{
  program = "netrc-lint";
  protect_process();
  try
  {
    const auto read = read_options({argv, static_cast<std::size_t>(argc)});
    if (const auto* const wanted = std::get_if<shown_text>(&read))
      return print(wanted->text) ? clean : could_not_run;
    if (const auto* const error = std::get_if<usage_error>(&read))
    {
      complain(error->message);
      return could_not_run;
    }
    return run(std::get<options>(read));
  }
  catch (const std::bad_alloc&)
  {
    complain("out of memory");
    return could_not_run;
  }
}
