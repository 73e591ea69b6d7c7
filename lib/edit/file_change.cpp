// SPDX-License-Identifier: MIT
#include "netrc/file_change.hpp"

#include <cerrno>
#include <utility>

#include "edit/destination.hpp"
#include "file/file_stamp.hpp"
#include "platform/platform.hpp"
#include "platform/writing.hpp"

namespace netrc
{
namespace
{

using platform::descriptor;
using code = write_error_code;
using failure = std::optional<write_error>;

/// The mode of a file that nobody else can open.
constexpr std::uint32_t private_mode = 0600;

failure failure_of(int number)
{
  return number == 0 ? failure() : write_error_of(number);
}

/// Until when to wait for others.
class deadline
{
public:
  explicit deadline(std::chrono::milliseconds wait)
      : end_ns_(platform::coarse_clock_ns() + std::chrono::nanoseconds(wait).count())
  {
  }
  [[nodiscard]] bool is_over() const { return platform::coarse_clock_ns() >= end_ns_; }

private:
  std::int64_t end_ns_;
};

/// Waits for a lock.
failure lock(int file, const deadline& end)
{
  constexpr int moment_ms = 5;
  for (;;)
  {
    const int error = platform::try_lock(file);
    if (error == 0)
      return std::nullopt;
    if (error != EWOULDBLOCK)
      return write_error{code::no_lock, error};
    if (end.is_over())
      return write_error{code::busy};
    platform::pause_ms(moment_ms);
  }
}

}  // namespace

struct file_change::state
{
  std::string path;  ///< as the caller knows it
  change_options options;
  destination where = {};
  descriptor folder = {};
  descriptor file = {};  ///< not open if there is none yet
  int read_only = 0;     ///< why it cannot be written in place: errno
  platform::status old = {};
  /// Since it was read, its bytes may have changed without another sign of it.
  bool may_change_unseen = false;
  loaded_file loaded = {document::parse(std::string_view()), {}};

  failure open(const deadline& end);
  [[nodiscard]] bool is_named() const;
  failure read();

  [[nodiscard]] bool has_old_bytes() const;
  [[nodiscard]] bool is_unchanged() const;

  [[nodiscard]] std::string unfinished() const { return where.name + std::string(unfinished_suffix); }
  [[nodiscard]] bool is_unfinished(int left) const;
  failure remove_unfinished(const deadline& end);
  failure create_unfinished(descriptor& result);
  failure abandon(failure reason);

