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

/// A file and its document, kept up to date for the threads that share it:
///
///   netrc::watched_file file("/home/a/.netrc");  // one for the program
///   netrc::watched_file::view view(file);        // one for each thread
///   if (const auto* document = view.document())  // the file as it is now, or as it was 100 ms ago
///     document->find_url(url);
///
/// The file is checked (one stat) at most every `interval`, by whichever view is asked first then, and read again if
/// its identity, size or times differ. A file that changed within the clock's resolution of being read is read once
/// more, so no change is missed. What a view holds is one state of the file or another, never a mixture, if writers
/// replace the file by renaming, as editors do. A file that changes while it is read is read again at the next check;
/// until then the earlier document is kept. A file that is gone or unreadable is an error at once: a revoked token is
/// not kept.
///
/// A child made by fork() can keep using it if no other thread used it at that moment; otherwise the child must make
/// one of its own.
class NETRC_EXPORT watched_file
{
public:
  using clock = std::chrono::steady_clock;
  static constexpr std::chrono::milliseconds default_interval{100};

  /// Reads the file. `current` says whether that succeeded.
  explicit watched_file(std::string path, permission_policy policy = permission_policy::warn,
                        clock::duration interval = default_interval);
  watched_file(const watched_file&) = delete;
  watched_file& operator=(const watched_file&) = delete;
  ~watched_file();

  /// Checks the file now, however recent the last check. Thread-safe; waits for a check in progress.
  void refresh();
  /// The file as it was last read. Thread-safe. The result and all its views live as long as the pointer is held.
  [[nodiscard]] std::shared_ptr<const load_result> current() const;
  [[nodiscard]] const std::string& path() const noexcept { return path_; }

  /// One thread's view of a file, which must outlive it. While nothing changes, a call costs one look at a clock and
  /// one at a counter. Do not share a view between threads.
  class NETRC_EXPORT view
  {
  public:
    explicit view(watched_file& file) : file_(file) {}

    /// The file, not older than the interval. The reference, and every view of it, lives until the next call.
    [[nodiscard]] const load_result& result();
    /// Its document; null if it could not be read: see `result`.
    [[nodiscard]] const netrc::document* document();

  private:
    watched_file& file_;
    std::shared_ptr<const load_result> held_;
    std::uint64_t version_ = 0;
  };

private:
  void check();
  void check_if_due();
  void replace(load_result next);

  const std::string path_;
  const permission_policy policy_;
  const std::int64_t interval_ns_;
  std::mutex checking_;                ///< held during a check
  std::unique_ptr<file_stamp> stamp_;  ///< the file's when it was read; guarded by checking_
  mutable std::mutex changing_;        ///< held while the pointer is exchanged
  std::shared_ptr<const load_result> current_;
  std::atomic<std::uint64_t> version_{0};
  std::atomic<std::int64_t> checked_ns_{0};
};

}  // namespace netrc
