// SPDX-License-Identifier: MIT
#include "netrc/source.hpp"

#include <sys/stat.h>
#include <time.h>

#include <utility>

#include "file/file_stamp.hpp"

namespace netrc
{
namespace
{

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

file_stamp stamp_of(const std::string& path)
{
  struct stat status = {};
  return stat(path.c_str(), &status) == 0 ? file_stamp::of(status) : file_stamp{};
}

}  // namespace

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
  const file_stamp seen = stamp_of(path_);
  if (read_ && *read_ == seen)
    return;
  load_result read = load(path_, how_);
  const auto* const error = std::get_if<load_error>(&read);
  if (error != nullptr && error->code == load_error_code::changed && current_)
    return;
  replace(std::move(read));
  // A stamp that proves nothing is not kept: then the next look reads again.
  read_ = seen.may_change_unseen(now(CLOCK_REALTIME)) ? nullptr : std::make_unique<file_stamp>(seen);
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
