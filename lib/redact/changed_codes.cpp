// SPDX-License-Identifier: MIT
#include "redact/changed_codes.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace netrc::redaction
{
namespace
{

auto key_of(const changed_code& code)
{
  const span where = code.where.value_or(span{});
  return std::tuple(code.where.has_value(), where.begin, where.size, code.rule->code);
}

bool comes_before(const changed_code& one, const changed_code& other)
{
  return key_of(one) < key_of(other);
}

void add(const lint::finding& found, bool is_new, std::vector<changed_code>& result)
{
  result.push_back({found.rule, found.where, is_new});
  for (const lint::finding& each : found.effects)
    add(each, is_new, result);
}

std::vector<changed_code> codes_of(const lint::findings& found, bool is_new)
{
  std::vector<changed_code> result;
  for (const lint::finding& each : found.items())
    add(each, is_new, result);
  std::sort(result.begin(), result.end(), comes_before);
  return result;
}

}  // namespace

std::vector<changed_code> changed_codes(const lint::findings& before, const lint::findings& after)
{
  const std::vector<changed_code> old = codes_of(before, false);
  const std::vector<changed_code> current = codes_of(after, true);
  std::vector<changed_code> result;
  std::set_symmetric_difference(old.begin(), old.end(), current.begin(), current.end(), std::back_inserter(result),
                                comes_before);
  return result;
}

}  // namespace netrc::redaction
