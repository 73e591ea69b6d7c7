// SPDX-License-Identifier: MIT
#include "edit/destination.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <vector>

#include "platform/platform.hpp"
#include "platform/writing.hpp"

namespace netrc
{
namespace
{

destination split(const std::string& path)
{
  const std::size_t slash = path.rfind('/');
  if (slash == path.npos)
    return {".", path};
  return {path.substr(0, slash + 1), path.substr(slash + 1)};
}

/// Links that lead to what a process has open, not to a name.
bool names_descriptor(const std::string& path)
{
  return path.starts_with("/proc/") || path.starts_with("/dev/fd/");
}

/// Whoever may make a link in a folder of theirs could have root change any file.
bool may_mislead_root(const std::vector<std::uint32_t>& link_owners, const destination& found,
                      const platform::status& file)
{
  const auto is_foreign = [&](std::uint32_t owner)
  { return owner != platform::administrator && !(found.exists && owner == file.owner); };
  return platform::user() == platform::administrator && std::any_of(link_owners.begin(), link_owners.end(), is_foreign);
}

}  // namespace

write_error write_error_of(int number)
{
  using code = write_error_code;
  switch (number)
  {
  case ENOENT:
  case ENOTDIR:
    return {code::no_folder, number};
  case EISDIR:
    return {code::not_a_file, number};
  case ELOOP:
    return {code::link_loop, number};
  case EACCES:
  case EPERM:
    return {code::read_only_folder, number};
  case EROFS:
    return {code::read_only_system, number};
  case EBUSY:
  case EXDEV:
    return {code::mounted, number};
  case ENOSPC:
  case EDQUOT:
  case EFBIG:
    return {code::full, number};
  default:
    return {code::system, number};
  }
}

std::variant<destination, write_error> resolve_destination(std::string path)
{
  constexpr int most_links = 40;  // as the kernel
  std::vector<std::uint32_t> link_owners;
  for (int links = 0; links <= most_links; ++links)
  {
    if (names_descriptor(path))
      return write_error{write_error_code::not_a_file};
    platform::status file;
    const int error = platform::get_link_status(platform::working_folder, path.c_str(), file);
    if (error != 0 && error != ENOENT)
      return write_error_of(error);
    if (!file.symbolic_link)
    {
      destination result = split(path);
      result.exists = error == 0;
      if (result.name.empty() || (result.exists && !file.regular))
        return write_error{write_error_code::not_a_file};
      if (may_mislead_root(link_owners, result, file))
        return write_error{write_error_code::foreign_link};
      return result;
    }
    link_owners.push_back(file.owner);
    std::string target;
    if (const int failure = platform::read_link(path, target); failure != 0)
      return write_error_of(failure);
    path = target.starts_with('/') ? target : split(path).folder.append("/").append(target);
  }
  return write_error{write_error_code::link_loop};
}

}  // namespace netrc
