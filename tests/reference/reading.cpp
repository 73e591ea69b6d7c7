// SPDX-License-Identifier: MIT
#include "reading.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "words.hpp"

namespace reference
{
namespace
{

using std::size_t;
using std::string;
using std::string_view;

const std::set<string> six = {"machine", "default", "login", "password", "account", "macdef"};
/// 3.1: as a host, unquoted, they may stand where a host was not set.
const std::set<string> no_hosts = {"machine", "login", "user", "username", "password", "account", "macdef"};
const std::set<string> foreign = {"port", "protocol", "region", "realm", "method", "org", "force"};

/// In the order of the enum, for problems of one place.
const std::vector<string> order = {"utf-16",
                                   "nul-byte",
                                   "byte-order-mark",
                                   "lone-cr",
                                   "unknown-word",
                                   "quoted-keyword",
                                   "property-after-unknown-word",
                                   "property-outside-entry",
                                   "missing-value",
                                   "repeated-property",
                                   "login-alias",
                                   "control-byte",
                                   "machine-in-value",
                                   "machine-in-comment",
                                   "unclosed-quote",
                                   "text-after-quote",
                                   "bad-port",
                                   "malformed-host",
                                   "non-ascii-host",
                                   "machine-in-macro",
                                   "unended-macro",
                                   "property-after-macro"};

size_t rank(const string& code)
{
  return static_cast<size_t>(std::find(order.begin(), order.end(), code) - order.begin());
}

const std::set<string> hiding = {"unknown-word",     "quoted-keyword",   "property-outside-entry",
                                 "control-byte",     "unclosed-quote",   "text-after-quote",
                                 "machine-in-value", "machine-in-macro", "machine-in-comment",
                                 "malformed-host",   "non-ascii-host",   "repeated-property"};

class reader
{
public:
  explicit reader(string_view text) : text_(text) {}

  reading run()
  {
    if (text_.starts_with("\xFF\xFE") || text_.starts_with("\xFE\xFF"))
    {
      out_.refused = "utf-16";
      report("utf-16", 0);
      return out_;
    }
    if (text_.starts_with("\xEF\xBB\xBF"))
    {
      report("byte-order-mark", 0);
      at_ = 3;
    }
    while (skip_space(), at_ < text_.size())
      item();
    close_entry();
    settle_surplus();
    std::stable_sort(out_.problems.begin(), out_.problems.end(),
                     [](const problem& one, const problem& other) {
                       return one.offset != other.offset ? one.offset < other.offset
                                                         : rank(one.code) < rank(other.code);
                     });
    return out_;
  }

private:
  void report(const string& code, size_t where)
  {
    out_.problems.push_back({code, where});
    out_.hides = out_.hides || hiding.contains(code);
  }

  void refuse(const string& code, size_t where)
  {
    report(code, where);
    if (!out_.entries.empty())
      mark(out_.entries.back(), code, where);
  }

  /// The first problem, by its place, gives the reason.
  static void mark(entry& here, const string& code, size_t where)
  {
    if (here.refused.empty() || where < here.refused_at ||
        (where == here.refused_at && rank(code) < rank(here.refused)))
    {
      here.refused = code;
      here.refused_at = where;
    }
  }

  void see_cr(size_t i)
  {
    if (text_[i] == '\r' && (i + 1 == text_.size() || text_[i + 1] != '\n') && !cr_seen_)
    {
      cr_seen_ = true;
      report("lone-cr", i);
    }
  }

  void skip_space()
  {
    for (; at_ < text_.size() && space(text_[at_]); ++at_)
      see_cr(at_);
  }

  [[nodiscard]] size_t end_of_word(size_t from) const
  {
    while (from < text_.size() && !space(text_[from]))
      ++from;
    return from;
  }

  [[nodiscard]] size_t end_of_line(size_t from) const
  {
    while (from < text_.size() && !line_end(text_[from]))
      ++from;
    return from;
  }

  void see_nul(size_t begin, size_t end)
  {
    for (size_t i = begin; i < end; ++i)
      if (text_[i] == '\0' && out_.refused.empty())
      {
        out_.refused = "nul-byte";
        report("nul-byte", i);
      }
  }

  void item()
  {
    const size_t begin = at_;
    if (text_[begin] == '#')
    {
      at_ = end_of_line(begin);
      const string_view comment = text_.substr(begin, at_ - begin);
      after_comment_ = after_comment_ || comments_out(comment);
      if (const size_t glued = glued_to_comment(comment); glued != comment.npos)
      {
        report("machine-in-comment", begin + glued);
        after_comment_ = true;
      }
      return;
    }
    const size_t end = end_of_word(begin);
    const string word = lower(text_.substr(begin, end - begin));
    at_ = end;
    if (word == "machine" || word == "default")
    {
      open_entry(word == "machine", begin);
    }
    else if (word == "macdef")
      macro(begin);
    else if (word == "login" || word == "user" || word == "username" || word == "password" || word == "account" ||
             foreign.contains(word))
      property(word, begin);
    else
      unknown(word, begin);
  }

