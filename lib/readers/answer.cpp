// SPDX-License-Identifier: MIT
#include <algorithm>

#include "netrc/readers.hpp"
#include "readers/parse_context.hpp"

namespace netrc::readers
{
namespace
{

/// A line ends in LF, CR LF or a lone CR.
std::uint32_t line_of(std::string_view text, std::size_t offset)
{
  std::uint32_t line = 1;
  for (std::size_t i = 0; i < offset && i < text.size(); ++i)
    if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n')))
      ++line;
  return line;
}

void move_to_file(std::optional<readers::value>& value, const decoded_text& text)
{
  if (value && value->where)
    value->where = text.in_file(*value->where);
}

}  // namespace

reply answer(const reader& program, std::string_view text, const request& asked)
{
  const decoded_text decoded(text, program.dialect->loading);
  if (decoded.fault() != fault::none)
    return refused(decoded.fault());
  const asked_host host(asked, program.dialect->asking);
  reply result = program.dialect->read({*program.dialect, decoded.view(), asked, host, decoded.fault_at_end()});
  if (result.fault == fault::syntax && program.dialect->rules.hides_syntax_errors)
    result.outcome = outcome::none;
  for (std::optional<value>* each : {&result.login, &result.password, &result.account})
    move_to_file(*each, decoded);
  if (result.given_up_at)
    result.given_up_at = decoded.in_file(*result.given_up_at);
  if (result.entry)
  {
    result.entry = decoded.in_file(*result.entry);
    result.line = line_of(text, result.entry->begin);
  }
  return result;
}

std::string_view name_of(fault value) noexcept
{
  switch (value)
  {
  case fault::none:
    break;
  case fault::syntax:
    return "syntax";
  case fault::encoding:
    return "encoding";
  case fault::too_long:
    return "too-long";
  case fault::hangs:
    return "hangs";
  case fault::crashes:
    return "crashes";
  }
  return "none";
}

const reader* find(std::string_view name) noexcept
{
  const auto rows = table();
  const auto found = std::find_if(rows.begin(), rows.end(), [&](const reader& each) { return each.name == name; });
  return found == rows.end() ? nullptr : &*found;
}

}  // namespace netrc::readers
