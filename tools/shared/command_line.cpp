// SPDX-License-Identifier: MIT
#include "shared/command_line.hpp"

#include <fmt/format.h>
#include <getopt.h>

#include <algorithm>

#include "shared/given_word.hpp"

namespace netrc::tool
{
namespace
{

// --- Reading ---

/// What getopt_long returns. Long options are numbered from `first_option`.
enum getopt_result : int
{
  finished = -1,
  operand = 1,
  value_is_missing = ':',
  unknown = '?',
  short_help = 'h',
  long_help = 0x100,
  first_option,
};

std::vector<::option> getopt_options(const command& command)
{
  std::vector<::option> result = {{"help", no_argument, nullptr, long_help}};
  int number = first_option;
  for (const option& each : command.options)
    result.push_back({each.name, *each.value_name == '\0' ? no_argument : required_argument, nullptr, number++});
  result.push_back({});
  return result;
}

/// `-` keeps the order of the arguments, whatever POSIXLY_CORRECT says; `:` distinguishes a missing value from an unknown
/// option.
std::string short_options(const command& command)
{
  std::string result = "-:h";
  for (const option& each : command.options)
    if (each.letter != '\0')
      result += each.letter;
  return result;
}

/// The option of this letter; null if there is none.
const option* short_option_of(const command& command, int letter)
{
  const auto found = std::find_if(command.options.begin(), command.options.end(),
                                  [letter](const option& each) { return letter != 0 && each.letter == letter; });
  return found == command.options.end() ? nullptr : &*found;
}

const option& option_of(const command& command, int number)
{
  return command.options[static_cast<std::size_t>(number - first_option)];
}

/// The argument that getopt_long read last as an option.
std::string_view option_argument(std::span<char*> arguments)
{
  const auto next = static_cast<std::size_t>(optind);
  const bool has_own_value = optarg != nullptr && optarg == arguments[next - 1];
  return arguments[has_own_value ? next - 2 : next - 1];
}

/// getopt_long accepts an abbreviated name; we do not.
bool is_spelled_out(std::string_view argument, std::string_view name)
{
  const std::string_view given = argument.substr(0, argument.find('='));
  return given.size() == name.size() + 2 && given.ends_with(name);
}

std::string unknown_option_message(const command& command, std::string_view argument)
{
  constexpr std::string_view dashes = "--";
  std::vector<std::string_view> names = {"help"};
  for (const option& each : command.options)
    names.emplace_back(each.name);
  const std::string_view name = argument.substr(0, argument.find('=')).substr(dashes.size());
  return unknown_word("option", name, names, dashes);
}

std::string unknown_short_option_message(const command& command)
{
  std::string letters;
  for (const option& each : command.options)
    if (each.letter != '\0')
      letters += fmt::format(", -{}", each.letter);
  return "there is no such option: " +
         (letters.empty() ? "-h is the only short one" : "the short ones are -h" + letters);
}

/// For what getopt_long rejects: an unknown option, or a value for an option that takes none.
std::string rejected_option_message(const command& command, std::span<char*> arguments)
{
  if (optopt == long_help)
    return "--help takes no value";
  if (optopt >= first_option)
    return fmt::format("--{} takes no value", option_of(command, optopt).name);
  return optopt != 0 ? unknown_short_option_message(command)
                     : unknown_option_message(command, arguments[static_cast<std::size_t>(optind) - 1]);
}

std::string missing_value_message(const command& command, std::span<char*> arguments)
{
  const option& option = option_of(command, optopt);
  const std::string_view argument = arguments[static_cast<std::size_t>(optind) - 1];
  return is_spelled_out(argument, option.name)
             ? fmt::format("--{0} needs a value: --{0} {1}", option.name, option.value_name)
             : unknown_option_message(command, argument);
}

/// Empty if there are as many operands as there should be.
std::string operand_count_message(const operands& operands, std::size_t count)
{
  if (count < operands.least)
    return fmt::format("{} is required", operands.name);
  return count > operands.most ? "too many arguments" : "";
}

/// Handles an option that getopt_long knows. Returns an error message, empty on success.
std::string handle_option(const command& command, int number, std::vector<bool>& seen, std::span<char*> arguments)
{
  const option& option = option_of(command, number);
  const std::string_view argument = option_argument(arguments);
  if (!is_spelled_out(argument, option.name))
    return unknown_option_message(command, argument);
  const auto index = static_cast<std::size_t>(number - first_option);
  if (seen[index] && !option.may_repeat)
    return fmt::format("--{} is given twice", option.name);
  seen[index] = true;
  return option.handle(optarg == nullptr ? "" : optarg);
}

// --- Help ---

constexpr std::size_t help_column = 28;
constexpr std::size_t help_width = 80;

/// Text in lines. The first has `used` columns already; the others are indented to `column`.
std::string wrapped(std::string_view text, std::size_t column, std::size_t used = 0)
{
  std::string result;
  for (std::size_t width = help_width - used; text.size() > width; width = help_width - column)
  {
    const std::size_t end = text.rfind(' ', width);
    if (end == text.npos)
      break;
    result += fmt::format("{}\n{}", text.substr(0, end), std::string(column, ' '));
    text.remove_prefix(end + 1);
  }
  return result + std::string(text) + "\n";
}

/// An entry of a list, with at least two blanks before its description.
std::string row(std::string_view name, std::string_view description)
{
  std::string result = fmt::format("  {:<{}}", name, help_column - 2);
  if (name.size() + 4 > help_column)
    result += "\n" + std::string(help_column, ' ');
  return result + wrapped(description, help_column, help_column);
}

}  // namespace

std::variant<std::monostate, display_text, usage_error> parse(const command& command, std::span<char*> arguments)
{
  const std::vector<::option> long_options = getopt_options(command);
  const std::string letters = short_options(command);
  std::vector<bool> seen(command.options.size());
  std::vector<std::string> values;
  const auto error = [&](std::string_view message)
  {
    const bool has_hint = message.find("\n  hint: ") != message.npos;
    return usage_error{has_hint ? std::string(message)
                                : fmt::format("{}\n  hint: run {} --help", message, command.name)};
  };
  opterr = 0;
  optind = 0;  // forget an earlier call
  for (;;)
  {
    const int number = getopt_long(static_cast<int>(arguments.size()), arguments.data(), letters.c_str(),
                                   long_options.data(), nullptr);
    if (number == finished)
      break;
    std::string message;
    if (number == operand)
      values.emplace_back(optarg);
    else if (number == short_help || (number == long_help && is_spelled_out(option_argument(arguments), "help")))
      return display_text{help_of(command)};
    else if (const option* const named = short_option_of(command, number))
      message = named->handle("");
    else if (number == long_help)
      message = unknown_option_message(command, option_argument(arguments));
    else if (number == value_is_missing)
      message = missing_value_message(command, arguments);
    else if (number == unknown)
      message = rejected_option_message(command, arguments);
    else
      message = handle_option(command, number, seen, arguments);
    if (!message.empty())
      return error(message);
  }
  values.insert(values.end(), arguments.begin() + optind, arguments.end());
  if (const std::string message = operand_count_message(command.operands, values.size()); !message.empty())
    return error(message);
  if (command.operands.values != nullptr)
    *command.operands.values = std::move(values);
  return {};
}

std::string help_of(const command& command)
{
  const operands& operands = command.operands;
  const bool has_operands = *operands.name != '\0';
  std::string usage = command.subcommands.empty() ? "[OPTION...]" : "COMMAND [OPTION...]";
  if (has_operands)
    usage += fmt::format(" {}{}{}{}", operands.least == 0 ? "[" : "", operands.name, operands.most == 1 ? "" : "...",
                         operands.least == 0 ? "]" : "");
  std::string result = fmt::format("{}\nUsage: {} {}\nOptions:\n", command.summary, command.name, usage);
  if (has_operands)
    result += row(operands.name, operands.help);
  result += row("-h,--help", "Print this help");
  for (const option& each : command.options)
    result += row(fmt::format("{}--{} {}", each.letter == '\0' ? "" : fmt::format("-{},", each.letter), each.name,
                              each.value_name),
                  each.help);
  if (!command.subcommands.empty())
    result += "Commands:\n";
  for (const auto& [name, summary] : command.subcommands)
    result += row(name, summary);
  return fmt::format("{}Examples:\n{}{}", result, command.examples,
                     wrapped(fmt::format("Exit codes: {}.", command.exit_codes), 2));
}

option flag(const char* name, const char* help, bool& variable)
{
  return {name, "", help,
          [&variable](const std::string&)
          {
            variable = true;
            return "";
          },
          true};
}

option text(const char* name, const char* value_name, const char* help, std::string& variable)
{
  return {name, value_name, help,
          [&variable](const std::string& value)
          {
            variable = value;
            return "";
          }};
}

option text(const char* name, const char* value_name, const char* help, std::optional<std::string>& variable)
{
  return {name, value_name, help,
          [&variable](const std::string& value)
          {
            variable = value;
            return "";
          }};
}

option list(const char* name, const char* value_name, const char* help, std::vector<std::string>& variable)
{
  return {name, value_name, help,
          [&variable](const std::string& value)
          {
            for (std::size_t begin = 0, end = 0; end != value.npos; begin = end + 1)
            {
              end = value.find(',', begin);
              variable.push_back(value.substr(begin, end - begin));
            }
            return "";
          },
          true};
}

option choice(const char* name, const char* value_name, std::string help, std::vector<std::string_view> words,
              std::function<void(std::size_t)> handle)
{
  return {name, value_name, std::move(help),
          [name, words = std::move(words), handle = std::move(handle)](const std::string& value) -> std::string
          {
            const auto found = std::find(words.begin(), words.end(), value);
            if (found == words.end())
              return wrong_value(name, value, fmt::format("--{}", name), words);
            handle(static_cast<std::size_t>(found - words.begin()));
            return "";
          }};
}

}  // namespace netrc::tool
