// SPDX-License-Identifier: MIT
#include "netrc/file.hpp"

#include <fcntl.h>
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <initializer_list>
#include <system_error>
#include <utility>
#include <vector>

#include "netrc/show.hpp"

namespace netrc
{
namespace
{

/// Group or others may read, write or search it.
constexpr std::uint32_t open_bits = 077;
constexpr std::uint32_t root = 0;

file_facts facts_from(const struct stat& status)
{
  constexpr std::int64_t nanoseconds = 1'000'000'000;
  file_facts facts;
  facts.mode = status.st_mode & 07777;
  facts.owner = status.st_uid;
  facts.regular = S_ISREG(status.st_mode);
  facts.size = facts.regular ? static_cast<std::uint64_t>(status.st_size) : 0;
  facts.modified_ns = status.st_mtim.tv_sec * nanoseconds + status.st_mtim.tv_nsec;
  facts.device = status.st_dev;
  facts.inode = status.st_ino;
  return facts;
}

load_error system_error(int number, const file_facts& facts = {})
{
  const auto code = [number]
  {
    switch (number)
    {
    case ENOENT:
    case ENOTDIR:
      return load_error_code::not_found;
    case EACCES:
    case EPERM:
      return load_error_code::no_permission;
    case EISDIR:
      return load_error_code::is_directory;
    case ELOOP:
      return load_error_code::link_loop;
    case EFBIG:
    case EOVERFLOW:
      return load_error_code::too_large;
    default:
      return load_error_code::system;
    }
  }();
  return {code, number, facts};
}

/// The bytes of a file, or why there are none.
struct contents
{
  secret_buffer bytes;
  file_facts facts;
  load_error error;
};

/// How reading ended.
struct reading
{
  int error = 0;  ///< errno
  int calls = 0;  ///< of read(2) that gave bytes
};

/// Reads to the end. One byte more than `expected` is asked for: a file that did not change is read by one call, and
/// one that grew is told by the same call. A file without a size (FIFO, /proc) is read in growing steps.
reading read_all(int descriptor, std::uint64_t expected, secret_buffer& to)
{
  constexpr std::size_t first_step = 4096;
  to.reserve(expected == 0 ? first_step : static_cast<std::size_t>(expected) + 1);
  reading result;
  for (;;)
  {
    if (to.size() == to.capacity())
      to.reserve(2 * to.capacity());
    const ssize_t count = read(descriptor, to.tail(), to.capacity() - to.size());
    if (count < 0 && errno == EINTR)
      continue;
    if (count < 0)
      result.error = errno;
    if (count <= 0)
      return result;
    ++result.calls;
    to.grew_by(static_cast<std::size_t>(count));
    if (to.size() > text_limit)
      result.error = EFBIG;
    if (result.error != 0 || (expected != 0 && to.size() == expected))
      return result;
  }
}

/// Closes a descriptor, also where memory ends.
class open_descriptor
{
public:
  explicit open_descriptor(int descriptor) noexcept : descriptor_(descriptor) {}
  open_descriptor(const open_descriptor&) = delete;
  open_descriptor& operator=(const open_descriptor&) = delete;
  ~open_descriptor() { close(descriptor_); }

private:
  int descriptor_;
};

/// True if the descriptor says other things of its file now.
bool has_changed(int descriptor, const file_facts& since)
{
  struct stat status = {};
  if (fstat(descriptor, &status) != 0)
    return true;
  const file_facts now = facts_from(status);
  return now.size != since.size || now.modified_ns != since.modified_ns;
}

bool owned_by_other(const file_facts& facts)
{
  return facts.owner != root && facts.owner != geteuid();
}

/// `already_read`: how far into its file the descriptor stands.
contents read_open(int descriptor, std::uint64_t already_read, policy how)
{
  contents result;
  struct stat status = {};
  const auto fail = [&](load_error error) { return contents{{}, result.facts, error}; };
  if (fstat(descriptor, &status) != 0)
    return fail(system_error(errno));
  result.facts = facts_from(status);
  if (S_ISDIR(status.st_mode))
    return fail(system_error(EISDIR, result.facts));
  if (result.facts.size > text_limit)
    return fail({load_error_code::too_large, 0, result.facts});
  // What is no file on a disk has no mode that could let others in.
  if (how == policy::strict && result.facts.regular)
  {
    if (owned_by_other(result.facts))
      return fail({load_error_code::other_owner, 0, result.facts});
    if ((result.facts.mode & open_bits) != 0)
      return fail({load_error_code::open_to_others, 0, result.facts});
  }

  const std::uint64_t left = result.facts.size - std::min(result.facts.size, already_read);
  const reading done = read_all(descriptor, left, result.bytes);
  if (done.error != 0)
    return fail(system_error(done.error, result.facts));
  // A file of /proc has no size, before and after; one that has a size now was being written.
  if (result.facts.size == 0)
    return result.facts.regular && has_changed(descriptor, result.facts)
               ? fail({load_error_code::changed, 0, result.facts})
               : std::move(result);
  // What one call gives in full is of one moment; what several give is only if the file stayed as it was.
  if (result.bytes.size() != left || (done.calls > 1 && has_changed(descriptor, result.facts)))
    return fail({load_error_code::changed, 0, result.facts});
  return result;
}

load_result document_of(contents&& from, policy how)
{
  if (from.error.code != load_error_code::none)
    return from.error;
  const bool tells = how != policy::ignore && from.facts.regular;
  return loaded{document::parse(std::move(from.bytes)), from.facts, tells && (from.facts.mode & open_bits) != 0,
                tells && owned_by_other(from.facts)};
}

/// For a command that the user can copy into a shell.
std::string quoted_for_shell(std::string_view name)
{
  // Without the ./ it would be an option.
  std::string result = name.starts_with('-') ? "'./" : "'";
  for (const char byte : name)
    result += byte == '\'' ? std::string("'\\''") : std::string(1, byte);
  return escaped(result + "'");
}

/// `: run chmod 600 '/home/a/.netrc'`; nothing for what no command can name.
std::string remedy(std::string_view command, std::string_view name, name_kind kind)
{
  return kind == name_kind::path ? ": run " + std::string(command) + ' ' + quoted_for_shell(name) : "";
}

std::string chmod_remedy(std::string_view name, name_kind kind)
{
  return remedy("chmod 600", name, kind);
}

std::string chown_remedy(std::string_view name, name_kind kind)
{
  return remedy("chown " + std::to_string(geteuid()), name, kind);
}

/// `0644`
std::string octal(std::uint32_t mode)
{
  constexpr int digits = 4;
  std::string result;
  for (int digit = digits - 1; digit >= 0; --digit)
    result += static_cast<char>('0' + (mode >> 3 * digit & 7));
  return result;
}

/// A sentence about a file. (A formatting library would be a third of this library's code.)
std::string sentence(std::string_view name, std::initializer_list<std::string_view> parts)
{
  std::string result = escaped(name) + ": ";
  for (const std::string_view part : parts)
    result += part;
  return result;
}

}  // namespace

std::vector<std::string> loaded::warnings(std::string_view name, name_kind kind) const
{
  std::vector<std::string> result;
  if (mode_is_open)
    result.push_back(
        sentence(name, {"warning: its mode ", octal(facts.mode), " lets others in", chmod_remedy(name, kind)}));
  if (owner_is_other)
    result.push_back(
        sentence(name, {"warning: it belongs to user ", std::to_string(facts.owner), chown_remedy(name, kind)}));
  return result;
}

std::string load_error::message(std::string_view name, name_kind kind) const
{
  switch (code)
  {
  case load_error_code::none:
    return {};
  case load_error_code::not_found:
    return sentence(name, {"there is no such file: create it, or name another"});
  case load_error_code::no_permission:
    return sentence(name, {"no permission to read it: look at its owner and mode, and those of its folders"});
  case load_error_code::is_directory:
    if (kind == name_kind::label)
      return sentence(name, {"it is a directory, not a file"});
    return sentence(name, {"it is a directory: name the file in it, for example ", escaped(name), "/.netrc"});
  case load_error_code::link_loop:
    return sentence(name, {"its symbolic links lead in a circle: remove one of them"});
  case load_error_code::too_large:
    return sentence(name, {"it is larger than 4 GiB: this is no .netrc"});
  case load_error_code::changed:
    return sentence(name, {"it was changed while it was read: try again"});
  case load_error_code::open_to_others:
    return sentence(name,
                    {"its mode ", octal(facts.mode), " lets others in, so it is not read", chmod_remedy(name, kind)});
  case load_error_code::other_owner:
    return sentence(
        name, {"it belongs to user ", std::to_string(facts.owner), ", so it is not read", chown_remedy(name, kind)});
  case load_error_code::no_path:
    return "no file to read: set HOME or NETRC, or name a file";
  case load_error_code::system:
    break;
  }
  return sentence(name, {"it cannot be read: ", std::generic_category().message(error_number)});
}

load_result load(const std::string& path, policy how)
{
  // Whoever replaces the file while it is read (an editor, a job that appends) is done the next time.
  constexpr int attempts = 3;
  for (int attempt = 1;; ++attempt)
  {
    int descriptor = -1;
    do
      descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY);
    while (descriptor < 0 && errno == EINTR);
    if (descriptor < 0)
      return system_error(errno);
    const open_descriptor owned(descriptor);
    contents read = read_open(descriptor, 0, how);
    if (read.error.code != load_error_code::changed || attempt == attempts)
      return document_of(std::move(read), how);
  }
}

