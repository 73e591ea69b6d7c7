// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

#include "edit/check.hpp"
#include "edit/layout.hpp"
#include "host/host.hpp"
#include "host/host_word.hpp"
#include "text/bytes.hpp"

namespace netrc::edit
{
namespace
{

using readers::reply;
using readers::request;

/// No file names it (RFC 2606): `default` answers, if anything does.
constexpr std::string_view unlisted_host = "unlisted.invalid";

/// A host as a URL has it: in lower case, with brackets, and with a port that is not the scheme's. It owns its bytes:
/// the host of a refused entry may be a secret that slipped.
class asked_host
{
public:
  asked_host(std::string_view host, std::optional<std::uint16_t> port) : port_(port)
  {
    const bool is_ipv6 = host.find(':') != host.npos && !host.starts_with('[');
    authority_.reserve(host.size() + 16);
    authority_.append(is_ipv6 ? "[" : "");
    for (const char byte : host)
      authority_.append({std::array{to_lower(byte)}.data(), 1});
    authority_.append(is_ipv6 ? "]" : "");
    name_size_ = authority_.size();
    if (port && *port != 443 && *port != 80 && *port != 21)
    {
      std::array<char, 8> digits = {':'};
      const char* const end = std::to_chars(digits.data() + 1, digits.data() + digits.size(), *port).ptr;
      authority_.append({digits.data(), static_cast<std::size_t>(end - digits.data())});
    }
  }

  [[nodiscard]] netrc::query query() const { return {authority_.view().substr(0, name_size_), port_}; }
  [[nodiscard]] readers::request request(std::optional<std::string_view> user = {}) const
  {
    return {authority_.view(), user, port_ == 80 ? "http" : port_ == 21 ? "ftp" : "https"};
  }

private:
  secret_buffer authority_;
  std::size_t name_size_ = 0;
  std::optional<std::uint16_t> port_;
};

std::string_view bytes_of(const std::optional<readers::value>& sent)
{
  return sent ? sent->bytes.view() : std::string_view();
}

std::string_view bytes_of(const std::optional<secret>& value)
{
  return value ? value->reveal() : std::string_view();
}

/// Absent and empty are sent alike.
bool is_same(const reply& one, const reply& other)
{
  return one.outcome == other.outcome && one.fault == other.fault && bytes_of(one.login) == bytes_of(other.login) &&
         bytes_of(one.password) == bytes_of(other.password) && bytes_of(one.account) == bytes_of(other.account);
}

bool is_as_reference(const reply& sent, const answer& found)
{
  if (sent.fault != readers::fault::none || (sent.outcome == outcome::found) != static_cast<bool>(found))
    return false;
  return !found ||
         (bytes_of(sent.login) == found.login().value_or("") && bytes_of(sent.password) == bytes_of(found.password()));
}

bool touch(span one, span other)
{
  return one.begin < other.end() && other.begin < one.end();
}

/// One question, before the change and after it.
struct inquiry
{
  const document& before;
  const document& after;
  const readers::reader& reader;

  [[nodiscard]] reply ask_before(const request& asked) const
  {
    return readers::answer(reader, before.text().reveal(), asked);
  }
  [[nodiscard]] reply ask_after(const request& asked) const
  {
    return readers::answer(reader, after.text().reveal(), asked);
  }
};

/// What a reader makes of the host whose entries are changed.
class own_host
{
public:
  own_host(const document& before, const document& after, const intent& wanted)
      : before_(before),
        after_(after),
        wanted_(wanted),
        host_(read_host_word(wanted.asked.host).name, wanted.asked.port)
  {
    for (const std::uint32_t index : entries_after(wanted))
    {
      opened_.push_back(after.entry_at(index).keyword());
      for (const token& each : tokens_of(after, index))
        if (each.entry == index && each.kind != token_kind::space)
          words_.push_back(each.where);
      end_of_first_ = end_of_first_ == 0 ? words_.back().end() : end_of_first_;
    }
  }

