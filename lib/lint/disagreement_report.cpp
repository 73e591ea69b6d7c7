// SPDX-License-Identifier: MIT
#include "lint/disagreement_report.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "lint/compared_programs.hpp"
#include "lint/hosts.hpp"
#include "lint/portable_subset.hpp"
#include "lint/rewrites.hpp"
#include "netrc/lookup.hpp"
#include "netrc/url.hpp"

namespace netrc::lint
{
namespace
{

/// No file names it (RFC 2606): `default` answers, if anything does.
constexpr std::string_view unlisted_host = "unlisted.invalid";

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

std::vector<readers::comparison> ask(const document& document, const asked_origin& origin,
                                     std::span<const readers::reader* const> programs)
{
  const readers::provenance_index owners(document, origin.query());
  std::vector<readers::asked_program> subjects;
  for (const readers::reader* const each : programs)
    subjects.push_back({each});
  return readers::compare(document, owners, document.find(origin.query()), {origin.authority.view()}, subjects);
}

disagreement disagreement_of(const readers::comparison& comparison)
{
  if (comparison.sent.fault == readers::fault::crashes || comparison.sent.fault == readers::fault::hangs)
    return disagreement::dies;
  if (comparison.goes_astray())
    return disagreement::astray;
  if (comparison.agrees)
    return disagreement::none;
  if (comparison.sends())
    return disagreement::other;
  return comparison.gives_up() ? disagreement::given_up : disagreement::nothing;
}

bool sends_value(const readers::comparison& comparison)
{
  const auto is_value = [](const std::optional<readers::value>& each) { return each && each->bytes.size() != 0; };
  return is_value(comparison.sent.login) || is_value(comparison.sent.password) || is_value(comparison.sent.account);
}

/// The programs of each disagreement, `none` among them.
using programs_by_disagreement = std::array<reader_set, disagreement_count>;

bool is_same(const std::optional<readers::value>& one, const std::optional<readers::value>& other)
{
  return one && other ? one->where == other->where && one->bytes.view() == other->bytes.view() : !one && !other;
}

/// The place of the value in which a program differs from the reference reading.
std::optional<span> value_in(const std::vector<readers::comparison>& readings, disagreement kind)
{
  const readers::reply& reference = readings.front().sent;
  for (const readers::comparison& each : readings)
  {
    if (each.reader == nullptr || !each.sends() || disagreement_of(each) != kind)
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

/// How likely programs are to disagree about an entry: 0 is the most likely.
int rank_of(const entry& entry, bool is_portable)
{
  if (entry.refused_by() != problem_code::none || !entry.login() || !entry.password())
    return 0;
  return is_portable ? 2 : 1;
}

/// The first entry of each host and port, and the first `default`, by the rank of the likeliest of its kind.
std::vector<std::uint32_t> entries_to_ask(const document& document, const portable_parts& portable)
{
  const std::vector<std::uint32_t> first = first_alike(document);
  std::vector<int> rank(document.entry_count(), 2);
  std::vector<std::uint32_t> result;
  for (std::uint32_t i = 0; i < document.entry_count(); ++i)
  {
    const entry here = document.entry_at(i);
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
  inquiry(const document& document, std::span<const std::string_view> names, std::span<const disagreement> wanted,
          bool spares_rare)
      : document_(document), programs_(programs_called(names)), wanted_(wanted), spares_rare_(spares_rare)
  {
  }

  [[nodiscard]] bool may_ask() const
  {
    return document_.text().size() <= disagreement_report::longest_text &&
           asked_ + programs_.size() * document_.text().size() <= disagreement_report::byte_limit;
  }

  /// What all of them make of a machine's host.
  void ask_for(std::uint32_t index)
  {
    const entry here = document_.entry_at(index);
    const asked_origin origin = origin_of(here.host(), here.port());
    asked_ += programs_.size() * document_.text().size();
    take(ask(document_, origin, programs_), origin, index, here.keyword());
  }

  /// What they make of a host whose only entry is commented out, or part of a macro.
  void ask_for(const mention& mention)
  {
    const std::string_view text = document_.text().reveal();
    const host_result named = parse_host(text.substr(mention.host.begin, mention.host.size));
    const asked_origin origin = origin_of(named.host->host, named.host->port);
    asked_ += programs_.size() * document_.text().size();
    std::vector<readers::comparison> readings = ask(document_, origin, programs_);
    // A sentence about a machine is an entry without values to some.
    std::erase_if(readings, [](const readers::comparison& each)
                  { return each.reader != nullptr && each.sends() && !sends_value(each); });
    programs_by_disagreement now = by_disagreement(readings);
    if (!is_wanted_in(now))
      return;
    // What is the same without the mention has nothing to do with it.
    secret_buffer without(text.substr(0, mention.within.begin));
    without.append(text.substr(mention.within.end()));
    const programs_by_disagreement left = by_disagreement(ask(document::parse(without.view()), origin, programs_));
    asked_ += programs_.size() * without.size();
    for (std::size_t kind = 0; kind < disagreement_count; ++kind)
      now[kind].remove(left[kind]);
    for (host_disagreement& fresh : disagreements_in(now, readings, mention.keyword))
    {
      if (fresh.kind == disagreement::other)
        fresh.message = "some programs read an entry that is commented out, or in a macro";
      fresh.hint = "remove it from the file";
      found_.push_back(fresh);
    }
  }

  /// What they make of a host that no entry names. Which entry that is about shows when they answer.
  void ask_for_unlisted()
  {
    const asked_origin origin = origin_of(unlisted_host, std::nullopt);
    asked_ += programs_.size() * document_.text().size();
    const auto readings = ask(document_, origin, programs_);
    const std::uint32_t index = entry_of_unlisted(readings);
    const bool has_entry = index < document_.entry_count();
    take(readings, origin, index, has_entry ? std::optional(document_.entry_at(index).keyword()) : std::nullopt);
  }

  /// Those of the whole file first, then by place.
  [[nodiscard]] std::vector<host_disagreement> result() &&
  {
    std::stable_sort(found_.begin(), found_.end(),
                     [](const host_disagreement& one, const host_disagreement& other) {
                       return one.entry && other.entry ? one.entry->begin < other.entry->begin
                                                       : !one.entry && other.entry;
                     });
    return std::move(found_);
  }

private:
  [[nodiscard]] programs_by_disagreement by_disagreement(const std::vector<readers::comparison>& readings) const
  {
    programs_by_disagreement result;
    std::array<bool, disagreement_count> is_of_many = {};
    for (const readers::comparison& each : readings)
      if (each.reader != nullptr)
      {
        const disagreement kind = disagreement_of(each);
        const bool is_spared = spares_rare_ && kind == disagreement::given_up && is_rare(*each.reader);
        result[static_cast<std::size_t>(is_spared ? disagreement::none : kind)].add(*each.reader);
        is_of_many[static_cast<std::size_t>(kind)] |= !is_of_few(*each.reader);
      }
    if (spares_rare_)
      for (const disagreement kind : {disagreement::astray, disagreement::given_up})
        if (reader_set& few = result[static_cast<std::size_t>(kind)]; !is_of_many[static_cast<std::size_t>(kind)])
          result[static_cast<std::size_t>(disagreement::none)].add(std::exchange(few, {}));
    return result;
  }

  void take(const std::vector<readers::comparison>& readings, const asked_origin& origin, std::uint32_t index,
            std::optional<span> place)
  {
    std::vector<host_disagreement> fresh = disagreements_in(by_disagreement(readings), readings, place);
    if (!fresh.empty() && index < document_.entry_count())
      propose(index, origin, readings.front().sends(), fresh);
    found_.insert(found_.end(), fresh.begin(), fresh.end());
  }

  /// Those that are wanted; of those about the whole file only the ones that were not reported yet.
  std::vector<host_disagreement> disagreements_in(const programs_by_disagreement& now,
                                                  const std::vector<readers::comparison>& readings,
                                                  std::optional<span> place)
  {
    std::vector<host_disagreement> fresh;
    for (const disagreement kind : wanted_)
    {
      const reader_set& programs = now[static_cast<std::size_t>(kind)];
      if (programs.empty())
        continue;
      if (!is_of_file(kind))
        fresh.push_back({kind, programs, place, value_in(readings, kind)});
      else if (!is_told(kind, programs))
        fresh.push_back({kind, programs, kind == disagreement::given_up ? place_of_giving_up(readings) : std::nullopt});
    }
    return fresh;
  }

  /// The word, or the comment, at which the first program that tells it gives up.
  [[nodiscard]] std::optional<span> place_of_giving_up(const std::vector<readers::comparison>& readings) const
  {
    const auto found = std::find_if(readings.begin(), readings.end(),
                                    [](const readers::comparison& each) { return each.sent.given_up_at.has_value(); });
    if (found == readings.end())
      return std::nullopt;
    const std::uint32_t offset = found->sent.given_up_at->begin;
    std::optional<span> result;
    document_.tokens(
        [&](const token& here)
        {
          if (here.where.begin <= offset && offset < here.where.end())
            result = here.where;
        });
    return result;
  }

  /// A program that loses the whole file is reported once, whatever the host.
  bool is_told(disagreement kind, const reader_set& programs)
  {
    for (host_disagreement& each : found_)
      if (each.kind == kind)
      {
        each.readers.add(programs);
        return true;
      }
    return false;
  }

  /// The first `default`, or else the entry out of which a program that parts answers, or else the first, or none.
  [[nodiscard]] std::uint32_t entry_of_unlisted(const std::vector<readers::comparison>& readings) const
  {
    for (std::uint32_t i = 0; i < document_.entry_count(); ++i)
      if (!document_.entry_at(i).is_machine())
        return i;
    for (const readers::comparison& each : readings)
      for (std::uint32_t i = 0; each.sends() && each.sent.entry && i < document_.entry_count(); ++i)
        if (document_.entry_at(i).keyword().begin == each.sent.entry->begin)
          return i;
    return 0;
  }

  [[nodiscard]] bool is_wanted_in(const programs_by_disagreement& now) const
  {
    return std::any_of(wanted_.begin(), wanted_.end(),
                       [&](disagreement kind) { return !now[static_cast<std::size_t>(kind)].empty(); });
  }

  /// Tries the rewrites, the smallest first: the first that fixes all wanted disagreements is proposed for each.
  /// If only the last resort does, the first that fixes the disagreement in question is proposed.
  void propose(std::uint32_t index, const asked_origin& origin, bool is_found, std::vector<host_disagreement>& fresh)
  {
    if (document_.text().size() > longest_rewritten)
      return;
    if (tokens_.empty())
      document_.tokens([&](const token& each) { tokens_.push_back(each); });
    for (const rewrite& each : rewrites())
    {
      if (tried_ + programs_.size() * document_.text().size() > disagreement_report::byte_limit)
        return;
      const auto text = each.apply({document_, tokens_, index});
      if (!text)
        continue;
      const document changed = document::parse(text->view());
      const auto readings = ask(changed, origin, programs_);
      tried_ += programs_.size() * changed.text().size();
      // Losing the entry is not a fix.
      if (is_found && !readings.front().sends())
        continue;
      const programs_by_disagreement left = by_disagreement(readings);
      const bool is_last_resort = &each == &rewrites().back();
      const bool fixes_all = !is_wanted_in(left) && !is_last_resort;
      for (host_disagreement& difference : fresh)
        if (fixes_all || (difference.hint.empty() && left[static_cast<std::size_t>(difference.kind)].empty()))
          difference.hint = each.hint;
      if (fixes_all)
        return;
    }
  }

  static constexpr std::size_t longest_rewritten = std::size_t{256} << 10;

  const document& document_;
  std::vector<const readers::reader*> programs_;
  std::span<const disagreement> wanted_;
  bool spares_rare_;
  std::vector<token> tokens_;
  std::vector<host_disagreement> found_;
  std::size_t asked_ = 0;  ///< bytes read for questions
  std::size_t tried_ = 0;  ///< bytes read for changes
};

}  // namespace

disagreement_report::disagreement_report(const document& document, std::span<const std::string_view> readers,
                                         std::span<const disagreement> wanted, bool spares_rare)
{
  inquiry all(document, readers, wanted, spares_rare);
  if (!all.may_ask())
  {
    if (document.entry_count() != 0)
      first_unasked_ = document.entry_at(0).keyword();
    return;
  }
  const portable_parts portable = portable_parts_of(document);
  if (portable.document)
    return;
  all.ask_for_unlisted();
  for (const std::uint32_t index : entries_to_ask(document, portable))
  {
    if (all.may_ask())
    {
      all.ask_for(index);
      continue;
    }
    const span here = document.entry_at(index).keyword();
    if (!first_unasked_ || here.begin < first_unasked_->begin)
      first_unasked_ = here;
  }
  const std::vector<mention> mentioned = mentions(document, mention_limit + 1);
  for (std::size_t i = 0; i < mentioned.size(); ++i)
  {
    if (i < mention_limit && all.may_ask())
      all.ask_for(mentioned[i]);
    else if (!first_unasked_ || mentioned[i].keyword.begin < first_unasked_->begin)
      first_unasked_ = mentioned[i].keyword;
  }
  disagreements_ = std::move(all).result();
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
