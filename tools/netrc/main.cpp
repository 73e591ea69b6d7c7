// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <new>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "commands.hpp"
#include "options.hpp"
#include "shared/command_line.hpp"
#include "shared/given_word.hpp"
#include "shared/terminal.hpp"

namespace
{

using namespace netrc::tool;

/// The command's name, and what follows it.
using argument_list = std::span<char*>;

/// Parses the arguments. The exit code if the run ends here: after the help, or an error message.
std::optional<int> parse_or_exit(const command& command, argument_list arguments)
{
  const auto parsed = parse(command, arguments);
  if (const auto* const display = std::get_if<display_text>(&parsed))
    return print(display->text) ? 0 : could_not_run;
  if (const auto* const error = std::get_if<usage_error>(&parsed))
  {
    print_error(error->message);
    return could_not_run;
  }
  return std::nullopt;
}

// --- The commands ---

constexpr const char* answer_exit_codes = "0 found, 1 none, 2 could not run, 3 refused: the answer is in doubt";

constexpr const char* get_summary = "Print the credentials for a URL, with secrets masked";
int run_get(argument_list arguments)
{
  get_options options;
  std::vector<std::string> urls;
  const std::vector<std::string_view> fields = {"login", "password", "account"};
  command command = {"netrc get", get_summary,
                     "  netrc get https://1234567890123456.7.gcp.databricks.com/api/2.0/clusters/list\n"
                     "  netrc get --field password example.com | some-program --password-stdin\n",
                     answer_exit_codes};
  add_file_options(command, options.file);
  add_target_options(command, options.target, urls);
  command.options.push_back(reader_option(options.reader));
  command.options.push_back(flag("json", "Print one JSON object; not with --field", options.json));
  command.options.push_back(choice("field", "FIELD", "Print only this value: login, password, account", fields,
                                   [&](std::size_t index) { options.field = fields[index]; }));
  command.options.push_back(flag("reveal", "Show the secrets", options.reveal));
  if (const auto exit_code = parse_or_exit(command, arguments))
    return *exit_code;
  if (options.json && options.field)
  {
    print_error("--json and --field cannot be combined\n  hint: run netrc get --help");
    return could_not_run;
  }
  options.target.text = urls.front();
  return get(options);
}

constexpr const char* why_summary = "Explain the answer for a URL";
int run_why(argument_list arguments)
{
  why_options options;
  std::vector<std::string> urls;
  command command = {"netrc why", why_summary,
                     "  netrc why https://bob@example.com:8443/\n"
                     "  netrc why --as git --as pip https://example.com/\n",
                     answer_exit_codes};
  add_file_options(command, options.file);
  add_target_options(command, options.target, urls);
  command.options.push_back(as_option(options.programs));
  command.options.push_back(flag("json", "Print one JSON object", options.json));
  command.options.push_back(color_option(options.color));
  if (const auto exit_code = parse_or_exit(command, arguments))
    return *exit_code;
  options.target.text = urls.front();
  return why(options);
}

constexpr const char* readers_summary = "Show what each program would send to a URL";
int run_readers(argument_list arguments)
{
  readers_options options;
  std::vector<std::string> urls;
  command command = {"netrc readers", readers_summary, "  netrc readers https://example.com/\n",
                     "0 shown, 1 with --check: they differ, 2 could not run"};
  add_file_options(command, options.file);
  add_target_options(command, options.target, urls);
  command.options.push_back(readers_option("Show these programs only; netrc programs lists them", options.readers));
  command.options.push_back(
      flag("check", "Exit 1 if a named program differs; else one of curl, wget, python, requests", options.check));
  command.options.push_back(flag("json", "Print one JSON object", options.json));
  command.options.push_back(flag("reveal", "Show the secrets", options.reveal));
  command.options.push_back(color_option(options.color));
  if (const auto exit_code = parse_or_exit(command, arguments))
    return *exit_code;
  options.target.text = urls.front();
  return readers(options);
}

constexpr const char* programs_summary = "List the programs that --as and --reader know";
int run_programs(argument_list arguments)
{
  programs_options options;
  command command = {"netrc programs", programs_summary, "  netrc programs\n", "0 listed, 2 could not run"};
  command.options.push_back(flag("json", "Print one JSON array", options.json));
  if (const auto exit_code = parse_or_exit(command, arguments))
    return *exit_code;
  return programs(options);
}

constexpr const char* list_summary = "List the entries of a file";
int run_list(argument_list arguments)
{
  list_options options;
  command command = {"netrc list", list_summary, "  netrc list --file ./netrc\n",
                     "0 listed, 2 could not run, 3 refused: the whole file is damaged"};
  add_file_options(command, options.file);
  command.options.push_back(flag("json", "Print one JSON array", options.json));
  if (const auto exit_code = parse_or_exit(command, arguments))
    return *exit_code;
  return list(options);
}

constexpr const char* redact_summary = "Print a file with made-up secrets, fit to be shown to others";
int run_redact(argument_list arguments)
{
  redact_options options;
  std::vector<std::string> files;
  command command = {"netrc redact", redact_summary,
                     "  netrc redact > netrc.txt\n"
                     "  netrc redact --hosts ./netrc\n",
                     "0 printed, 2 could not run"};
  command.operands = {"FILE", "The file to read; - is standard input; default: the file that the environment names", 0,
                      1, &files};
  command.options.push_back(text("file", "FILE", "The same as FILE", options.file.path));
  command.options.push_back(
      flag("hosts", "Replace hosts and logins, too; ports, known services and equality stay", options.hosts));
  if (const auto exit_code = parse_or_exit(command, arguments))
    return *exit_code;
  if (!files.empty() && options.file.path)
  {
    print_error("--file and FILE cannot be combined\n  hint: run netrc redact --help");
    return could_not_run;
  }
  if (!files.empty())
    options.file.path = files.front();
  // What is printed is for others; how the file itself is protected is another question.
  options.file.policy = netrc::permission_policy::ignore;
  return redact(options);
}

constexpr const char* edit_exit_codes = "0 done, or nothing to do, 2 could not run, 3 refused: the file is untouched";

constexpr const char* set_summary = "Write a password into the file, and leave every other byte as it is";
int run_set(argument_list arguments)
{
  set_options options;
  std::vector<std::string> urls;
  command command = {"netrc set", set_summary,
                     "  netrc set --login alice example.com              # asks for the password\n"
                     "  some-program | netrc set 1234567890123456.7.gcp.databricks.com\n",
                     edit_exit_codes};
  add_edit_options(command, options, urls);
  command.options.push_back(flag("no-login", "A new entry may lack a login: it answers for each", options.no_login));
  command.options.push_back(descriptor_option(
      "password-fd", "Read the password from an open file; default: standard input", options.password_descriptor));
  command.options.push_back(
      descriptor_option("account-fd", "Read the account from an open file", options.account_descriptor));
  command.options.push_back(readers_option(
      "Programs that must read the very bytes; default: common; reference alone: none of them", options.readers));
  if (const auto exit_code = parse_or_exit(command, arguments))
    return *exit_code;
  options.target.text = urls.front();
  return set(options);
}

constexpr const char* unset_summary = "Remove the entry of a host, and leave every other byte as it is";
int run_unset(argument_list arguments)
{
  edit_options options;
  std::vector<std::string> urls;
  command command = {"netrc unset", unset_summary, "  netrc unset --login alice example.com\n",
                     "0 removed, 1 nothing to remove, 2 could not run, 3 refused: the file is untouched"};
  add_edit_options(command, options, urls);
  if (const auto exit_code = parse_or_exit(command, arguments))
    return *exit_code;
  options.target.text = urls.front();
  return unset(options);
}

struct named_command
{
  const char* name;
  const char* summary;
  int (*run)(argument_list);
};

constexpr named_command commands[] = {
    {"get", get_summary, run_get},
    {"why", why_summary, run_why},
    {"readers", readers_summary, run_readers},
    {"programs", programs_summary, run_programs},
    {"list", list_summary, run_list},
    {"redact", redact_summary, run_redact},
    {"set", set_summary, run_set},
    {"unset", unset_summary, run_unset},
};

int refuse_command(std::string_view word)
{
  std::vector<std::string_view> names = {"help", "netrc-lint"};
  for (const named_command& each : commands)
    names.emplace_back(each.name);
  print_error(fmt::format("{}\n  hint: for the credentials of a URL, run netrc get URL; for all commands, netrc --help",
                          unknown_word("command", word, names)));
  return could_not_run;
}

/// `netrc --help`, `netrc --version`.
int run_without_command(argument_list arguments)
{
  bool wants_version = false;
  std::vector<std::string> words;
  command command = {"netrc", "Finds the credentials for a URL in a .netrc, and explains what it finds.",
                     "  netrc get https://1234567890123456.7.gcp.databricks.com/api/2.0/clusters/list\n"
                     "  netrc get --field password example.com | some-program --password-stdin\n"
                     "  netrc readers https://example.com/\n"
                     "  netrc why --file ./netrc https://bob@example.com:8443/\n",
                     answer_exit_codes};
  command.options = {flag("version", "Print the version", wants_version)};
  command.operands = {"", "", 0, unlimited, &words};
  for (const named_command& each : commands)
    command.subcommands.emplace_back(each.name, each.summary);
  if (const auto exit_code = parse_or_exit(command, arguments))
    return *exit_code;
  if (wants_version)
    return print("netrc " NETRC_VERSION "\n") ? 0 : could_not_run;
  if (!words.empty())
    return refuse_command(words.front());
  print_error("a command is required\n  hint: run netrc --help");
  return could_not_run;
}

int run(argument_list arguments)
{
  if (arguments.size() > 1 && std::string_view(arguments[1]) == "help")
  {
    // `netrc help get` is `netrc get --help`.
    static char help_option[] = "--help";
    char* words[] = {arguments[0], arguments.size() > 2 ? arguments[2] : help_option, help_option};
    return run({words, arguments.size() > 2 ? 3U : 2U});
  }
  if (arguments.size() > 1)
    for (const named_command& each : commands)
      if (std::string_view(arguments[1]) == each.name)
        return each.run(arguments.subspan(1));
  // The options that follow are those of the command that was meant.
  if (arguments.size() > 1 && *arguments[1] != '-')
    return refuse_command(arguments[1]);
  return run_without_command(arguments);
}

}  // namespace

int main(int argc, char** argv)
{
  program = "netrc";
  protect_process();
  try
  {
    return run({argv, static_cast<std::size_t>(argc)});
  }
  catch (const std::bad_alloc&)
  {
    print_error("out of memory");
    return could_not_run;
  }
}
