// SPDX-License-Identifier: MIT
#include "shared/missing_file.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <array>
#include <string_view>
#include <vector>

#include "netrc/display.hpp"
#include "platform/platform.hpp"
#include "shared/source_file.hpp"

namespace netrc::tool
{
namespace
{

/// The shell's `umask` makes the file private; what is typed into `cat` is no command.
constexpr std::string_view recipe =
    "\n  hint: to create it, run (umask 077; cat >> ~/.netrc), type or paste a line, then press Enter and Ctrl-D:\n"
    "    machine HOST login LOGIN password PASSWORD\n"
    "  for Databricks:\n"
    "    machine HOST login token password TOKEN\n"
    "  hint: or run netrc set --login LOGIN HOST, which asks for the password";

bool is_there(const std::string& path)
{
  platform::status status;
  return platform::get_status(path.c_str(), status) == 0 && !status.directory;
}

/// What people and other systems call the file: Windows `_netrc`, editors `.netrc.txt`.
std::vector<std::string> similar_files(std::string_view folder)
{
  std::vector<std::string> found;
  for (const std::string& path : {fmt::format("{}netrc", folder), fmt::format("{}_netrc", folder),
                                  fmt::format("{}.netrc.txt", folder), std::string("./.netrc")})
    if (is_there(path))
      found.push_back(escaped(path));
  return found;
}

}  // namespace

std::string dangling_link_hint(const std::string& path)
{
  std::array<char, 4096> target;
  const ssize_t size = readlink(path.c_str(), target.data(), target.size());
  if (size < 0)
    return "";
  const std::string_view shown = display_path({target.data(), static_cast<std::size_t>(size)});
  return fmt::format("\n  it is a symbolic link to a file that is not there: {}", escaped(shown));
}

std::string quoted_home_hint(std::string_view path)
{
  if (!path.starts_with("~/") || display_missing_path(path) == masked)
    return "";
  return fmt::format("\n  hint: no shell replaces a ~ in quotes, or after an =: write \"$HOME{}\"",
                     escaped(path.substr(1)));
}

std::string missing_file_hints(const environment& variables)
{
  if (variables.netrc && !variables.netrc->empty())
    return display_missing_path(*variables.netrc) == masked
               ? "\n  hint: NETRC holds a text, a URL or a token, not a file's name: write a file, and name that"
               : "\n  looked for: the file that NETRC names";
  const bool has_home = variables.home && !variables.home->empty();
  std::string text = fmt::format("\n  looked for: .netrc in {}; NETRC names no file",
                                 has_home ? "the folder that HOME names" : "the home folder of the user database");
  const std::string path = default_path(variables).value_or("");
  const std::vector<std::string> found = similar_files(std::string_view(path).substr(0, path.find_last_of('/') + 1));
  if (!found.empty())
    text += fmt::format("\n  found: {}\n  hint: if {} is meant, rename it to {}, or name it on the command line",
                        fmt::join(found, ", "), found.size() == 1 ? "it" : "one of them", escaped(path));
  return text.append(recipe);
}

}  // namespace netrc::tool
