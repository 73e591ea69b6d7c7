// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

/// What is asked of the operating system to change a file. POSIX: posix_writing.cpp. Apart from platform.hpp because
/// who only reads needs none of it.
///
/// Each function returns errno, 0 for success. A call that a signal interrupted is made again. Files are named by their
/// folder's descriptor and their name in it, so that nobody can put another folder in the way between two calls.
namespace netrc::platform
{

/// A descriptor that is closed at the end of its life. Closing it gives up its lock.
class descriptor
{
public:
  descriptor() noexcept = default;
  explicit descriptor(int number) noexcept : number_(number) {}
  descriptor(descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  descriptor& operator=(descriptor&& other) noexcept
  {
    std::swap(number_, other.number_);
    return *this;
  }
  descriptor(const descriptor&) = delete;
  descriptor& operator=(const descriptor&) = delete;
  ~descriptor();

  [[nodiscard]] bool is_open() const noexcept { return number_ >= 0; }
  [[nodiscard]] int number() const noexcept { return number_; }

private:
  int number_ = -1;
};

/// What a symbolic link names.
[[nodiscard]] int read_link(const std::string& path, std::string& target);

[[nodiscard]] int open_folder(const std::string& path, descriptor& result) noexcept;
/// For reading and, if `read_only` is 0, for writing; else that is the errno of writing. Follows no link; waits for no
/// FIFO.
[[nodiscard]] int open_for_change(int folder, const std::string& name, descriptor& result, int& read_only) noexcept;
/// A new file, of mode 0600 whatever the umask is, or less. EEXIST if the name is taken, by a link too.
[[nodiscard]] int create(int folder, const std::string& name, descriptor& result) noexcept;

/// Takes the file's lock, which all descriptors of this opening share. EWOULDBLOCK if somebody else has it.
[[nodiscard]] int try_lock(int file) noexcept;
void pause_ms(int milliseconds) noexcept;

/// Writes all bytes from `offset` on.
[[nodiscard]] int write_all(int file, std::string_view bytes, std::uint64_t offset) noexcept;
/// Reads up to `size` bytes at `offset`; how many, or -errno.
[[nodiscard]] std::ptrdiff_t read_from(int file, char* bytes, std::size_t size, std::uint64_t offset) noexcept;
[[nodiscard]] int resize(int file, std::uint64_t size) noexcept;
/// Returns when the file, or the folder's list of names, is on the disk. 0 where the file system cannot promise that.
[[nodiscard]] int sync(int file) noexcept;

[[nodiscard]] int set_owner(int file, std::uint32_t owner, std::uint32_t group) noexcept;
[[nodiscard]] int set_mode(int file, std::uint32_t mode) noexcept;
/// Gives a file the extended attributes of another, its access control list among them. `failing` is the one that could
/// not be set.
[[nodiscard]] int copy_attributes(int source, int target, std::string& failing);

/// Replaces what has the new name.
[[nodiscard]] int rename_over(int folder, const std::string& name, const std::string& new_name) noexcept;
/// EEXIST if the new name is taken.
[[nodiscard]] int rename_to_free(int folder, const std::string& name, const std::string& new_name) noexcept;
[[nodiscard]] int remove(int folder, const std::string& name) noexcept;

}  // namespace netrc::platform
