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
#include "netrc/readers.hpp"
#include "shared/command_line.hpp"
#include "shared/terminal.hpp"

namespace
{

using namespace netrc::tool;

/// What follows `netrc COMMAND`; the first one is the command's name.
using arguments = std::span<char*>;

// --- Options that commands share ---

void add_file_options(std::vector<option>& all, file_options& to)
{
  all.push_back(text("file", "FILE", "The file to read; - is standard input", to.path));
  // The words stand in the order of netrc::permission_policy.
  all.push_back(choice("policy", "POLICY",
                       "What an open mode or another owner leads to: strict, warn (default), ignore",
                       {"strict", "warn", "ignore"},
                       [&to](std::size_t place) { to.policy = static_cast<netrc::permission_policy>(place); }));
}

void add_login(std::vector<option>& all, subject& to)
{
  all.push_back(text("login", "LOGIN", "Answer for this login only", to.login));
}

operands url_to(std::vector<std::string>& to)
{
  return {"URL", "A URL, or HOST, or HOST:PORT", 1, 1, &to};
}

/// The words of `--reader`, and its help, which lists them.
struct reader_names
{
  std::vector<std::string_view> words = {"reference"};
  std::string help = "Whose reading: reference (default)";

  reader_names()
  {
    for (const netrc::readers::reader& each : netrc::readers::table())
    {
      words.push_back(each.name);
      help += fmt::format(", {}", each.name);
    }
  }
};

/// The exit code if the run ends here: with the help, or with a complaint.
std::optional<int> ending_of(const command& by, arguments given)
{
  const auto read_so_far = read(by, given);
  if (const auto* const wanted = std::get_if<shown_text>(&read_so_far))
    return print(wanted->text) ? 0 : could_not_run;
  if (const auto* const error = std::get_if<usage_error>(&read_so_far))
  {
    complain(error->message);
    return could_not_run;
  }
  return std::nullopt;
}

// --- The commands ---

constexpr const char* codes_of_an_answer = "0 found, 1 none, 2 could not run, 3 refused: a doubt forbids the answer";

constexpr const char* get_summary = "Print the credentials for a URL, the secrets masked";
int run_get(arguments given)
{
  get_options with;
  std::vector<std::string> url;
  const reader_names readers;
  const std::vector<std::string_view> fields = {"login", "password", "account"};
  command by = {"netrc get", get_summary,
                "  netrc get https://1234567890123456.7.gcp.databricks.com/api/2.0/clusters/list\n"
                "  netrc get --field password example.com | some-program --password-stdin\n",
                codes_of_an_answer};
  by.rest = url_to(url);
  add_file_options(by.options, with.file);
  add_login(by.options, with.about);
  by.options.push_back(choice("reader", "READER", readers.help.c_str(), readers.words,
                              [&](std::size_t place) { with.reader = readers.words[place]; }));
  by.options.push_back(flag("json", "Print one JSON object; not with --field", with.json));
  by.options.push_back(choice("field", "FIELD", "Print this value alone: login, password, account", fields,
                              [&](std::size_t place) { with.field = fields[place]; }));
  by.options.push_back(flag("reveal", "Show the secrets", with.reveal));
  if (const auto ending = ending_of(by, given))
    return *ending;
  if (with.json && with.field)
  {
    complain("--json and --field exclude each other\n  hint: run netrc get --help");
    return could_not_run;
  }
  with.about.text = url.front();
  return get(with);
}

constexpr const char* why_summary = "Explain the answer for a URL";
int run_why(arguments given)
{
  why_options with;
  std::vector<std::string> url;
  command by = {"netrc why", why_summary, "  netrc why --file ./netrc https://bob@example.com:8443/\n",
                codes_of_an_answer};
  by.rest = url_to(url);
  add_file_options(by.options, with.file);
  add_login(by.options, with.about);
  if (const auto ending = ending_of(by, given))
    return *ending;
  with.about.text = url.front();
  return why(with);
}

constexpr const char* readers_summary = "Show what each program would send to a URL out of this file";
int run_readers(arguments given)
{
  readers_options with;
  std::vector<std::string> url;
  command by = {"netrc readers", readers_summary, "  netrc readers https://example.com/\n",
                "0 all answer alike, 1 they differ, or the URL brings a password, 2 could not run, 3 refused: the URL "
                "is malformed"};
  by.rest = url_to(url);
  add_file_options(by.options, with.file);
  add_login(by.options, with.about);
  by.options.push_back(flag("json", "Print one JSON object", with.json));
  by.options.push_back(flag("reveal", "Show the secrets", with.reveal));
  if (const auto ending = ending_of(by, given))
    return *ending;
  with.about.text = url.front();
  return readers(with);
}

constexpr const char* list_summary = "List the entries of a file";
int run_list(arguments given)
{
  list_options with;
  command by = {"netrc list", list_summary, "  netrc list --file ./netrc\n",
                "0 listed, 2 could not run, 3 refused: the file is damaged as a whole"};
  add_file_options(by.options, with.file);
  by.options.push_back(flag("json", "Print one JSON array", with.json));
  if (const auto ending = ending_of(by, given))
    return *ending;
  return list(with);
}

struct named_command
{
  const char* name;
  const char* summary;
  int (*run)(arguments);
};

constexpr named_command commands[] = {
    {"get", get_summary, run_get},
    {"why", why_summary, run_why},
    {"readers", readers_summary, run_readers},
    {"list", list_summary, run_list},
};

/// `netrc --help`, `netrc --version`, and whatever is no command.
int run_without_command(arguments given)
{
  bool wants_version = false;
  std::vector<std::string> words;
  command by = {"netrc", "Answers out of a .netrc: which credentials belong to this URL?",
                "  netrc get https://1234567890123456.7.gcp.databricks.com/api/2.0/clusters/list\n"
                "  netrc get --field password example.com | some-program --password-stdin\n"
                "  netrc readers https://example.com/\n"
                "  netrc why --file ./netrc https://bob@example.com:8443/\n",
                codes_of_an_answer};
  by.options = {flag("version", "Print the version", wants_version)};
  by.rest = {"", "", 0, unlimited, &words};
  for (const named_command& each : commands)
    by.subcommands.emplace_back(each.name, each.summary);
  if (const auto ending = ending_of(by, given))
    return *ending;
  if (wants_version)
    return print("netrc " NETRC_VERSION "\n") ? 0 : could_not_run;
  // The word is not repeated: it may be a URL with a password in it.
  complain(words.empty() ? "a command is required\n  hint: run netrc --help"
                         : "there is no such command\n  hint: to ask for a URL, run netrc get URL; for all commands, "
                           "netrc --help");
  return could_not_run;
}

int run(arguments given)
{
  if (given.size() > 1 && std::string_view(given[1]) == "help")
  {
    // `netrc help get` is `netrc get --help`.
    static char wanted[] = "--help";
    char* words[] = {given[0], given.size() > 2 ? given[2] : wanted, wanted};
    return run({words, given.size() > 2 ? 3U : 2U});
  }
  if (given.size() > 1)
    for (const named_command& each : commands)
      if (std::string_view(given[1]) == each.name)
        return each.run(given.subspan(1));
  return run_without_command(given);
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
    complain("out of memory");
    return could_not_run;
  }
}
