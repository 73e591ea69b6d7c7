// SPDX-License-Identifier: MIT
#include "lint/portability.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <utility>

#include "lint/changes.hpp"
#include "lint/hosts.hpp"
#include "lint/portable.hpp"
#include "netrc/lookup.hpp"

namespace netrc::lint
{
namespace
{

/// No file names it (RFC 2606): `default` answers, if anything does.
constexpr std::string_view unlisted_host = "unlisted.invalid";

std::vector<const readers::reader*> programs_called(std::span<const std::string_view> names)
{
  std::vector<const readers::reader*> result;
  for (const readers::reader& each : readers::table())
    if (names.empty() ? each.tier == 1 : std::find(names.begin(), names.end(), each.name) != names.end())
      result.push_back(&each);
  return result;
}

/// What a host is asked as: `https://` and the host, with the entry's port.
struct asked_origin
{
  netrc::query query;
  std::string authority;
};

asked_origin origin_of(const entry& of)
{
  constexpr std::uint16_t port_of_https = 443;
  const std::string_view host = of.is_machine() ? of.host() : unlisted_host;
  const bool has_brackets = host.find(':') != host.npos;
  std::string authority = has_brackets ? "[" : "";
  authority += host;
  authority += has_brackets ? "]" : "";
  if (const auto port = of.port(); port && *port != port_of_https)
  {
    std::array<char, 8> digits = {':'};
    authority.append(digits.data(), std::to_chars(digits.data() + 1, digits.data() + digits.size(), *port).ptr);
  }
  return {{host, of.port().value_or(port_of_https)}, std::move(authority)};
}

std::vector<readers::reading> ask(const document& in, const asked_origin& about,
                                  std::span<const readers::reader* const> programs)
{
  const readers::ownership owners(in, about.query);
  return readers::compare(in, owners, in.find(about.query), {about.authority}, programs);
}

divergence divergence_of(const readers::reading& of)
{
  if (of.sent.fault == readers::fault::crashes || of.sent.fault == readers::fault::hangs)
    return divergence::dies;
  if (of.goes_astray())
    return divergence::astray;
  if (of.agrees)
    return divergence::none;
  if (of.sends())
    return divergence::other;
  return of.gives_up() ? divergence::given_up : divergence::nothing;
}

/// The programs of each divergence, `none` among them.
using parted = std::array<reader_set, divergence_count>;

parted parted_in(const std::vector<readers::reading>& readings)
{
  parted result;
  for (const readers::reading& each : readings)
    if (each.by != nullptr)
      result[static_cast<std::size_t>(divergence_of(each))].add(*each.by);
  return result;
}

bool all_agree(const parted& of)
{
  return std::all_of(of.begin() + 1, of.end(), [](const reader_set& each) { return each.empty(); });
}

bool is_same(const std::optional<readers::value>& one, const std::optional<readers::value>& other)
{
  return one && other ? one->where == other->where && one->bytes.view() == other->bytes.view() : !one && !other;
}

/// The place of the value in which a program parts from the reference reading.
std::optional<span> value_in(const std::vector<readers::reading>& readings, divergence how)
{
  const readers::reply& reference = readings.front().sent;
  for (const readers::reading& each : readings)
  {
    if (each.by == nullptr || !each.sends() || divergence_of(each) != how)
      continue;
    const readers::reply& sent = each.sent;
    for (const auto& [value, meant] :
         {std::pair(&sent.password, &reference.password), std::pair(&sent.login, &reference.login),
          std::pair(&sent.account, &reference.account)})
      if (*value && (*value)->where && !is_same(*value, *meant))
        return (*value)->where;
  }
  return std::nullopt;
}

bool have_one_question(const entry& one, const entry& other)
{
  if (!one.is_machine() || !other.is_machine())
    return one.is_machine() == other.is_machine();
  return one.port() == other.port() && have_one_host(one, other);
}

/// The entries whose host and port no earlier one has; those first that not all programs may read alike.
std::vector<std::uint32_t> entries_to_ask(const document& of, const portable_parts& portable)
{
  std::vector<std::uint32_t> result;
  for (std::uint32_t i = 0; i < of.entry_count(); ++i)
    if (!of.entry_at(i).is_machine() || (of.entry_at(i).host_is_plain() && !of.entry_at(i).host().empty()))
      result.push_back(i);
  std::stable_partition(result.begin(), result.end(), [&](std::uint32_t each) { return !portable.entries[each]; });
  return result;
}

/// Asks about one document, and counts what that costs.
class inquiry
{
public:
  inquiry(const document& of, std::span<const std::string_view> names, std::span<const divergence> wanted)
      : of_(of), programs_(programs_called(names)), wanted_(wanted)
  {
  }

