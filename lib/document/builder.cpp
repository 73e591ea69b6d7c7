// SPDX-License-Identifier: MIT
#include "document/builder.hpp"

#include <algorithm>

#include "host/host.hpp"
#include "syntax/hidden_machine.hpp"
#include "text/bytes.hpp"
#include "text/quotation.hpp"

namespace netrc
{

// --- problems ---

void builder::report(problem_code code, std::string_view where)
{
  const problem found{code, span_of(where), out_.records.empty() ? problem::no_entry : current()};
  ++out_.count_of_code[static_cast<std::size_t>(code)];
  if (out_.problems.size() < document::problem_limit)
    out_.problems.push_back(found);
  // Those that may hide a machine are reported in their order.
  if (describe(code).may_hide_machine && out_.hiding.code == problem_code::none)
    out_.hiding = found;
}

/// A problem of the open entry's own; of a property that belongs to nobody it is reported only.
void builder::refuse(problem_code code, std::string_view where)
{
  report(code, where);
  if (is_open_)
    mark_refused(code);
}

/// The first problem counts.
void builder::mark_refused(problem_code code) noexcept
{
  record& entry = out_.records.back();
  if (entry.refused == problem_code::none)
    entry.refused = code;
}

/// An unknown word or a property stands between the last entry's end and the next one: it may be what the entry lacks.
void builder::refuse_incomplete(problem_code code)
{
  if (out_.records.empty())
    return;
  const record& entry = out_.records.back();
  if (!entry.has(has_login) || !entry.has(has_password))
    mark_refused(code);
}

// --- values ---

builder::content builder::decode(raw_value value)
{
  if (!value.word.starts_with('"'))
    return {value.word};
  std::string_view inside = value.word.substr(1);
  if (value.form != value_form::quoted_open)
    inside = inside.substr(0, closing_quote(inside));
  if (inside.find('\\') == inside.npos)
    return {inside};
  return {append_unescaped(inside, out_.decoded), true};
}

span builder::span_of(const content& value) const noexcept
{
  const char* const base = value.decoded ? out_.decoded.data() : text_;
  return {static_cast<std::uint32_t>(value.bytes.data() - base), static_cast<std::uint32_t>(value.bytes.size())};
}

/// Reports what is wrong with any value, whatever it is the value of.
void builder::check_value(raw_value value)
{
  if (value.form == value_form::plain || value.form == value_form::missing)
    return;
  check_nul(value.word);
  if (std::any_of(value.word.begin(), value.word.end(), is_control))
    refuse(problem_code::control_byte, value.word);
  if (value.form == value_form::odd && has_glued_machine(value.word))
    refuse(problem_code::machine_in_value, value.word);
  if (value.form == value_form::quoted_open)
    refuse(problem_code::unclosed_quote, value.word);
  if (value.form == value_form::quoted_stuck)
    refuse(problem_code::text_after_quote, value.word);
}

/// Rule 1, in what is neither a comment nor a macro.
void builder::check_nul(std::string_view word)
{
  const auto nul = word.find('\0');
  if (nul == word.npos || out_.refused != problem_code::none)
    return;
  out_.refused = problem_code::nul_byte;
  report(problem_code::nul_byte, word.substr(nul, 1));
}

void builder::odd_host(raw_value value)
{
  if (value.form == value_form::missing)
    return refuse(problem_code::missing_value, keyword_);
  const content written = decode(value);
  check_value(value);
  const bool is_unquoted_keyword = !value.word.starts_with('"') && is_keyword(value.word);
  const host_word host = is_unquoted_keyword ? malformed_host_word(written.bytes) : read_host_word(written.bytes);
  record& entry = out_.records.back();
  entry.host = span_of(content{host.name, written.decoded});
  const auto bits_if = [](bool holds, unsigned bits) { return holds ? bits : 0U; };
  entry.set(bits_if(host.is_plain(), host_is_plain) | bits_if(host.malformed, host_is_malformed | port_is_damaged) |
            bits_if(host.is_ipv6, host_is_ipv6) | bits_if(written.decoded, host_decoded));
  if (host.port)
  {
    entry.port = *host.port;
    entry.set(has_port);
  }
  if (hashing_)
    entry.next = hash_host(host.name, host.is_ipv6, seed_);
  if (host.malformed)
    refuse(problem_code::malformed_host, value.word);
  else if (host.non_ascii)
    report(problem_code::non_ascii_host, value.word);
}

/// Rule 7: properties after an entry's end belong to nobody.
void builder::begin_property()
{
  if (is_open_)
    return;
  report(problem_code::property_outside_entry, keyword_);
  refuse_incomplete(problem_code::property_outside_entry);
}

/// The content of a value that must be there; nothing if it is missing.
std::optional<builder::content> builder::begin_value(raw_value value)
{
  begin_property();
  if (value.form != value_form::missing)
    return decode(value);
  refuse(problem_code::missing_value, keyword_);
  return std::nullopt;
}

void builder::repeat_property()
{
  refuse(problem_code::repeated_property, keyword_);
}

void builder::odd_property(field which, raw_value value)
{
  const auto written = begin_value(value);
  if (!written)
    return;
  if (is_open_)
  {
    record& entry = out_.records.back();
    if (!entry.has(which.has))
    {
      entry.*which.where = span_of(*written);
      entry.set(which.has | (written->decoded ? which.decoded : 0U));
    }
    else if (out_.bytes(entry.*which.where, entry.has(which.decoded)) != written->bytes)
      repeat_property();
  }
  check_value(value);
}

void builder::login_alias(raw_value value)
{
  report(problem_code::login_alias, keyword_);
  login(value);
}

void builder::account(raw_value value)
{
  const auto written = begin_value(value);
  if (!written)
    return;
  if (is_open_)
  {
    record& entry = out_.records.back();
    if (!entry.has(has_account))
    {
      out_.accounts.push_back({current(), written->decoded, span_of(*written)});
      entry.set(has_account);
    }
    else if (const account_of& first = out_.accounts.back(); out_.bytes(first.where, first.decoded) != written->bytes)
      repeat_property();
  }
  check_value(value);
}

void builder::bad_port(std::string_view where)
{
  refuse(problem_code::bad_port, where);
  if (is_open_)
    out_.records.back().set(port_is_damaged);
}

void builder::port(raw_value value)
{
  begin_property();
  if (value.form == value_form::missing)
    return bad_port(keyword_);
  const content written = decode(value);
  const auto number = parse_port(written.bytes);
  if (number && is_open_)
  {
    record& entry = out_.records.back();
    if (entry.has(has_port) && entry.port != *number)
    {
      repeat_property();
      entry.set(port_is_damaged);
    }
    else
    {
      entry.port = *number;
      entry.set(has_port);
    }
  }
  check_value(value);
  if (!number && !is_service_name(written.bytes))
    bad_port(value.word);
}

void builder::foreign(raw_value value)
{
  begin_property();
  check_value(value);
}

// --- what stands between entries, and ends them ---

void builder::comment(std::string_view bytes)
{
  if (machine_spoken_of(bytes).empty())
    return;
  end_entry();
  if (const std::string_view hidden = machine_hidden_in(bytes); !hidden.empty())
    report(problem_code::machine_in_comment, hidden);
}

void builder::unknown(std::string_view word)
{
  check_nul(word);
  report(problem_code::unknown_word, word);
  const std::uint32_t begin = offset_of(word.data());
  if (is_open_ && !opens_line(out_.text.view(), begin))
    mark_refused(problem_code::unknown_word);
  end_entry();
  refuse_incomplete(problem_code::unknown_word);
  if (begin >= unknown_line_end_)
  {
    const char* const end = text_ + out_.text.size();
    unknown_line_end_ = offset_of(std::find_if(word.data() + word.size(), end, is_line_end));
  }
}

/// Rule 6: opaque, but for a machine that it may have swallowed.
void builder::macro(raw_value, std::string_view body)
{
  end_entry();
  const char* const begin = keyword_.data() + keyword_.size();
  const std::string_view machine =
      machine_spoken_of({begin, static_cast<std::size_t>(body.data() + body.size() - begin)});
  if (!machine.empty())
    report(problem_code::machine_in_macro, machine);
}

void builder::unended_macro()
{
  report(problem_code::unended_macro, keyword_);
}

// --- the text as a whole ---

void builder::byte_order_mark(std::string_view bytes)
{
  report(problem_code::byte_order_mark, bytes);
}

void builder::lone_cr(std::string_view byte)
{
  if (!cr_reported_)
    report(problem_code::lone_cr, byte);
  cr_reported_ = true;
}

bool builder::refuse_utf_16()
{
  const std::string_view text = out_.text.view();
  if (!text.starts_with("\xFF\xFE") && !text.starts_with("\xFE\xFF"))
    return false;
  out_.refused = problem_code::utf_16;
  report(problem_code::utf_16, text.substr(0, 2));
  return true;
}

void builder::grow()
{
  const std::size_t count = out_.records.size();
  const std::size_t total = out_.text.size();
  const std::size_t here = offset_of(keyword_.data());
  // As many as there will be if the rest of the text is like the part that is read.
  constexpr std::size_t usual_entry = 64;
  const std::size_t expected = count < 16 || here == 0
                                   ? std::min<std::size_t>(total, 1024) / usual_entry + 1
                                   : static_cast<std::size_t>(static_cast<double>(total) / static_cast<double>(here) *
                                                              static_cast<double>(count) * 1.01);
  // A dense beginning must not claim memory for a sparse rest.
  constexpr std::size_t most_growth = 16;
  out_.records.reserve(std::max(std::min(expected, count * most_growth + most_growth), count + count / 4) + 1);
}

void builder::start_hashing()
{
  seed_ = hash_seed::random();
  hashing_ = true;
  for (record& entry : out_.records)
    entry.next = hash_host(out_.host(entry), entry.has(host_is_ipv6), seed_);
}

void builder::finish()
{
  std::stable_sort(out_.problems.begin(), out_.problems.end(),
                   [](const problem& one, const problem& other) {
                     return one.where.begin != other.where.begin ? one.where.begin < other.where.begin
                                                                 : one.code < other.code;
                   });
  if (out_.records.capacity() > out_.records.size() + out_.records.size() / 8 + 16)
    out_.records.shrink_to_fit();
  if (hashing_)
    out_.index.build(out_, seed_);
}

}  // namespace netrc
