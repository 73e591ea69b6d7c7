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

/// Returns errno, or 0.
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

}  // namespace

const char* program = "";

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
  (void) std::signal(SIGPIPE, SIG_IGN);
}

bool output_is_terminal()
{
  return isatty(STDOUT_FILENO) == 1;
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
