// SPDX-License-Identifier: MIT
#include "surplus.hpp"

#include <algorithm>
#include <cstddef>

#include "store.hpp"

namespace netrc
{
namespace
{

/// By the first surplus of several: those outside an entry have a code of their own, and stand before all others. The entry's own problems stand behind it.
void refuse(record& entry, problem_code code)
{
  if (entry.refused != problem_code::property_outside_entry)
    entry.refused = code;
}

}  // namespace

void surplus_properties::add(unsigned kinds, problem_code code, std::uint32_t behind)
{
  if (std::none_of(first_.begin(), first_.end(), [kinds](const surplus& each) { return each.kinds == kinds; }))
    first_.push_back({behind, kinds, code});
}

void surplus_properties::refuse_in(store& out) const
{
  for (const surplus& each : first_)
    refuse_behind(each, out);
}

void surplus_properties::refuse_behind(const surplus& of, store& out)
{
  std::size_t end = out.records.size();
  while (end > of.behind && out.records[end - 1].has(of.kinds) && !out.records[end - 1].has(may_hide_machine))
    --end;
  for (std::size_t i = of.behind; i < end; ++i)
  {
    refuse(out.records[i], of.code);
    out.records[i].set(login_in_doubt);
  }
}

}  // namespace netrc
