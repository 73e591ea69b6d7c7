// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>

#include "netrc/readers.hpp"
#include "netrc/show.hpp"

namespace netrc::readers
{
namespace
{

owner owner_of(const candidate& of)
{
  switch (of.verdict)
  {
  case verdict::passed_other_port:
  case verdict::default_not_asked:
    return owner::other_host;
  case verdict::passed_other_login:
    return owner::other_login;
  case verdict::default_hidden:
    return owner::in_doubt;
  default:
    return of.entry.refused_by() == problem_code::none ? owner::host : owner::in_doubt;
  }
}

bool is_value(const token& of)
{
  const bool has_kind =
      of.kind == token_kind::login || of.kind == token_kind::password || of.kind == token_kind::account;
  return has_kind && of.entry != problem::no_entry;
}

}  // namespace

ownership::ownership(const document& in, const query& asked)
    : in_(in), entries_(in.entry_count(), in.refused_by() == problem_code::none ? owner::other_host : owner::in_doubt)
{
  in.tokens(
      [&](const token& each)
      {
        if (each.kind != token_kind::space)
          tokens_.push_back(each);
      });
  for (const candidate& each : in.candidates(asked))
  {
    entries_[each.entry.index()] = owner_of(each);
    // The first `default` alone is a candidate, and the last one. What holds for it holds for the others.
    if (!each.entry.is_machine())
      for (std::size_t i = each.entry.index() + 1; i < in.entry_count(); ++i)
        if (!in.entry_at(i).is_machine())
          entries_[i] = owner_of(each);
  }
}

std::span<const token> ownership::tokens_of(span where) const
{
  const auto first = std::partition_point(tokens_.begin(), tokens_.end(),
                                          [&](const token& each) { return each.where.end() <= where.begin; });
  const auto last =
      std::partition_point(first, tokens_.end(), [&](const token& each) { return each.where.begin < where.end(); });
  return {first, last};
}

owner ownership::of_token(const token& of) const
{
  return is_value(of) ? entries_[of.entry] : owner::no_value;
}

owner ownership::of_value(const std::optional<value>& sent) const
{
  owner worst = owner::nobody;
  if (!sent || !sent->where || sent->bytes.size() == 0)
    return worst;
  const auto tokens = tokens_of(*sent->where);
  for (const token& each : tokens)
    worst = std::max(worst, of_token(each));
  return tokens.empty() ? owner::no_value : worst;
}

/// The entry whose value it is, or `no_entry`.
std::uint32_t ownership::entry_of(const std::optional<value>& sent) const
{
  if (!sent || !sent->where)
    return problem::no_entry;
  const auto tokens = tokens_of(*sent->where);
  return tokens.empty() || !is_value(tokens.front()) ? problem::no_entry : tokens.front().entry;
}

/// Of a refused entry no value is compared: it may be a secret that slipped.
bool ownership::have_one_login(std::uint32_t one, std::uint32_t other) const
{
  const auto is_sound = [&](std::uint32_t entry) { return in_.entry_at(entry).refused_by() == problem_code::none; };
  return is_sound(one) && is_sound(other) && in_.entry_at(one).login() == in_.entry_at(other).login();
}

owner ownership::of(const reply& sent) const
{
  if (sent.outcome != outcome::found)
    return owner::nobody;
  const owner worst = std::max({of_value(sent.login), of_value(sent.password), of_value(sent.account)});
  const std::uint32_t login = entry_of(sent.login);
  const std::uint32_t password = entry_of(sent.password);
  const bool is_mixed = login != problem::no_entry && password != problem::no_entry && login != password;
  return is_mixed && !have_one_login(login, password) ? std::max(worst, owner::other_login) : worst;
}

bool ownership::login_may_be_shown(const reply& sent) const
{
  if (!sent.login || !sent.login->where)
    return false;
  const auto tokens = tokens_of(*sent.login->where);
  if (tokens.size() != 1 || tokens.front().kind != token_kind::login || tokens.front().where != *sent.login->where ||
      of_token(tokens.front()) != owner::host)
    return false;
  const entry its = in_.entry_at(tokens.front().entry);
  return its.login() == sent.login->bytes.view() && netrc::login_may_be_shown(its);
}

std::string_view name_of(owner of) noexcept
{
  constexpr std::array<std::string_view, 6> names = {"nobody",   "host",        "in-doubt",
                                                     "no-value", "other-login", "other-host"};
  return names[static_cast<std::size_t>(of)];
}

}  // namespace netrc::readers