  /// False if the reader is in the way.
  bool ask(const readers::reader& reader, std::vector<warning>& warnings) const
  {
    const inquiry both = {before_, after_, reader};
    if (wanted_.removes())
      return sends_no_worse(both);
    const entry changed = after_.entry_at(entries_after(wanted_).front());
    return suits(both, host_.request(), &warnings) &&
           (!changed.login() || suits(both, host_.request(changed.login()), nullptr));
  }

private:
  [[nodiscard]] bool stands_here(const reply& sent) const
  {
    if (sent.outcome != outcome::found)
      return false;
    const auto is_of = [](const std::vector<span>& places, const std::optional<span>& where)
    { return where && std::any_of(places.begin(), places.end(), [&](span each) { return touch(each, *where); }); };
    return is_of(opened_, sent.entry) || (sent.login && is_of(words_, sent.login->where)) ||
           (sent.password && is_of(words_, sent.password->where));
  }

  /// A value that was written is read back. Another is read as it is meant, or as it was.
  [[nodiscard]] bool is_read(const reply& sent, const inquiry& both, const request& asked) const
  {
    const entry changed = after_.entry_at(entries_after(wanted_).front());
    const bool has_account = !wanted_.values.account || !sent.account || sent.account->bytes.size() == 0 ||
                             bytes_of(sent.account) == *wanted_.values.account;
    const bool has_login = bytes_of(sent.login) == changed.login().value_or("");
    const bool has_password = bytes_of(sent.password) == bytes_of(changed.password());
    if (!has_account || (!has_login && wanted_.added) || (!has_password && wanted_.values.password))
      return false;
    if (has_login && has_password)
      return true;
    const reply old = both.ask_before(asked);
    return (has_login || bytes_of(sent.login) == bytes_of(old.login)) &&
           (has_password || bytes_of(sent.password) == bytes_of(old.password));
  }

  [[nodiscard]] bool suits(const inquiry& both, const request& asked, std::vector<warning>* warnings) const
  {
    const reply now = both.ask_after(asked);
    const auto warn = [&](notice what, std::optional<span> entry)
    {
      if (warnings != nullptr)
        warnings->push_back({&both.reader, what, entry});
    };
    if (now.fault != readers::fault::none)
    {
      warn(notice::gives_up, std::nullopt);
      return both.ask_before(asked).fault != readers::fault::none;
    }
    if (stands_here(now))
      return is_read(now, both, asked);
    if (now.outcome == outcome::none)
    {
      warn(notice::not_found, std::nullopt);
      return !is_lost_by_its_values(both.reader, asked);
    }
    warn(notice::other_entry, now.entry);
    return is_same(now, both.ask_before(asked));
  }

  /// Alone in a file, the reader does not find the entry, but would with plain values.
  [[nodiscard]] bool is_lost_by_its_values(const readers::reader& reader, const request& asked) const
  {
    const auto finds = [&](const secret_buffer& text)
    { return readers::answer(reader, text.view(), asked).outcome == outcome::found; };
    const std::string_view text = after_.text().reveal();
    secret_buffer as_it_is(text.substr(words_.front().begin, end_of_first_ - words_.front().begin));
    as_it_is.append("\n");
    const entry changed = after_.entry_at(entries_after(wanted_).front());
    secret_buffer plain("machine ");
    plain.append(text.substr(words_[1].begin, words_[1].size));
    plain.append(changed.login() ? " login u" : "");
    plain.append(changed.password() ? " password p\n" : "\n");
    return !finds(as_it_is) && finds(plain);
  }

  /// Without the entries that go, no reader sends something of another host that it did not send before.
  [[nodiscard]] bool sends_no_worse(const inquiry& both) const
  {
    const reply now = both.ask_after(host_.request());
    const reply old = both.ask_before(host_.request());
    if (now.fault != readers::fault::none)
      return old.fault != readers::fault::none;
    if (now.outcome != outcome::found || is_same(now, old))
      return true;
    const readers::provenance worth = readers::provenance_index(after_, host_.query()).judge(now);
    return worth < readers::provenance::no_value ||
           worth <= readers::provenance_index(before_, host_.query()).judge(old);
  }

  const document& before_;
  const document& after_;
  const intent& wanted_;
  asked_host host_;
  std::vector<span> opened_;
  std::vector<span> words_;  ///< of all of them: the first two are `machine` and its host
  std::uint32_t end_of_first_ = 0;
};

/// A host and a port to ask for. A view of a document.
struct named_host
{
  std::string_view name;
  std::optional<std::uint16_t> port = {};
  friend auto operator<=>(const named_host&, const named_host&) = default;
};

/// Gathers hosts, each once for each port, but not the one whose entries are changed.
class host_list
{
public:
  explicit host_list(const query& asked) : own_(read_host_word(asked.host)), hosts_{{unlisted_host}} {}