load_result load(int descriptor, policy how)
{
  const off_t at = lseek(descriptor, 0, SEEK_CUR);
  return document_of(read_open(descriptor, at < 0 ? 0 : static_cast<std::uint64_t>(at), how), how);
}

environment environment::of_process()
{
  environment result;
  const auto variable = [](const char* name)
  {
    const char* const value = std::getenv(name);
    return value == nullptr ? std::nullopt : std::optional<std::string>(value);
  };
  result.netrc = variable("NETRC");
  result.home = variable("HOME");
  // The user database may ask the network: only when it is needed.
  if (result.home && !result.home->empty())
    return result;
  constexpr std::size_t largest_entry = std::size_t{1} << 20;
  for (std::size_t size = 1024; size <= largest_entry; size *= 2)
  {
    std::vector<char> strings(size);
    passwd user = {};
    passwd* found = nullptr;
    const int error = getpwuid_r(getuid(), &user, strings.data(), strings.size(), &found);
    if (found != nullptr)
      result.passwd_home = found->pw_dir;
    if (error != ERANGE)
      break;
  }
  return result;
}

std::optional<std::string> default_path(const environment& from)
{
  const auto is_set = [](const std::optional<std::string>& value) { return value && !value->empty(); };
  if (is_set(from.netrc))
    return from.netrc;
  const std::optional<std::string>& home = is_set(from.home) ? from.home : from.passwd_home;
  if (!is_set(home))
    return std::nullopt;
  return *home + (home->ends_with('/') ? ".netrc" : "/.netrc");
}

load_result load_default(policy how)
{
  const auto path = default_path(environment::of_process());
  if (!path)
    return load_error{load_error_code::no_path};
  return load(*path, how);
}

}  // namespace netrc
