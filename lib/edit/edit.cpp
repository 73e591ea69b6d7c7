// SPDX-License-Identifier: MIT
#include "netrc/edit.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "edit/check.hpp"
#include "edit/layout.hpp"
#include "edit/plain.hpp"
#include "edit/spelling.hpp"
#include "edit/target.hpp"
#include "host/host_word.hpp"
#include "readers/portable_word.hpp"
#include "text/bytes.hpp"

namespace netrc::edit
{
namespace
{

using replacements = std::vector<replacement>;

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

/// A value to write, and how it can be written.
struct writable
{
  part what;
  token_kind kind;
  std::string_view keyword;
  std::string_view bytes;
  std::vector<spelling> spellings;  ///< the best first

  [[nodiscard]] bool is_plain() const
  {
    return what == part::host ? readers::is_portable_host(bytes) : readers::is_portable_value(bytes);
  }
  /// As its `choice` says: the best, or the other one if there is one.
  void append(secret_buffer& text, std::size_t choice) const
  {
    append_spelled(text, bytes, spellings[std::min(choice, spellings.size() - 1)]);
  }
};

/// A change to be tried, and what it must come to.
class trial
{
public:
  trial(const document& document, const intent& wanted, std::span<const readers::reader* const> readers,
        std::size_t byte_limit, bool writes_plain)
      : document_(document), wanted_(wanted), readers_(readers), byte_limit_(byte_limit), writes_plain_(writes_plain)
  {
  }

  [[nodiscard]] result run(replacements changes, change what) const
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
    readers_findings found =
        ask_readers(document_, tried.after ? *tried.after : document_, wanted_, readers_, byte_limit_);
    if (found.is_too_large && tried.what != change::none && !(writes_plain_ && is_plain(document_)))
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
  bool writes_plain_;
};

/// The values of fields with their spellings.
std::vector<writable> writables(const fields& values, std::span<const readers::reader* const> readers)
{
  std::vector<writable> result;
  const auto add = [&](std::optional<std::string_view> value, part what, token_kind kind, std::string_view keyword)
  {
    if (value)
      result.push_back({what, kind, keyword, *value, spellings_of(*value, what, readers)});
  };
  add(values.password, part::password, token_kind::password, "password");
  add(values.account, part::account, token_kind::account, "account");
  return result;
}

bool are_writable(const std::vector<writable>& values)
{
  return std::all_of(values.begin(), values.end(), [](const writable& each) { return !each.spellings.empty(); });
}

bool are_plain(const std::vector<writable>& values)
{
  return std::all_of(values.begin(), values.end(), [](const writable& each) { return each.is_plain(); });
}

bool have_choice(const std::vector<writable>& values)
{
  return std::any_of(values.begin(), values.end(), [](const writable& each) { return each.spellings.size() > 1; });
}

// --- entries that are there ---

/// An entry that is to be changed, with its words.
struct open_entry
{
  netrc::entry entry;
  std::vector<token> tokens;
  netrc::edit::style style;

  [[nodiscard]] std::optional<std::string_view> value(part what) const
  {
    const std::optional<secret> held = what == part::password ? entry.password() : entry.account();
    return held ? std::optional(held->reveal()) : std::nullopt;
  }
  /// The last word of one of these kinds; its keyword if there is none.
  [[nodiscard]] span last_of(std::initializer_list<token_kind> kinds) const
  {
    span last = entry.keyword();
    for (const token& each : tokens)
      if (each.entry == entry.index() && std::find(kinds.begin(), kinds.end(), each.kind) != kinds.end())
        last = each.where;
    return last;
  }
};

class value_writer
{
public:
  value_writer(const document& document, std::span<const std::uint32_t> entries, const std::vector<writable>& values)
      : document_(document), values_(values)
  {
    for (const std::uint32_t each : entries)
    {
      std::vector<token> tokens = tokens_of(document, each);
      const style style = style_of(document, each, tokens);
      entries_.push_back({document.entry_at(each), std::move(tokens), style});
    }
  }

  /// `respells`: a value that is there already is written, too.
  [[nodiscard]] replacements write(std::size_t choice, bool respells) const
  {
    replacements result;
    for (const open_entry& each : entries_)
      for (const writable& value : values_)
        write(result, each, value, choice, respells);
    std::stable_sort(result.begin(), result.end(),
                     [](const replacement& one, const replacement& other)
                     { return one.where.begin < other.where.begin; });
    return result;
  }

private:
  void write(replacements& result, const open_entry& entry, const writable& value, std::size_t choice,
             bool respells) const
  {
    const auto held = entry.value(value.what);
    if (!held)
      return insert(result, entry, value, choice);
    if (held == value.bytes && !respells)
      return;
    for (const token& each : entry.tokens)
      if (each.kind == value.kind && each.entry == entry.entry.index())
      {
        replacement& next = result.emplace_back();
        next.where = each.where;
        value.append(next.bytes, choice);
      }
  }

