// SPDX-License-Identifier: MIT
#include "configuration.hpp"

#include <fmt/format.h>

#include <cstdlib>
#include <system_error>

#include "netrc/display.hpp"
#include "netrc/file.hpp"
#include "platform/platform.hpp"
#include "shared/source_file.hpp"
#include "shared/terminal.hpp"

#define TOML_EXCEPTIONS 0
#define TOML_HEADER_ONLY 1
#define TOML_ENABLE_FORMATTERS 0
#include <toml++/toml.h>

namespace netrc::tool
{
namespace
{

constexpr const char* project_name = ".netrc-lint.toml";
constexpr std::size_t max_size = 1 << 20;

bool is_file(const std::string& path)
{
  platform::status status;
  return platform::get_status(path.c_str(), status) == 0 && status.regular;
}

std::string error_in(const std::string& path, const toml::source_position& place, std::string_view message)
{
  return fmt::format("{}:{}:{}: {}", escaped(path), place.line, place.column, message);
}

// Each returns false if the node has another type.

bool read(const toml::node& node, std::string& value)
{
  const auto text = node.value_exact<std::string>();
  value = text.value_or(value);
  return text.has_value();
}

bool read(const toml::node& node, std::vector<std::string>& value)
{
  const toml::array* const list = node.as_array();
  if (list == nullptr)
    return false;
  value.clear();
  for (const toml::node& each : *list)
    if (!read(each, value.emplace_back()))
      return false;
  return true;
}

bool read(const toml::node& node, bool& value)
{
  const auto truth = node.value_exact<bool>();
  value = truth.value_or(value);
  return truth.has_value();
}

bool read(const toml::node& node, std::vector<per_file_ignore>& value)
{
  const toml::table* const table = node.as_table();
  if (table == nullptr)
    return false;
  value.clear();
  for (const auto& [pattern, codes] : *table)
    if (!read(codes, value.emplace_back(per_file_ignore{std::string(pattern.str()), {}}).codes))
      return false;
  return true;
}

bool read(const toml::node& node, std::size_t& value)
{
  const auto number = node.value_exact<std::int64_t>();
  if (!number || *number < 0)
    return false;
  value = static_cast<std::size_t>(*number);
  return true;
}

/// Sets what the command line does not.
template <auto Member>
bool set(const toml::node& node, const std::string& path, settings& settings)
{
  auto& setting = settings.*Member;
  auto value = setting.value;
  if (!read(node, value))
    return false;
  if (setting.origin.empty())
    setting = {std::move(value), escaped(path)};
  return true;
}

/// Adds to what the command line has.
bool add_ignored(const toml::node& node, const std::string& path, settings& settings)
{
  auto& setting = settings.extend_ignore;
  std::vector<std::string> value;
  if (!read(node, value))
    return false;
  setting.value.insert(setting.value.begin(), value.begin(), value.end());
  setting.origin = setting.origin.empty() ? escaped(path) : fmt::format("{}, {}", escaped(path), setting.origin);
  return true;
}

struct key
{
  std::string_view name;
  std::string_view type;
  bool (*set)(const toml::node& node, const std::string& path, settings& settings);  ///< false for another type
};

constexpr key keys[] = {
    {"format", "a string", set<&settings::format>},
    {"select", "a list of strings", set<&settings::select>},
    {"ignore", "a list of strings", set<&settings::ignore>},
    {"extend-ignore", "a list of strings", add_ignored},
    {"per-file-ignores", "a table of lists of strings", set<&settings::per_file_ignores>},
    {"severity", "a string", set<&settings::severity>},
    {"quiet", "true or false", set<&settings::quiet>},
    {"reader", "a list of strings", set<&settings::reader>},
    {"max-problems", "a whole number, 0 or more", set<&settings::max_problems>},
    {"color", "a string", set<&settings::color>},
    {"stdin-filename", "a string", set<&settings::stdin_filename>},
};

/// Options that write, decrypt, hide a failure, or do something else than lint. A file that lies in some folder above
/// must not ask for these, in no version: not even for those that are yet to come.
constexpr std::string_view for_command_line_only[] = {
    "backup",   "config",     "decrypt",   "exit-zero",   "explain",     "fix",          "help",
    "in-place", "list-rules", "no-config", "output-file", "show-config", "unsafe-fixes", "version",
};

/// Returns an error message, nothing on success.
std::optional<std::string> set_key(std::string_view name, const toml::node& value, const std::string& path,
                                   settings& settings)
{
  std::string names;
  for (const key& each : keys)
  {
    if (each.name == name && each.set(value, path, settings))
      return std::nullopt;
    if (each.name == name)
      return error_in(path, value.source().begin, fmt::format("{} must be {}", name, each.type));
    names += fmt::format("{}{}", names.empty() ? "" : ", ", each.name);
  }
  for (const std::string_view each : for_command_line_only)
    if (each == name)
      return error_in(path, value.source().begin,
                      fmt::format("--{} is for the command line only: no configuration file can set it", name));
  return error_in(path, value.source().begin, fmt::format("unknown key: known are {}", names));
}

/// The folder of the user's configuration files: the one that XDG_CONFIG_HOME names, else `.config` in the home. Empty
/// if there is no home.
std::string user_configuration_folder()
{
  // XDG Base Directory Specification: ignore a path that is not absolute.
  const char* const named = std::getenv("XDG_CONFIG_HOME");
  if (named != nullptr && *named == '/')
    return named;
  const environment variables = environment::from_process();
  const auto home = variables.home && !variables.home->empty() ? variables.home : variables.passwd_home;
  return home ? *home + "/.config" : "";
}

}  // namespace

std::optional<std::string> find_configuration()
{
  // Without std::filesystem: every page of code that is touched makes the start slower.
  if (const auto start = working_directory())
    for (std::string folder = *start;; folder.resize(folder.find_last_of('/')))
    {
      if (folder == "/")
        folder.clear();
      if (const std::string path = folder + "/" + project_name; is_file(path))
        return path;
      if (folder.empty())
        break;
    }
  const std::string folder = user_configuration_folder();
  const std::string user_path = folder + "/netrc-lint/config.toml";
  if (!folder.empty() && is_file(user_path))
    return user_path;
  return std::nullopt;
}

std::optional<std::string> read_configuration(const std::string& path, settings& settings)
{
  const file_text file = read_text(path, max_size);
  if (file.error_number != 0)
    return fmt::format("{}: the configuration cannot be read: {}", escaped(display_missing_path(path)),
                       std::generic_category().message(file.error_number));
  settings.configuration = path;
  const toml::parse_result parsed = toml::parse(file.text);
  if (!parsed)
    return error_in(path, parsed.error().source().begin, "the configuration is not valid TOML from here on");
  for (const auto& [key, value] : parsed.table())
    if (auto error = set_key(key.str(), value, path, settings))
      return error;
  return std::nullopt;
}

}  // namespace netrc::tool
