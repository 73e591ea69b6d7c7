// SPDX-License-Identifier: MIT
#include "git_program.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <optional>
#include <string_view>
#include <vector>

#include "platform/platform.hpp"
#include "shared/run_program.hpp"

namespace netrc::tool
{
namespace
{

constexpr std::chrono::milliseconds limit = std::chrono::seconds(1);

/// The exit codes of both commands. Any other is not an answer: 128 is for no repository, or one that belongs to
/// somebody else (safe.directory in git-config(1)).
enum answer : int
{
  yes = 0,
  no = 1,
};

/// Our environment, without most of GIT_*: those could lead git to another repository, as in a hook (GIT_DIR,
/// GIT_INDEX_FILE), change how it matches names (GIT_ICASE_PATHSPECS), or make it write a trace. Only those are kept
/// that say where the user's settings are, and how far up to look for a repository.
std::vector<std::string> environment_for_git()
{
  constexpr std::array<std::string_view, 3> kept = {"GIT_CONFIG_",
                                                    "GIT_CEILING_DIRECTORIES=", "GIT_DISCOVERY_ACROSS_FILESYSTEM="};
  std::vector<std::string> result = {
      "GIT_OPTIONAL_LOCKS=0",  // it writes nothing
      "GIT_NO_LAZY_FETCH=1",   // 2.39.5 knows it; much older ones do not
      "GIT_ALLOW_PROTOCOL=",   // for those: allow no transport
  };
  for (const std::string& variable : environment_variables())
    if (!variable.starts_with("GIT_") ||
        std::any_of(kept.begin(), kept.end(),
                    [&variable](std::string_view prefix) { return variable.starts_with(prefix); }))
      result.push_back(variable);
  return result;
}

bool exists(const std::string& path)
{
  platform::status status;
  return platform::get_status(path.c_str(), status) == 0;
}

/// `path` is absolute. Costs a system call per folder; git itself costs milliseconds. What is in git's own folder is
/// not in a work tree, but `ls-files` answers there as if it were at the root of the work tree.
bool may_be_in_work_tree(std::string path)
{
  if (path.find("/.git/") != path.npos)
    return false;
  for (std::size_t slash = path.rfind('/'); slash != path.npos; slash = path.rfind('/'))
  {
    path.resize(slash);
    if (exists(path + "/.git"))
      return true;
  }
  return false;
}

/// Returns git's exit code; nothing if it did not run.
///
/// A repository may be hostile: nothing that its configuration names may run. `ls-files` and `check-ignore` could run
/// the following (tried with git 2.39):
///   core.fsmonitor     when the index is read: switched off, by an empty value; to a git before 2.36 `false` would be
///                      the name of a program
///   a promisor remote  to expand a sparse index, git fetches a tree that is missing: by ssh, a helper, or what
///                      remote.NAME.uploadpack names: see `environment_for_git`
///   hooks              only when the index is written, which neither does: switched off all the same
///   pager.ls-files     only on a terminal, which /dev/null is not: switched off all the same
/// Out of reach: aliases (none replaces a command of git's own), filters, textconv and external diffs (no content is
/// looked at), core.editor, credential helpers. trace2 takes no setting from a repository.
std::optional<int> run_git(const std::string& folder, const std::vector<std::string>& command)
{
  std::vector<std::string> arguments = {"git", "--no-pager", "-c", "core.fsmonitor=", "-c", "core.hooksPath=/dev/null",
                                        "-C",  folder};
  arguments.insert(arguments.end(), command.begin(), command.end());
  return run_program(arguments, environment_for_git(), limit);
}

}  // namespace

lint::git_state git_program::state_of(const std::string& path)
{
  using lint::git_state;
  const auto real = answers_ ? platform::resolve_links(path.c_str()) : std::nullopt;
  if (!real || !may_be_in_work_tree(*real))
    return git_state::unknown;
  const std::size_t slash = real->rfind('/');
  const std::string folder = real->substr(0, std::max<std::size_t>(slash, 1));
  // After ./ no name is an option, or magic as `:(glob)`. A star is left. `ls-files` takes it literally if asked to;
  // `check-ignore` refuses that option, and without --no-index would ask whether the pattern matches a tracked file.
  const std::string name = "./" + real->substr(slash + 1);
  const auto tracked = run_git(folder, {"--literal-pathspecs", "ls-files", "--error-unmatch", "--", name});
  if (tracked == yes)
    return git_state::tracked;
  const auto ignored = tracked == no ? run_git(folder, {"check-ignore", "--no-index", "-q", "--", name}) : tracked;
  answers_ = ignored.has_value();
  if (ignored == yes)
    return git_state::ignored;
  return ignored == no ? git_state::untracked : git_state::unknown;
}

}  // namespace netrc::tool
