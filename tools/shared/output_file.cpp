// SPDX-License-Identifier: MIT
#include "shared/output_file.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

#include "platform/platform.hpp"
#include "shared/terminal.hpp"

namespace netrc::tool
{
namespace
{

/// `/dev/stdout`, `/dev/fd/3`: what the process has open already, perhaps to add to it.
bool is_descriptor(std::string_view path)
{
  return path == "/dev/stdout" || path == "/dev/stderr" || path.starts_with("/dev/fd/") ||
         path.starts_with("/proc/self/fd/");
}

}  // namespace

int write_file(const std::string& path, std::string_view text)
{
  platform::status earlier;
  const bool exists = platform::get_status(path.c_str(), earlier) == 0;
  const bool is_shared = is_descriptor(path) || (exists && !earlier.regular);
  const int descriptor = open(path.c_str(), O_WRONLY | O_CLOEXEC | (is_shared ? O_APPEND : O_CREAT | O_TRUNC), 0666);
  if (descriptor < 0)
    return errno;
  const int error = write_all(descriptor, text);
  return close(descriptor) == 0 || error != 0 ? error : errno;
}

}  // namespace netrc::tool
