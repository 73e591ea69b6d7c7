// SPDX-License-Identifier: MIT
#include "reading/reference/compare.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "netrc/netrc.hpp"
#include "reading/generator.hpp"
#include "reading/reference/reading.hpp"

namespace reference
{
namespace
{

using std::string;
using std::string_view;

struct question
{
  string_view host;
  std::optional<int> port;
  std::optional<string_view> login;
};

constexpr std::array<string_view, 9> more_hosts = {"z.test",    "[::1]",    "::1",      "b\xC3\xBC.test", "127.0.0.1",
                                                   "localhost", "b.test./", "bad host", "*.a.test"};
constexpr std::array<std::optional<string_view>, 5> more_logins = {std::nullopt, "u", "w", "bob", "password"};
constexpr std::array<std::optional<int>, 3> more_ports = {std::nullopt, 443, 8443};

string_view outcome_of(const netrc::answer& answer)
{
  return answer.outcome == netrc::outcome::found  ? "found"
         : answer.outcome == netrc::outcome::none ? "none"
                                                  : "refused";
}

string_view reason_of(const netrc::answer& answer)
{
  if (answer.why == netrc::reason::entry_refused || answer.why == netrc::reason::file_refused)
    return describe(answer.problem).name;
  return netrc::name_of(answer.why);
}

std::optional<string_view> revealed(std::optional<netrc::secret> value)
{
  return value ? std::optional(value->reveal()) : std::nullopt;
}

std::optional<string_view> view_of(const std::optional<string>& value)
{
  return value ? std::optional<string_view>(*value) : std::nullopt;
}

/// The problem that may hide a machine is named by `hidden-machine` alone: the library says more.
bool same(const netrc::answer& got, const answer& wanted)
{
  if (outcome_of(got) != wanted.outcome || reason_of(got) != wanted.reason)
    return false;
  if (got.entry.has_value() != (wanted.chosen != nullptr))
    return false;
  if (wanted.chosen != nullptr && got.entry->keyword().begin != wanted.chosen->offset)
    return false;
  return wanted.outcome != "found" || (got.login() == view_of(wanted.chosen->login) &&
                                       revealed(got.password()) == view_of(wanted.chosen->password) &&
                                       revealed(got.account()) == view_of(wanted.chosen->account));
}

string shown(std::optional<string_view> value)
{
  return value ? '"' + string(*value) + '"' : "absent";
}

string text_of(const netrc::answer& answer)
{
  string result = string(outcome_of(answer)) + " " + string(reason_of(answer));
  if (answer.entry)
    result += " at " + std::to_string(answer.entry->keyword().begin);
  if (answer)
    result += " login " + shown(answer.login()) + " password " + shown(revealed(answer.password())) + " account " +
              shown(revealed(answer.account()));
  return result;
}

string text_of(const answer& answer)
{
  string result = string(answer.outcome) + " " + string(answer.reason);
  if (answer.chosen != nullptr)
    result += " at " + std::to_string(answer.chosen->offset);
  if (answer.outcome == "found")
    result += " login " + shown(view_of(answer.chosen->login)) + " password " +
              shown(view_of(answer.chosen->password)) + " account " + shown(view_of(answer.chosen->account));
  return result;
}

string text_of(string_view code, std::size_t offset)
{
  return string(code) + "@" + std::to_string(offset) + " ";
}

string different_problems(const netrc::document& document, const reading& expected)
{
  const auto got = document.problems();
  const auto same_problem = [](const netrc::problem& one, const problem& other)
  { return describe(one.code).name == other.code && one.where.begin == other.offset; };
  if (document.problem_count() != expected.problems.size())
  {
    if (document.problem_count() > netrc::document::problem_limit)
      return "the number of problems";
  }
  else if (std::equal(got.begin(), got.end(), expected.problems.begin(), same_problem))
    return {};
  else if (document.problem_count() > netrc::document::problem_limit)
    return {};

  string result = "problems: library ";
  for (const netrc::problem& each : got)
    result += text_of(describe(each.code).name, each.where.begin);
  result += "reference ";
  for (const problem& each : expected.problems)
    result += text_of(each.code, each.offset);
  return result;
}

string different_entries(const netrc::document& document, const reading& expected)
{
  if (document.entry_count() != expected.entries.size())
    return "the number of entries";
  for (std::size_t i = 0; i < document.entry_count(); ++i)
  {
    const netrc::entry got = document.entry_at(i);
    const entry& wanted = expected.entries[i];
    if (got.keyword().begin != wanted.offset || got.is_machine() != wanted.is_machine)
      return "an entry's place";
    const string_view got_code =
        got.refused_by() == netrc::problem_code::none ? string_view() : describe(got.refused_by()).name;
    const string_view wanted_code = wanted.refused ? wanted.refused->code : string_view();
    if (got_code != wanted_code)
      return "the entry at " + std::to_string(wanted.offset) + " is refused: library " + string(got_code) +
             ", reference " + string(wanted_code);
  }
  return {};
}

/// Everything but the questions.
string different_reading(const netrc::document& document, const reading& expected)
{
  if (string problems = different_problems(document, expected); !problems.empty())
    return problems;
  if ((document.first_hiding_problem().code != netrc::problem_code::none) != expected.hides)
    return string("a machine may be hidden: reference ") + (expected.hides ? "yes" : "no");
  if (!expected.refused.empty())
    return {};
  return different_entries(document, expected);
}

string different_answer(const netrc::document& document, const reading& expected, const question& asked)
{
  netrc::query query{asked.host};
  if (asked.port)
    query.port = static_cast<std::uint16_t>(*asked.port);
  query.login = asked.login;
  const netrc::answer got = document.find(query);
  const answer wanted = ask(expected, asked.host, asked.port, asked.login);
  if (same(got, wanted))
    return {};
  return "asked " + string(asked.host) + ":" + std::to_string(asked.port.value_or(0)) + " login " + shown(asked.login) +
         ": library " + text_of(got) + ", reference " + text_of(wanted);
}

}  // namespace

std::string difference(std::string_view text)
{
  const netrc::document document = netrc::document::parse(text);
  const reading expected = read(text);
  if (string found = different_reading(document, expected); !found.empty())
    return found;

  std::vector<string_view> hosts(generator::hosts.begin(), generator::hosts.end());
  hosts.insert(hosts.end(), more_hosts.begin(), more_hosts.end());
  for (const entry& each : expected.entries)
    if (each.is_machine && hosts.size() < 80 && std::find(hosts.begin(), hosts.end(), each.host) == hosts.end())
      hosts.emplace_back(each.host);
  for (const string_view host : hosts)
    for (const auto& login : more_logins)
      for (const auto port : more_ports)
        if (string found = different_answer(document, expected, {host, port, login}); !found.empty())
          return found;
  return {};
}

std::string difference(std::string_view text, std::uint64_t seed)
{
  const netrc::document document = netrc::document::parse(text);
  const reading expected = read(text);
  if (string found = different_reading(document, expected); !found.empty())
    return found;

  generator::random random(seed);
  for (int left = 3; left > 0; --left)
  {
    question asked{random.one_of(more_hosts), random.one_of(more_ports), random.one_of(more_logins)};
    if (!expected.entries.empty())
    {
      const entry& named = random.one_of(expected.entries);
      const entry& other = random.one_of(expected.entries);
      if (named.is_machine && !random.one_in(4))
        asked.host = named.host;
      if (random.one_in(3))
        asked.login = view_of(other.login);
      if (random.one_in(3))
        asked.port = other.port;
    }
    if (string found = different_answer(document, expected, asked); !found.empty())
      return found;
  }
  return {};
}

}  // namespace reference
