// SPDX-License-Identifier: MIT
#include "lint/surroundings.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>

namespace netrc::lint
{
namespace
{

/// What stands before and behind a file's name in the name of its copy, in the order of `backup`.
constexpr std::array<std::pair<std::string_view, std::string_view>, backup_count> around_names = {{
    {"", "~"},
    {"", ".swp"},
    {"#", "#"},
    {"", ".bak"},
    {"", ".backup"},
    {"", ".old"},
    {"", ".orig"},
    {"", ".save"},
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

std::optional<struct stat> status_of(const std::string& path)
{
  struct stat result = {};
  return stat(path.c_str(), &result) == 0 ? std::optional(result) : std::nullopt;
}

void look_at_folder(const path_parts& file, surroundings& to)
{
  constexpr ::uid_t root = 0;
  const auto folder = status_of(file.folder);
  if (!folder)
    return;
  // With the sticky bit, as in /tmp, only its owner can remove or rename a file.
  if ((folder->st_mode & (S_IWGRP | S_IWOTH)) != 0 && (folder->st_mode & S_ISVTX) == 0)
    to.folder_is_open = true;
  if (folder->st_uid != root && folder->st_uid != geteuid())
    to.folder_is_others = true;
}

std::uint32_t backups_of(const path_parts& file)
{
  std::uint32_t result = 0;
  for (std::size_t i = 0; i < around_names.size(); ++i)
  {
    const std::string name =
        file.folder + "/" + std::string(around_names[i].first) + file.name + std::string(around_names[i].second);
    if (const auto status = status_of(name); status && S_ISREG(status->st_mode))
      result |= 1U << i;
  }
  return result;
}

bool is_same_folder(const std::string& one, const std::string& other)
{
  const auto first = status_of(one);
  const auto second = status_of(other);
  return first && second && first->st_dev == second->st_dev && first->st_ino == second->st_ino;
}

/// Nothing if the path leads nowhere.
std::optional<std::string> without_links(const std::string& path)
{
  const std::unique_ptr<char, decltype(&std::free)> real(realpath(path.c_str(), nullptr), &std::free);
  return real ? std::optional<std::string>(real.get()) : std::nullopt;
}

}  // namespace

surroundings look_around(const std::string& path, const std::string& home)
{
  surroundings result;
  const path_parts named = split(path);
  result.name = named.name;
  result.in_home = !home.empty() && is_same_folder(named.folder, home);
  result.backups = backups_of(named);
  look_at_folder(named, result);
  // Whoever can exchange what a link leads to exchanges the file.
  if (const auto real = without_links(path))
    look_at_folder(split(*real), result);
  return result;
}

}  // namespace netrc::lint
