// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>

#include "netrc/display.hpp"
#include "netrc/readers.hpp"

namespace netrc::readers
{
namespace
{

provenance provenance_of(const candidate& candidate)
{
  switch (candidate.verdict)
  {
  case verdict::passed_other_port:
  case verdict::default_not_asked:
    return provenance::other_host;
  case verdict::passed_other_login:
    return provenance::other_login;
  case verdict::default_hidden:
    return provenance::in_doubt;
  default:
    return candidate.entry.refused_by() == problem_code::none ? provenance::host : provenance::in_doubt;
  }
}

bool is_value(const token& token)
{
  const bool has_kind =
      token.kind == token_kind::login || token.kind == token_kind::password || token.kind == token_kind::account;
  return has_kind && token.entry != problem::no_entry;
}

}  // namespace

provenance_index::provenance_index(const document& document, const query& asked)
    : document_(document),
      entries_(document.entry_count(),
               document.refused_by() == problem_code::none ? provenance::other_host : provenance::in_doubt)
{
  document.tokens(
      [&](const token& each)
      {
        if (each.kind != token_kind::space)
          tokens_.push_back(each);
      });
  for (const candidate& each : document.candidates(asked))
  {
    entries_[each.entry.index()] = provenance_of(each);
    // The first `default` alone is a candidate, and the last one. What holds for it holds for the others.
    if (!each.entry.is_machine())
      for (std::size_t i = each.entry.index() + 1; i < document.entry_count(); ++i)
        if (!document.entry_at(i).is_machine())
          entries_[i] = provenance_of(each);
  }
}

std::span<const token> provenance_index::tokens_in(span where) const
{
  const auto first = std::partition_point(tokens_.begin(), tokens_.end(),
                                          [&](const token& each) { return each.where.end() <= where.begin; });
  const auto last =
      std::partition_point(first, tokens_.end(), [&](const token& each) { return each.where.begin < where.end(); });
  return {first, last};
}

provenance provenance_index::judge(const token& token) const
{
  return is_value(token) ? entries_[token.entry] : provenance::no_value;
}

provenance provenance_index::judge(const std::optional<value>& sent) const
{
  provenance worst = provenance::nobody;
  if (!sent || !sent->where || sent->bytes.size() == 0)
    return worst;
  const auto tokens = tokens_in(*sent->where);
  for (const token& each : tokens)
    worst = std::max(worst, judge(each));
  return tokens.empty() ? provenance::no_value : worst;
}

/// The entry whose value it is, or `no_entry`.
std::uint32_t provenance_index::entry_of(const std::optional<value>& sent) const
{
  if (!sent || !sent->where)
    return problem::no_entry;
  const auto tokens = tokens_in(*sent->where);
  return tokens.empty() || !is_value(tokens.front()) ? problem::no_entry : tokens.front().entry;
}

/// Of a refused entry no value is compared: it may be a secret that slipped.
bool provenance_index::have_one_login(std::uint32_t one, std::uint32_t other) const
{
  const auto is_sound = [&](std::uint32_t entry)
  { return document_.entry_at(entry).refused_by() == problem_code::none; };
  return is_sound(one) && is_sound(other) && document_.entry_at(one).login() == document_.entry_at(other).login();
}

provenance provenance_index::judge(const reply& sent) const
{
  if (sent.outcome != outcome::found)
    return provenance::nobody;
  const provenance worst = std::max({judge(sent.login), judge(sent.password), judge(sent.account)});
  const std::uint32_t login = entry_of(sent.login);
  const std::uint32_t password = entry_of(sent.password);
  const bool is_mixed = login != problem::no_entry && password != problem::no_entry && login != password;
  return is_mixed && !have_one_login(login, password) ? std::max(worst, provenance::other_login) : worst;
}

bool provenance_index::login_is_safe_to_display(const reply& sent) const
{
  if (!sent.login || !sent.login->where)
    return false;
  const auto tokens = tokens_in(*sent.login->where);
  if (tokens.size() != 1 || tokens.front().kind != token_kind::login || tokens.front().where != *sent.login->where ||
      judge(tokens.front()) != provenance::host)
    return false;
  const entry entry = document_.entry_at(tokens.front().entry);
  return entry.login() == sent.login->bytes.view() && netrc::login_is_safe_to_display(entry);
}

std::string_view name_of(provenance value) noexcept
{
  constexpr std::array<std::string_view, 6> names = {"nobody",   "host",        "in-doubt",
                                                     "no-value", "other-login", "other-host"};
  return names[static_cast<std::size_t>(value)];
}

}  // namespace netrc::readers
