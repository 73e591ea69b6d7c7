// SPDX-License-Identifier: MIT
#include "edit/change.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "netrc/document.hpp"
#include "netrc/lookup.hpp"

namespace change
{
namespace
{

using netrc::document;
using netrc::query;
using netrc::edit::refusal;
using netrc::edit::result;
using netrc::readers::reply;

query query_of(const operation& asked)
{
  return {asked.host, asked.port, asked.login};
}

result made_by(const document& before, const operation& asked)
{
  netrc::edit::options options;
  options.readers = asked.readers;
  options.may_lack_login = asked.may_lack_login;
  options.byte_limit = asked.byte_limit;
  return asked.removes ? unset(before, query_of(asked), options)
                       : set(before, query_of(asked), {asked.password, asked.account}, options);
}

/// All that is known of an entry but its place.
using content = std::tuple<bool, std::string, std::optional<std::uint16_t>, std::optional<std::string>,
                           std::optional<std::string>, std::optional<std::string>, int>;

std::optional<std::string> owned(std::optional<std::string_view> bytes)
{
  return bytes ? std::optional(std::string(*bytes)) : std::nullopt;
}

std::optional<std::string> owned(const std::optional<netrc::secret>& bytes)
{
  return bytes ? std::optional(std::string(bytes->reveal())) : std::nullopt;
}

content content_of(const netrc::entry& entry)
{
  return {entry.is_machine(),
          std::string(entry.host()),
          entry.port(),
          owned(entry.login()),
          owned(entry.password()),
          owned(entry.account()),
          static_cast<int>(entry.refused_by())};
}

std::set<std::uint32_t> entries_of_host(const document& all, std::string_view host)
{
  std::set<std::uint32_t> result;
  for (const netrc::candidate& each : all.candidates({host}))
    if (each.entry.is_machine())
      result.insert(each.entry.index());
  return result;
}

/// Sound entries of the host for this port and login.
std::vector<std::uint32_t> naming(const document& all, std::string_view host, std::optional<std::uint16_t> port,
                                  std::optional<std::string_view> login)
{
  std::vector<std::uint32_t> result;
  for (const std::uint32_t each : entries_of_host(all, host))
    if (const netrc::entry here = all.entry_at(each);
        here.refused_by() == netrc::problem_code::none && here.port() == port && here.login() == login)
      result.push_back(each);
  return result;
}

/// Of every entry but these, in order.
std::vector<content> contents_without(const document& all, const std::vector<std::uint32_t>& left_out)
{
  std::vector<content> result;
  for (std::uint32_t i = 0; i < all.entry_count(); ++i)
    if (std::find(left_out.begin(), left_out.end(), i) == left_out.end())
      result.push_back(content_of(all.entry_at(i)));
  return result;
}

std::tuple<int, std::optional<std::string>, std::optional<std::string>, std::optional<std::string>>
told(const netrc::answer& answer)
{
  return {static_cast<int>(answer.outcome), owned(answer.login()), owned(answer.password()), owned(answer.account())};
}

std::string lower(std::string_view text)
{
  std::string result(text);
  for (char& byte : result)
    byte = byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 32) : byte;
  return result;
}

/// In lower case, and without what makes no other host of it: brackets, a slash, a dot.
std::string name_of_host(std::string_view host)
{
  host = host.substr(0, host.size() - (host.ends_with('/') ? 1 : 0));
  if (host.starts_with('[') && host.ends_with(']'))
    return lower(host.substr(1, host.size() - 2));
  return lower(host.substr(0, host.size() - (host.ends_with('.') ? 1 : 0)));
}

/// As a URL has it.
std::string authority(std::string_view host, std::optional<std::uint16_t> port)
{
  const std::string name = name_of_host(host);
  const bool is_ipv6 = name.find(':') != name.npos && !name.starts_with('[');
  const std::string suffix = port && *port != 443 && *port != 80 && *port != 21 ? ":" + std::to_string(*port) : "";
  return (is_ipv6 ? "[" + name + "]" : name) + suffix;
}

std::string bytes(const std::optional<netrc::readers::value>& sent)
{
  return sent ? std::string(sent->bytes.view()) : std::string();
}

std::tuple<int, int, std::string, std::string, std::string> told(const reply& sent)
{
  return {static_cast<int>(sent.outcome), static_cast<int>(sent.fault), bytes(sent.login), bytes(sent.password),
          bytes(sent.account)};
}

class examination
{
public:
  examination(std::string_view text, const operation& asked)
      : text_(text), asked_(asked), before_(document::parse(text)), made_(made_by(before_, asked))
  {
  }

