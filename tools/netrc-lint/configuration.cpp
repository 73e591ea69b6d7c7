// SPDX-License-Identifier: MIT
#include "configuration.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <memory>
#include <system_error>

#include "netrc/display.hpp"
#include "netrc/file.hpp"

#define TOML_EXCEPTIONS 0
#define TOML_HEADER_ONLY 1
#define TOML_ENABLE_FORMATTERS 0
#include <toml++/toml.h>

namespace netrc::tool
{
namespace
{

constexpr const char* project_name = ".netrc-lint.toml";
constexpr std::size_t largest = 1 << 20;

bool is_file(const std::string& path)
{
  struct stat facts = {};
  return stat(path.c_str(), &facts) == 0 && S_ISREG(facts.st_mode);
}

/// The bytes, or errno.
struct content
{
  std::string text = {};
  int error_number = 0;
};

content read_file(const std::string& path)
{
  content result;
  const int descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
  if (descriptor < 0)
    return {{}, errno};
  struct stat facts = {};
  if (fstat(descriptor, &facts) != 0)
    result.error_number = errno;
  else if (S_ISDIR(facts.st_mode))
    result.error_number = EISDIR;
  char block[4096];
  while (result.error_number == 0)
  {
    const ssize_t count = read(descriptor, block, sizeof block);
    if (count == 0)
      break;
    if (count > 0)
      result.text.append(block, static_cast<std::size_t>(count));
    else if (errno != EINTR)
      result.error_number = errno;
    if (result.text.size() > largest)
      result.error_number = EFBIG;
  }
  close(descriptor);
  return result;
}

std::string fault_at(const std::string& path, const toml::source_position& at, std::string_view what)
{
  return fmt::format("{}:{}:{}: {}", escaped(path), at.line, at.column, what);
}

/// What a key's value must be; each returns false if it is not.
bool set(const toml::node& from, std::string& to)
{
  const auto value = from.value_exact<std::string>();
  to = value.value_or(to);
  return value.has_value();
}

bool set(const toml::node& from, std::vector<std::string>& to)
{
  const toml::array* const list = from.as_array();
  if (list == nullptr)
    return false;
  to.clear();
  for (const toml::node& each : *list)
    if (!set(each, to.emplace_back()))
      return false;
  return true;
}

bool set(const toml::node& from, std::size_t& to)
{
  const auto value = from.value_exact<std::int64_t>();
  if (!value || *value < 0)
    return false;
  to = static_cast<std::size_t>(*value);
  return true;
}

template <typename Value>
bool set_unless_set(const toml::node& from, const std::string& path, setting<Value>& to)
{
  Value value = to.value;
  if (!set(from, value))
    return false;
  if (to.origin.empty())
    to = {std::move(value), escaped(path)};
  return true;
}

std::optional<std::string> set_key(std::string_view key, const toml::node& value, const std::string& path, settings& to)
{
  const auto expected = [&](bool is_set, std::string_view what) -> std::optional<std::string>
  {
    if (is_set)
      return std::nullopt;
    return fault_at(path, value.source().begin, fmt::format("{} must be {}", key, what));
  };
  if (key == "format")
    return expected(set_unless_set(value, path, to.format), "a string");
  if (key == "select")
    return expected(set_unless_set(value, path, to.select), "a list of strings");
  if (key == "ignore")
    return expected(set_unless_set(value, path, to.ignore), "a list of strings");
  if (key == "severity")
    return expected(set_unless_set(value, path, to.severity), "a string");
  if (key == "reader")
    return expected(set_unless_set(value, path, to.reader), "a list of strings");
  if (key == "max-problems")
    return expected(set_unless_set(value, path, to.max_problems), "a whole number from 0");
  if (key == "color")
    return expected(set_unless_set(value, path, to.color), "a string");
  return fault_at(path, value.source().begin,
                  "this key is none of format, select, ignore, severity, reader, max-problems, color");
}

/// Where a user's configuration files are: the folder that XDG_CONFIG_HOME names, else `.config` in the home. Empty if
/// there is no home.
std::string user_configuration_folder()
{
  // XDG Base Directory Specification: a path that is not absolute is to be ignored.
  const char* const named = std::getenv("XDG_CONFIG_HOME");
  if (named != nullptr && *named == '/')
    return named;
  const environment from = environment::from_process();
  const auto home = from.home && !from.home->empty() ? from.home : from.passwd_home;
  return home ? *home + "/.config" : "";
}

}  // namespace

std::optional<std::string> find_configuration()
{
  // Strings, no std::filesystem: every page of code that a start touches counts.
  if (const std::unique_ptr<char, void (*)(void*)> here(getcwd(nullptr, 0), std::free); here != nullptr)
    for (std::string folder = here.get();; folder.resize(folder.find_last_of('/')))
    {
      if (folder == "/")
        folder.clear();
      if (const std::string path = folder + "/" + project_name; is_file(path))
        return path;
      if (folder.empty())
        break;
    }
  const std::string folder = user_configuration_folder();
  const std::string own = folder + "/netrc-lint/config.toml";
  if (!folder.empty() && is_file(own))
    return own;
  return std::nullopt;
}

std::optional<std::string> read_configuration(const std::string& path, settings& to)
{
  const content read = read_file(path);
  if (read.error_number != 0)
    return fmt::format("{}: the configuration cannot be read: {}", escaped(path),
                       std::generic_category().message(read.error_number));
  const toml::parse_result parsed = toml::parse(read.text);
  if (!parsed)
    return fault_at(path, parsed.error().source().begin, "the configuration is no TOML from here on");
  for (const auto& [key, value] : parsed.table())
    if (auto fault = set_key(key.str(), value, path, to))
      return fault;
  return std::nullopt;
}

}  // namespace netrc::tool
