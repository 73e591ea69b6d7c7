// SPDX-License-Identifier: MIT
#include "shared/source_file.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <utility>

#include "netrc/display.hpp"
#include "platform/platform.hpp"
#include "shared/given_word.hpp"
#include "shared/missing_file.hpp"
#include "shared/terminal.hpp"

namespace netrc::tool
{

source_path choose_source(const std::optional<std::string>& named_path)
{
  if (named_path)
    return {named_path, source_path::named};
  const environment variables = environment::from_process();
  const auto path = default_path(variables);
  if (variables.netrc && !variables.netrc->empty())
    return {path, source_path::named_by_netrc};
  if (variables.home && !variables.home->empty())
    return {path, "in the folder that HOME names"};
  return {path, "in the home folder of the user database"};
}

std::string_view display_path(std::string_view path)
{
  const std::size_t authority = path.find("://");
  const bool has_user = authority != path.npos && path.find('@', authority) != path.npos;
  const bool is_text = path.find("password ") != path.npos || path.find("machine ") != path.npos;
  return has_user || is_text ? masked : path;
}

std::string_view display_missing_path(std::string_view path)
{
  constexpr std::size_t shortest_token = 12;
  const bool is_word = path.size() >= shortest_token && path.find('/') == path.npos;
  return is_word && display_asked_host(path) == masked ? masked : display_path(path);
}

std::string failure_message(const load_error& error, const source_path& source, std::string_view name)
{
  const bool is_no_name = error.error_number == ENAMETOOLONG;  // a text of some lines
  if (error.code != load_error_code::not_found && !is_no_name)
    return error.message(name, source.kind());
  std::string message = error.message(display_missing_path(*source.path), source.kind());
  message += dangling_link_hint(*source.path);
  if (!source.is_named())
    message += missing_file_hints(environment::from_process());
  return message + quoted_home_hint(*source.path);
}

load_result load(const source_path& source, permission_policy policy)
{
  if (!source.path)
    return load_error{load_error_code::no_path};
  return source.is_standard_input() ? netrc::load(standard_input, policy) : netrc::load(*source.path, policy);
}

std::optional<source_file> open_file(const std::optional<std::string>& named_path, permission_policy policy)
{
  const source_path source = choose_source(named_path);
  const std::string name =
      source.is_standard_input() ? "standard input" : std::string(display_path(source.path.value_or("")));
  load_result result = load(source, policy);
  if (const load_error* const error = std::get_if<load_error>(&result))
  {
    print_error(failure_message(*error, source, name));
    return std::nullopt;
  }
  const std::string option =
      named_path ? fmt::format(" --file {}", source.is_standard_input() ? "-" : escaped(name)) : "";
  return source_file{escaped(name), source.reason, std::move(std::get<loaded_file>(result)), source.kind(), option};
}

std::string location_of(const source_file& file, const entry& entry)
{
  return fmt::format("{}:{}", file.name, file.content.document.position_of(entry.keyword().begin).line);
}

file_text read_text(const std::string& path, std::size_t max_size)
{
  const platform::open_file file(path.c_str());
  if (file.error() != 0)
    return {{}, file.error()};
  platform::status status;
  if (const int error = platform::get_status(file.descriptor(), status); error != 0)
    return {{}, error};
  if (status.directory)
    return {{}, EISDIR};
  file_text result;
  char block[4096];
  for (;;)
  {
    const std::ptrdiff_t count = platform::read(file.descriptor(), block, sizeof block);
    if (count < 0)
      return {{}, static_cast<int>(-count)};
    if (count == 0)
      return result;
    result.text.append(block, static_cast<std::size_t>(count));
    if (result.text.size() > max_size)
      return {{}, EFBIG};
  }
}

}  // namespace netrc::tool
