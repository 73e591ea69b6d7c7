// SPDX-License-Identifier: MIT
#include "lint/portability.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "lint/changes.hpp"
#include "lint/hosts.hpp"
#include "lint/portable.hpp"
#include "netrc/lookup.hpp"
#include "netrc/url.hpp"

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

/// What a host is asked as: `https://` and the host, with the entry's port. It owns its bytes: of a refused entry they
/// may be a secret that slipped.
struct asked_origin
{
  secret_buffer authority;
  std::uint16_t port = port_of_https;
  span host = {};  ///< in the authority, without brackets

  [[nodiscard]] netrc::query query() const { return {authority.view().substr(host.begin, host.size), port}; }
};

/// In lower case, as programs ask.
asked_origin origin_of(std::string_view host, std::optional<std::uint16_t> port)
{
  asked_origin result;
  const bool has_brackets = host.find(':') != host.npos;
  result.authority.append(has_brackets ? "[" : "");
  result.host = {static_cast<std::uint32_t>(result.authority.size()), static_cast<std::uint32_t>(host.size())};
  append_lower(result.authority, host);
  result.authority.append(has_brackets ? "]" : "");
  result.port = port.value_or(port_of_https);
  if (result.port != port_of_https)
  {
    std::array<char, 8> digits = {':'};
    const char* const end = std::to_chars(digits.data() + 1, digits.data() + digits.size(), result.port).ptr;
    result.authority.append({digits.data(), static_cast<std::size_t>(end - digits.data())});
  }
  return result;
}

std::vector<readers::comparison> ask(const document& in, const asked_origin& about,
                                     std::span<const readers::reader* const> programs)
{
  const readers::provenance_index owners(in, about.query());
  return readers::compare(in, owners, in.find(about.query()), {about.authority.view()}, programs);
}

disagreement disagreement_of(const readers::comparison& of)
{
  if (of.sent.fault == readers::fault::crashes || of.sent.fault == readers::fault::hangs)
    return disagreement::dies;
  if (of.goes_astray())
    return disagreement::astray;
  if (of.agrees)
    return disagreement::none;
  if (of.sends())
    return disagreement::other;
  return of.gives_up() ? disagreement::given_up : disagreement::nothing;
}

bool sends_value(const readers::comparison& of)
{
  const auto is_value = [](const std::optional<readers::value>& each) { return each && each->bytes.size() != 0; };
  return is_value(of.sent.login) || is_value(of.sent.password) || is_value(of.sent.account);
}

/// Libraries for programs in Go that hardly a machine has, and that give up on what most files have: comments, words of
/// other programs.
bool is_rare(const readers::reader& of)
{
  return of.name == "go-bgentry" || of.name == "go-fhs";
}

/// The programs of each disagreement, `none` among them.
using parted = std::array<reader_set, disagreement_count>;

bool is_same(const std::optional<readers::value>& one, const std::optional<readers::value>& other)
{
  return one && other ? one->where == other->where && one->bytes.view() == other->bytes.view() : !one && !other;
}

