// SPDX-License-Identifier: MIT
#include "compare.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <vector>

#include "../generator.hpp"
#include "netrc/netrc.hpp"
#include "reading.hpp"

namespace reference
{
namespace
{

std::string_view name_of(const netrc::answer& of)
{
  if (of.why == netrc::reason::entry_refused || of.why == netrc::reason::file_refused)
    return describe(of.problem).name;
  return netrc::name_of(of.why);
}

std::string_view outcome_of(const netrc::answer& of)
{
  return of.outcome == netrc::outcome::found ? "found" : of.outcome == netrc::outcome::none ? "none" : "refused";
}

std::string shown(std::optional<std::string_view> value)
{
  return value ? '"' + std::string(*value) + '"' : "absent";
}

std::optional<std::string_view> viewed(std::optional<std::string_view> value)
{
  return value;
}

std::optional<std::string_view> viewed(std::optional<netrc::secret> value)
{
  return value ? std::optional(value->reveal()) : std::nullopt;
}

std::string text_of(const netrc::answer& of)
{
  std::string result = std::string(outcome_of(of)) + " " + std::string(name_of(of));
  if (of.entry)
    result += " at " + std::to_string(of.entry->keyword().begin);
  if (of)
    result += " login " + shown(viewed(of.login())) + " password " + shown(viewed(of.password())) + " account " +
              shown(viewed(of.account()));
  return result;
}

std::string text_of(const answer& of)
{
  std::string result = std::string(of.outcome) + " " + std::string(of.reason);
  if (of.from != nullptr)
    result += " at " + std::to_string(of.from->offset);
  if (of.outcome == "found")
    result += " login " + shown(of.from->login) + " password " + shown(of.from->password) + " account " +
              shown(of.from->account);
  return result;
}

std::string problems_of(const netrc::document& of)
{
  std::string result;
  for (const netrc::problem& each : of.problems())
    result += std::string(describe(each.code).name) + "@" + std::to_string(each.where.begin) + " ";
  return result;
}

std::string problems_of(const reading& of)
{
  std::string result;
  for (const problem& each : of.problems)
    result += std::string(each.code) + "@" + std::to_string(each.offset) + " ";
  return result;
}

/// Texts are made of an answer only where they differ: there are hundreds a file.
bool is_same(const netrc::answer& one, const answer& other)
{
  if (outcome_of(one) != other.outcome || name_of(one) != other.reason ||
      one.entry.has_value() != (other.from != nullptr))
    return false;
  if (one.entry && one.entry->keyword().begin != other.from->offset)
    return false;
  return !one || (viewed(one.login()) == other.from->login && viewed(one.password()) == other.from->password &&
                  viewed(one.account()) == other.from->account);
}

bool is_same(std::span<const netrc::problem> one, const std::vector<problem>& other)
{
  return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                    [](const netrc::problem& each, const problem& wanted)
                    { return describe(each.code).name == wanted.code && each.where.begin == wanted.offset; });
}

/// A text as both have read it.
struct pair
{
  netrc::document document;
  reading expected;
};

std::string difference_in_problems(const pair& of)
{
  if (of.document.problem_count() != of.expected.problems.size())
    return "the number of problems: library " + problems_of(of.document) + ", reference " + problems_of(of.expected);
  const bool has_all = of.document.problem_count() <= netrc::document::problem_limit;
  if (has_all && !is_same(of.document.problems(), of.expected.problems))
    return "problems: library " + problems_of(of.document) + ", reference " + problems_of(of.expected);
  return {};
}

struct question
{
  std::string_view host;
  std::optional<std::string_view> login;
  std::optional<int> port;
};

std::string difference_in_answers(const pair& of, const question& asked)
{
  netrc::query query{asked.host};
  if (asked.port)
    query.port = static_cast<std::uint16_t>(*asked.port);
  query.login = asked.login;
  const netrc::answer got = of.document.find(query);
  const answer wanted = ask(of.expected, asked.host, asked.port, std::optional<std::string>(asked.login));
  if (is_same(got, wanted))
    return {};
  return "asked " + std::string(asked.host) + ":" + std::to_string(asked.port.value_or(0)) + " login " +
         shown(asked.login) + ": library " + text_of(got) + ", reference " + text_of(wanted);
}

const std::vector<std::string> other_hosts = {"z.test", "[::1]", "b\xC3\xBC.test", "127.0.0.1", "bad host"};
const std::vector<std::optional<std::string_view>> logins = {std::nullopt, "u", "bob", "w"};
const std::vector<std::optional<int>> ports = {std::nullopt, 443, 8443};

}  // namespace

std::string difference(std::string_view text)
{
  const pair both{netrc::document::parse(text), read(text)};
  if (std::string found = difference_in_problems(both); !found.empty())
    return found;
  std::vector<std::string_view> hosts(generator::hosts.begin(), generator::hosts.end());
  hosts.insert(hosts.end(), other_hosts.begin(), other_hosts.end());
  for (std::size_t i = 0; i < both.document.entry_count() && i < 40; ++i)
    hosts.push_back(both.document.entry_at(i).host());
  for (const std::string_view host : hosts)
    for (const auto& login : logins)
      for (const auto port : ports)
        if (std::string found = difference_in_answers(both, {host, login, port}); !found.empty())
          return found;
  return {};
}

std::string difference(std::string_view text, std::uint64_t seed)
{
  const pair both{netrc::document::parse(text), read(text)};
  if (std::string found = difference_in_problems(both); !found.empty())
    return found;
  generator::random from(seed);
  constexpr int questions = 6;
  const std::size_t count = both.document.entry_count();
  for (int i = 0; i < questions; ++i)
  {
    // Of the text's own hosts most, since the others have mostly one answer.
    question asked{from.one_in(4) ? from.of(generator::hosts) : from.of(other_hosts), {}, from.of(ports)};
    if (count != 0 && !from.one_in(4))
      asked.host = both.document.entry_at(from.below(count)).host();
    asked.login = from.of(logins);
    // A login of the text's own is chosen as often as one of the list.
    if (count != 0 && from.one_in(2))
      asked.login = both.document.entry_at(from.below(count)).login();
    if (std::string found = difference_in_answers(both, asked); !found.empty())
      return found;
  }
  return {};
}

}  // namespace reference
