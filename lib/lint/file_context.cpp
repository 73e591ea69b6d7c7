// SPDX-License-Identifier: MIT
#include "lint/file_context.hpp"

#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "file/permissions.hpp"
#include "netrc/file_change.hpp"
#include "platform/platform.hpp"

namespace netrc::lint
{
namespace
{

/// What comes before and after a file's name in the name of its copy, in the order of `backup`.
constexpr std::array<std::pair<std::string_view, std::string_view>, backup_count> copy_names = {{
    {"", "~"},
    {"", ".swp"},
    {"#", "#"},
    {"", backup_suffix},
    {"", ".backup"},
    {"", ".old"},
    {"", ".orig"},
    {"", ".save"},
    {"", unfinished_suffix},
}};

struct path_parts
{
  std::string folder;
  std::string name;
};

path_parts split(const std::string& path)
{
  const std::size_t slash = path.rfind('/');
  if (slash == path.npos)
    return {".", path};
  return {path.substr(0, slash == 0 ? 1 : slash), path.substr(slash + 1)};
}

std::optional<platform::status> status_of(const std::string& path)
{
  platform::status result;
  return platform::get_status(path.c_str(), result) == 0 ? std::optional(result) : std::nullopt;
}

void inspect_folder(const std::string& path, file_context& result)
{
  constexpr std::uint32_t writable_by_others = 022;
  constexpr std::uint32_t sticky = 01000;
  const auto folder = status_of(path);
  if (!folder)
    return;
  // With the sticky bit, as in /tmp, only its owner can remove or rename a file.
  if ((folder->mode & writable_by_others) != 0 && (folder->mode & sticky) == 0)
    result.folder_is_open = true;
  if (is_other_user(folder->owner))
    result.folder_is_others = true;
}

std::uint32_t find_backups(const path_parts& file)
{
  std::uint32_t result = 0;
  for (std::size_t i = 0; i < copy_names.size(); ++i)
  {
    const auto& [before, after] = copy_names[i];
    const std::string path = file.folder + "/" + std::string(before) + file.name + std::string(after);
    if (const auto status = status_of(path); status && status->regular)
      result |= 1U << i;
  }
  return result;
}

bool is_same_folder(const std::string& one, const std::string& other)
{
  const auto first = status_of(one);
  const auto second = status_of(other);
  return first && second && first->device == second->device && first->inode == second->inode;
}

}  // namespace

file_format format_of(const std::string& path)
{
  const path_parts file = split(path);
  if (file.name.starts_with(".authinfo"))
    return file_format::authinfo;
  return file.name == "auth.conf" || split(file.folder).name == "auth.conf.d" ? file_format::auth_conf
                                                                              : file_format::netrc;
}

file_context inspect_file(const std::string& path, const std::string& home)
{
  file_context result;
  const path_parts parts = split(path);
  result.name = parts.name;
  result.format = format_of(path);
  result.in_home = !home.empty() && is_same_folder(parts.folder, home);
  result.backups = find_backups(parts);
  inspect_folder(parts.folder, result);
  // Whoever can replace the target of a link can replace the file; and who changes the file leaves copies there.
  if (const auto target = platform::resolve_links(path.c_str()))
  {
    inspect_folder(split(*target).folder, result);
    result.backups |= find_backups(split(*target));
  }
  return result;
}

}  // namespace netrc::lint
