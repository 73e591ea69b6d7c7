// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <functional>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

/// A command line, described once: getopt_long reads the arguments by it, and --help and the man page are made from it.
namespace netrc::tool
{

/// Stores a value. Returns an error message for the user; empty if the value is valid.
using value_handler = std::function<std::string(const std::string& value)>;

/// An option must be spelled out: an abbreviation that is unique today could be ambiguous tomorrow.
struct option
{
  const char* name;        ///< without its dashes
  const char* value_name;  ///< as in the help; empty if the option takes no value
  std::string help;
  value_handler handle;
  bool may_repeat = false;
  char letter = '\0';  ///< its short form; only of one that takes no value
};

[[nodiscard]] option flag(const char* name, const char* help, bool& variable);
[[nodiscard]] option text(const char* name, const char* value_name, const char* help, std::string& variable);
[[nodiscard]] option text(const char* name, const char* value_name, const char* help,
                          std::optional<std::string>& variable);
/// Values separated by commas; the option may be repeated.
[[nodiscard]] option list(const char* name, const char* value_name, const char* help,
                          std::vector<std::string>& variable);
/// One of the words; `handle` gets its index.
[[nodiscard]] option choice(const char* name, const char* value_name, std::string help,
                            std::vector<std::string_view> words, std::function<void(std::size_t)> handle);

inline constexpr std::size_t unlimited = std::numeric_limits<std::size_t>::max();

/// The arguments that are not options.
struct operands
{
  const char* name = "";  ///< empty: not in the help
  const char* help = "";
  std::size_t least = 0;
  std::size_t most = 0;
  std::vector<std::string>* values = nullptr;
};

struct command
{
  const char* name;  ///< including the program's: `netrc get`
  const char* summary;
  const char* examples;    ///< lines
  const char* exit_codes;  ///< `0 found, 1 none`
  std::vector<option> options = {};
  tool::operands operands = {};
  std::vector<std::pair<const char*, const char*>> subcommands = {};  ///< names and summaries
};

/// Text for standard output, after which the program exits: `--help`, `--version`.
struct display_text
{
  std::string text;
};
/// An error in the command line, with a hint.
struct usage_error
{
  std::string message;
};

/// Passes each value to its option, in the order of the arguments. `arguments[0]` is the program's name. What a message
/// repeats of them is decided in given_word.hpp. Not thread-safe, because getopt_long is not.
[[nodiscard]] std::variant<std::monostate, display_text, usage_error> parse(const command& command,
                                                                            std::span<char*> arguments);

/// 80 columns wide.
[[nodiscard]] std::string help_of(const command& command);

}  // namespace netrc::tool
