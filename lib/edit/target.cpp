// SPDX-License-Identifier: MIT
#include "edit/target.hpp"

#include <algorithm>

#include "host/host_word.hpp"

namespace netrc::edit
{
namespace
{

using entries = std::vector<std::uint32_t>;

target stopped(refusal why, span where = {}, problem_code problem = problem_code::none)
{
  target result;
  result.why = why;
  result.where = where;
  result.problem = problem;
  return result;
}

/// An entry that is refused and might be the one to change.
bool is_in_the_way(const candidate& each, const query& asked)
{
  const entry& entry = each.entry;
  if (!entry.is_machine() || entry.refused_by() == problem_code::none)
    return false;
  if (each.verdict == verdict::chosen)
    return true;
  // Another one answers. This one has an unnamed or damaged host, or another port or login: it is left alone.
  return each.verdict == verdict::outranked && entry.refused_by() != problem_code::malformed_host &&
         entry.port().has_value() == asked.port.has_value() &&
         (!asked.login || !entry.login() || entry.login() == asked.login);
}

bool has_port_of(const entry& entry, std::optional<std::uint16_t> port)
{
  return entry.port() == port;
}

/// Sound entries for a port, or for none.
entries with_port(const document& document, const entries& all, std::optional<std::uint16_t> port)
{
  entries result;
  for (const std::uint32_t each : all)
    if (const entry here = document.entry_at(each); here.refused_by() == problem_code::none && has_port_of(here, port))
      result.push_back(each);
  return result;
}

/// Those with a login or a password: others are passed over when anybody asks. If there are no such, all.
entries that_answer(const document& document, const entries& all)
{
  entries result;
  for (const std::uint32_t each : all)
    if (const entry here = document.entry_at(each); here.login() || here.password())
      result.push_back(each);
  return result.empty() ? all : result;
}

bool have_several_logins(const document& document, const entries& all)
{
  return std::any_of(all.begin(), all.end(),
                     [&](std::uint32_t each)
                     { return document.entry_at(each).login() != document.entry_at(all.front()).login(); });
}

void choose(const document& document, const query& asked, target& result)
{
  const entries exact = asked.port ? with_port(document, result.of_host, asked.port) : entries();
  const entries any = with_port(document, result.of_host, std::nullopt);
  if (!asked.login)
  {
    result.entries = that_answer(document, exact.empty() ? any : exact);
    if (have_several_logins(document, result.entries))
      result.why = refusal::several_logins;
    return;
  }
  const auto named = [&](const entries& all, std::optional<std::uint16_t> port)
  { return naming(document, all, port, asked.login); };
  const auto nameless = [&](const entries& all, std::optional<std::uint16_t> port)
  { return naming(document, all, port, std::nullopt); };
  result.entries = named(exact, asked.port);
  const entries rivals = nameless(exact, asked.port);
  // An entry of this very port without a login would answer before one without a port.
  if (result.entries.empty() && rivals.empty())
    result.entries = named(any, std::nullopt);
  if (!result.entries.empty())
    return;
  if (!exact.empty())
    result.port = asked.port;
  const entries last = exact.empty() ? nameless(any, std::nullopt) : rivals;
  if (!last.empty())
    result.before = last.front();
}

}  // namespace

std::vector<std::uint32_t> naming(const document& document, std::span<const std::uint32_t> all,
                                  std::optional<std::uint16_t> port, std::optional<std::string_view> login)
{
  entries result;
  for (const std::uint32_t each : all)
    if (const entry here = document.entry_at(each); has_port_of(here, port) && here.login() == login)
      result.push_back(each);
  return result;
}

span place_of_fault(const document& document, const entry& refused) noexcept
{
  const auto problems = document.problems();
  const auto found = std::find_if(problems.begin(), problems.end(),
                                  [&](const problem& each)
                                  { return each.entry == refused.index() && each.code == refused.refused_by(); });
  return found == problems.end() ? refused.keyword() : found->where;
}

target target_of(const document& document, const query& asked)
{
  if (document.refused_by() != problem_code::none)
  {
    const auto problems = document.problems();
    const auto found = std::find_if(problems.begin(), problems.end(),
                                    [&](const problem& each) { return each.code == document.refused_by(); });
    return stopped(refusal::file_refused, found == problems.end() ? span() : found->where, document.refused_by());
  }
  const host_word host = read_host_word(asked.host);
  if (asked.host.empty() || host.malformed || host.port)
    return stopped(refusal::host_refused);
  target result;
  for (const candidate& each : document.candidates(asked))
  {
    if (is_in_the_way(each, asked))
      return stopped(refusal::entry_in_doubt, place_of_fault(document, each.entry), each.entry.refused_by());
    if (each.entry.is_machine())
      result.of_host.push_back(each.entry.index());
  }
  if (!asked.port && !result.of_host.empty() &&
      std::all_of(result.of_host.begin(), result.of_host.end(),
                  [&](std::uint32_t each) { return document.entry_at(each).port().has_value(); }))
    return stopped(refusal::other_ports);
  choose(document, asked, result);
  return result;
}

}  // namespace netrc::edit
