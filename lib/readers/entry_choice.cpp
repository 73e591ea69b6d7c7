// SPDX-License-Identifier: MIT
#include "readers/entry_choice.hpp"

#include <utility>

namespace netrc::readers
{
namespace
{

bool is_absent_or_empty(const std::optional<readers::value>& value)
{
  return !value || value->bytes.size() == 0;
}

void make_empty(std::optional<value>& absent)
{
  if (!absent)
    absent = made_up("");
}

}  // namespace

bool entry_choice::has_login(const open_entry& entry) const
{
  return entry.login && entry.login->bytes.view() == *context_.user();
}

bool entry_choice::is_kept(const open_entry& entry) const
{
  switch (rules_.kept)
  {
  case entry_rules::entries_kept::all:
    break;
  case entry_rules::entries_kept::with_login:
    return entry.login.has_value();
  case entry_rules::entries_kept::with_something:
    return entry.login || entry.password;
  }
  return true;
}

bool entry_choice::suits_user(const open_entry& entry) const
{
  if (!context_.user())
    return true;
  switch (rules_.user)
  {
  case entry_rules::user_rule::filters:
  case entry_rules::user_rule::prefers:
    return has_login(entry);
  case entry_rules::user_rule::filters_passwords:
    return entry.password && (!entry.login || has_login(entry));
  default:
    return true;
  }
}

bool entry_choice::offer(open_entry entry)
{
  if (!entry.matters() || !is_kept(entry))
    return false;
  // `machine default` may name the host asked for, too.
  if (entry.is_default_only() && !rules_.default_in_order)
  {
    offer_default(std::move(entry));
    return false;
  }
  is_listed_ = is_listed_ || entry.names_host;
  const bool is_first_kept = rules_.default_in_order || rules_.entries == entry_rules::again::first;
  if (!suits_user(entry) || (host_ && is_first_kept))
    return false;
  host_ = std::move(entry);
  return rules_.stops_early;
}

void entry_choice::offer_default(open_entry entry)
{
  // A dictionary keeps the last one (Python). A list prefers `default` to `machine default` (Perl).
  const bool replaces = entry.is_default_by_name ? rules_.entries == entry_rules::again::last
                                                 : rules_.two_defaults == entry_rules::again::last;
  // Where a machine without a name is a default, too, there may be many; the last one counts (go-netrc).
  const bool is_last_of_many = rules_.name_at_end == entry_rules::missing_name::is_default;
  if (!default_ || replaces || is_last_of_many)
    default_ = std::move(entry);
}

bool entry_choice::default_answers() const
{
  const bool is_ftp = context_.asked.scheme == "ftp";
  return rules_.defaults == entry_rules::default_use::answers ||
         (rules_.defaults == entry_rules::default_use::answers_for_ftp && is_ftp);
}

/// What remains to be checked of the user once the whole file was read.
bool entry_choice::user_allows_answer() const
{
  if (!context_.user())
    return true;
  switch (rules_.user)
  {
  case entry_rules::user_rule::not_asked:
    return false;
  case entry_rules::user_rule::first_only:
    return host_ && has_login(*host_);
  case entry_rules::user_rule::filters:
    return host_ || !is_listed_;
  default:
    return true;
  }
}

reply entry_choice::answer() &&
{
  std::optional<open_entry>& best = host_ ? host_ : default_;
  if (!best || !user_allows_answer() || (best->is_default_only() && !default_answers()))
    return {};
  return reply_from(std::move(*best));
}

/// What the program sends of the entry that answers.
reply entry_choice::reply_from(open_entry entry) const
{
  if (rules_.needs_both && (!entry.login || !entry.password))
    return {};
  if (rules_.account == entry_rules::account_use::stands_in && is_absent_or_empty(entry.login))
    entry.login = std::move(entry.account);
  const bool keeps_account = rules_.account == entry_rules::account_use::kept;
  if (!keeps_account)
    entry.account.reset();
  if (rules_.user == entry_rules::user_rule::filters_passwords && context_.user())
    entry.login = made_up(*context_.user());
  if (rules_.absent != entry_rules::absent_value::absent)
    make_empty(entry.login);
  if (rules_.absent == entry_rules::absent_value::empty)
  {
    make_empty(entry.password);
    if (keeps_account)
      make_empty(entry.account);
  }
  return reply_with(entry.keyword, std::move(entry.login), std::move(entry.password), std::move(entry.account));
}

}  // namespace netrc::readers