  void insert(replacements& result, const open_entry& entry, const writable& value, std::size_t choice) const
  {
    const span before = value.what == part::account
                            ? entry.last_of({token_kind::host, token_kind::login, token_kind::password})
                            : entry.last_of({token_kind::host, token_kind::login});
    replacement& next = result.emplace_back();
    next.where = {offset_behind(document_, before, entry.style), 0};
    if (entry.style.has_lines)
    {
      next.bytes.append(entry.style.line_end);
      next.bytes.append(entry.style.property_indentation);
    }
    else
      next.bytes.append(" ");
    next.bytes.append(value.keyword);
    next.bytes.append(" ");
    value.append(next.bytes, choice);
  }

  const document& document_;
  const std::vector<writable>& values_;
  std::vector<open_entry> entries_;
};

result change_values(const document& document, const query& asked, const fields& values, const options& options,
                     const target& wanted)
{
  const auto readers = readers_in(options);
  const std::vector<writable> written = writables(values, readers);
  if (!are_writable(written))
    return refused(refusal::unwritable);
  const value_writer writer(document, wanted.entries, written);
  const intent meant = {.asked = asked, .values = values, .changed = wanted.entries};
  const trial trial(document, meant, readers, options.byte_limit, are_plain(written));
  const entry first = document.entry_at(wanted.entries.front());
  if (!first.login() && !first.password() && !values.password)
    return refused(refusal::password_needed);
  result best = trial.run(writer.write(0, false), change::value);
  // A value that stays, or one of the other spellings, may suit them all.
  if (best.why == refusal::readers)
    if (result other = trial.run(writer.write(0, true), change::value))
      return other;
  if (best.why == refusal::readers && have_choice(written))
    if (result other = trial.run(writer.write(1, true), change::value))
      return other;
  return best;
}

// --- a new entry ---

class entry_writer
{
public:
  entry_writer(const document& document, std::uint32_t offset, std::vector<writable> values)
      : document_(document), offset_(offset), style_(style_at(document, offset)), values_(std::move(values))
  {
  }

  [[nodiscard]] replacements write(std::size_t choice) const
  {
    const std::string_view text = document_.text().reveal();
    replacements result;
    replacement& next = result.emplace_back();
    next.where = {offset_, 0};
    next.bytes.append(offset_ == 0 || is_line_end(text[offset_ - 1]) ? "" : style_.line_end);
    for (const writable& each : values_)
    {
      if (each.what == part::host)
        next.bytes.append(style_.indentation);
      else if (style_.has_lines)
      {
        next.bytes.append(style_.line_end);
        next.bytes.append(style_.property_indentation);
      }
      else
        next.bytes.append(" ");
      next.bytes.append(each.keyword);
      next.bytes.append(" ");
      each.append(next.bytes, choice);
    }
    next.bytes.append(style_.line_end);
    return result;
  }

private:
  const document& document_;
  std::uint32_t offset_;
  style style_;
  std::vector<writable> values_;
};

/// The word after `machine`: the name in lower case, and the port.
secret_buffer written_host(std::string_view name, std::optional<std::uint16_t> port)
{
  const bool has_brackets = port && name.find(':') != name.npos;
  secret_buffer result;
  result.reserve(name.size() + 8);
  result.append(has_brackets ? "[" : "");
  for (const char byte : name)
    result.append({std::array{to_lower(byte)}.data(), 1});
  result.append(has_brackets ? "]" : "");
  if (port)
  {
    std::array<char, 8> digits = {':'};
    const char* const end = std::to_chars(digits.data() + 1, digits.data() + digits.size(), *port).ptr;
    result.append({digits.data(), static_cast<std::size_t>(end - digits.data())});
  }
  return result;
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
  const secret_buffer host = written_host(read_host_word(asked.host).name, wanted.port);
  std::vector<writable> written = {
      {part::host, token_kind::host, "machine", host.view(),
       spellings_of(written_host(read_host_word(asked.host).name, std::nullopt).view(), part::host, {})}};
  if (!are_writable(written))
    return refused(refusal::host_refused);
  if (asked.login)
    written.push_back(
        {part::login, token_kind::login, "login", *asked.login, spellings_of(*asked.login, part::login, readers)});
  for (writable& each : writables(values, readers))
    written.push_back(std::move(each));
  if (!are_writable(written))
    return refused(refusal::unwritable);
  const intent meant = {
      .asked = asked, .values = values, .added = entries_before(document, place.offset), .added_port = wanted.port};
  const trial trial(document, meant, readers, options.byte_limit, are_plain(written));
  const bool has_choice = have_choice(written);
  const entry_writer writer(document, place.offset, std::move(written));
  const change what = wanted.of_host.empty() ? change::new_host : change::new_entry;
  result best = trial.run(writer.write(0), what);
  if (best.why == refusal::readers && has_choice)
    if (result other = trial.run(writer.write(1), what))
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
  replacements changes;
  for (const std::uint32_t index : wanted.entries)
  {
    const removal gone = removal_of(document, index);
    if (gone.why != refusal::none)
      return refused(gone.why, gone.where);
    for (const span each : gone.runs)
      changes.push_back({each, {}});
  }
  const intent meant = {.asked = asked, .removed = wanted.entries};
  const auto readers = readers_in(options);
  return trial(document, meant, readers, options.byte_limit, true).run(std::move(changes), change::removal);
}

}  // namespace netrc::edit
