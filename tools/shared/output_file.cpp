// SPDX-License-Identifier: MIT
#include "shared/output_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>

#include "platform/platform.hpp"
#include "shared/terminal.hpp"

namespace netrc::tool
{
namespace
{

/// Writes the text and closes the descriptor. Returns errno, or 0.
int write_and_close(int descriptor, std::string_view text)
{
  const int error = write_all(descriptor, text);
  return close(descriptor) == 0 || error != 0 ? error : errno;
}

/// The mode of a new file.
mode_t usual_mode()
{
  const mode_t mask = umask(0);
  (void) umask(mask);
  return 0666 & ~mask;
}

}  // namespace

int write_file(const std::string& path, std::string_view text)
{
  platform::status earlier;
  const bool exists = platform::get_status(path.c_str(), earlier) == 0;
  // Not a file of its own: a device, or what the process has open already (/dev/stdout), perhaps to add to it.
  if (path.starts_with("/dev/") || path.starts_with("/proc/") || (exists && !earlier.regular))
  {
    const int descriptor = open(path.c_str(), O_WRONLY | O_APPEND | O_CLOEXEC);
    return descriptor < 0 ? errno : write_and_close(descriptor, text);
  }
  const std::string target = platform::resolve_links(path.c_str()).value_or(path);
  std::string temporary = target + ".XXXXXX";
  const int descriptor = mkostemp(temporary.data(), O_CLOEXEC);
  if (descriptor < 0)
    return errno;
  int error = fchmod(descriptor, exists ? earlier.mode : usual_mode()) == 0 ? 0 : errno;
  if (const int failure = write_and_close(descriptor, text); error == 0)
    error = failure;
  if (error == 0 && std::rename(temporary.c_str(), target.c_str()) != 0)
    error = errno;
  if (error != 0)
    (void) unlink(temporary.c_str());
  return error;
}

}  // namespace netrc::tool
