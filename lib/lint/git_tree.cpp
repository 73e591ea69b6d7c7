// SPDX-License-Identifier: MIT
#include "lint/git_tree.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "lint/git_ignore.hpp"
#include "lint/git_index.hpp"

namespace netrc::lint
{
namespace
{

constexpr std::size_t largest_index = std::size_t{64} << 20;
constexpr std::size_t largest_list = std::size_t{1} << 20;
constexpr std::size_t largest_pointer = 4096;

class open_file
{
public:
  // A FIFO would make it wait.
  open_file(const std::string& path, int flags)
      : descriptor_(open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK | flags))
  {
  }
  open_file(const open_file&) = delete;
  open_file& operator=(const open_file&) = delete;
  ~open_file()
  {
    if (descriptor_ >= 0)
      close(descriptor_);
  }
  [[nodiscard]] int descriptor() const noexcept { return descriptor_; }

private:
  int descriptor_;
};

/// Empty if there is no such file, or a link where none is followed (`O_NOFOLLOW`); nothing if it cannot be read, or is
/// larger than that.
std::optional<std::string> content_of(const std::string& path, std::size_t most, int flags = 0)
{
  const open_file file(path, flags);
  if (file.descriptor() < 0)
    return errno == ENOENT || errno == ENOTDIR || errno == ELOOP ? std::optional<std::string>("") : std::nullopt;
  struct stat status = {};
  if (fstat(file.descriptor(), &status) != 0 || !S_ISREG(status.st_mode) ||
      static_cast<std::size_t>(status.st_size) > most)
    return std::nullopt;
  std::string result(static_cast<std::size_t>(status.st_size), '\0');
  std::size_t size = 0;
  while (size < result.size())
  {
    const ssize_t count = read(file.descriptor(), result.data() + size, result.size() - size);
    if (count < 0 && errno == EINTR)
      continue;
    if (count <= 0)
      return std::nullopt;
    size += static_cast<std::size_t>(count);
  }
  return result;
}

/// The path that a file of one line holds, relative to a folder.
std::string path_in(std::string_view line, const std::string& folder)
{
  const std::string target(line.substr(0, line.find_first_of("\r\n")));
  return target.starts_with('/') ? target : folder + "/" + target;
}

struct work_tree
{
  std::string root;
  std::string own;     ///< where its index is: `.git`, or `.git/worktrees/NAME` of another work tree
  std::string shared;  ///< where `info` is: the same, or what `commondir` names. gitrepository-layout(5)
};

bool is_there(const std::string& path)
{
  struct stat status = {};
  return stat(path.c_str(), &status) == 0;
}

/// Where the repository of a work tree is, if `root` is the root of one.
std::optional<std::string> repository_of(const std::string& root)
{
  const std::string git = root + "/.git";
  struct stat status = {};
  if (stat(git.c_str(), &status) != 0)
    return std::nullopt;
  if (S_ISDIR(status.st_mode))
    return git;
  constexpr std::string_view pointer = "gitdir: ";
  const std::string target = content_of(git, largest_pointer).value_or("");
  return target.starts_with(pointer) ? std::optional(path_in(target.substr(pointer.size()), root)) : std::nullopt;
}

std::optional<work_tree> work_tree_around(const std::string& path)
{
  for (std::size_t slash = path.rfind('/'); slash != path.npos && slash != 0; slash = path.rfind('/', slash - 1))
  {
    const std::string root = path.substr(0, slash);
    const auto repository = repository_of(root);
    if (!repository || !is_there(*repository + "/HEAD"))
      continue;
    const std::string common = content_of(*repository + "/commondir", largest_pointer).value_or("");
    return work_tree{root, *repository, common.empty() ? *repository : path_in(common, *repository)};
  }
  return std::nullopt;
}

std::vector<std::string> names_in(std::string_view path)
{
  std::vector<std::string> result;
  while (!path.empty())
  {
    result.emplace_back(path.substr(0, path.find('/')));
    path.remove_prefix(std::min(path.size(), result.back().size() + 1));
  }
  return result;
}

/// Goes down from a work tree's root, and keeps the patterns of each folder that it came through.
class descent
{
public:
  descent(const work_tree& in, const std::string& users_ignore_file) : folder_(in.root)
  {
    is_known_ = add(users_ignore_file, 0, 0) && add(in.shared + "/info/exclude", 0, 0);
  }

  [[nodiscard]] git_state state_of(std::span<const std::string> path)
  {
    for (std::size_t depth = 0; depth < path.size(); ++depth)
    {
      if (!is_known_ || !add(folder_ + "/.gitignore", depth, O_NOFOLLOW))
        return git_state::unknown;
      // Nothing below an ignored folder is looked at: no `!` brings it back.
      if (is_ignored(path.first(depth + 1), depth + 1 < path.size()))
        return git_state::ignored;
      folder_ += "/" + path[depth];
    }
    return git_state::untracked;
  }

private:
  struct placed_list
  {
    ignore_list list;
    std::size_t depth = 0;  ///< of its folder, below the root
  };

  [[nodiscard]] bool add(const std::string& path, std::size_t depth, int flags)
  {
    const auto text = path.empty() ? std::optional<std::string>("") : content_of(path, largest_list, flags);
    if (text && !text->empty())
      lists_.push_back({ignore_list(*text), depth});
    return text.has_value();
  }

  [[nodiscard]] bool is_ignored(std::span<const std::string> path, bool is_folder) const
  {
    for (auto each = lists_.rbegin(); each != lists_.rend(); ++each)
      if (const auto said = each->list.ignores(path.subspan(each->depth), is_folder))
        return *said;
    return false;
  }

  std::string folder_;
  std::vector<placed_list> lists_;  ///< the nearest last
  bool is_known_ = false;
};

}  // namespace

git_state state_in_git(const std::string& path, const std::string& users_ignore_file)
{
  const auto tree = work_tree_around(path);
  if (!tree)
    return git_state::unknown;
  const auto index = content_of(tree->own + "/index", largest_index);
  if (!index)
    return git_state::unknown;
  const std::string_view within = std::string_view(path).substr(tree->root.size() + 1);
  const auto is_tracked = index_names(*index, within);
  if (!is_tracked)
    return git_state::unknown;
  if (*is_tracked)
    return git_state::tracked;
  const auto names = names_in(within);
  // git adds nothing of its own folder.
  if (std::find(names.begin(), names.end(), ".git") != names.end())
    return git_state::unknown;
  return descent(*tree, users_ignore_file).state_of(names);
}

}  // namespace netrc::lint