/// The place of the value in which a program parts from the reference reading.
std::optional<span> value_in(const std::vector<readers::comparison>& readings, disagreement how)
{
  const readers::reply& reference = readings.front().sent;
  for (const readers::comparison& each : readings)
  {
    if (each.program == nullptr || !each.sends() || disagreement_of(each) != how)
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

/// How likely it is that programs part over an entry: 0 the most.
int rank_of(const entry& of, bool is_portable)
{
  if (of.refused_by() != problem_code::none || !of.login() || !of.password())
    return 0;
  return is_portable ? 2 : 1;
}

/// The first entry of each host and port, and the first `default`, by the rank of the likeliest of its kind.
std::vector<std::uint32_t> entries_to_ask(const document& of, const portable_parts& portable)
{
  const std::vector<std::uint32_t> first = first_alike(of);
  std::vector<int> rank(of.entry_count(), 2);
  std::vector<std::uint32_t> result;
  for (std::uint32_t i = 0; i < of.entry_count(); ++i)
  {
    const entry here = of.entry_at(i);
    rank[first[i]] = std::min(rank[first[i]], rank_of(here, portable.entries[i]));
    if (first[i] == i && here.is_machine() && here.host_is_plain() && !here.host().empty())
      result.push_back(i);
  }
  std::stable_sort(result.begin(), result.end(),
                   [&](std::uint32_t one, std::uint32_t other) { return rank[one] < rank[other]; });
  return result;
}

/// Asks about one document, and counts what that costs.
class inquiry
{
public:
  inquiry(const document& of, std::span<const std::string_view> names, std::span<const disagreement> wanted,
          bool spares_rare)
      : of_(of), programs_(programs_called(names)), wanted_(wanted), spares_rare_(spares_rare)
  {
  }

  [[nodiscard]] bool may_ask() const
  {
    return of_.text().size() <= portability::longest_text &&
           asked_ + programs_.size() * of_.text().size() <= portability::most_bytes;
  }

  /// What all of them make of a machine's host.
  void ask_for(std::uint32_t index)
  {
    const entry here = of_.entry_at(index);
    const asked_origin about = origin_of(here.host(), here.port());
    asked_ += programs_.size() * of_.text().size();
    take(ask(of_, about, programs_), about, index, here.keyword());
  }

  /// What they make of a host whose only entry is commented out, or part of a macro.
  void ask_for(const mention& of)
  {
    const std::string_view text = of_.text().reveal();
    const host_result named = parse_host(text.substr(of.host.begin, of.host.size));
    const asked_origin about = origin_of(named.host->host, named.host->port);
    asked_ += programs_.size() * of_.text().size();
    std::vector<readers::comparison> readings = ask(of_, about, programs_);
    // A sentence about a machine is an entry without values to some.
    std::erase_if(readings, [](const readers::comparison& each)
                  { return each.program != nullptr && each.sends() && !sends_value(each); });
    parted now = parted_in(readings);
    if (!is_wanted_in(now))
      return;
    // What is the same without the mention has nothing to do with it.
    secret_buffer without(text.substr(0, of.within.begin));
    without.append(text.substr(of.within.end()));
    const parted left = parted_in(ask(document::parse(without.view()), about, programs_));
    asked_ += programs_.size() * without.size();
    for (std::size_t how = 0; how < disagreement_count; ++how)
      now[how].remove(left[how]);
    for (parting& fresh : partings_in(now, readings, of.keyword))
    {
      if (fresh.how == disagreement::other)
        fresh.cause = "an entry that is commented out, or stands in a macro, is an entry to some programs";
      fresh.remedy = "remove it from the file";
      found_.push_back(fresh);
    }
  }

  /// What they make of a host that no entry names. Which entry that is about shows when they answer.
  void ask_for_unlisted()
  {
    const asked_origin about = origin_of(unlisted_host, std::nullopt);
    asked_ += programs_.size() * of_.text().size();
    const auto readings = ask(of_, about, programs_);
    const std::uint32_t index = entry_of_unlisted(readings);
    const bool has_entry = index < of_.entry_count();
    take(readings, about, index, has_entry ? std::optional(of_.entry_at(index).keyword()) : std::nullopt);
  }

  /// Those of the whole file first, then by place.
  [[nodiscard]] std::vector<parting> result() &&
  {
    std::stable_sort(found_.begin(), found_.end(),
                     [](const parting& one, const parting& other) {
                       return one.entry && other.entry ? one.entry->begin < other.entry->begin
                                                       : !one.entry && other.entry;
                     });
    return std::move(found_);
  }

private:
  [[nodiscard]] parted parted_in(const std::vector<readers::comparison>& readings) const
  {
    parted result;
    for (const readers::comparison& each : readings)
      if (each.program != nullptr)
      {
        const disagreement how = disagreement_of(each);
        const bool is_spared = spares_rare_ && how == disagreement::given_up && is_rare(*each.program);
        result[static_cast<std::size_t>(is_spared ? disagreement::none : how)].add(*each.program);
      }
    return result;
  }

  void take(const std::vector<readers::comparison>& readings, const asked_origin& about, std::uint32_t index,
            std::optional<span> place)
  {
    std::vector<parting> fresh = partings_in(parted_in(readings), readings, place);
    if (!fresh.empty() && index < of_.entry_count())
      propose(index, about, readings.front().sends(), fresh);
    found_.insert(found_.end(), fresh.begin(), fresh.end());
  }

  /// Those that are wanted; of the whole file those that were not told yet.
  std::vector<parting> partings_in(const parted& now, const std::vector<readers::comparison>& readings,
                                   std::optional<span> place)
  {
    std::vector<parting> fresh;
    for (const disagreement how : wanted_)
    {
      const reader_set& programs = now[static_cast<std::size_t>(how)];
      if (programs.empty())
        continue;
      if (!is_of_file(how))
        fresh.push_back({how, programs, place, value_in(readings, how)});
      else if (!is_told(how, programs))
        fresh.push_back({how, programs});
    }
    return fresh;
  }

  /// Who loses the whole file is told of once, for whichever host it is.
  bool is_told(disagreement how, const reader_set& programs)
  {
    for (parting& each : found_)
      if (each.how == how)
      {
        each.readers.add(programs);
        return true;
      }
    return false;
  }

  /// The first `default`, or else the entry out of which a program that parts answers, or else the first, or none.
  [[nodiscard]] std::uint32_t entry_of_unlisted(const std::vector<readers::comparison>& readings) const
  {
    for (std::uint32_t i = 0; i < of_.entry_count(); ++i)
      if (!of_.entry_at(i).is_machine())
        return i;
    for (const readers::comparison& each : readings)
      for (std::uint32_t i = 0; each.sends() && each.sent.entry && i < of_.entry_count(); ++i)
        if (of_.entry_at(i).keyword().begin == each.sent.entry->begin)
          return i;
    return 0;
  }

  [[nodiscard]] bool is_wanted_in(const parted& now) const
  {
    return std::any_of(wanted_.begin(), wanted_.end(),
                       [&](disagreement how) { return !now[static_cast<std::size_t>(how)].empty(); });
  }

  /// Tries the changes, the smallest first: the first that mends all differences that are wanted is proposed for each.
  /// Where only the last resort does, the first that mends the one in question is.
  void propose(std::uint32_t index, const asked_origin& about, bool is_found, std::vector<parting>& to)
  {
    if (of_.text().size() > longest_changed)
      return;
    if (tokens_.empty())
      of_.tokens([&](const token& each) { tokens_.push_back(each); });
    for (const change& each : changes())
    {
      if (tried_ + programs_.size() * of_.text().size() > portability::most_bytes)
        return;
      const auto text = each.apply({of_, tokens_, index});
      if (!text)
        continue;
      const document changed = document::parse(text->view());
      const auto readings = ask(changed, about, programs_);
      tried_ += programs_.size() * changed.text().size();
      // What mends a difference by losing the entry mends nothing.
      if (is_found && !readings.front().sends())
        continue;
      const parted left = parted_in(readings);
      const bool is_last_resort = &each == &changes().back();
      const bool mends_all = !is_wanted_in(left) && !is_last_resort;
      for (parting& difference : to)
        if (mends_all || (difference.remedy.empty() && left[static_cast<std::size_t>(difference.how)].empty()))
          difference.remedy = each.remedy;
      if (mends_all)
        return;
    }
  }

  static constexpr std::size_t longest_changed = std::size_t{256} << 10;

  const document& of_;
  std::vector<const readers::reader*> programs_;
  std::span<const disagreement> wanted_;
  bool spares_rare_;
  std::vector<token> tokens_;
  std::vector<parting> found_;
  std::size_t asked_ = 0;  ///< bytes read for questions
  std::size_t tried_ = 0;  ///< bytes read for changes
};

}  // namespace

portability::portability(const document& of, std::span<const std::string_view> readers,
                         std::span<const disagreement> wanted, bool spares_rare)
{
  inquiry all(of, readers, wanted, spares_rare);
  if (!all.may_ask())
  {
    if (of.entry_count() != 0)
      first_unasked_ = of.entry_at(0).keyword();
    return;
  }
  const portable_parts portable = portable_parts_of(of);
  if (portable.document)
    return;
  all.ask_for_unlisted();
  for (const std::uint32_t index : entries_to_ask(of, portable))
  {
    if (all.may_ask())
    {
      all.ask_for(index);
      continue;
    }
    const span here = of.entry_at(index).keyword();
    if (!first_unasked_ || here.begin < first_unasked_->begin)
      first_unasked_ = here;
  }
  const std::vector<mention> mentioned = mentions(of, most_mentions + 1);
  for (std::size_t i = 0; i < mentioned.size(); ++i)
  {
    if (i < most_mentions && all.may_ask())
      all.ask_for(mentioned[i]);
    else if (!first_unasked_ || mentioned[i].keyword.begin < first_unasked_->begin)
      first_unasked_ = mentioned[i].keyword;
  }
  partings_ = std::move(all).result();
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
