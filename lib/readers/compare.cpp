// SPDX-License-Identifier: MIT
#include <utility>

#include "netrc/readers.hpp"

namespace netrc::readers
{
namespace
{

std::optional<value> value_of(std::optional<std::string_view> bytes)
{
  return bytes ? std::optional(value{secret_buffer(*bytes), std::nullopt}) : std::nullopt;
}

std::optional<value> value_of(const std::optional<secret>& bytes)
{
  return bytes ? value_of(std::optional(bytes->reveal())) : std::nullopt;
}

/// The reference reading's answer, in the readers' form.
reply reply_of(const document& document, const netrc::answer& answer)
{
  reply result;
  result.outcome = answer.outcome;
  if (answer.entry)
    result.line = static_cast<std::uint32_t>(document.position_of(answer.entry->keyword().begin).line);
  if (!answer)
    return result;
  result.entry = answer.entry->keyword();
  result.login = value_of(answer.login());
  result.password = value_of(answer.password());
  result.account = value_of(answer.account());
  document.tokens(
      [&, entry = answer.entry->index()](const token& each)
      {
        if (each.entry != entry)
          return;
        for (const auto& [kind, sent] :
             {std::pair(token_kind::login, &result.login), std::pair(token_kind::password, &result.password),
              std::pair(token_kind::account, &result.account)})
          if (each.kind == kind && *sent && !(*sent)->where)
            (*sent)->where = each.where;
      });
  return result;
}

bool is_same(const std::optional<value>& one, const std::optional<value>& other)
{
  const auto is_empty = [](const std::optional<value>& sent) { return !sent || sent->bytes.size() == 0; };
  if (is_empty(one) || is_empty(other))
    return is_empty(one) && is_empty(other);
  const bool is_asked = !one->where || !other->where;  // the user of the question, not of the file
  return (is_asked || one->where == other->where) && one->bytes.view() == other->bytes.view();
}

bool is_same(const reply& one, const reply& other)
{
  const bool sends = one.outcome == outcome::found;
  if (sends != (other.outcome == outcome::found))
    return false;
  return !sends || (is_same(one.login, other.login) && is_same(one.password, other.password));
}

}  // namespace

std::vector<comparison> compare(const document& document, const provenance_index& provenances,
                                const netrc::answer& reference, const request& asked,
                                std::span<const asked_program> programs)
{
  std::vector<comparison> result;
  result.reserve(programs.size() + 1);
  reply expected = reply_of(document, reference);
  const provenance expected_provenance = provenances.judge(expected);
  result.push_back({nullptr, std::move(expected), expected_provenance});
  const std::string_view text = document.text().reveal();
  for (const asked_program& each : programs)
  {
    comparison next{each.reader, answer(each, text, asked)};
    next.provenance = provenances.judge(next.sent);
    next.agrees = is_same(next.sent, result.front().sent);
    result.push_back(std::move(next));
  }
  return result;
}

}  // namespace netrc::readers
