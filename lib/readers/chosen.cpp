// SPDX-License-Identifier: MIT
#include "readers/chosen.hpp"

#include <utility>

namespace netrc::readers
{
namespace
{

bool is_absent_or_empty(const std::optional<value>& of)
{
  return !of || of->bytes.size() == 0;
}

void make_empty(std::optional<value>& absent)
{
  if (!absent)
    absent = made_up("");
}

}  // namespace

bool chosen::has_login(const open_entry& entry) const
{
  return entry.login && entry.login->bytes.view() == *of_.user();
}

bool chosen::is_kept(const open_entry& entry) const
{
  switch (how_.kept)
  {
  case grammar::entries_kept::all:
    break;
  case grammar::entries_kept::with_login:
    return entry.login.has_value();
  case grammar::entries_kept::with_something:
    return entry.login || entry.password;
  }
  return true;
}

bool chosen::is_for_user(const open_entry& entry) const
{
  if (!of_.user())
    return true;
  switch (how_.user)
  {
  case grammar::user_rule::filters:
  case grammar::user_rule::prefers:
    return has_login(entry);
  case grammar::user_rule::filters_passwords:
    return entry.password && (!entry.login || has_login(entry));
  default:
    return true;
  }
}

bool chosen::offer(open_entry entry)
{
  if (!entry.matters() || !is_kept(entry))
    return false;
  const bool in_order = how_.default_in_order;
  if (entry.is_default && !in_order)
  {
    // `machine default` may name the host asked, too.
    if (!entry.names_host)
    {
      offer_default(std::move(entry));
      return false;
    }
  }
  is_listed_ = is_listed_ || entry.names_host;
  if (!is_for_user(entry) || (host_ && (in_order || how_.entries == grammar::again::first)))
    return false;
  host_ = std::move(entry);
  return how_.stops_early;
}

void chosen::offer_default(open_entry entry)
{
  // A dictionary keeps the last of all (Python); a list keeps `default` before `machine default` (Perl).
  const bool replaces =
      entry.is_default_by_name ? how_.entries == grammar::again::last : how_.two_defaults == grammar::again::last;
  // Where a machine without a name is a default, too, there may be many: the last one is it (Go).
  const bool is_last_of_many = how_.name_at_end == grammar::missing_name::is_default;
  if (!default_ || replaces || is_last_of_many)
    default_ = std::move(entry);
}

bool chosen::default_answers() const
{
  const bool is_ftp = of_.asked.scheme == "ftp";
  return how_.defaults == grammar::default_use::answers ||
         (how_.defaults == grammar::default_use::answers_for_ftp && is_ftp);
}

reply chosen::answer() &&
{
  if (of_.user() && how_.user == grammar::user_rule::not_asked)
    return {};
  if (host_)
  {
    if (host_->is_default && !host_->names_host && !default_answers())
      return {};
    if (of_.user() && how_.user == grammar::user_rule::first_only && !has_login(*host_))
      return {};
    return told(std::move(*host_));
  }
  const bool user_forbids_default =
      how_.user == grammar::user_rule::first_only || (is_listed_ && how_.user == grammar::user_rule::filters);
  if (!default_ || !default_answers() || (of_.user() && user_forbids_default))
    return {};
  return told(std::move(*default_));
}

/// What is told of the entry that answers.
reply chosen::told(open_entry entry) const
{
  if (how_.needs_both && (!entry.login || !entry.password))
    return {};
  reply result;
  result.outcome = outcome::found;
  result.entry = entry.keyword;
  if (how_.account == grammar::account_use::stands_in && is_absent_or_empty(entry.login))
    entry.login = std::move(entry.account);
  if (how_.account != grammar::account_use::kept)
    entry.account.reset();
  if (how_.user == grammar::user_rule::filters_passwords && of_.user())
    entry.login = made_up(*of_.user());
  result.login = std::move(entry.login);
  result.password = std::move(entry.password);
  result.account = std::move(entry.account);
  const bool tells_account = how_.account == grammar::account_use::kept;
  if (how_.absent != grammar::absent_value::told)
    make_empty(result.login);
  if (how_.absent == grammar::absent_value::empty)
  {
    make_empty(result.password);
    if (tells_account)
      make_empty(result.account);
  }
  return result;
}

}  // namespace netrc::readers
