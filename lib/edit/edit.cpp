// SPDX-License-Identifier: MIT
#include "netrc/edit.hpp"

#include <utility>

#include "edit/check.hpp"
#include "edit/layout.hpp"
#include "edit/plain.hpp"
#include "edit/spelling.hpp"
#include "edit/target.hpp"
#include "edit/writable.hpp"
#include "host/host_word.hpp"

namespace netrc::edit
{
namespace
{

result refused(refusal why, span where = {}, problem_code problem = problem_code::none)
{
  result failure;
  failure.why = why;
  failure.where = where;
  failure.problem = problem;
  return failure;
}

std::vector<const readers::reader*> readers_in(const options& options)
{
  if (!options.readers)
    return readers::readers_called(readers::common_readers);
  return {options.readers->begin(), options.readers->end()};
}

/// A change to be tried, and what it must come to.
class trial
{
public:
  trial(const document& document, const intent& wanted, std::span<const readers::reader* const> readers,
        std::size_t byte_limit)
      : document_(document), wanted_(wanted), readers_(readers), byte_limit_(byte_limit)
  {
  }

  [[nodiscard]] result run(std::vector<replacement> changes, change what) const
  {
    result tried;
    tried.entries = wanted_.removes() ? std::vector<std::uint32_t>(wanted_.removed.begin(), wanted_.removed.end())
                                      : entries_after(wanted_);
    if (changes.empty())
      return judged(std::move(tried));
    tried.after = document::parse(applied(document_.text().reveal(), changes));
    if (!is_done(document_, *tried.after, wanted_))
      return refused(refusal::place_in_doubt, changes.front().where);
    tried.what = what;
    tried.replacements = std::move(changes);
    return judged(std::move(tried));
  }

private:
  [[nodiscard]] result judged(result tried) const
  {
    const document& after = tried.after ? *tried.after : document_;
    readers_findings found = ask_readers(document_, after, wanted_, readers_, byte_limit_);
    if (found.is_too_large && tried.what != change::none && !(is_plain(document_) && is_plain(after)))
      return refused(refusal::unasked);
    if (!found.in_the_way.empty())
      tried = refused(refusal::readers);
    tried.in_the_way = std::move(found.in_the_way);
    tried.warnings = std::move(found.warnings);
    return tried;
  }

  const document& document_;
  const intent& wanted_;
  std::span<const readers::reader* const> readers_;
  std::size_t byte_limit_;
};

result change_values(const document& document, const query& asked, const fields& values, const options& options,
                     const target& wanted)
{
  const auto readers = readers_in(options);
  const std::vector<writable> written = writables(values, readers);
  if (!are_writable(written))
    return refused(refusal::unwritable);
  const entry first = document.entry_at(wanted.entries.front());
  if (!first.login() && !first.password() && !values.password)
    return refused(refusal::password_needed);
  const intent meant = {.asked = asked, .values = values, .changed = wanted.entries};
  const trial trial(document, meant, readers, options.byte_limit);
  const auto written_as = [&](choice spellings, bool respells)
  { return trial.run(change_entries(document, wanted.entries, written, spellings, respells), change::value); };
  result best = written_as(choice::best, false);
  // A value that is there already may be what they misread; another spelling may suit them all.
  if (best.why == refusal::readers)
    if (result other = written_as(choice::best, true))
      return other;
  if (best.why == refusal::readers && have_choice(written))
    if (result other = written_as(choice::other, true))
      return other;
  return best;
}

result add_entry(const document& document, const query& asked, const fields& values, const options& options,
                 const target& wanted)
{
  if (!asked.login && !options.may_lack_login)
    return refused(refusal::login_needed);
  if (!values.password)
    return refused(refusal::password_needed);
  const place place = place_for(document, wanted);
  if (place.why != refusal::none)
    return refused(place.why, place.where, place.problem);
  const auto readers = readers_in(options);
  const std::string_view name = read_host_word(asked.host).name;
  const secret_buffer host = written_host(name, wanted.port);
  std::vector<spelling> of_host = spellings_of(written_host(name, std::nullopt).view(), part::host, {});
  if (of_host.empty())
    return refused(refusal::host_refused);
  of_host.resize(1);
  std::vector<writable> written = {{part::host, host.view(), std::move(of_host)}};
  if (asked.login)
    written.push_back({part::login, *asked.login, spellings_of(*asked.login, part::login, readers)});
  for (writable& each : writables(values, readers))
    written.push_back(std::move(each));
  if (!are_writable(written))
    return refused(refusal::unwritable);
  const intent meant = {
      .asked = asked, .values = values, .added = entries_before(document, place.offset), .added_port = wanted.port};
  const trial trial(document, meant, readers, options.byte_limit);
  const change what = wanted.of_host.empty() ? change::new_host : change::new_entry;
  const auto written_as = [&](choice spellings)
  { return trial.run(insert_entry(document, place.offset, written, spellings), what); };
  result best = written_as(choice::best);
  if (best.why == refusal::readers && have_choice(written))
    if (result other = written_as(choice::other))
      return other;
  return best;
}

}  // namespace

secret_buffer applied(std::string_view text, std::span<const replacement> replacements)
{
  std::size_t size = text.size();
  for (const replacement& each : replacements)
    size += each.bytes.size() - each.where.size;
  secret_buffer result;
  result.reserve(size);
  std::size_t copied = 0;
  for (const replacement& each : replacements)
  {
    result.append(text.substr(copied, each.where.begin - copied));
    result.append(each.bytes.view());
    copied = each.where.end();
  }
  result.append(text.substr(copied));
  return result;
}

result set(const document& document, const query& asked, const fields& values, const options& options)
{
  const target wanted = target_of(document, asked);
  if (wanted.why != refusal::none)
    return refused(wanted.why, wanted.where, wanted.problem);
  return wanted.entries.empty() ? add_entry(document, asked, values, options, wanted)
                                : change_values(document, asked, values, options, wanted);
}

result unset(const document& document, const query& asked, const options& options)
{
  const target wanted = target_of(document, asked);
  if (wanted.why != refusal::none)
    return refused(wanted.why, wanted.where, wanted.problem);
  if (wanted.entries.empty())
    return {};
  const removal gone = removal_of(document, wanted.entries);
  if (gone.why != refusal::none)
    return refused(gone.why, gone.where);
  std::vector<replacement> changes;
  for (const run& each : gone.runs)
    changes.push_back({each.where, {}});
  const intent meant = {.asked = asked, .removed = wanted.entries};
  const auto readers = readers_in(options);
  return trial(document, meant, readers, options.byte_limit).run(std::move(changes), change::removal);
}

}  // namespace netrc::edit
