// SPDX-License-Identifier: MIT
#include "commands.hpp"
#include "shared/terminal.hpp"

namespace netrc::tool
{

std::optional<source_file> open(const file_options& options)
{
  auto file = open_file(options.path, options.policy);
  if (file)
    for (const std::string& warning : file->content.warnings(file->name, file->kind))
      complain(warning);
  return file;
}

}  // namespace netrc::tool
