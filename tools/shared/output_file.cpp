// SPDX-License-Identifier: MIT
#include "shared/output_file.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

#include "platform/platform.hpp"
#include "shared/terminal.hpp"

namespace netrc::tool
{
int write_file(const std::string& path, std::string_view text)
{
  platform::status earlier;
  const bool exists = platform::get_status(path.c_str(), earlier) == 0;
  // Not a file of its own: a device, or what the process has open already (/dev/stdout), perhaps to add to it.
  const bool is_open_already = path.starts_with("/dev/") || path.starts_with("/proc/") || (exists && !earlier.regular);
  const int descriptor =
      open(path.c_str(), O_WRONLY | O_CLOEXEC | (is_open_already ? O_APPEND : O_CREAT | O_TRUNC), 0666);
  if (descriptor < 0)
    return errno;
  const int error = write_all(descriptor, text);
  return close(descriptor) == 0 || error != 0 ? error : errno;
}

}  // namespace netrc::tool
