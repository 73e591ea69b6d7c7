// SPDX-License-Identifier: MIT
#include "compare.hpp"

#include <optional>
#include <vector>

#include "../generator.hpp"
#include "netrc/netrc.hpp"
#include "reading.hpp"

namespace reference
{
namespace
{

std::string name_of(const netrc::answer& of)
{
  if (of.why == netrc::reason::entry_refused || of.why == netrc::reason::file_refused)
    return std::string(describe(of.problem).name);
  return std::string(netrc::name_of(of.why));
}

std::string outcome_of(const netrc::answer& of)
{
  return of.outcome == netrc::outcome::found ? "found" : of.outcome == netrc::outcome::none ? "none" : "refused";
}

std::string shown(const std::optional<std::string>& value)
{
  return value ? '"' + *value + '"' : "absent";
}

std::optional<std::string> copied(std::optional<std::string_view> value)
{
  return value ? std::optional<std::string>(*value) : std::nullopt;
}

std::optional<std::string> copied(std::optional<netrc::secret> value)
{
  return value ? std::optional<std::string>(value->reveal()) : std::nullopt;
}

std::string text_of(const netrc::answer& of)
{
  std::string result = outcome_of(of) + " " + name_of(of);
  if (of.entry)
    result += " at " + std::to_string(of.entry->keyword().begin);
  if (of)
    result += " login " + shown(copied(of.login())) + " password " + shown(copied(of.password())) + " account " +
              shown(copied(of.account()));
  return result;
}

std::string text_of(const answer& of)
{
  std::string result = of.outcome + " " + of.reason;
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
    result += each.code + "@" + std::to_string(each.offset) + " ";
  return result;
}

}  // namespace

std::string difference(std::string_view text)
{
  const netrc::document document = netrc::document::parse(text);
  const reading expected = read(text);
  if (document.problem_count() <= netrc::document::problem_limit && problems_of(document) != problems_of(expected))
    return "problems: library " + problems_of(document) + ", reference " + problems_of(expected);
  if (document.problem_count() != expected.problems.size())
    return "the number of problems";

  std::vector<std::string> hosts = generator::hosts;
  hosts.insert(hosts.end(), {"z.test", "[::1]", "b\xC3\xBC.test", "127.0.0.1", "bad host"});
  for (std::size_t i = 0; i < document.entry_count() && i < 40; ++i)
    hosts.emplace_back(document.entry_at(i).host());
  const std::optional<std::string> logins[] = {std::nullopt, "u", "bob", "w"};
  const std::optional<int> ports[] = {std::nullopt, 443, 8443};
  for (const std::string& host : hosts)
    for (const auto& login : logins)
      for (const auto port : ports)
      {
        netrc::query asked{host};
        if (port)
          asked.port = static_cast<std::uint16_t>(*port);
        if (login)
          asked.login = *login;
        const std::string got = text_of(document.find(asked));
        const std::string wanted = text_of(ask(expected, host, port, login));
        if (got != wanted)
          return "asked " + host + ":" + std::to_string(port.value_or(0)) + " login " + shown(login) + ": library " +
                 got + ", reference " + wanted;
      }
  return {};
}

}  // namespace reference