  outcome run()
  {
    outcome result = {{}, made_.why, made_.what};
    result.violated = violated();
    return result;
  }

private:
  std::string violated()
  {
    if (!made_)
      return made_.replacements.empty() && !made_.after ? "" : "refused, and changed";
    if (made_.what == netrc::edit::change::none)
      return made_.replacements.empty() && !made_.after ? unchanged() : "no change, and replacements";
    if (!made_.after)
      return "a change, and no text after it";
    for (const auto property : {&examination::outside, &examination::others, &examination::answers, &examination::again,
                                &examination::back, &examination::readers})
      if (std::string fault = (this->*property)(); !fault.empty())
        return fault;
    return "";
  }

  std::string unchanged() const
  {
    if (asked_.removes)
      return "";
    const netrc::answer found = before_.find(query_of(asked_));
    return holds_values(found) ? "" : "nothing is to change, and the value is not there";
  }

  bool holds_values(const netrc::answer& found) const
  {
    return found && found.why == netrc::reason::host_entry && (!asked_.login || found.login() == *asked_.login) &&
           (!asked_.password || owned(found.password()) == asked_.password) &&
           (!asked_.account || owned(found.account()) == asked_.account);
  }

  /// Bytes outside the replacements are identical.
  std::string outside()
  {
    std::string expected;
    std::size_t end = 0;
    for (const auto& each : made_.replacements)
    {
      if (each.where.begin < end || each.where.end() > text_.size())
        return "replacements overlap, or are beyond the text";
      expected += text_.substr(end, each.where.begin - end);
      expected += each.bytes.view();
      end = each.where.end();
    }
    expected += text_.substr(end);
    const auto applied = netrc::edit::applied(text_, made_.replacements);
    return applied.view() == expected && made_.after->text().reveal() == expected ? "" : "bytes outside have changed";
  }

  /// The entries that the change is about: found by what they name.
  std::vector<std::uint32_t> subjects(const document& all) const
  {
    const document& source = asked_.removes ? before_ : *made_.after;
    const netrc::entry first = source.entry_at(made_.entries.front());
    return naming(all, asked_.host, first.port(), first.login());
  }

  std::string others()
  {
    if (contents_without(before_, subjects(before_)) != contents_without(*made_.after, subjects(*made_.after)))
      return "another entry is read otherwise";
    for (const char* host : {"a.test", "b.test", "c.test", "d.test", "e.test", "n.test", "z.test", "machine", "::1"})
      for (const std::optional<std::uint16_t> port : {std::optional<std::uint16_t>(), {443}, {8443}})
        if (name_of_host(host) != name_of_host(asked_.host) &&
            told(before_.find({host, port})) != told(made_.after->find({host, port})))
          return std::string("the reference reads another host otherwise: ") + host;
    return "";
  }

  std::string answers()
  {
    const document& source = asked_.removes ? before_ : *made_.after;
    for (const std::uint32_t each : made_.entries)
      if (!fits(source.entry_at(each), source))
        return "an entry is changed that does not name host, port and login";
    if (asked_.removes)
      return subjects(*made_.after).empty() ? "" : "an entry is left that names host, port and login";
    return holds_values(made_.after->find(query_of(asked_))) ? "" : "the reference does not find the value";
  }

  /// Its port is the one asked for or, only if the host has no other, none.
  bool fits(const netrc::entry& here, const document& source) const
  {
    return entries_of_host(source, asked_.host).contains(here.index()) &&
           (!asked_.login || here.login() == *asked_.login) && (here.port() == asked_.port || !here.port());
  }

  std::string again()
  {
    if (asked_.removes)
      return "";  // without a login, or the port, another entry may be meant now
    const result second = made_by(*made_.after, asked_);
    if (!second)
      return "the second change is refused: " + std::string(name_of(second.why));
    return second.replacements.empty() ? "" : "the second change changes something";
  }

