// SPDX-License-Identifier: MIT
#include "shared/terminal.hpp"

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <memory>
#include <system_error>

namespace netrc::tool
{
namespace
{

/// A variable that is set to nothing counts as not set.
bool is_set(const char* variable)
{
  return variable != nullptr && *variable != '\0';
}

}  // namespace

const char* program = "";

int write_all(int descriptor, std::string_view text)
{
  while (!text.empty())
  {
    const ssize_t count = write(descriptor, text.data(), text.size());
    if (count < 0 && errno != EINTR)
      return errno;
    if (count > 0)
      text.remove_prefix(static_cast<std::size_t>(count));
  }
  return 0;
}

void print_error(std::string_view message)
{
  // Without a standard error there is nobody to tell.
  (void) write_all(STDERR_FILENO, fmt::format("{}: {}\n", program, message));
}

bool print(std::string_view text)
{
  const int error = write_all(STDOUT_FILENO, text);
  if (error != 0)
    print_error(fmt::format("cannot write to standard output: {}", std::generic_category().message(error)));
  return error == 0;
}

void protect_process()
{
  prctl(PR_SET_DUMPABLE, 0);
  (void) std::signal(SIGPIPE, SIG_DFL);
}

bool output_is_terminal()
{
  return isatty(STDOUT_FILENO) == 1;
}

bool output_has_color(std::string_view when)
{
  if (when != "auto")
    return when == "always";
  if (is_set(std::getenv("NO_COLOR")))  // https://no-color.org
    return false;
  const char* const force = std::getenv("FORCE_COLOR");  // https://force-color.org
  if (is_set(force) && std::string_view(force) != "0")
    return true;
  const char* const terminal = std::getenv("TERM");
  return output_is_terminal() && (terminal == nullptr || std::string_view(terminal) != "dumb");
}

std::string painted(std::string_view text, std::string_view style, bool color)
{
  return color ? fmt::format("\x1b[{}m{}\x1b[0m", style, text) : std::string(text);
}

std::optional<std::size_t> output_columns()
{
  winsize size = {};
  if (!output_is_terminal() || ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0)
    return std::nullopt;
  return size.ws_col;
}

std::optional<std::string> working_directory()
{
  const std::unique_ptr<char, decltype(&std::free)> path(getcwd(nullptr, 0), &std::free);
  return path ? std::optional<std::string>(path.get()) : std::nullopt;
}

}  // namespace netrc::tool
