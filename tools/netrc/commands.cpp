// SPDX-License-Identifier: MIT
#include "commands.hpp"
#include "shared/terminal.hpp"

namespace netrc::tool
{

exit_code exit_code_for(outcome outcome) noexcept
{
  switch (outcome)
  {
  case outcome::found:
    return exit_code::found;
  case outcome::none:
    return exit_code::none;
  case outcome::refused:
    break;
  }
  return exit_code::refused;
}

std::optional<source_file> open(const file_options& options)
{
  auto file = open_file(options.path, options.policy);
  if (file)
    for (const std::string& warning : file->content.warnings(file->name, file->kind))
      print_error(warning);
  return file;
}

}  // namespace netrc::tool
