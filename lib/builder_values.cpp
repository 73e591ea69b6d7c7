// SPDX-License-Identifier: MIT
// What the builder makes of hosts, properties and their values; the rest of it is in builder.cpp.
#include <algorithm>

#include "builder.hpp"
#include "bytes.hpp"
#include "host.hpp"
#include "machine_word.hpp"
#include "property_word.hpp"
#include "quotation.hpp"

namespace netrc
{

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
    // Prose: `; my login data`.
    if (!follow_unknown_line(keyword_))
      too_many_ |= bit_of(which);
    return;
  }
  const bool is_commented_out = (doubts_ & opened_behind_sign) != 0 && !follow_unknown_line(keyword_);
  const bool may_be_of_another = (doubts_ & (behind_unknown_word | behind_commented_machine)) != 0 || is_commented_out;
  if (may_be_of_another)
    refuse(problem_code::property_after_unknown_word, keyword_);
  if ((seen_ & bit_of(which)) != 0)
  {
    refuse(problem_code::repeated_property, keyword_);
    storing_ = false;
    doubts_ |= behind_repeated_property;
    // Behind an unknown word or a commented-out machine it is of that machine.
    if (!may_be_of_another)
      too_many_ |= bit_of(which);
  }
  if ((doubts_ & behind_macro) != 0)
    refuse(problem_code::property_after_macro, keyword_);
  if (may_be_of_another || (doubts_ & (behind_macro | behind_repeated_property)) != 0)
    out_.records.back().set(doubt_of(which));
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

}  // namespace netrc