  /// A new entry that is removed leaves the file as it was, where that ended in a line end.
  std::string back()
  {
    const bool is_new = made_.what == netrc::edit::change::new_host || made_.what == netrc::edit::change::new_entry;
    if (!is_new || made_.replacements.front().bytes.view().find_first_of("\r\n") == 0)
      return "";
    operation reverse = asked_;
    reverse.removes = true;
    reverse.readers.clear();
    const result removed = made_by(*made_.after, reverse);
    if (!removed)
      return "a new entry cannot be removed: " + std::string(name_of(removed.why));
    return netrc::edit::applied(made_.after->text().reveal(), removed.replacements).view() == text_
               ? ""
               : "a new entry that is removed leaves something";
  }

  std::string readers()
  {
    std::set<std::pair<std::string, std::optional<std::uint16_t>>> hosts = {{"z.test", {}}};
    const auto own = entries_of_host(before_, asked_.host);
    for (std::uint32_t i = 0; i < before_.entry_count(); ++i)
    {
      // The malformed `a.test..` is no entry of a.test, but without its last dot a program asks for a.test.
      const std::string host(before_.entry_at(i).host());
      if (!own.contains(i) && !host.empty() && name_of_host(host) != name_of_host(asked_.host))
        hosts.insert({host, before_.entry_at(i).port()});
    }
    if (name_of_host(asked_.host) == "z.test")
      hosts.erase({"z.test", {}});
    for (const auto* reader : asked_.readers)
    {
      for (const auto& [host, port] : hosts)
        if (std::string fault = reads_other(*reader, host, port); !fault.empty())
          return fault;
      if (!asked_.removes && !is_warned_of(*reader) && !reads_own(*reader))
        return std::string(reader->name) + " reads other bytes than were written";
    }
    return "";
  }

  bool is_warned_of(const netrc::readers::reader& reader) const
  {
    return std::any_of(made_.warnings.begin(), made_.warnings.end(),
                       [&](const netrc::edit::warning& each) { return each.reader == &reader; });
  }

  bool reads_own(const netrc::readers::reader& reader) const
  {
    const std::string host = authority(asked_.host, asked_.port);
    const std::string_view scheme = asked_.port == 80 ? "http" : asked_.port == 21 ? "ftp" : "https";
    const reply sent = answer(reader, made_.after->text().reveal(), {host, {}, scheme});
    return sent.outcome == netrc::outcome::found && (!asked_.password || bytes(sent.password) == *asked_.password);
  }

  std::string reads_other(const netrc::readers::reader& reader, const std::string& host,
                          std::optional<std::uint16_t> port) const
  {
    const std::string name = authority(host, port);
    const std::string_view scheme = port == 80 ? "http" : port == 21 ? "ftp" : "https";
    const reply old = answer(reader, text_, {name, {}, scheme});
    const reply now = answer(reader, made_.after->text().reveal(), {name, {}, scheme});
    if (told(old) == told(now))
      return "";
    const netrc::answer meant = made_.after->find({host, port ? port : std::nullopt});
    const bool is_meant = now.fault == netrc::readers::fault::none &&
                          (now.outcome == netrc::outcome::found) == bool(meant) &&
                          (!meant || (bytes(now.login) == owned(meant.login()).value_or("") &&
                                      bytes(now.password) == owned(meant.password()).value_or("")));
    return is_meant ? "" : std::string(reader.name) + " reads " + name + " otherwise";
  }

  std::string_view text_;
  const operation& asked_;
  document before_;
  result made_;
};

std::string visible(std::string_view text)
{
  static constexpr std::string_view digits = "0123456789ABCDEF";
  std::string result;
  for (const char each : text)
  {
    const auto byte = static_cast<unsigned char>(each);
    if (each == '\n')
      result += "\\n\n";
    else if (byte < 0x20 || byte > 0x7E)
      result += std::string("\\x") + digits[byte / 16] + digits[byte % 16];
    else
      result += each;
  }
  return result;
}

}  // namespace

outcome examine(std::string_view text, const operation& asked)
{
  return examination(text, asked).run();
}

std::string description(std::string_view text, const operation& asked)
{
  const auto shown = [](const char* name, const std::optional<std::string>& value)
  { return value ? std::string(" ") + name + " <" + visible(*value) + ">" : std::string(); };
  std::string result = asked.removes ? "unset <" : "set <";
  result += visible(asked.host) + ">" + (asked.port ? " port " + std::to_string(*asked.port) : "") +
            shown("login", asked.login) + shown("password", asked.password) + shown("account", asked.account) + " for";
  for (const auto* each : asked.readers)
    result += " " + std::string(each->name);
  return result + " in\n" + visible(text) + "\n";
}

}  // namespace change
