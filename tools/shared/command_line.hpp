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

/// A command line: what a program takes, told once, and read by getopt_long. The help is made of it, and so is the
/// manual page.
namespace netrc::tool
{

/// Takes a value. What is wrong with it, in words for the user; empty: nothing.
using taker = std::function<std::string(const std::string& value)>;

/// One that is called by its whole name: a beginning that means one option today could mean two tomorrow.
struct option
{
  const char* name;        ///< without its dashes
  const char* value_name;  ///< as the help calls it; empty: the option takes none
  const char* help;
  taker take;
  bool may_repeat = false;
};

[[nodiscard]] option flag(const char* name, const char* help, bool& to);
[[nodiscard]] option text(const char* name, const char* value_name, const char* help, std::string& to);
[[nodiscard]] option text(const char* name, const char* value_name, const char* help, std::optional<std::string>& to);
/// Values with commas between them; the option may be repeated.
[[nodiscard]] option list(const char* name, const char* value_name, const char* help, std::vector<std::string>& to);
/// One of some words: `take` gets its place among them.
[[nodiscard]] option choice(const char* name, const char* value_name, const char* help,
                            std::vector<std::string_view> words, std::function<void(std::size_t)> take);

inline constexpr std::size_t unlimited = std::numeric_limits<std::size_t>::max();

/// The arguments that are no options.
struct operands
{
  const char* name = "";  ///< empty: not in the help
  const char* help = "";
  std::size_t least = 0;
  std::size_t most = 0;
  std::vector<std::string>* to = nullptr;
};

struct command
{
  const char* name;  ///< with the program's: `netrc get`
  const char* summary;
  const char* examples;    ///< lines
  const char* exit_codes;  ///< `0 found, 1 none`
  std::vector<option> options = {};
  operands rest = {};
  std::vector<std::pair<const char*, const char*>> subcommands = {};  ///< names and summaries
};

/// A text for standard output that ends the run: `--help`, `--version`.
struct shown_text
{
  std::string text;
};
/// What is wrong with the command line, with a hint.
struct usage_error
{
  std::string message;
};

/// Hands each value to its option, in the order of the arguments. `arguments[0]` is no argument. Nothing: all is well.
/// An argument is not repeated in a message unless it can be no secret. Not for two threads at a time: getopt_long is
/// not.
[[nodiscard]] std::variant<std::monostate, shown_text, usage_error> read(const command& by, std::span<char*> arguments);

/// 80 columns wide.
[[nodiscard]] std::string help_of(const command& of);

/// `NAME must be one of a, b, c`: what stands in their place may be a secret.
[[nodiscard]] std::string none_of_these(std::string_view name, std::span<const std::string_view> words);

}  // namespace netrc::tool
