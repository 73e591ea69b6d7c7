// SPDX-License-Identifier: MIT
#include "netrc/lookup.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "document/store.hpp"
#include "host/host_word.hpp"
#include "platform/flatten.hpp"
#include "text/bytes.hpp"

namespace netrc
{
namespace
{

/// How an entry stands to a question: passed over, or how well it fits. Less is better (rule 9 of docs/format.md).
struct fit
{
  verdict passed = verdict::chosen;  ///< `chosen`: not passed over
  int rank = 0;
};

fit fit_of(const store& data, const record& entry, const query& asked) noexcept
{
  const bool is_refused = entry.refused != problem_code::none;
  const bool is_asked_port = entry.has(has_port) ? asked.port == entry.port : !asked.port;
  if (asked.port && entry.has(has_port) && !is_asked_port && !entry.has(port_is_damaged))
    return {verdict::passed_other_port};
  const bool is_asked_login = !asked.login || (entry.has(has_login) && data.login(entry) == *asked.login);
  if (!is_asked_login && entry.has(has_login) && !is_refused)
    return {verdict::passed_other_login};
  if (!is_refused && !entry.has(has_login | has_password))
    return {verdict::passed_no_credentials};
  return {verdict::chosen, (entry.has(host_is_malformed) ? 4 : 0) + (is_asked_port ? 0 : 2) + (is_asked_login ? 0 : 1)};
}

reason reason_of(verdict passed) noexcept
{
  switch (passed)
  {
  case verdict::passed_other_port:
    return reason::other_port;
  case verdict::passed_other_login:
    return reason::other_login;
  default:
    return reason::no_credentials;
  }
}

/// The host of a question as the index knows it.
struct asked_host
{
  std::string_view name;
  bool is_ipv6 = false;
};

/// Nothing if it is malformed. A port is not part of it.
std::optional<asked_host> host_of(const query& asked) noexcept
{
  const host_word host = read_host_word(asked.host);
  if (host.malformed || host.port)
    return std::nullopt;
  return asked_host{host.name, host.is_ipv6};
}

/// Calls `visit(index)` for each entry that names the host, in file order.
template <typename Visit>
void for_each_entry_of(const store& data, asked_host host, Visit visit)
{
  if (data.index.built())
  {
    for (std::uint32_t i = data.index.first(data, host.name, host.is_ipv6); i != record::no_next;
         i = data.records[i].next)
      visit(i);
    return;
  }
  for (std::uint32_t i = 0; i < data.records.size(); ++i)
  {
    const record& entry = data.records[i];
    if (entry.has(flag::is_machine) && entry.host.size != 0 && entry.has(host_is_ipv6) == host.is_ipv6 &&
        same_host(data.host(entry), host.name, host.is_ipv6))
      visit(i);
  }
}

/// What the candidates of a host come to.
struct choice
{
  std::uint32_t best = record::no_next;
  int rank = 0;
  bool listed = false;
  bool well_formed = false;  ///< an entry with a well-formed host is among them
  verdict first_passed = verdict::chosen;

