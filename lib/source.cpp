// SPDX-License-Identifier: MIT
#include "netrc/source.hpp"

#include <sys/stat.h>
#include <time.h>

#include <utility>

namespace netrc
{
namespace
{

constexpr std::int64_t second_ns = 1'000'000'000;

std::int64_t nanoseconds(const timespec& of) noexcept
{
  return std::int64_t{of.tv_sec} * second_ns + of.tv_nsec;
}

std::int64_t now(clockid_t by) noexcept
{
  timespec time = {};
  clock_gettime(by, &time);
  return nanoseconds(time);
}

/// To a few milliseconds, for a third of the price of the exact one.
std::int64_t coarse_now() noexcept
{
  return now(CLOCK_MONOTONIC_COARSE);
}

}  // namespace

/// What tells one state of a file from another. The time of change cannot be set back, as that of modification can (cp -p, rsync).
struct source::stamp
{
  bool exists = false;
  std::uint64_t device = 0;
  std::uint64_t inode = 0;
  std::int64_t size = 0;
  std::int64_t modified_ns = 0;
  std::int64_t changed_ns = 0;

  bool operator==(const stamp&) const = default;

  [[nodiscard]] static stamp of(const std::string& path)
  {
    struct stat status = {};
    if (stat(path.c_str(), &status) != 0)
      return {};
    return {
        true, status.st_dev, status.st_ino, status.st_size, nanoseconds(status.st_mtim), nanoseconds(status.st_ctim)};
  }
  /// Times have a grain (4 ms in Linux, 2 s in FAT): a file that changed so lately may change again without a sign of it.
  [[nodiscard]] bool may_change_unseen() const
  {
    return exists && now(CLOCK_REALTIME) - changed_ns < 2 * second_ns + second_ns / 10;
  }
};

source::source(std::string path, policy how, clock::duration interval)
    : path_(std::move(path)),
      how_(how),
      interval_ns_(std::chrono::duration_cast<std::chrono::nanoseconds>(interval).count())
{
  look();
}

source::~source() = default;

/// Called with `looking_` held, but by the constructor.
void source::look()
{
  looked_ns_.store(coarse_now(), std::memory_order_relaxed);
  // Before the file is read: if it changes in between, the next look sees another stamp.
  const stamp seen = stamp::of(path_);
  if (read_ && *read_ == seen)
    return;
  load_result read = load(path_, how_);
  const auto* const error = std::get_if<load_error>(&read);
  if (error != nullptr && error->code == load_error_code::changed && current_)
    return;
  replace(std::move(read));
  // A stamp that proves nothing is not kept: then the next look reads again.
  read_ = seen.may_change_unseen() ? nullptr : std::make_unique<stamp>(seen);
}

void source::replace(load_result by)
{
  auto next = std::make_shared<const load_result>(std::move(by));
  {
    const std::lock_guard lock(changing_);
    current_.swap(next);
  }
  version_.fetch_add(1, std::memory_order_release);
  // What was replaced ends here, outside of the lock, unless a reader holds it.
}

void source::refresh()
{
  const std::lock_guard lock(looking_);
  look();
}

void source::look_if_due()
{
  if (coarse_now() - looked_ns_.load(std::memory_order_relaxed) < interval_ns_)
    return;
  // Another thread looks already: what there is must do.
  if (const std::unique_lock lock(looking_, std::try_to_lock); lock)
    look();
}

std::shared_ptr<const load_result> source::current() const
{
  const std::lock_guard lock(changing_);
  return current_;
}

const load_result& source::reader::result()
{
  of_.look_if_due();
  const std::uint64_t version = of_.version_.load(std::memory_order_acquire);
  if (version != version_ || !held_)
  {
    held_ = of_.current();
    version_ = version;
  }
  return *held_;
}

const document* source::reader::document()
{
  const auto* const good = std::get_if<loaded>(&result());
  return good != nullptr ? &good->document : nullptr;
}

}  // namespace netrc
