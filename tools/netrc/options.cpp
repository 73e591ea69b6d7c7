// SPDX-License-Identifier: MIT
#include "options.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <system_error>
#include <utility>

#include "netrc/readers.hpp"
#include "shared/given_word.hpp"
#include "shared/terminal.hpp"

namespace netrc::tool
{
namespace
{

constexpr std::string_view reference = "reference";

/// An error message; empty if it is a name.
std::string check_reader(std::string_view name)
{
  std::vector<std::string_view> names = readers::reader_names();
  names.push_back(reference);
  if (std::find(names.begin(), names.end(), name) != names.end())
    return {};
  return unknown_word("reader", name, names) + "\n  hint: run netrc programs for the list";
}

}  // namespace

void add_file_options(command& command, file_options& file)
{
  command.options.push_back(text("file", "FILE", "The file to read; - is standard input", file.path));
  // The words are in the order of permission_policy.
  command.options.push_back(
      choice("policy", "POLICY", "How to treat a file that others can access: strict, warn (default), ignore",
             {"strict", "warn", "ignore"},
             [&file](std::size_t index) { file.policy = static_cast<permission_policy>(index); }));
}

void add_target_options(command& command, target_options& target, std::vector<std::string>& urls)
{
  command.operands = {"URL", "A URL, or HOST, or HOST:PORT", 1, 1, &urls};
  command.options.push_back(text("login", "LOGIN", "Answer for this login only", target.login));
}

option reader_option(std::string& reader)
{
  const auto set = [&reader](const std::string& value)
  {
    reader = value;
    return check_reader(value);
  };
  return {"reader", "READER", "Answer as this program does; netrc programs lists them; reference is the default", set};
}

option readers_option(const char* help, std::vector<std::string>& readers)
{
  option result = list("reader", "NAME,...", help, readers);
  result.handle = [&readers, handle = std::move(result.handle)](const std::string& value)
  {
    handle(value);
    for (const std::string& each : readers)
      if (std::string error = check_reader(each); !error.empty())
        return error;
    return std::string();
  };
  return result;
}

option as_option(std::vector<std::string_view>& programs)
{
  const auto add = [&programs](const std::string& value) -> std::string
  {
    if (const readers::program* const named = readers::find_program(value))
    {
      if (std::find(programs.begin(), programs.end(), named->name) == programs.end())
        programs.push_back(named->name);
      return {};
    }
    std::vector<std::string_view> names;
    for (const readers::program& each : readers::programs())
      names.push_back(each.name);
    return unknown_word("program", value, names) + "\n  hint: run netrc programs for the list";
  };
  return {"as", "PROGRAM", "Say what this program does; netrc programs lists them; may be repeated", add, true};
}

option color_option(bool& color)
{
  const std::vector<std::string_view> names = {"auto", "always", "never"};
  color = output_has_color("auto");
  return choice("color", "WHEN", "auto (default), always, never", names,
                [names, &color](std::size_t index) { color = output_has_color(names[index]); });
}

option descriptor_option(const char* name, const char* help, std::optional<int>& descriptor)
{
  return {name, "N", help,
          [name, &descriptor](const std::string& value) -> std::string
          {
            int number = 0;
            const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
            if (error != std::errc() || end != value.data() + value.size() || number < 0)
              return fmt::format("--{} takes the number of an open file, as in --{} 3 3< FILE", name, name);
            descriptor = number;
            return {};
          }};
}

void add_edit_options(command& command, edit_options& options, std::vector<std::string>& urls)
{
  command.operands = {"URL", "A URL, or HOST, or HOST:PORT", 1, 1, &urls};
  command.options.push_back(text("file", "FILE", "The file to change", options.file.path));
  command.options.push_back(text("login", "LOGIN", "Whose entry", options.target.login));
  command.options.push_back(
      descriptor_option("login-fd", "Read the login from an open file", options.login_descriptor));
  command.options.push_back(flag("in-place",
                                 "Write over the file's bytes: keeps a hard link or a mount, and a crash in "
                                 "between leaves neither the old text nor the new one",
                                 options.in_place));
  command.options.push_back(flag("backup", "Keep the old text in FILE.bak", options.backup));
  command.options.push_back(flag("dry-run", "Say what would change, and change nothing", options.dry_run));
}

}  // namespace netrc::tool
