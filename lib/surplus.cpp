// SPDX-License-Identifier: MIT
#include "surplus.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include "bytes.hpp"
#include "store.hpp"

namespace netrc
{
namespace
{

bool lacks(const record& entry, surplus_properties::kinds which)
{
  return !(which.login && entry.has(has_login)) && !(which.password && entry.has(has_password));
}

/// Its `machine` opens a line, and its login or password stands on it.
bool has_plain_border(const record& entry, std::string_view text)
{
  const auto is_on_its_line = [&](std::uint32_t at)
  { return std::none_of(text.begin() + entry.begin, text.begin() + at, is_line_end); };
  return opens_line(text, entry.begin) &&
         ((entry.has(has_login) && !entry.has(login_decoded) && is_on_its_line(entry.login.begin)) ||
          (entry.has(has_password) && !entry.has(password_decoded) && is_on_its_line(entry.password.begin)));
}

/// Overwrites the entry's own code: the surplus stands before it. One outside an entry stands before all others.
void refuse(record& entry, problem_code code)
{
  if (entry.refused != problem_code::property_outside_entry)
    entry.refused = code;
  entry.set(login_in_doubt);
  if (!entry.has(port_in_host))
    entry.set(port_in_doubt);
}

}  // namespace

void surplus_properties::add(kinds which, problem_code code, std::uint32_t behind)
{
  all_.push_back({which, code, behind});
}

void surplus_properties::refuse_in(store& out, bool ends_in_doubt)
{
  if (all_.empty())
    return;
  find_ends(out, ends_in_doubt);
  std::size_t refused_up_to = 0;
  for (const surplus& each : all_)
  {
    for (std::size_t i = std::max<std::size_t>(each.behind, refused_up_to); i < each.end; ++i)
      refuse(out.records[i], each.code);
    refused_up_to = std::max(refused_up_to, each.end);
  }
}

void surplus_properties::find_ends(const store& in, bool ends_in_doubt)
{
  struct doubt
  {
    kinds which;
    std::size_t end;  // of the entries that it reaches, seen from the entry at hand; 0: none
  };
  const std::size_t last = ends_in_doubt ? in.records.size() : 0;
  std::array<doubt, 3> doubts = {{{{true, false}, last}, {{false, true}, last}, {{true, true}, last}}};
  auto each = all_.rbegin();
  for (std::size_t i = in.records.size();; --i)
  {
    for (; each != all_.rend() && each->behind == i; ++each)
      for (const doubt& of : doubts)
        if (of.which == each->which)
          each->end = of.end;
    if (i == 0)
      return;
    const record& entry = in.records[i - 1];
    const bool is_plain = has_plain_border(entry, in.text.view());
    for (doubt& of : doubts)
      if (is_plain)
        of.end = 0;
      else if (of.end == 0 && lacks(entry, of.which))
        of.end = i;
  }
}

}  // namespace netrc
