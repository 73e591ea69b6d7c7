// SPDX-License-Identifier: MIT
#include "shared/source_file.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <utility>

#include "netrc/display.hpp"
#include "shared/terminal.hpp"

namespace netrc::tool
{
namespace
{

struct chosen_path
{
  std::optional<std::string> path;
  std::string_view why;
};

chosen_path choose_path(const std::optional<std::string>& named)
{
  if (named)
    return {named, "named on the command line"};
  const environment from = environment::from_process();
  const auto path = default_path(from);
  if (from.netrc && !from.netrc->empty())
    return {path, "named by NETRC"};
  if (from.home && !from.home->empty())
    return {path, "in the folder that HOME names"};
  return {path, "in the home folder of the user database"};
}

}  // namespace

std::optional<source_file> open_file(const std::optional<std::string>& named, permission_policy policy)
{
  const auto [path, why] = choose_path(named);
  const bool is_input = path == "-";
  const std::string name = is_input ? "standard input" : path.value_or("");
  const name_kind kind = is_input ? name_kind::label : name_kind::path;
  load_result result = !path      ? load_result(load_error{load_error_code::no_path})
                       : is_input ? load(STDIN_FILENO, policy)
                                  : load(*path, policy);
  if (const load_error* const error = std::get_if<load_error>(&result))
  {
    complain(error->message(name, kind));
    return std::nullopt;
  }
  return source_file{escaped(name), why, std::move(std::get<loaded_file>(result)), kind};
}

std::string place_of(const source_file& file, const entry& of)
{
  return fmt::format("{}:{}", file.name, file.content.document.position_of(of.keyword().begin).line);
}

}  // namespace netrc::tool
