// SPDX-License-Identifier: MIT
#include <algorithm>
#include <string_view>

#include "edit/check.hpp"
#include "edit/target.hpp"

namespace netrc::edit
{
namespace
{

std::optional<std::string_view> held_bytes(const std::optional<secret>& value)
{
  return value ? std::optional(value->reveal()) : std::nullopt;
}

bool has(std::span<const std::uint32_t> entries, std::uint32_t index)
{
  return std::find(entries.begin(), entries.end(), index) != entries.end();
}

bool is_same_but_for(const fields& values, const entry& one, const entry& other)
{
  return one.is_machine() == other.is_machine() && one.host() == other.host() && one.port() == other.port() &&
         one.refused_by() == other.refused_by() && one.login() == other.login() &&
         held_bytes(other.password()) == (values.password ? values.password : held_bytes(one.password())) &&
         held_bytes(other.account()) == (values.account ? values.account : held_bytes(one.account()));
}

bool is_as_wanted(const entry& added, const intent& wanted)
{
  return added.is_machine() && added.refused_by() == problem_code::none && added.port() == wanted.added_port &&
         added.login() == wanted.asked.login && held_bytes(added.password()) == wanted.values.password &&
         held_bytes(added.account()) == wanted.values.account;
}

/// Entry by entry. Those to be changed or removed are few, and ascending.
bool have_same_entries(const document& before, const document& after, const intent& wanted)
{
  std::size_t next = 0;
  const auto skip_added = [&]
  {
    if (wanted.added && next == *wanted.added)
      ++next;
  };
  auto removed = wanted.removed.begin();
  auto changed = wanted.changed.begin();
  for (std::uint32_t i = 0; i < before.entry_count(); ++i)
  {
    if (removed != wanted.removed.end() && *removed == i)
    {
      ++removed;
      continue;
    }
    skip_added();
    const bool is_changed = changed != wanted.changed.end() && *changed == i;
    changed += is_changed ? 1 : 0;
    if (next == after.entry_count() ||
        !is_same_but_for(is_changed ? wanted.values : fields(), before.entry_at(i), after.entry_at(next)))
      return false;
    ++next;
  }
  skip_added();
  return next == after.entry_count();
}

bool has_new_problem(const document& before, const document& after)
{
  for (std::size_t i = 1; i < problem_code_count; ++i)
    if (const auto code = static_cast<problem_code>(i); after.problem_count(code) > before.problem_count(code))
      return true;
  return after.refused_by() != problem_code::none;
}

/// Nothing names host, port and login any more.
bool is_gone(const document& before, const document& after, const intent& wanted)
{
  const entry gone = before.entry_at(wanted.removed.front());
  std::vector<std::uint32_t> left;
  for (const candidate& each : after.candidates({wanted.asked.host}))
    if (each.entry.is_machine() && each.entry.refused_by() == problem_code::none)
      left.push_back(each.entry.index());
  return naming(after, left, gone.port(), gone.login()).empty();
}

/// Asked without a login, the host is answered as before, unless its answer was an entry for every login.
bool leaves_first_login(const document& before, const document& after, const query& asked)
{
  const query anybody = {asked.host, asked.port};
  const answer old = before.find(anybody);
  if (!old || old.why != reason::host_entry || !old.login())
    return true;
  const answer now = after.find(anybody);
  return now && now.login() == old.login() && held_bytes(now.password()) == held_bytes(old.password());
}

}  // namespace

std::vector<std::uint32_t> entries_after(const intent& wanted)
{
  if (wanted.added)
    return {*wanted.added};
  if (wanted.removes())
    return {};
  return {wanted.changed.begin(), wanted.changed.end()};
}

bool is_done(const document& before, const document& after, const intent& wanted)
{
  if (has_new_problem(before, after) || !have_same_entries(before, after, wanted))
    return false;
  if (wanted.removes())
    return is_gone(before, after, wanted);
  const answer found = after.find(wanted.asked);
  if (!found || found.why != reason::host_entry || !has(entries_after(wanted), found.entry->index()))
    return false;
  return !wanted.added || (is_as_wanted(*found.entry, wanted) && leaves_first_login(before, after, wanted.asked));
}

}  // namespace netrc::edit