  /// 2.5
  void unknown(const string& word, size_t begin)
  {
    const bool quoted =
        word.size() > 2 && word.front() == '"' && word.back() == '"' && six.contains(word.substr(1, word.size() - 2));
    const string code = quoted ? "quoted-keyword" : "unknown-word";
    see_nul(begin, at_);
    report(code, begin);
    if (!after_unknown_)
      unknown_ = {code, begin};
    after_unknown_ = true;
    if (begins_foreign_comment(word))
      sign_line_end_ = end_of_line(begin);
    const string damaged = damaged_property(word);
    if (damaged.empty() || out_.entries.empty())
      return;
    entry& here = out_.entries.back();
    mark(here, "unknown-word", begin);
    here.port_in_doubt = here.port_in_doubt || damaged == "port";
    here.login_in_doubt = here.login_in_doubt || damaged == "login" || damaged == "user" || damaged == "username";
  }

  struct value
  {
    bool missing = true;
    bool damaged = false;
    size_t begin = 0;
    string bytes;
  };

  /// 2.5: the login that is not there may be what the unknown word was meant for.
  void close_entry()
  {
    if (out_.entries.empty())
      return;
    if (after_unknown_ && !seen_.contains("login"))
      mark(out_.entries.back(), unknown_.code, unknown_.offset);
    if (after_unknown_ || after_comment_)
      hiding_.insert(out_.entries.size() - 1);
  }

  void open_entry(bool is_machine, size_t begin)
  {
    close_entry();
    entry opened;
    opened.is_machine = is_machine;
    opened.offset = begin;
    out_.entries.push_back(opened);
    places_.emplace_back();
    signed_line_end_ = begin < sign_line_end_ ? std::optional<size_t>(sign_line_end_) : std::nullopt;
    after_unknown_ = after_macro_ = after_comment_ = false;
    seen_.clear();
    if (!is_machine)
      return;
    const value host = read_value(true);
    entry& here = out_.entries.back();
    if (host.missing)
    {
      refuse("missing-value", begin);
      out_.hides = true;
      return;
    }
    // 3.1
    out_.hides = out_.hides || (text_[host.begin] != '"' && no_hosts.contains(lower(host.bytes)));
    const host_value named = read_host(host.bytes);
    here.host = named.name;
    here.host_known = !named.name.empty();
    here.port = named.port;
    if (named.malformed)
    {
      refuse("malformed-host", host.begin);
      here.port_in_doubt = true;
    }
    else if (named.non_ascii)
      report("non-ascii-host", host.begin);
  }

  /// 3.1–3.6, 4. Reports what is wrong with the value itself.
  value read_value(bool later_lines)
  {
    value result;
    size_t i = at_;
    while (i < text_.size() && blank(text_[i]))
      ++i;
    const bool is_later = i == text_.size() || line_end(text_[i]);
    if (is_later)
    {
      if (!later_lines)
        return result;
      while (i < text_.size() && space(text_[i]))
        ++i;
      if (i == text_.size() || text_[i] == '#' || six.contains(lower(text_.substr(i, end_of_word(i) - i))))
        return result;
    }
    for (size_t k = at_; k < i; ++k)
      see_cr(k);
    result.missing = false;
    result.begin = i;
    text_[i] == '"' ? quoted(result, is_later) : bare(result, is_later);
    return result;
  }

  void damage(value& of, const string& code)
  {
    refuse(code, of.begin);
    of.damaged = true;
  }

  void bare(value& of, bool on_later_line)
  {
    const size_t end = end_of_word(of.begin);
    of.bytes = text_.substr(of.begin, end - of.begin);
    at_ = end;
    see_nul(of.begin, end);
    if (std::any_of(of.bytes.begin(), of.bytes.end(), control))
      damage(of, "control-byte");
    if (glued(of.bytes) || (on_later_line && glued_list(of.bytes)))
      damage(of, "machine-in-value");
  }

