// SPDX-License-Identifier: MIT
#include "shared/command_line.hpp"

#include <fmt/format.h>
#include <getopt.h>

#include <algorithm>

#include "netrc/display.hpp"

namespace netrc::tool
{
namespace
{

// --- Reading ---

/// What getopt_long returns: for a long option its place behind these.
enum got : int
{
  finished = -1,
  operand = 1,
  value_is_missing = ':',
  unknown = '?',
  short_help = 'h',
  long_help = 0x100,
  first_option,
};

usage_error fault(const command& by, std::string_view what)
{
  return {fmt::format("{}\n  hint: run {} --help", what, by.name)};
}

std::vector<::option> for_getopt(const command& by)
{
  std::vector<::option> known = {{"help", no_argument, nullptr, long_help}};
  int place = first_option;
  for (const option& each : by.options)
    known.push_back({each.name, *each.value_name == '\0' ? no_argument : required_argument, nullptr, place++});
  known.push_back({});
  return known;
}

const option& option_at(const command& by, int place)
{
  return by.options[static_cast<std::size_t>(place - first_option)];
}

/// The argument that was read last as an option.
std::string_view word_of_option(std::span<char*> arguments)
{
  const auto next = static_cast<std::size_t>(optind);
  const bool has_own_value = optarg != nullptr && optarg == arguments[next - 1];
  return arguments[has_own_value ? next - 2 : next - 1];
}

/// getopt_long takes a beginning of a name for the name.
bool is_whole(std::string_view word, std::string_view name)
{
  const std::string_view given = word.substr(0, word.find('='));
  return given.size() == name.size() + 2 && given.ends_with(name);
}

/// An argument is repeated only as far as it is like an option: somebody may have put dashes before a secret.
std::string no_option(const command& by, std::string_view word)
{
  constexpr std::size_t like = 2;
  const std::string_view name = word.substr(2, std::min(word.find('='), word.size()) - 2);
  const bool is_harmless = name.size() >= like && name.find_first_not_of("abcdefghijklmnopqrstuvwxyz-") == name.npos;
  for (const option& each : by.options)
    if (is_harmless && std::string_view(each.name).substr(0, like) == name.substr(0, like) &&
        name.size() <= std::string_view(each.name).size() + like)
      return fmt::format("there is no option --{} here: is --{} meant?", name, each.name);
  return "there is no such option here";
}

std::string fault_of_unknown(const command& by, std::span<char*> arguments)
{
  if (optopt == long_help)
    return "--help takes no value";
  if (optopt >= first_option)
    return fmt::format("--{} takes no value", option_at(by, optopt).name);
  return optopt != 0 ? "there is no such option here: -h is the only one of one letter"
                     : no_option(by, arguments[static_cast<std::size_t>(optind) - 1]);
}

std::string fault_of_missing(const command& by, std::span<char*> arguments)
{
  const option& of = option_at(by, optopt);
  const std::string_view word = arguments[static_cast<std::size_t>(optind) - 1];
  return is_whole(word, of.name) ? fmt::format("--{0} needs a value: --{0} {1}", of.name, of.value_name)
                                 : no_option(by, word);
}

std::string fault_of_count(const command& by, std::size_t count)
{
  if (count < by.rest.least)
    return fmt::format("{} is required", by.rest.name);
  return count > by.rest.most ? "too many arguments" : "";
}

/// One option that getopt_long knows, and its value.
std::string take(const command& by, int place, std::vector<bool>& seen, std::span<char*> arguments)
{
  const option& of = option_at(by, place);
  const std::string_view word = word_of_option(arguments);
  if (!is_whole(word, of.name))
    return no_option(by, word);
  const auto index = static_cast<std::size_t>(place - first_option);
  if (seen[index] && !of.may_repeat)
    return fmt::format("--{} is given twice", of.name);
  seen[index] = true;
  return of.take(optarg == nullptr ? "" : optarg);
}

// --- Help ---

constexpr std::size_t help_column = 28;
constexpr std::size_t help_width = 80;

/// A line, and as many more as it takes, which begin at a column. `used`: how much of the first one stands there
/// already.
std::string wrapped(std::string_view text, std::size_t column, std::size_t used = 0)
{
  std::string result;
  for (std::size_t room = help_width - used; text.size() > room; room = help_width - column)
  {
    const std::size_t end = text.rfind(' ', room);
    if (end == text.npos)
      break;
    result += fmt::format("{}\n{}", text.substr(0, end), std::string(column, ' '));
    text.remove_prefix(end + 1);
  }
  return result + std::string(text) + "\n";
}

/// One entry of a list. Two blanks at least stand before its description.
std::string row(std::string_view name, std::string_view description)
{
  std::string result = fmt::format("  {:<{}}", name, help_column - 2);
  if (name.size() + 4 > help_column)
    result += "\n" + std::string(help_column, ' ');
  return result + wrapped(description, help_column, help_column);
}

}  // namespace

std::variant<std::monostate, shown_text, usage_error> read(const command& by, std::span<char*> arguments)
{
  const std::vector<::option> known = for_getopt(by);
  std::vector<bool> seen(by.options.size());
  std::vector<std::string> rest;
  opterr = 0;
  optind = 0;  // anew: what an earlier call left is forgotten
  for (;;)
  {
    // `-`: arguments keep their order, whatever POSIXLY_CORRECT says; `:`: a missing value is told from an unknown
    // option.
    const int place = getopt_long(static_cast<int>(arguments.size()), arguments.data(), "-:h", known.data(), nullptr);
    if (place == finished)
      break;
    std::string wrong;
    if (place == operand)
      rest.emplace_back(optarg);
    else if (place == short_help || (place == long_help && is_whole(word_of_option(arguments), "help")))
      return shown_text{help_of(by)};
    else if (place == long_help)
      wrong = "there is no such option here: is --help meant?";
    else if (place == value_is_missing)
      wrong = fault_of_missing(by, arguments);
    else if (place == unknown)
      wrong = fault_of_unknown(by, arguments);
    else
      wrong = take(by, place, seen, arguments);
    if (!wrong.empty())
      return fault(by, wrong);
  }
  rest.insert(rest.end(), arguments.begin() + optind, arguments.end());
  if (const std::string wrong = fault_of_count(by, rest.size()); !wrong.empty())
    return fault(by, wrong);
  if (by.rest.to != nullptr)
    *by.rest.to = std::move(rest);
  return {};
}

std::string help_of(const command& of)
{
  const bool has_operands = *of.rest.name != '\0';
  std::string usage = of.subcommands.empty() ? "[OPTION...]" : "COMMAND [OPTION...]";
  if (has_operands)
    usage += fmt::format(" {}{}{}{}", of.rest.least == 0 ? "[" : "", of.rest.name, of.rest.most == 1 ? "" : "...",
                         of.rest.least == 0 ? "]" : "");
  std::string result = fmt::format("{}\nUsage: {} {}\nOptions:\n", of.summary, of.name, usage);
  if (has_operands)
    result += row(of.rest.name, of.rest.help);
  result += row("-h,--help", "Print this help");
  for (const option& each : of.options)
    result += row(fmt::format("--{} {}", each.name, each.value_name), each.help);
  if (!of.subcommands.empty())
    result += "Commands:\n";
  for (const auto& [name, summary] : of.subcommands)
    result += row(name, summary);
  return fmt::format("{}Examples:\n{}{}", result, of.examples,
                     wrapped(fmt::format("Exit codes: {}.", of.exit_codes), 2));
}

option flag(const char* name, const char* help, bool& to)
{
  return {name, "", help,
          [&to](const std::string&)
          {
            to = true;
            return "";
          },
          true};
}

option text(const char* name, const char* value_name, const char* help, std::string& to)
{
  return {name, value_name, help,
          [&to](const std::string& value)
          {
            to = value;
            return "";
          }};
}

option text(const char* name, const char* value_name, const char* help, std::optional<std::string>& to)
{
  return {name, value_name, help,
          [&to](const std::string& value)
          {
            to = value;
            return "";
          }};
}

option list(const char* name, const char* value_name, const char* help, std::vector<std::string>& to)
{
  return {name, value_name, help,
          [&to](const std::string& value)
          {
            for (std::size_t begin = 0, end = 0; end != value.npos; begin = end + 1)
            {
              end = value.find(',', begin);
              to.push_back(value.substr(begin, end - begin));
            }
            return "";
          },
          true};
}

option choice(const char* name, const char* value_name, const char* help, std::vector<std::string_view> words,
              std::function<void(std::size_t)> take)
{
  return {name, value_name, help,
          [name, words = std::move(words), take = std::move(take)](const std::string& value) -> std::string
          {
            const auto found = std::find(words.begin(), words.end(), value);
            if (found == words.end())
              return none_of_these(fmt::format("--{}", name), words);
            take(static_cast<std::size_t>(found - words.begin()));
            return "";
          }};
}

std::string none_of_these(std::string_view name, std::span<const std::string_view> words)
{
  return fmt::format("{} must be one of {}", name, fmt::join(words, ", "));
}

}  // namespace netrc::tool
