// SPDX-License-Identifier: MIT
#include "shared/run_program.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <ctime>
#include <string_view>

namespace netrc::tool
{
namespace
{

using clock = std::chrono::steady_clock;

std::optional<std::string> find_program(const std::string& name)
{
  const char* const variable = std::getenv("PATH");
  std::string_view rest = variable == nullptr ? "" : variable;
  while (!rest.empty())
  {
    const std::string_view folder = rest.substr(0, rest.find(':'));
    rest.remove_prefix(std::min(rest.size(), folder.size() + 1));
    std::string path = std::string(folder) + "/" + name;
    if (folder.starts_with('/') && access(path.c_str(), X_OK) == 0)
      return path;
  }
  return std::nullopt;
}

/// For execve(2), which is older than const, and changes nothing.
std::vector<char*> pointers_to(const std::vector<std::string>& texts)
{
  std::vector<char*> result;
  result.reserve(texts.size() + 1);
  for (const std::string& text : texts)
    result.push_back(const_cast<char*>(text.c_str()));
  result.push_back(nullptr);
  return result;
}

sigset_t set_of(int signal)
{
  sigset_t result;
  sigemptyset(&result);
  sigaddset(&result, signal);
  return result;
}

/// How a program starts: with nothing on its standard streams, in a process group of its own, so that all that it
/// starts can be killed with it; and a closed pipe ends it, as usual (`protect_process` changes that for us).
class start
{
public:
  explicit start(const sigset_t& mask)
  {
    const sigset_t usual = set_of(SIGPIPE);
    note(posix_spawn_file_actions_init(&streams_));
    note(posix_spawnattr_init(&attributes_));
    note(posix_spawn_file_actions_addopen(&streams_, STDIN_FILENO, "/dev/null", O_RDONLY, 0));
    note(posix_spawn_file_actions_addopen(&streams_, STDOUT_FILENO, "/dev/null", O_WRONLY, 0));
    note(posix_spawn_file_actions_addopen(&streams_, STDERR_FILENO, "/dev/null", O_WRONLY, 0));
    note(posix_spawnattr_setpgroup(&attributes_, 0));
    note(posix_spawnattr_setsigmask(&attributes_, &mask));
    note(posix_spawnattr_setsigdefault(&attributes_, &usual));
    constexpr int flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF;
    note(posix_spawnattr_setflags(&attributes_, flags));
  }
  start(const start&) = delete;
  start& operator=(const start&) = delete;
  ~start()
  {
    posix_spawnattr_destroy(&attributes_);
    posix_spawn_file_actions_destroy(&streams_);
  }

  [[nodiscard]] std::optional<pid_t> run(const std::string& path, const std::vector<std::string>& arguments,
                                         const std::vector<std::string>& environment) const
  {
    pid_t child = 0;
    if (!is_complete_ || posix_spawn(&child, path.c_str(), &streams_, &attributes_, pointers_to(arguments).data(),
                                     pointers_to(environment).data()) != 0)
      return std::nullopt;
    return child;
  }

private:
  void note(int error) noexcept { is_complete_ = is_complete_ && error == 0; }

  posix_spawn_file_actions_t streams_ = {};
  posix_spawnattr_t attributes_ = {};
  bool is_complete_ = true;
};

/// `ended` is SIGCHLD, which must be blocked.
std::optional<int> exit_code_of(pid_t child, const sigset_t& ended, clock::time_point deadline)
{
  int status = 0;
  pid_t done = 0;
  while ((done = waitpid(child, &status, WNOHANG)) == 0)
  {
    const auto left = std::chrono::duration_cast<std::chrono::nanoseconds>(deadline - clock::now()).count();
    if (left <= 0)
    {
      kill(-child, SIGKILL);
      while (waitpid(child, &status, 0) < 0 && errno == EINTR)
        continue;
      return std::nullopt;
    }
    constexpr std::int64_t second = 1'000'000'000;
    const timespec time = {static_cast<time_t>(left / second), static_cast<long>(left % second)};
    sigtimedwait(&ended, nullptr, &time);
  }
  return done == child && WIFEXITED(status) ? std::optional(WEXITSTATUS(status)) : std::nullopt;
}

}  // namespace

std::optional<int> run_program(const std::vector<std::string>& arguments, const std::vector<std::string>& environment,
                               std::chrono::milliseconds limit)
{
  const auto path = find_program(arguments.front());
  if (!path)
    return std::nullopt;
  // Our parent may have left the signal ignored: then the system would keep no exit code.
  (void) std::signal(SIGCHLD, SIG_DFL);
  const sigset_t ended = set_of(SIGCHLD);
  sigset_t mask;
  sigprocmask(SIG_BLOCK, &ended, &mask);
  const auto deadline = clock::now() + limit;
  const auto child = start(mask).run(*path, arguments, environment);
  const auto result = child ? exit_code_of(*child, ended, deadline) : std::nullopt;
  sigprocmask(SIG_SETMASK, &mask, nullptr);
  return result;
}

std::vector<std::string> environment_variables()
{
  std::vector<std::string> result;
  for (char** each = environ; each != nullptr && *each != nullptr; ++each)
    result.emplace_back(*each);
  return result;
}

}  // namespace netrc::tool