  void quoted(value& of, bool on_later_line)
  {
    const std::map<char, char> escapes = {{'n', '\n'}, {'r', '\r'}, {'t', '\t'}};
    size_t i = of.begin + 1;
    bool closed = false;
    while (i < text_.size() && !line_end(text_[i]))
    {
      if (text_[i] == '"')
      {
        closed = true;
        ++i;
        break;
      }
      if (text_[i] == '\\' && i + 1 < text_.size() && !line_end(text_[i + 1]))
      {
        const auto known = escapes.find(text_[i + 1]);
        of.bytes += known == escapes.end() ? text_[i + 1] : known->second;
        i += 2;
      }
      else
        of.bytes += text_[i++];
    }
    const size_t inside = of.begin + 1;
    if (glued_in_quotes(text_.substr(inside, i - inside - (closed ? 1 : 0)), on_later_line))
      damage(of, "machine-in-value");
    const bool text_follows = closed && i < text_.size() && !space(text_[i]);
    const size_t end = text_follows ? end_of_word(i) : i;
    at_ = end;
    see_nul(of.begin, end);
    if (std::any_of(text_.begin() + static_cast<long>(of.begin), text_.begin() + static_cast<long>(end), control))
      damage(of, "control-byte");
    if (!closed)
      damage(of, "unclosed-quote");
    if (text_follows)
      damage(of, "text-after-quote");
  }

  void property(const string& word, size_t begin)
  {
    const bool alias = word == "user" || word == "username";
    const string name = alias ? "login" : word;
    if (alias)
      report("login-alias", begin);
    const bool outside = out_.entries.empty();
    bool doubtful = false;
    bool repeated = false;
    if (name == "login" || name == "password")
      places_.back()[name].push_back(begin);
    if (outside)
      report("property-outside-entry", begin);
    else
    {
      const bool below_sign = signed_line_end_ && begin >= *signed_line_end_;  // 2.8
      if (after_unknown_ || after_comment_ || below_sign)
        refuse("property-after-unknown-word", begin);
      repeated = !seen_.insert(name).second;
      if (repeated)
        refuse("repeated-property", begin);
      if (after_macro_)
        refuse("property-after-macro", begin);
      doubtful = after_unknown_ || after_comment_ || below_sign || after_macro_ || repeated;
    }
    const bool is_foreign = foreign.contains(name);
    const value found = read_value(!is_foreign);
    if (found.missing && (!is_foreign || name == "port"))
    {
      refuse("missing-value", begin);
      doubtful = true;
    }
    // 3.3
    const string said = found.missing || text_[found.begin] == '"' ? "" : lower(found.bytes);
    const bool swallowed = (is_foreign || name == "account") && six.contains(said);
    if (swallowed)
    {
      refuse("missing-value", begin);
      doubtful = true;
      out_.hides = out_.hides || said == "machine" || said == "default";
    }
    if (outside)
      return;
    entry& here = out_.entries.back();
    doubtful = doubtful || found.damaged;
    if (name == "login")
      here.login_in_doubt = here.login_in_doubt || doubtful;
    if (name == "port")
      here.port_in_doubt = here.port_in_doubt || doubtful;
    if (found.missing || repeated || swallowed)
      return;
    if (name == "login")
      here.login = found.bytes;
    else if (name == "password")
      here.password = found.bytes;
    else if (name == "account")
      here.account = found.bytes;
    else if (name == "port" && !found.damaged)
      set_port(here, found);
  }

  /// Where the logins stand, and the passwords.
  using kinds = std::map<string, std::vector<size_t>>;

  /// 5.3: the kinds of which there is too much, and if that is not all of them, both.
  static std::set<string> wanted(const kinds& of, bool outside)
  {
    std::set<string> much;
    for (const auto& [kind, places] : of)
      if (outside || places.size() > 1)
        much.insert(kind);
    return much.empty() || much.size() == of.size() ? much : std::set<string>{"login", "password"};
  }

  /// 5.3: the count may come out again at this entry.
  [[nodiscard]] bool may_settle(size_t index, const std::set<string>& kinds_wanted) const
  {
    const entry& of = out_.entries[index];
    const bool has_one =
        (kinds_wanted.contains("login") && of.login) || (kinds_wanted.contains("password") && of.password);
    return !has_one || hiding_.contains(index);
  }

  /// 5.3. The first group of properties is outside an entry, the others are entry by entry.
  void settle_surplus()
  {
    for (size_t group = 0; group < places_.size(); ++group)
    {
      const std::set<string> much = wanted(places_[group], group == 0);
      if (much.empty())
        continue;
      size_t end = group;
      for (size_t i = group; i < out_.entries.size(); ++i)
        if (may_settle(i, much))
          end = i + 1;
      for (size_t i = group; i < end; ++i)
      {
        mark(out_.entries[i], group == 0 ? "property-outside-entry" : "repeated-property",
             places_[group].begin()->second.front());
        out_.entries[i].login_in_doubt = true;
      }
    }
  }