  void consider(const store& data, std::uint32_t index, const query& asked) noexcept
  {
    const record& entry = data.records[index];
    const fit found = fit_of(data, entry, asked);
    if (found.passed != verdict::chosen)
    {
      if (!listed)
        first_passed = found.passed;
    }
    else if (best == record::no_next || found.rank < rank)
    {
      best = index;
      rank = found.rank;
    }
    listed = true;
    well_formed |= entry.has(host_is_plain);
  }
};

choice choose(const store& data, asked_host host, const query& asked) noexcept
{
  choice result;
  for_each_entry_of(data, host, [&](std::uint32_t index) { result.consider(data, index, asked); });
  return result;
}

answer answer_with(const store& data, const choice& chosen, reason if_found) noexcept
{
  if (chosen.best == record::no_next)
    return {outcome::none, reason_of(chosen.first_passed)};
  const problem_code refused = data.records[chosen.best].refused;
  if (refused != problem_code::none)
    return {outcome::refused, reason::entry_refused, entry(data, chosen.best), refused};
  return {outcome::found, if_found, entry(data, chosen.best)};
}

/// Rule 9 of docs/format.md: no entry names the host.
answer default_answer(const store& data, asked_host host, const query& asked) noexcept
{
  if (data.first_default == store::no_entry)
    return {outcome::none, reason::host_not_listed};
  if (const problem_code own = data.records[data.first_default].refused; own != problem_code::none)
    return {outcome::refused, reason::entry_refused, entry(data, data.first_default), own};
  if (data.hiding.code != problem_code::none)
    return {outcome::refused, reason::hidden_machine, std::nullopt, data.hiding.code};
  if (std::any_of(host.name.begin(), host.name.end(), is_high))
    return {outcome::refused, reason::hidden_machine, std::nullopt, problem_code::non_ascii_host};
  choice only;
  only.consider(data, data.first_default, asked);
  return answer_with(data, only, reason::default_entry);
}

}  // namespace

query query_for(const origin& origin) noexcept
{
  return {origin.host, origin.port, origin.user ? std::optional<std::string_view>(*origin.user) : std::nullopt};
}

// Not flattened, a hit takes 1.28 times as long.
NETRC_FLATTEN answer document::find(const query& asked) const& noexcept
{
  if (store_->refused != problem_code::none)
    return {outcome::refused, reason::file_refused, std::nullopt, store_->refused};
  if (asked.host.empty())
    return {outcome::refused, reason::host_refused};
  // A host that is asked as a well-formed entry has it is well-formed itself: nearly every hit ends here.
  choice chosen;
  if (asked.host.back() != '.')
    if (chosen = choose(*store_, {asked.host}, asked); chosen.well_formed)
      return answer_with(*store_, chosen, reason::host_entry);
  const auto host = host_of(asked);
  if (!host)
    return {outcome::refused, reason::host_refused};
  // Asked already, unless something was taken off it.
  if (host->name.size() != asked.host.size() || host->is_ipv6)
    chosen = choose(*store_, *host, asked);
  if (chosen.listed)
    return answer_with(*store_, chosen, reason::host_entry);
  return default_answer(*store_, *host, asked);
}

answer document::find_url(std::string_view url) const&
{
  if (store_->refused != problem_code::none)
    return {outcome::refused, reason::file_refused, std::nullopt, store_->refused};
  const url_result parsed = parse_url(url);
  if (!parsed)
    return {outcome::refused, reason::url_refused, std::nullopt, problem_code::none, parsed.error};
  if (parsed.origin->has_password)
    return {outcome::none, reason::url_has_password};
  return find(query_for(*parsed.origin));
}

std::vector<candidate> document::candidates(const query& asked) const&
{
  std::vector<candidate> result;
  const auto host = host_of(asked);
  if (!host || store_->refused != problem_code::none)
    return result;
  const choice chosen = choose(*store_, *host, asked);
  for_each_entry_of(*store_, *host,
                    [&](std::uint32_t index)
                    {
                      const fit found = fit_of(*store_, store_->records[index], asked);
                      const bool outranked = found.passed == verdict::chosen && index != chosen.best;
                      result.push_back({entry(*store_, index), outranked ? verdict::outranked : found.passed});
                    });
  if (store_->first_default == store::no_entry)
    return result;
  const entry default_entry(*store_, store_->first_default);
  if (chosen.listed)
  {
    result.push_back({default_entry, verdict::default_not_asked});
    return result;
  }
  switch (default_answer(*store_, *host, asked).why)
  {
  case reason::hidden_machine:
    result.push_back({default_entry, verdict::default_hidden});
    break;
  case reason::entry_refused:
    result.push_back({default_entry, verdict::chosen});
    break;
  default:
    result.push_back({default_entry, fit_of(*store_, store_->records[store_->first_default], asked).passed});
  }
  return result;
}

std::optional<std::string_view> answer::login() const noexcept
{
  return *this ? entry->login() : std::nullopt;
}

std::optional<secret> answer::password() const noexcept
{
  return *this ? entry->password() : std::nullopt;
}

std::optional<secret> answer::account() const noexcept
{
  return *this ? entry->account() : std::nullopt;
}

std::string_view name_of(reason why) noexcept
{
  constexpr std::array<std::string_view, 12> names = {
      "host-entry",       "default-entry", "host-not-listed", "other-port",     "other-login", "no-credentials",
      "url-has-password", "entry-refused", "file-refused",    "hidden-machine", "url",         "host"};
  return names[static_cast<std::size_t>(why)];
}

std::string_view describe(reason why) noexcept
{
  constexpr std::array<std::string_view, 12> sentences = {
      "an entry names the host",
      "no entry names the host, so the default entry answers",
      "no entry names the host",
      "the host is listed, but for another port",
      "the host is listed, but not for this login",
      "the host is listed, but without login and password",
      "the URL holds a password: the caller brings its own credentials",
      "the entry that would answer is damaged",
      "the file is damaged as a whole",
      "the default entry would answer, but a problem in the file may hide the host's own entry",
      "the URL is malformed, or can be read in two ways",
      "the host is malformed",
  };
  return sentences[static_cast<std::size_t>(why)];
}

std::string_view describe(verdict value) noexcept
{
  constexpr std::array<std::string_view, 7> sentences = {
      "chosen",
      "passed over: it is for another port",
      "passed over: it is for another login",
      "passed over: it has neither login nor password",
      "passed over: another entry fits better or comes first",
      "not asked: the host is listed",
      "kept back: a problem in the file may hide the host's own entry",
  };
  return sentences[static_cast<std::size_t>(value)];
}

}  // namespace netrc
