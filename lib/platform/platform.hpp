// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

/// Everything that the libraries ask of the operating system. POSIX: posix.cpp. Another system is another file beside
/// it.
namespace netrc::platform
{

// --- memory ---

/// Overwrites bytes with zeros, in a way that no optimizer removes.
void zero(void* bytes, std::size_t size) noexcept;
/// At least `size` bytes of zeros, in pages of 2 MiB where the system has them. Throws std::bad_alloc.
[[nodiscard]] void* map_large(std::size_t size);
/// Gives back what `map_large(size)` gave.
void unmap_large(void* block, std::size_t size) noexcept;

/// False if the system has no random bytes yet (very early in a boot).
[[nodiscard]] bool random_bytes(void* bytes, std::size_t size) noexcept;

// --- files ---

/// What the system says of a file.
struct status
{
  std::uint32_t mode = 0;   ///< the permission bits, 07777
  std::uint32_t owner = 0;  ///< user id
  std::uint32_t group = 0;  ///< group id
  std::uint64_t links = 0;  ///< how many names it has
  std::uint64_t size = 0;   ///< bytes; 0 unless regular
  std::int64_t modified_ns = 0;
  std::int64_t changed_ns = 0;  ///< of its contents or its inode; cannot be set back as `modified_ns` can
  std::uint64_t device = 0;     ///< with `inode` the file's identity
  std::uint64_t inode = 0;
  bool regular = false;
  bool directory = false;
  bool symbolic_link = false;
};
/// Each returns errno, 0 for success.
[[nodiscard]] int get_status(const char* path, status& result) noexcept;
[[nodiscard]] int get_status(int descriptor, status& result) noexcept;
/// Of a name in an open folder, or by its path in `working_folder`; of a symbolic link itself.
[[nodiscard]] int get_link_status(int folder, const char* name, status& result) noexcept;
extern const int working_folder;

/// The absolute path without symbolic links; nothing if the path leads nowhere.
[[nodiscard]] std::optional<std::string> resolve_links(const char* path);

/// A file opened for reading; closed at the end of its life.
class open_file
{
public:
  explicit open_file(const char* path) noexcept;
  open_file(const open_file&) = delete;
  open_file& operator=(const open_file&) = delete;
  ~open_file();

  /// errno, 0 if it is open.
  [[nodiscard]] int error() const noexcept { return error_; }
  [[nodiscard]] int descriptor() const noexcept { return descriptor_; }

private:
  int descriptor_;
  int error_;
};

/// How many bytes were read, 0 at the end; -errno for a failure.
[[nodiscard]] std::ptrdiff_t read(int descriptor, char* bytes, std::size_t size) noexcept;
/// The current offset; 0 for a file without one, such as a pipe.
[[nodiscard]] std::uint64_t offset(int descriptor) noexcept;

// --- the user ---

/// The effective user id.
[[nodiscard]] std::uint32_t user() noexcept;
inline constexpr std::uint32_t administrator = 0;
/// The home of the passwd entry of the user. May ask the network.
[[nodiscard]] std::optional<std::string> home_of_user();

// --- time ---

/// Nanoseconds of a clock that never goes back, to a few milliseconds: a third of the price of the exact one.
[[nodiscard]] std::int64_t coarse_clock_ns() noexcept;
/// Nanoseconds since the epoch, of the clock that stamps files.
[[nodiscard]] std::int64_t file_clock_ns() noexcept;

}  // namespace netrc::platform