  /// 5.1, 7.3, 7.4
  void set_port(entry& here, const value& found)
  {
    if (service_name(found.bytes))
      return;
    const auto number = port_number(found.bytes);
    if (!number || (here.port && *here.port != *number))
    {
      here.port_in_doubt = true;
      refuse("bad-port", found.begin);
    }
    else
      here.port = number;
  }

  void macro(size_t begin)
  {
    size_t i = at_;
    while (i < text_.size() && blank(text_[i]))
      ++i;
    const bool named = i < text_.size() && !line_end(text_[i]);
    if (!named)
      report("missing-value", begin);
    else
    {
      at_ = end_of_word(i);
      see_nul(i, at_);
    }

    // Line by line, the rest of the first one included.
    const size_t whole = named ? i : at_;
    bool ended = false;
    bool first = true;
    while (at_ < text_.size())
    {
      const size_t end = end_of_line(at_);
      const bool is_blank =
          std::all_of(text_.begin() + static_cast<long>(at_), text_.begin() + static_cast<long>(end), blank);
      if (is_blank && !first)
      {
        ended = true;
        break;
      }
      at_ = end;
      if (at_ < text_.size())
      {
        see_cr(at_);
        at_ += text_.substr(at_).starts_with("\r\n") ? 2 : 1;
      }
      first = false;
    }
    if (!ended)
      report("unended-macro", begin);
    // 6.2
    if (const size_t lost = lost_in_macro(text_.substr(whole, at_ - whole)); lost != text_.npos)
      report("machine-in-macro", whole + lost);
    after_macro_ = true;
  }

  string_view text_;
  size_t at_ = 0;
  reading out_;
  bool cr_seen_ = false;
  bool after_unknown_ = false;
  bool after_macro_ = false;
  bool after_comment_ = false;
  problem unknown_{};
  size_t sign_line_end_ = 0;               // of the line with the last comment sign
  std::optional<size_t> signed_line_end_;  // of the entry's line, if a sign stands before it there
  std::vector<kinds> places_{1};           // outside an entry, then entry by entry
  std::set<string> seen_;
  std::set<size_t> hiding_;  // the entries in which an unknown word or a commented-out machine stands
};

/// 8.1: empty if the entry is a candidate, else why it is passed over.
string passed_over(const entry& of, std::optional<int> port, const std::optional<string>& login)
{
  if (port && of.port && !of.port_in_doubt && *of.port != *port)
    return "other-port";
  const bool any_login = !of.refused.empty() && (of.login_in_doubt || !of.login);
  if (login && of.login && !any_login && *of.login != *login)
    return "other-login";
  if (of.refused.empty() && !of.login && !of.password)
    return "no-credentials";
  return "";
}

/// 8.2: less is better.
int preference(const entry& of, std::optional<int> port, const std::optional<string>& login)
{
  const bool names_port = of.port.has_value();
  int result = 0;
  if (!of.port_in_doubt && (port ? !names_port : names_port))
    result += 2;
  const bool any_login = !of.refused.empty() && (of.login_in_doubt || !of.login);
  if (login && !any_login && !of.login)
    result += 1;
  return result;
}

answer choose(const std::vector<const entry*>& from, std::optional<int> port, const std::optional<string>& login,
              const string& found_reason)
{
  const entry* best = nullptr;
  for (const entry* const each : from)
    if (passed_over(*each, port, login).empty() &&
        (best == nullptr || preference(*each, port, login) < preference(*best, port, login)))
      best = each;
  if (best == nullptr)
    return {"none", passed_over(*from.front(), port, login), nullptr};
  if (!best->refused.empty())
    return {"refused", best->refused, best};
  return {"found", found_reason, best};
}

}  // namespace

reading read(std::string_view text)
{
  return reader(text).run();
}

answer ask(const reading& of, std::string_view host, std::optional<int> port, const std::optional<std::string>& login)
{
  if (!of.refused.empty())
    return {"refused", of.refused, nullptr};
  const host_value asked = read_host(string(host));
  if (asked.malformed || asked.port)
    return {"refused", "host", nullptr};
  std::vector<const entry*> named;
  for (const entry& each : of.entries)
    if (each.is_machine && each.host_known && each.host == asked.name)
      named.push_back(&each);
  if (!named.empty())
    return choose(named, port, login, "host-entry");
  for (const entry& each : of.entries)
    if (!each.is_machine)
    {
      answer by_default = choose({&each}, port, login, "default-entry");
      if (by_default.outcome == "found" && (of.hides || asked.non_ascii))
        return {"refused", "hidden-machine", nullptr};
      return by_default;
    }
  return {"none", "host-not-listed", nullptr};
}

}  // namespace reference
