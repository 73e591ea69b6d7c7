// SPDX-License-Identifier: MIT
// What comes out of a file or a pipe is what went in, under every policy.
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <thread>

#include "netrc/netrc.hpp"
#include "property.hpp"
#include "targets.hpp"

namespace
{

void write_all(int descriptor, std::string_view bytes)
{
  while (!bytes.empty())
  {
    const ssize_t count = write(descriptor, bytes.data(), bytes.size());
    require(count > 0, "the bytes can be written");
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
}

void check(const netrc::load_result& result, std::string_view expected)
{
  const auto* const good = std::get_if<netrc::loaded_file>(&result);
  require(good != nullptr, "it is loaded");
  require(good->document.text().reveal() == expected, "the bytes are those of the file");
  const netrc::document direct = netrc::document::parse(expected);
  require(good->document.entry_count() == direct.entry_count(), "the entries are those of the text");
  require(good->document.problem_count() == direct.problem_count(), "the problems are those of the text");
}

void through_file(std::string_view bytes, netrc::permission_policy policy, mode_t mode)
{
  const int descriptor = memfd_create("netrc", MFD_CLOEXEC);
  require(descriptor >= 0 && fchmod(descriptor, mode) == 0, "a file in memory");
  write_all(descriptor, bytes);
  lseek(descriptor, 0, SEEK_SET);
  const netrc::load_result result = netrc::load(descriptor, policy);
  if (policy == netrc::permission_policy::strict && (mode & 077) != 0)
    require(std::get<netrc::load_error>(result).code == netrc::load_error_code::open_to_others, "strict refuses");
  else
    check(result, bytes);
  close(descriptor);
}

void through_pipe(std::string_view bytes)
{
  int ends[2] = {};
  require(pipe2(ends, O_CLOEXEC) == 0, "a pipe");
  std::thread writer(
      [&]
      {
        write_all(ends[1], bytes);
        close(ends[1]);
      });
  const netrc::load_result result = netrc::load(ends[0], netrc::permission_policy::strict);
  writer.join();
  close(ends[0]);
  check(result, bytes);
}

}  // namespace

void fuzz::load(std::string_view bytes)
{
  if (bytes.empty())
    return;
  // The first byte chooses.
  const auto choice = static_cast<std::uint8_t>(bytes.front());
  const std::string_view text = bytes.substr(1);
  const auto how = static_cast<netrc::permission_policy>(choice % 3);
  if ((choice & 0x80) != 0)
    through_pipe(text);
  else
    through_file(text, how, (choice & 0x40) != 0 ? 0644 : 0600);
}
