// SPDX-License-Identifier: MIT
#include <array>

#include "reading/reference/reading.hpp"
#include "reading/reference/words.hpp"

namespace reference
{
namespace
{

using std::string_view;

/// Rule 9: empty if the entry is in question and answers, else why not.
string_view passed_over(const entry& entry, std::optional<int> port, std::optional<string_view> login)
{
  if (port && entry.port && !entry.port_damaged && *entry.port != *port)
    return "other-port";
  if (login && entry.login && !entry.refused && *entry.login != *login)
    return "other-login";
  if (!entry.refused && !entry.login && !entry.password)
    return "no-credentials";
  return "";
}

/// Rule 9: the order in which entries answer; the least comes first, and the first of several that are alike.
std::array<bool, 3> order(const entry& entry, std::optional<int> port, std::optional<string_view> login)
{
  const bool other_port = port ? entry.port != port : entry.port.has_value();
  const bool other_login = login && (!entry.login || *entry.login != *login);
  return {entry.host_malformed, other_port, other_login};
}

answer answer_of(const entry& chosen, string_view reason)
{
  if (chosen.refused)
    return {"refused", chosen.refused->code, &chosen};
  return {"found", reason, &chosen};
}

}  // namespace

/// Rule 9.
answer ask(const reading& reading, std::string_view host, std::optional<int> port,
           std::optional<std::string_view> login)
{
  if (!reading.refused.empty())
    return {"refused", reading.refused, nullptr};
  const host_value asked = read_host(host);
  if (asked.malformed || asked.port)
    return {"refused", "host", nullptr};

  const entry* first = nullptr;  // that names the host, whatever else it says
  const entry* best = nullptr;
  const entry* by_default = nullptr;
  for (const entry& each : reading.entries)
  {
    if (!each.is_machine && by_default == nullptr)
      by_default = &each;
    if (!each.is_machine || each.host != asked.name)
      continue;
    if (first == nullptr)
      first = &each;
    if (passed_over(each, port, login).empty() &&
        (best == nullptr || order(each, port, login) < order(*best, port, login)))
      best = &each;
  }
  if (best != nullptr)
    return answer_of(*best, "host-entry");
  if (first != nullptr)
    return {"none", passed_over(*first, port, login)};
  if (by_default == nullptr)
    return {"none", "host-not-listed"};
  if (!by_default->refused && (reading.hides || asked.non_ascii))
    return {"refused", "hidden-machine"};
  if (const string_view reason = passed_over(*by_default, port, login); !by_default->refused && !reason.empty())
    return {"none", reason};
  return answer_of(*by_default, "default-entry");
}

}  // namespace reference
