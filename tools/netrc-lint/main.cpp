// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cstdlib>
#include <new>
#include <optional>
#include <string>
#include <vector>

#include "formats.hpp"
#include "netrc/show.hpp"
#include "source_file.hpp"
#include "terminal.hpp"

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

struct options
{
  std::vector<std::string> files;
  std::string stdin_filename = "standard input";
  std::string format = "text";
  std::vector<std::string> select;
  std::vector<std::string> ignore;
  std::size_t max_problems = 1000;
  bool list_rules = false;
  std::string explain;
};

constexpr const char* examples = R"(
Examples:
  netrc-lint                               the file that NETRC or HOME names
  netrc-lint --format concise a.netrc b.netrc
  gpg -d netrc.gpg | netrc-lint - --stdin-filename netrc.gpg
  netrc-lint --explain S109
Exit codes: 0 clean, 1 problems found, 2 could not run.)";

/// Codes or beginnings of codes; false, after a complaint, for what selects nothing.
bool are_known(const std::vector<std::string>& codes)
{
  for (const std::string& code : codes)
  {
    bool known = false;
    for (const lint::rule& each : lint::rules())
      known = known || (!code.empty() && each.code.starts_with(code));
    if (!known)
    {
      complain(fmt::format("no rule's code begins with {}\n  hint: run netrc-lint --list-rules", escaped(code)));
      return false;
    }
  }
  return true;
}

lint::selection selection_of(const options& with)
{
  return {{with.select.begin(), with.select.end()}, {with.ignore.begin(), with.ignore.end()}};
}

/// Nothing, after a complaint, if the file cannot be read.
std::optional<report> report_on(const std::optional<std::string>& path, const options& with)
{
  const auto file = open_file(path, policy::warn);
  if (!file)
    return std::nullopt;
  const document& in = file->content.document;
  lint::findings found = lint::check({in, &file->content}, selection_of(with), with.max_problems);
  report result;
  result.name = path == "-" ? escaped(with.stdin_filename) : file->name;
  result.unseen = found.count() - found.kept().size();
  result.excerpts = excerpts_of(in, found.kept());
  result.findings = std::move(found.kept());
  return result;
}

std::string formatted(const std::vector<report>& reports, const options& with)
{
  if (with.format == "concise")
    return as_concise(reports);
  if (with.format == "json")
    return as_json(reports);
  const char* const no_colour = std::getenv("NO_COLOR");
  return as_text(reports, output_is_terminal() && (no_colour == nullptr || *no_colour == '\0'));
}

/// The text says so in its summary; a format for programs has no place for it.
void tell_of_unseen(const std::vector<report>& reports)
{
  for (const report& each : reports)
    if (each.unseen != 0)
      complain(fmt::format("{}: problems beyond the limit, not shown: {}", each.name, each.unseen));
}

int lint_files(const options& with)
{
  std::vector<std::optional<std::string>> paths(with.files.begin(), with.files.end());
  if (paths.empty())
    paths.emplace_back(std::nullopt);
  std::vector<report> reports;
  bool all_read = true;
  bool all_clean = true;
  for (const auto& path : paths)
  {
    if (auto result = report_on(path, with))
    {
      all_clean = all_clean && result->findings.empty() && result->unseen == 0;
      reports.push_back(std::move(*result));
    }
    else
      all_read = false;
  }
  const bool printed = print(formatted(reports, with));
  if (with.format != "text")
    tell_of_unseen(reports);
  if (!printed || !all_read)
    return could_not_run;
  return all_clean ? clean : problems_found;
}

int run(const options& with)
{
  if (with.list_rules)
    return print(list_of_rules()) ? clean : could_not_run;
  if (!with.explain.empty())
  {
    const lint::rule* const rule = lint::find_rule(with.explain);
    if (rule == nullptr)
    {
      complain(fmt::format("there is no rule {}\n  hint: run netrc-lint --list-rules", escaped(with.explain)));
      return could_not_run;
    }
    return print(explanation_of(*rule)) ? clean : could_not_run;
  }
  if (!are_known(with.select) || !are_known(with.ignore))
    return could_not_run;
  return lint_files(with);
}

}  // namespace

int main(int argc, char** argv)
{
  program = "netrc-lint";
  protect_process();

  options with;
  CLI::App app("Says what is wrong with a .netrc, and how to mend it. It never shows a secret.", "netrc-lint");
  app.footer(examples);
  app.set_version_flag("--version", "netrc-lint " NETRC_VERSION);
  app.add_option("FILE", with.files, "The files; - is standard input")->type_name("");
  app.add_option("--stdin-filename", with.stdin_filename, "What standard input is called in the output")
      ->type_name("NAME");
  app.add_option("--format", with.format, "text (default), concise, json")
      ->type_name("FORMAT")
      ->check(CLI::IsMember({"text", "concise", "json"}).description(""));
  app.add_option("--select", with.select, "Only the rules whose code begins so")
      ->type_name("CODE,...")
      ->delimiter(',')
      ->allow_extra_args(false);
  app.add_option("--ignore", with.ignore, "Not the rules whose code begins so")
      ->type_name("CODE,...")
      ->delimiter(',')
      ->allow_extra_args(false);
  app.add_option("--max-problems", with.max_problems, "Show so many a file, count the rest (1000)")
      ->type_name("N")
      ->check(CLI::NonNegativeNumber.description(""));
  app.add_flag("--list-rules", with.list_rules, "List the rules");
  app.add_option("--explain", with.explain, "Explain a rule")->type_name("CODE");

  try
  {
    app.parse(argc, argv);
  }
  catch (const CLI::Success& wanted)  // --help, --version
  {
    return app.exit(wanted);
  }
  catch (const CLI::ParseError& error)
  {
    complain(fmt::format("{}\n  hint: run netrc-lint --help", escaped(error.what())));
    return could_not_run;
  }
  try
  {
    return run(with);
  }
  catch (const std::bad_alloc&)
  {
    complain("out of memory");
    return could_not_run;
  }
}
