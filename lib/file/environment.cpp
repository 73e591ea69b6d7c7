// SPDX-License-Identifier: MIT
#include <cstdlib>

#include "netrc/file.hpp"
#include "platform/platform.hpp"

namespace netrc
{
namespace
{

bool is_set(const std::optional<std::string>& value)
{
  return value && !value->empty();
}

std::optional<std::string> variable(const char* name)
{
  const char* const value = std::getenv(name);
  return value == nullptr ? std::nullopt : std::optional<std::string>(value);
}

}  // namespace

environment environment::from_process()
{
  environment result;
  result.netrc = variable("NETRC");
  result.home = variable("HOME");
  // The user database may ask the network: only when it is needed.
  if (!is_set(result.home))
    result.passwd_home = platform::home_of_user();
  return result;
}

std::optional<std::string> default_path(const environment& variables)
{
  if (is_set(variables.netrc))
    return variables.netrc;
  const std::optional<std::string>& home = is_set(variables.home) ? variables.home : variables.passwd_home;
  if (!is_set(home))
    return std::nullopt;
  return *home + (home->ends_with('/') ? ".netrc" : "/.netrc");
}

}  // namespace netrc
