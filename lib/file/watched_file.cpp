// SPDX-License-Identifier: MIT
#include "netrc/watched_file.hpp"

#include <utility>

#include "file/file_stamp.hpp"
#include "platform/platform.hpp"

namespace netrc
{

watched_file::watched_file(std::string path, permission_policy policy, clock::duration interval)
    : path_(std::move(path)),
      policy_(policy),
      interval_ns_(std::chrono::duration_cast<std::chrono::nanoseconds>(interval).count())
{
  check();
}

watched_file::~watched_file() = default;

/// Called with `checking_` held, but by the constructor.
void watched_file::check()
{
  checked_ns_.store(platform::coarse_clock_ns(), std::memory_order_relaxed);
  // Before the file is read: if it changes in between, the next check sees another stamp.
  const file_stamp seen = file_stamp::take(path_.c_str());
  if (stamp_ && *stamp_ == seen)
    return;
  load_result read = load(path_, policy_);
  const auto* const error = std::get_if<load_error>(&read);
  if (error != nullptr && error->code == load_error_code::changed && current_)
    return;
  replace(std::move(read));
  // A stamp that proves nothing is not kept: then the next check reads again.
  stamp_ = seen.may_change_unseen(platform::file_clock_ns()) ? nullptr : std::make_unique<file_stamp>(seen);
}

void watched_file::replace(load_result next)
{
  auto shared = std::make_shared<const load_result>(std::move(next));
  {
    const std::lock_guard lock(changing_);
    current_.swap(shared);
  }
  version_.fetch_add(1, std::memory_order_release);
  // What was replaced ends here, outside of the lock, unless a view holds it.
}

void watched_file::refresh()
{
  const std::lock_guard lock(checking_);
  check();
}

void watched_file::check_if_due()
{
  if (platform::coarse_clock_ns() - checked_ns_.load(std::memory_order_relaxed) < interval_ns_)
    return;
  // If another thread is checking, the document in hand must do.
  if (const std::unique_lock lock(checking_, std::try_to_lock); lock)
    check();
}

std::shared_ptr<const load_result> watched_file::current() const
{
  const std::lock_guard lock(changing_);
  return current_;
}

const load_result& watched_file::view::result()
{
  file_.check_if_due();
  const std::uint64_t version = file_.version_.load(std::memory_order_acquire);
  if (version != version_ || !held_)
  {
    held_ = file_.current();
    version_ = version;
  }
  return *held_;
}

const document* watched_file::view::document()
{
  const auto* const good = std::get_if<loaded_file>(&result());
  return good != nullptr ? &good->document : nullptr;
}

}  // namespace netrc
