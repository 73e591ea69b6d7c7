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

bool read(const toml::node& node, std::size_t& value)
{
  const auto number = node.value_exact<std::int64_t>();
  if (!number || *number < 0)
    return false;
  value = static_cast<std::size_t>(*number);
  return true;
}

template <typename Value>
bool set_unless_set(const toml::node& node, const std::string& path, setting<Value>& setting)
{
  Value value = setting.value;
  if (!read(node, value))
    return false;
  if (setting.origin.empty())
    setting = {std::move(value), escaped(path)};
  return true;
}

/// Returns an error message, nothing on success.
std::optional<std::string> set_key(std::string_view key, const toml::node& value, const std::string& path,
                                   settings& settings)
{
  const auto expected = [&](bool is_set, std::string_view type) -> std::optional<std::string>
  {
    if (is_set)
      return std::nullopt;
    return error_in(path, value.source().begin, fmt::format("{} must be {}", key, type));
  };
  if (key == "format")
    return expected(set_unless_set(value, path, settings.format), "a string");
  if (key == "select")
    return expected(set_unless_set(value, path, settings.select), "a list of strings");
  if (key == "ignore")
    return expected(set_unless_set(value, path, settings.ignore), "a list of strings");
  if (key == "severity")
    return expected(set_unless_set(value, path, settings.severity), "a string");
  if (key == "reader")
    return expected(set_unless_set(value, path, settings.reader), "a list of strings");
  if (key == "max-problems")
    return expected(set_unless_set(value, path, settings.max_problems), "a whole number, 0 or more");
  if (key == "color")
    return expected(set_unless_set(value, path, settings.color), "a string");
  return error_in(path, value.source().begin,
                  "unknown key: known are format, select, ignore, severity, reader, max-problems, color");
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
    return fmt::format("{}: the configuration cannot be read: {}", escaped(path),
                       std::generic_category().message(file.error_number));
  const toml::parse_result parsed = toml::parse(file.text);
  if (!parsed)
    return error_in(path, parsed.error().source().begin, "the configuration is not valid TOML from here on");
  for (const auto& [key, value] : parsed.table())
    if (auto error = set_key(key.str(), value, path, settings))
      return error;
  return std::nullopt;
}

}  // namespace netrc::tool
