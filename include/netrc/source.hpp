// SPDX-License-Identifier: MIT
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>

#include "netrc/export.h"
#include "netrc/file.hpp"

namespace netrc
{

struct file_stamp;

/// A path and what is in its file, kept fresh for threads that share it:
///
///   netrc::source file("/home/a/.netrc");          // one for the program
///   netrc::source::reader reader(file);            // one for each thread
///   if (const auto* document = reader.document())  // the file of now, or of 100 ms ago
///     document->find_url(url);
///
/// The file is looked at (one stat) at most every `interval`, by whichever reader comes first then, and read anew if
/// its identity, size or times differ. A file that changed within the clock's grain of being read is read once more, so
/// that no change is missed. What readers hold is wholly one state of the file or wholly another if it is replaced by
/// renaming, as editors and `netrc` do. A file that changes while it is read is read again at the next look; until then
/// the earlier document stands. A file that is gone or unreadable is an error at once: a revoked token is not kept.
///
/// A child made by fork() may go on with a source if no other thread used it at that moment; if one may have, the child
/// makes a source of its own.
class NETRC_EXPORT source
{
public:
  using clock = std::chrono::steady_clock;
  static constexpr std::chrono::milliseconds default_interval{100};

  /// Reads the file. Whether that went well, `current` says.
  explicit source(std::string path, policy how = policy::warn, clock::duration interval = default_interval);
  source(const source&) = delete;
  source& operator=(const source&) = delete;
  ~source();

  /// Looks at the file now, whenever the last look was. Thread-safe; waits for a look that is under way.
  void refresh();
  /// The file as it was last read. Thread-safe. What is returned stays, with all its views, as long as the pointer is
  /// held.
  [[nodiscard]] std::shared_ptr<const load_result> current() const;
  [[nodiscard]] const std::string& path() const noexcept { return path_; }

  /// One thread's view of a source, which must outlive it. Asking costs a clock and a counter while nothing changes.
  /// Not to be shared between threads.
  class NETRC_EXPORT reader
  {
  public:
    explicit reader(source& of) : of_(of) {}

    /// The file, not older than the interval. The reference, and every view of it, lives until the next call.
    [[nodiscard]] const load_result& result();
    /// Its document; null if it could not be read: see `result`.
    [[nodiscard]] const netrc::document* document();

  private:
    source& of_;
    std::shared_ptr<const load_result> held_;
    std::uint64_t version_ = 0;
  };

private:
  void look();
  void look_if_due();
  void replace(load_result by);

  const std::string path_;
  const policy how_;
  const std::int64_t interval_ns_;
  std::mutex looking_;                ///< held during a look at the file
  std::unique_ptr<file_stamp> read_;  ///< what the file was like when it was read; guarded by looking_
  mutable std::mutex changing_;       ///< held for the exchange of a pointer
  std::shared_ptr<const load_result> current_;
  std::atomic<std::uint64_t> version_{0};
  std::atomic<std::int64_t> looked_ns_{0};
};

}  // namespace netrc
