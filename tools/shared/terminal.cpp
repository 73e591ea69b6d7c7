// SPDX-License-Identifier: MIT
#include "shared/terminal.hpp"

#include <fmt/format.h>
#include <sys/prctl.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstddef>
#include <string>
#include <system_error>

namespace netrc::tool
{
namespace
{

/// errno, or 0.
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

void complain(std::string_view message)
{
  // Where standard error is gone, nobody is there to be told.
  (void) write_all(STDERR_FILENO, fmt::format("{}: {}\n", program, message));
}

bool print(std::string_view text)
{
  const int error = write_all(STDOUT_FILENO, text);
  if (error != 0)
    complain(fmt::format("standard output cannot be written: {}", std::generic_category().message(error)));
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

}  // namespace netrc::tool
