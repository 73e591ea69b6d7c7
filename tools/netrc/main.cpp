// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <map>
#include <new>
#include <string>
#include <vector>

#include "commands.hpp"
#include "netrc/readers.hpp"
#include "netrc/show.hpp"
#include "terminal.hpp"

namespace
{

using namespace netrc::tool;

constexpr const char* examples = R"(
Examples:
  netrc get https://1234567890123456.7.gcp.databricks.com/api/2.0/clusters/list
  netrc get --field password example.com | some-program --password-stdin
  netrc readers https://example.com/
  netrc why --file ./netrc https://bob@example.com:8443/
Exit codes: 0 found, 1 none, 2 could not run, 3 refused: a doubt forbids the answer.)";

void add_file_options(CLI::App& command, file_options& to)
{
  const std::map<std::string, netrc::policy> policies = {
      {"strict", netrc::policy::strict}, {"warn", netrc::policy::warn}, {"ignore", netrc::policy::ignore}};
  command.add_option("--file", to.path, "The file to read; - is standard input")->type_name("FILE");
  command
      .add_option_function<std::string>(
          "--policy", [&to, policies](const std::string& name) { to.how = policies.at(name); },
          "What an open mode or another owner leads to: strict, warn (default), ignore")
      ->type_name("POLICY")
      ->check(CLI::IsMember({"strict", "warn", "ignore"}).description(""));
}

void add_subject(CLI::App& command, subject& to)
{
  command.add_option("--login", to.login, "Answer for this login only")->type_name("LOGIN");
  command.add_option("URL", to.text, "A URL, or HOST, or HOST:PORT")->required()->type_name("");
}

void add_reader(CLI::App& command, std::string& to)
{
  std::vector<std::string> names = {"reference"};
  std::string listed = "Whose reading: reference (default)";
  for (const netrc::readers::reader& each : netrc::readers::table())
  {
    names.emplace_back(each.name);
    listed += fmt::format(", {}", each.name);
  }
  command.add_option("--reader", to, listed)->type_name("READER")->check(CLI::IsMember(names).description(""));
}

/// `--reveel`, `-x`: as much of an option that is unknown as can be no secret. Nothing of `-phunter2` but the letter.
std::string shown_option(const std::string& argument)
{
  constexpr std::size_t longest = 20;
  if (!argument.starts_with("--"))
    return netrc::escaped(argument.substr(0, 2));
  const std::string name = argument.substr(0, argument.find('='));
  const bool is_harmless = name.size() <= longest && name.find_first_not_of("abcdefghijklmnopqrstuvwxyz-") == name.npos;
  return is_harmless ? name : "--...";
}

/// What is said of arguments that nothing takes. A word is not repeated: it may be a URL with a password in it.
std::string complaint_of(const std::vector<std::string>& arguments)
{
  for (const std::string& each : arguments)
    if (each.starts_with('-') && each != "-" && each != "--")
      return fmt::format("there is no option {} here", shown_option(each));
  return "too many arguments";
}

}  // namespace

int main(int argc, char** argv)
{
  program = "netrc";
  protect_process();

  CLI::App app("Answers out of a .netrc: which credentials belong to this URL?", "netrc");
  app.footer(examples);
  app.set_version_flag("--version", "netrc " NETRC_VERSION);
  app.require_subcommand(1);
  get_options get_with;
  CLI::App& get_command = *app.add_subcommand("get", "Print the credentials for a URL, the secrets masked");
  add_file_options(get_command, get_with.file);
  add_subject(get_command, get_with.about);
  add_reader(get_command, get_with.reader);
  CLI::Option* const json = get_command.add_flag("--json", get_with.json, "Print one JSON object");
  get_command.add_option("--field", get_with.field, "Print this value alone: login, password or account")
      ->type_name("FIELD")
      ->check(CLI::IsMember({"login", "password", "account"}).description(""))
      ->excludes(json);
  get_command.add_flag("--reveal", get_with.reveal, "Show the secrets");

  why_options why_with;
  CLI::App& why_command = *app.add_subcommand("why", "Explain the answer for a URL");
  add_file_options(why_command, why_with.file);
  add_subject(why_command, why_with.about);

  readers_options readers_with;
  CLI::App& readers_command = *app.add_subcommand(
      "readers", "Show what each program would send to a URL out of this file; exits 1 if they differ");
  add_file_options(readers_command, readers_with.file);
  add_subject(readers_command, readers_with.about);
  readers_command.add_flag("--json", readers_with.json, "Print one JSON object");
  readers_command.add_flag("--reveal", readers_with.reveal, "Show the secrets");

  list_options list_with;
  CLI::App& list_command = *app.add_subcommand("list", "List the entries of a file");
  add_file_options(list_command, list_with.file);
  list_command.add_flag("--json", list_with.json, "Print one JSON array");

  try
  {
    app.parse(argc, argv);
  }
  catch (const CLI::Success& wanted)  // --help, --version
  {
    return app.exit(wanted);
  }
  catch (const CLI::ExtrasError&)  // its text repeats the arguments: a URL's password may be among them
  {
    complain(complaint_of(app.remaining(true)) + "\n  hint: run netrc --help");
    return could_not_run;
  }
  catch (const CLI::ParseError& error)
  {
    complain(fmt::format("{}\n  hint: run netrc --help", netrc::escaped(error.what())));
    return could_not_run;
  }
  try
  {
    if (get_command.parsed())
      return get(get_with);
    if (readers_command.parsed())
      return readers(readers_with);
    return why_command.parsed() ? why(why_with) : list(list_with);
  }
  catch (const std::bad_alloc&)
  {
    complain("out of memory");
    return could_not_run;
  }
}
