// SPDX-License-Identifier: MIT
#include "shared/run_program.hpp"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <ctime>
#include <deque>
#include <string_view>
#include <utility>

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
    struct stat status;
    if (folder.starts_with('/') && access(path.c_str(), X_OK) == 0 && stat(path.c_str(), &status) == 0 &&
        S_ISREG(status.st_mode))
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

/// How a program starts: with nothing on its standard streams, but for a pipe that takes its output if somebody reads
/// it; in a process group of its own, so that all that it starts can be killed with it; and a closed pipe ends it, as
/// usual (`protect_process` changes that for us).
class start
{
public:
  explicit start(const sigset_t& mask, int output = -1)
  {
    const sigset_t usual = set_of(SIGPIPE);
    note(posix_spawn_file_actions_init(&streams_));
    note(posix_spawnattr_init(&attributes_));
    note(posix_spawn_file_actions_addopen(&streams_, STDIN_FILENO, "/dev/null", O_RDONLY, 0));
    note(output < 0 ? posix_spawn_file_actions_addopen(&streams_, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
                    : posix_spawn_file_actions_adddup2(&streams_, output, STDOUT_FILENO));
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

/// Keeps SIGCHLD for us while programs run.
class signal_guard
{
public:
  signal_guard() : ended_(set_of(SIGCHLD))
  {
    // Our parent may have left the signal ignored: then the system would keep no exit code.
    (void) std::signal(SIGCHLD, SIG_DFL);
    sigprocmask(SIG_BLOCK, &ended_, &mask_);
  }
  signal_guard(const signal_guard&) = delete;
  signal_guard& operator=(const signal_guard&) = delete;
  ~signal_guard() { sigprocmask(SIG_SETMASK, &mask_, nullptr); }

  [[nodiscard]] const sigset_t& ended() const noexcept { return ended_; }
  /// What a program starts with.
  [[nodiscard]] const sigset_t& mask() const noexcept { return mask_; }

private:
  sigset_t ended_;
  sigset_t mask_ = {};
};

std::optional<pid_t> start_program(const start& start, const std::vector<std::string>& arguments,
                                   const std::vector<std::string>& environment)
{
  const auto path = find_program(arguments.front());
  return path ? start.run(*path, arguments, environment) : std::nullopt;
}

/// A program that runs, and the end of a pipe that its output arrives at.
class reading
{
public:
  reading(const sigset_t& mask, const std::vector<std::string>& arguments, const std::vector<std::string>& environment)
  {
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0)
      return;
    output_ = ends[0];
    child_ = start_program(start(mask, ends[1]), arguments, environment);
    close(ends[1]);
  }
  reading(const reading&) = delete;
  reading& operator=(const reading&) = delete;
  ~reading() { close_output(); }

  /// Reads to the end; what is there already, once the deadline has passed.
  void read_until(clock::time_point deadline)
  {
    constexpr std::size_t most = std::size_t{64} << 10;
    char block[4096];
    while (child_ && text_.size() < most)
    {
      const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - clock::now()).count();
      pollfd stream = {output_, POLLIN, 0};
      const int ready = poll(&stream, 1, static_cast<int>(std::max<std::int64_t>(left, 0)));
      const ssize_t count = ready > 0 ? read(output_, block, sizeof block) : ready;
      if (count < 0 && errno == EINTR)
        continue;
      if (count <= 0)
        return;
      text_.append(block, static_cast<std::size_t>(count));
    }
    close_output();  // ends a program that writes more
  }

  /// Waits for the program's end.
  [[nodiscard]] std::optional<std::string> result(const sigset_t& ended, clock::time_point deadline)
  {
    return child_ && exit_code_of(*child_, ended, deadline) == 0 ? std::optional(std::move(text_)) : std::nullopt;
  }

private:
  void close_output() noexcept
  {
    if (output_ >= 0)
      close(std::exchange(output_, -1));
  }

  int output_ = -1;
  std::optional<pid_t> child_;
  std::string text_;
};

}  // namespace

std::optional<int> run_program(const std::vector<std::string>& arguments, const std::vector<std::string>& environment,
                               std::chrono::milliseconds limit)
{
  const signal_guard guard;
  const auto deadline = clock::now() + limit;
  const auto child = start_program(start(guard.mask()), arguments, environment);
  return child ? exit_code_of(*child, guard.ended(), deadline) : std::nullopt;
}

std::vector<std::optional<std::string>> outputs_of(const std::vector<std::vector<std::string>>& commands,
                                                   const std::vector<std::string>& environment,
                                                   std::chrono::milliseconds limit)
{
  const signal_guard guard;
  const auto deadline = clock::now() + limit;
  std::deque<reading> readings;  // they stay where they are
  for (const std::vector<std::string>& each : commands)
    readings.emplace_back(guard.mask(), each, environment);
  for (reading& each : readings)
    each.read_until(deadline);
  std::vector<std::optional<std::string>> result;
  result.reserve(readings.size());
  for (reading& each : readings)
    result.push_back(each.result(guard.ended(), deadline));
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