  [[nodiscard]] bool may_ask() const { return read_ + programs_.size() * of_.text().size() <= portability::most_bytes; }

  /// What all of them make of the entry's host.
  [[nodiscard]] std::vector<parting> ask_for(std::uint32_t index)
  {
    const entry here = of_.entry_at(index);
    const asked_origin about = origin_of(here);
    const auto readings = ask(of_, about, programs_);
    read_ += programs_.size() * of_.text().size();
    const parted found = parted_in(readings);
    std::vector<parting> result;
    for (const divergence how : wanted_)
    {
      reader_set parting = found[static_cast<std::size_t>(how)];
      // Who loses the whole file is told of once.
      if (how == divergence::dies || how == divergence::given_up)
      {
        parting.remove(lost_);
        lost_.add(parting);
      }
      if (!parting.empty())
        result.push_back({how, parting, here.keyword(), value_in(readings, how), {}});
    }
    if (!result.empty())
      propose(index, about, readings.front().sends(), result);
    return result;
  }

private:
  /// Tries the changes, the smallest first: the first that makes all agree is proposed, and where none does, the first that mends this difference.
  void propose(std::uint32_t index, const asked_origin& about, bool is_found, std::vector<parting>& to)
  {
    if (tokens_.empty())
      of_.tokens([&](const token& each) { tokens_.push_back(each); });
    for (const change& each : changes())
    {
      if (!may_ask())
        return;
      const auto text = each.apply({of_, tokens_, index});
      if (!text)
        continue;
      const document changed = document::parse(text->view());
      const auto readings = ask(changed, about, programs_);
      read_ += programs_.size() * changed.text().size();
      // What mends a difference by losing the entry mends nothing.
      if (is_found && !readings.front().sends())
        continue;
      const parted left = parted_in(readings);
      if (all_agree(left) && readings.front().sends())
      {
        for (parting& difference : to)
          difference.remedy = each.remedy;
        return;
      }
      for (parting& difference : to)
        if (difference.remedy.empty() && left[static_cast<std::size_t>(difference.how)].empty())
          difference.remedy = each.remedy;
    }
  }

  const document& of_;
  std::vector<const readers::reader*> programs_;
  std::span<const divergence> wanted_;
  std::vector<token> tokens_;
  reader_set lost_;  ///< programs that were told to lose the file
  std::size_t read_ = 0;
};

}  // namespace

portability::portability(const document& of, std::span<const std::string_view> readers,
                         std::span<const divergence> wanted)
{
  inquiry all(of, readers, wanted);
  if (of.entry_count() == 0)
    return;
  if (!all.may_ask())
  {
    first_unasked_ = of.entry_at(0).keyword();
    return;
  }
  const portable_parts portable = portable_parts_of(of);
  if (portable.document)
    return;
  std::vector<std::uint32_t> asked;
  for (const std::uint32_t index : entries_to_ask(of, portable))
  {
    const entry here = of.entry_at(index);
    if (std::any_of(asked.begin(), asked.end(),
                    [&](std::uint32_t other) { return have_one_question(of.entry_at(other), here); }))
      continue;
    if (!all.may_ask())
    {
      first_unasked_ = here.keyword();
      break;
    }
    asked.push_back(index);
    const std::vector<parting> found = all.ask_for(index);
    partings_.insert(partings_.end(), found.begin(), found.end());
  }
  std::stable_sort(partings_.begin(), partings_.end(),
                   [](const parting& one, const parting& other) { return one.entry.begin < other.entry.begin; });
}

std::vector<std::string_view> reader_set::names() const
{
  std::vector<std::string_view> result;
  for (std::size_t i = 0; i < readers::table().size(); ++i)
    if ((bits_ >> i & 1) != 0)
      result.push_back(readers::table()[i].name);
  return result;
}

}  // namespace netrc::lint