  void add(const document& document, std::size_t index)
  {
    if (index < document.entry_count())
      if (const entry here = document.entry_at(index); !here.host().empty())
        add({here.host(), here.port()});
  }
  void add_neighbours(const document& document, std::uint32_t index)
  {
    if (index != 0)
      add(document, index - 1);
    add(document, index + 1);
  }
  /// Whatever follows a word that ends in `machine`: for some reader a comment, a macro or a part of a value is an
  /// entry, and quotes and bytes over 7F are white space.
  void add_mentioned(std::string_view text)
  {
    const auto is_of_word = [](char byte) { return is_graphic(byte) && byte != '"'; };
    bool is_due = false;
    for (const char* at = text.begin(); at != text.end();)
    {
      const char* const begin = std::find_if(at, text.end(), is_of_word);
      at = std::find_if_not(begin, text.end(), is_of_word);
      const std::string_view word(begin, static_cast<std::size_t>(at - begin));
      if (is_due && word.size() <= longest_host)
        if (const host_word host = read_host_word(word); !host.malformed)
          add({host.name, host.port});
      constexpr std::string_view machine = "machine";
      is_due = word.size() >= machine.size() && is_word(word.substr(word.size() - machine.size()), machine);
    }
  }
  [[nodiscard]] std::vector<named_host> result() &&
  {
    std::sort(hosts_.begin(), hosts_.end());
    hosts_.erase(std::unique(hosts_.begin(), hosts_.end()), hosts_.end());
    return std::move(hosts_);
  }

private:
  static constexpr std::size_t longest_host = 255;

  void add(const named_host& host)
  {
    const bool is_own = own_.is_ipv6 ? parse_ipv6(host.name) == parse_ipv6(own_.name)
                                     : host.name.size() == own_.name.size() && same_letters(host.name, own_.name);
    if (!is_own)
      hosts_.push_back(host);
  }

  host_word own_;
  std::vector<named_host> hosts_;
};

std::vector<named_host> other_hosts(const document& before, const document& after, const query& asked)
{
  host_list result(asked);
  for (std::size_t i = 0; i < before.entry_count(); ++i)
    result.add(before, i);
  result.add_mentioned(before.text().reveal());
  result.add_mentioned(after.text().reveal());
  return std::move(result).result();
}

/// Those of the entries beside the change.
std::vector<named_host> hosts_beside(const document& before, const document& after, const intent& wanted)
{
  host_list result(wanted.asked);
  if (wanted.added)
    result.add_neighbours(after, *wanted.added);
  for (const std::uint32_t each : wanted.changed)
    result.add_neighbours(before, each);
  for (const std::uint32_t each : wanted.removed)
    result.add_neighbours(before, each);
  return std::move(result).result();
}

bool reads_as_before(const inquiry& both, const asked_host& host)
{
  const reply now = both.ask_after(host.request());
  return is_as_reference(now, both.after.find(host.query())) || is_same(now, both.ask_before(host.request()));
}

}  // namespace

readers_findings ask_readers(const document& before, const document& after, const intent& wanted,
                             std::span<const readers::reader* const> readers, std::size_t byte_limit)
{
  readers_findings result;
  if (readers.empty())
    return result;
  const std::size_t bytes_of_question = readers.size() * (before.text().size() + after.text().size() + 1);
  const std::size_t most_hosts = byte_limit / bytes_of_question;
  std::vector<named_host> hosts;
  if (before.entry_count() <= most_hosts)
    hosts = other_hosts(before, after, wanted.asked);
  result.is_too_large = before.entry_count() > most_hosts || hosts.size() > most_hosts;
  if (result.is_too_large)
    hosts = hosts_beside(before, after, wanted);
  const own_host own(before, after, wanted);
  std::vector<asked_host> others;
  others.reserve(hosts.size());
  for (const named_host& each : hosts)
    others.emplace_back(each.name, each.port);
  for (const readers::reader* const each : readers)
  {
    const bool suits =
        own.ask(*each, result.warnings) && std::all_of(others.begin(), others.end(),
                                                       [&](const asked_host& host) {
                                                         return reads_as_before({before, after, *each}, host);
                                                       });
    if (!suits)
      result.in_the_way.push_back(each);
  }
  return result;
}

}  // namespace netrc::edit
