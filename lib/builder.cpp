// SPDX-License-Identifier: MIT
#include "builder.hpp"

#include <algorithm>
#include <cstring>

#include "bytes.hpp"
#include "comment_sign.hpp"
#include "host.hpp"
#include "machine_word.hpp"
#include "property_word.hpp"
#include "quotation.hpp"

namespace netrc
{

void builder::report(problem_code code, std::string_view where)
{
  const problem found{code, span_of(where), out_.records.empty() ? problem::no_entry : current()};
  ++out_.count_of_code[static_cast<std::size_t>(code)];
  if (out_.problems.size() < document::problem_limit)
    out_.problems.push_back(found);
  if (describe(code).may_hide_machine)
    hide(found);
}

void builder::hide(const problem& by)
{
  if (out_.hiding.code == problem_code::none || by.where.begin < out_.hiding.where.begin)
    out_.hiding = by;
}

void builder::refuse(problem_code code, std::string_view where)
{
  report(code, where);
  if (!out_.records.empty())
    mark_refused(code, span_of(where).begin);
}

void builder::mark_refused(problem_code code, std::uint32_t at)
{
  record& entry = out_.records.back();
  if (entry.refused == problem_code::none || at < refused_at_ || (at == refused_at_ && code < entry.refused))
  {
    entry.refused = code;
    refused_at_ = at;
  }
}

void builder::end_entry()
{
  // docs/format.md 2.5: the unknown word may be the keyword of the login that the entry lacks.
  if ((doubts_ & (outside_entry | behind_unknown_word)) == behind_unknown_word &&
      (seen_ & bit_of(property::login)) == 0)
    mark_refused(unknown_, unknown_at_);
  if ((doubts_ & (outside_entry | behind_repeated_property)) != 0)
    find_surplus();
  if ((doubts_ & outside_entry) == 0 && (doubts_ & (behind_unknown_word | behind_commented_machine)) != 0)
    out_.records.back().set(may_hide_machine);
}

unsigned builder::close_entry(std::string_view next_keyword)
{
  end_entry();
  repeated_ = 0;
  return (doubts_ & behind_comment_sign) != 0 && is_on_line_of_sign(next_keyword) ? behind_comment_sign : 0U;
}

/// docs/format.md 5.3
void builder::find_surplus()
{
  constexpr unsigned login = bit_of(property::login);
  constexpr unsigned password = bit_of(property::password);
  const bool is_outside = (doubts_ & outside_entry) != 0;
  const unsigned has = seen_ & (login | password);
  const unsigned too_many = is_outside ? has : repeated_ & has;
  if (too_many == 0)
    return;
  unsigned kinds = 0;
  if (too_many != has || (has & login) != 0)
    kinds |= has_login;
  if (too_many != has || (has & password) != 0)
    kinds |= has_password;
  surplus_.add(kinds, is_outside ? problem_code::property_outside_entry : problem_code::repeated_property,
               static_cast<std::uint32_t>(out_.records.size()));
}

/// Asked of words in the order of the text: linear in it.
bool builder::is_on_line_of_sign(std::string_view word)
{
  if (sign_line_ == nullptr || std::any_of(sign_line_, word.data(), is_line_end))
    sign_line_ = nullptr;
  else
    sign_line_ = word.data();
  return sign_line_ != nullptr;
}

void builder::grow(std::string_view keyword)
{
  const std::size_t count = out_.records.size();
  const std::size_t total = out_.text.size();
  const std::size_t here = span_of(keyword).begin;
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

void builder::store_host(std::string_view host, std::string_view word, bool decoded)
{
  record& entry = out_.records.back();
  const host_word read_host = read_host_word(host);
  if (read_host.is_plain()) [[likely]]
    entry.set(host_is_plain);
  if (read_host.is_ipv6)
    entry.set(host_is_ipv6);
  if (decoded)
    entry.set(host_decoded);
  if (read_host.port)
  {
    entry.port = *read_host.port;
    entry.set(has_port | port_in_host);
  }
  entry.host = span_of(content{read_host.name, decoded});
  if (hashing_)
    entry.next = hash_host(read_host.name, read_host.is_ipv6, seed_);
  if (read_host.malformed)
  {
    refuse(problem_code::malformed_host, word);
    entry.set(port_in_doubt);
  }
  else if (read_host.non_ascii)
    report(problem_code::non_ascii_host, word);
}

void builder::host(written value)
{
  if (is_keyword_for_host(value.word))
    hide_by_host();
  const content host = read(value);
  store_host(host.bytes, value.word, host.decoded);
}

span builder::span_of(const content& of) const noexcept
{
  const char* const from = of.decoded ? out_.decoded.data() : text_;
  return {static_cast<std::uint32_t>(of.bytes.data() - from), static_cast<std::uint32_t>(of.bytes.size())};
}

bool builder::is_on_later_line(std::string_view value) const noexcept
{
  return std::any_of(keyword_.data() + keyword_.size(), value.data(), is_line_end);
}

builder::content builder::read(written value)
{
  content result{value.word};
  if (value.form == word_form::plain)
    return result;
  const bool quoted = value.word.starts_with('"');
  std::string_view inside = value.word;
  if (quoted)
  {
    inside.remove_prefix(1);
    if (value.form != word_form::quoted_open)
      inside = inside.substr(0, closing_quote(inside));
  }
  const auto damage = [&](problem_code code)
  {
    refuse(code, value.word);
    result.damaged = true;
  };
  if (const auto nul = value.word.find('\0'); nul != value.word.npos)
    nul_byte(value.word.substr(nul, 1));
  if (std::any_of(value.word.begin(), value.word.end(), is_control))
    damage(problem_code::control_byte);
  const bool holds_machine = quoted ? !machine_behind_written_out(inside).empty() ||
                                          (opens_with_machine(inside) && is_on_later_line(value.word))
                                    : value.form == word_form::glued_machine || !machine_glued_into(inside).empty();
  if (holds_machine)
    damage(problem_code::machine_in_value);
  if (value.form == word_form::quoted_open)
    damage(problem_code::unclosed_quote);
  if (value.form == word_form::quoted_glued)
    damage(problem_code::text_after_quote);
  result.decoded = quoted && inside.find('\\') != inside.npos;
  result.bytes = result.decoded ? append_unescaped(inside, out_.decoded) : inside;
  return result;
}

void builder::login(written value)
{
  odd_value(value, has_login, login_decoded, &record::login);
}

void builder::password(written value)
{
  odd_value(value, has_password, password_decoded, &record::password);
}

void builder::odd_value(written value, unsigned has, unsigned decoded, span record::*where)
{
  const content found = read(value);
  if (found.damaged && !out_.records.empty())
    out_.records.back().set(doubt_of(property_));
  if (!storing_)
    return;
  record& entry = out_.records.back();
  entry.*where = span_of(found);
  entry.set(has | (found.decoded ? decoded : 0));
}

/// docs/format.md 3.3
bool builder::is_swallowed_keyword(written value)
{
  const bool opens_entry = is_word(value.word, "machine") || is_word(value.word, "default");
  if (!opens_entry && !is_word(value.word, "login") && !is_word(value.word, "password") &&
      !is_word(value.word, "account") && !is_word(value.word, "macdef"))
    return false;
  missing_value();
  if (opens_entry)
    hide({problem_code::missing_value, span_of(keyword_), out_.records.empty() ? problem::no_entry : current()});
  return true;
}

void builder::account(written value)
{
  const content found = read(value);
  if (is_swallowed_keyword(value) || !storing_)
    return;
  out_.accounts.push_back({current(), found.decoded, span_of(found)});
  out_.records.back().set(has_account);
}

void builder::port(written value)
{
  const content found = read(value);
  if (is_swallowed_keyword(value) || !storing_)
    return;
  record& entry = out_.records.back();
  const std::string_view digits = found.bytes;
  if (found.damaged)
    entry.set(port_in_doubt);
  else if (!is_service_name(digits))
  {
    const auto port = parse_port(digits);
    if (!port || (entry.has(port_in_host) && entry.port != *port))
    {
      refuse(problem_code::bad_port, value.word);
      entry.set(port_in_doubt);
    }
    else
    {
      entry.port = *port;
      entry.set(has_port);
    }
  }
}

void builder::foreign(written value)
{
  (void) read(value);
  (void) is_swallowed_keyword(value);
}

/// What of the entry is in doubt when this property is (docs/format.md 5.2).
unsigned builder::doubt_of(property which) const noexcept
{
  if (which == property::login)
    return login_in_doubt;
  return which == property::port ? port_in_doubt : 0;
}

void builder::doubtful_property(property which)
{
  if ((doubts_ & outside_entry) != 0)
  {
    report(problem_code::property_outside_entry, keyword_);
    storing_ = false;
    return;
  }
  // Behind a comment sign in the entry itself there is an unknown word, too: here it stands before the entry.
  const bool is_behind_sign = (doubts_ & behind_comment_sign) != 0 && !is_on_line_of_sign(keyword_);
  if ((doubts_ & (behind_unknown_word | behind_commented_machine)) != 0 || is_behind_sign)
    refuse(problem_code::property_after_unknown_word, keyword_);
  const bool is_repeated = (seen_ & bit_of(which)) != 0;
  if (is_repeated)
  {
    refuse(problem_code::repeated_property, keyword_);
    repeated_ |= bit_of(which);
    storing_ = false;
  }
  if ((doubts_ & behind_macro) != 0)
    refuse(problem_code::property_after_macro, keyword_);
  constexpr unsigned of_later = behind_unknown_word | behind_commented_machine | behind_macro;
  if ((doubts_ & of_later) != 0 || is_behind_sign || is_repeated)
    out_.records.back().set(doubt_of(which));
  if (is_repeated)
    doubts_ |= behind_repeated_property;
}

void builder::missing_value()
{
  refuse(problem_code::missing_value, keyword_);
  if (!out_.records.empty())
    out_.records.back().set(doubt_of(property_));
}

void builder::missing_host()
{
  refuse(problem_code::missing_value, keyword_);
  hide_by_host();
}

void builder::hide_by_host()
{
  hide({problem_code::missing_value, span_of(keyword_), current()});
}

void builder::login_alias(std::string_view keyword)
{
  report(problem_code::login_alias, keyword);
  open_property(property::login, keyword);
}

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

void builder::nul_byte(std::string_view where)
{
  if (out_.refused == problem_code::none)
  {
    out_.refused = problem_code::nul_byte;
    report(problem_code::nul_byte, where);
  }
}

void builder::comment(std::string_view bytes)
{
  const std::string_view glued = machine_glued_to_comment(bytes);
  if (!glued.empty())
    report(problem_code::machine_in_comment, glued);
  if (!glued.empty() || !machine_commented_out(bytes).empty())
    doubts_ |= behind_commented_machine;
}

void builder::doubt_word(problem_code code, std::string_view word)
{
  report(code, word);
  if ((doubts_ & behind_unknown_word) == 0)
  {
    unknown_ = code;
    unknown_at_ = span_of(word).begin;
  }
  doubts_ |= behind_unknown_word;
}

void builder::unknown_word(std::string_view word)
{
  if (const auto nul = word.find('\0'); nul != word.npos)
    nul_byte(word.substr(nul, 1));
  doubt_word(problem_code::unknown_word, word);
  if (is_comment_sign(word))
  {
    sign_line_ = word.data();
    doubts_ |= behind_comment_sign;
  }
  const std::string_view damaged = damaged_keyword(word);
  if (damaged.empty() || out_.records.empty())
    return;
  mark_refused(problem_code::unknown_word, span_of(word).begin);
  if (damaged == "port")
    out_.records.back().set(port_in_doubt);
  else if (damaged == "login" || damaged.starts_with("user"))
    out_.records.back().set(login_in_doubt);
}

void builder::quoted_keyword(std::string_view word)
{
  doubt_word(problem_code::quoted_keyword, word);
}

void builder::open_macro(std::string_view keyword)
{
  keyword_ = keyword;
  macro_ = nullptr;
}

void builder::macro_name(std::string_view name)
{
  if (const auto nul = name.find('\0'); nul != name.npos)
    nul_byte(name.substr(nul, 1));
  macro_ = name.data();
}

void builder::missing_macro_name()
{
  report(problem_code::missing_value, keyword_);
}

void builder::macro_body(std::string_view body)
{
  doubts_ |= behind_macro;
  for (std::size_t i = 0; i < body.size(); ++i)
    if (body[i] == '\r' && (i + 1 == body.size() || body[i + 1] != '\n'))
      lone_cr(body.substr(i, 1));
  const char* const begin = macro_ != nullptr ? macro_ : body.data();
  const std::string_view macro(begin, static_cast<std::size_t>(body.data() + body.size() - begin));
  if (const std::string_view word = machine_in_macro(macro); !word.empty())
    report(problem_code::machine_in_macro, word);
}

void builder::unended_macro()
{
  report(problem_code::unended_macro, keyword_);
}

bool builder::is_utf_16()
{
  const std::string_view text = out_.text.view();
  if (!text.starts_with("\xFF\xFE") && !text.starts_with("\xFE\xFF"))
    return false;
  out_.refused = problem_code::utf_16;
  report(problem_code::utf_16, text.substr(0, 2));
  return true;
}

void builder::finish()
{
  end_entry();
  surplus_.refuse_in(out_);
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