  failure keep_backup();
  failure take_over_access(int target) const;
  failure put_in_place(int target);
  failure replace(std::string_view text);
  failure write_over(std::string_view text);
};

/// Opens and locks the file, or the folder that will hold it.
failure file_change::state::open(const deadline& end)
{
  auto found = resolve_destination(path);
  if (const auto* const error = std::get_if<write_error>(&found))
    return *error;
  where = std::get<destination>(std::move(found));
  if (const int error = platform::open_folder(where.folder, folder); error != 0)
    return write_error_of(error);
  if (!where.exists)
    return lock(folder.number(), end);

  const int error = platform::open_for_change(folder.number(), where.name, file, read_only);
  if (error == ENOENT || error == ELOOP)  // it went away, or became a link: see `is_named`
    return std::nullopt;
  if (error == EACCES)
    return write_error{code::unreadable, error, {load_error_code::no_permission, error}};
  if (error != 0)
    return write_error_of(error);
  if (failure busy = lock(file.number(), end))
    return busy;
  return failure_of(platform::get_status(file.number(), old));
}

/// The path still leads to what is locked.
bool file_change::state::is_named() const
{
  const file_stamp now = file_stamp::take(path.c_str());
  if (!where.exists)
    return !now.exists;
  return file.is_open() && now.device == old.device && now.inode == old.inode;
}

failure file_change::state::read()
{
  if (!where.exists)
    return std::nullopt;
  if (old.links > 1 && !options.in_place)
    return write_error{code::hard_link};
  if (options.in_place && read_only != 0)
    return write_error{read_only == EROFS ? code::read_only_system : code::read_only_file, read_only};
  may_change_unseen = file_stamp::from_status(old).may_change_unseen(platform::file_clock_ns());
  load_result result = load(file.number());
  if (const auto* const error = std::get_if<load_error>(&result))
    return write_error{code::unreadable, error->error_number, *error};
  loaded = std::get<loaded_file>(std::move(result));
  return std::nullopt;
}

/// Of a file that has the old size.
bool file_change::state::has_old_bytes() const
{
  const std::string_view text = loaded.document.text().reveal();
  secret_buffer bytes;
  bytes.reserve(text.size());
  while (bytes.size() < text.size())
  {
    const std::ptrdiff_t count =
        platform::read_from(file.number(), bytes.unused(), text.size() - bytes.size(), bytes.size());
    if (count <= 0)
      return false;
    bytes.commit(static_cast<std::size_t>(count));
  }
  return bytes.view() == text;
}

/// The path leads to the file that was read, and nobody has written to that since.
bool file_change::state::is_unchanged() const
{
  const file_stamp now = file_stamp::take(path.c_str());
  if (!where.exists)
    return !now.exists;
  return now == file_stamp::from_status(old) && (!may_change_unseen || has_old_bytes());
}

/// The name of the unfinished file leads to this one.
bool file_change::state::is_unfinished(int left) const
{
  platform::status named;
  platform::status opened;
  return platform::get_link_status(folder.number(), unfinished().c_str(), named) == 0 &&
         platform::get_status(left, opened) == 0 && named.device == opened.device && named.inode == opened.inode;
}

/// Removes what a killed change left behind. One that is under way holds a lock on it until it has given it its name.
failure file_change::state::remove_unfinished(const deadline& end)
{
  descriptor left;
  int ignored = 0;
  if (platform::open_for_change(folder.number(), unfinished(), left, ignored) == 0)
  {
    if (failure busy = lock(left.number(), end))
      return busy;
    if (!is_unfinished(left.number()))
      return std::nullopt;
  }
  const int error = platform::remove(folder.number(), unfinished());
  return error == 0 || error == ENOENT ? failure() : write_error{code::unfinished_in_way, error};
}

failure file_change::state::create_unfinished(descriptor& result)
{
  for (const deadline end(options.wait);;)
  {
    const int error = platform::create(folder.number(), unfinished(), result);
    if (error != 0 && error != EEXIST)
      return write_error_of(error);
    if (error == EEXIST)
    {
      if (failure in_way = remove_unfinished(end))
        return in_way;
    }
    else if (failure refused = lock(result.number(), end))
      return refused->code == code::busy ? refused : abandon(refused);
    // Before it was locked, another change may have taken it for left behind.
    else if (is_unfinished(result.number()))
      return std::nullopt;
    result = descriptor();
    if (end.is_over())
      return write_error{code::busy};
  }
}

failure file_change::state::abandon(failure reason)
{
  (void) platform::remove(folder.number(), unfinished());
  return reason;
}

/// Gives a new file the owner, group, extended attributes, access control list and mode of the old one, in this order:
/// a change of the owner clears bits of the mode, and the list has bits of its own for the mode.
failure file_change::state::take_over_access(int target) const
{
  platform::status made;
  if (const int error = platform::get_status(target, made); error != 0)
    return write_error_of(error);
  if (made.owner != old.owner || made.group != old.group)
    if (const int error = platform::set_owner(target, old.owner, old.group); error != 0)
      return write_error{code::other_owner, error};
  write_error refused{code::attribute};
  refused.error_number = platform::copy_attributes(file.number(), target, refused.attribute);
  if (refused.error_number != 0)
    return refused.attribute.empty() ? write_error_of(refused.error_number) : refused;
  return failure_of(platform::set_mode(target, old.mode));
}

failure file_change::state::keep_backup()
{
  descriptor copy;
  if (failure refused = create_unfinished(copy))
    return refused;
  const std::string_view text = loaded.document.text().reveal();
  if (const int error = platform::write_all(copy.number(), text, 0); error != 0)
    return abandon(write_error_of(error));
  if (const int error = platform::sync(copy.number()); error != 0)
    return abandon(write_error_of(error));
  if (const int error = platform::set_owner(copy.number(), old.owner, old.group); error != 0)
    return abandon(write_error{code::other_owner, error});
  const std::string name = where.name + std::string(backup_suffix);
  if (const int error = platform::rename_over(folder.number(), unfinished(), name); error != 0)
    return abandon(write_error{code::no_backup, error});
  return failure_of(platform::sync(folder.number()));
}

/// The last steps of a new file that has all its bytes on the disk.
failure file_change::state::put_in_place(int target)
{
  // Only now: until then what a kill leaves behind is private, whatever the file's mode.
  if (failure refused = where.exists ? take_over_access(target) : failure_of(platform::set_mode(target, private_mode)))
    return abandon(refused);
  if (!is_unchanged())
    return abandon(write_error{code::changed});
  const int error = where.exists ? platform::rename_over(folder.number(), unfinished(), where.name)
                                 : platform::rename_to_free(folder.number(), unfinished(), where.name);
  if (error == EEXIST || error == EISDIR || error == ENOENT)
    return abandon(write_error{code::changed, error});
  if (error != 0)
    return abandon(write_error_of(error));
  if (const int unsure = platform::sync(folder.number()); unsure != 0)
    return write_error{code::lasting_unknown, unsure};
  return std::nullopt;
}

failure file_change::state::replace(std::string_view text)
{
  descriptor target;
  if (failure refused = create_unfinished(target))
    return refused;
  if (const int error = platform::write_all(target.number(), text, 0); error != 0)
    return abandon(write_error_of(error));
  if (const int error = platform::sync(target.number()); error != 0)
    return abandon(write_error_of(error));
  return put_in_place(target.number());
}

failure file_change::state::write_over(std::string_view text)
{
  // What a killed change left behind goes here, too, if it can: nothing needs its name.
  (void) remove_unfinished(deadline(std::chrono::milliseconds(0)));
  if (!is_unchanged())
    return write_error{code::changed};
  const auto write = [&](std::string_view bytes)
  {
    const int error = platform::write_all(file.number(), bytes, 0);
    return error != 0 ? error : platform::resize(file.number(), bytes.size());
  };
  if (const int error = write(text); error != 0)
    return write(loaded.document.text().reveal()) == 0 ? write_error_of(error) : write_error{code::damaged, error};
  if (const int unsure = platform::sync(file.number()); unsure != 0)
    return write_error{code::lasting_unknown, unsure};
  return std::nullopt;
}

std::variant<file_change, write_error> file_change::begin(const std::string& path, const change_options& options)
{
  for (const deadline end(options.wait);;)
  {
    auto next = std::make_unique<state>(state{path, options});
    if (const failure refused = next->open(end))
      return *refused;
    if (next->is_named())
    {
      if (const failure refused = next->read())
        return *refused;
      return file_change(std::move(next));
    }
    if (end.is_over())
      return write_error{code::busy};
  }
}

file_change::file_change(std::unique_ptr<state> begun) noexcept : state_(std::move(begun)) {}
file_change::file_change(file_change&&) noexcept = default;
file_change& file_change::operator=(file_change&&) noexcept = default;
file_change::~file_change() = default;

const loaded_file& file_change::file() const noexcept
{
  return state_->loaded;
}

bool file_change::creates() const noexcept
{
  return !state_->where.exists;
}

std::optional<write_error> file_change::commit(std::string_view text)
{
  state& now = *state_;
  if (text == now.loaded.document.text().reveal())
    return std::nullopt;
  const bool overwrites = now.options.in_place && now.where.exists;
  if (now.options.backup && now.where.exists)
    if (failure refused = now.keep_backup())
      return overwrites && refused->code != code::busy ? write_error{code::no_backup, refused->error_number} : refused;
  return overwrites ? now.write_over(text) : now.replace(text);
}

}  // namespace netrc
