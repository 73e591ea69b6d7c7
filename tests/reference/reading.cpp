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
  explicit reader(string_view text) : text_(text)
  {
    for (size_t i = 0; i < text.size(); ++i)
      if (line_end(text[i]))
        line_ends_.push_back(i);
  }

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
    if (hiding.contains(code))
      out_.hides = true;
    if (hiding.contains(code) && code != "repeated-property")
      hidden_here_ = true;
  }

  void hide()
  {
    out_.hides = true;
    hidden_here_ = true;
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

  /// The same number for all of a line.
  [[nodiscard]] size_t line_of(size_t i) const
  {
    return static_cast<size_t>(std::lower_bound(line_ends_.begin(), line_ends_.end(), i) - line_ends_.begin());
  }

  [[nodiscard]] bool opens_line(size_t i) const
  {
    while (i > 0 && blank(text_[i - 1]))
      --i;
    return i == 0 || line_end(text_[i - 1]);
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
      if (comments_out_machine(comment) || (in_machine() && opens_line(begin) && comments_out_default(comment)))
        after_comment_ = true;
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

  [[nodiscard]] bool in_machine() const { return !out_.entries.empty() && out_.entries.back().is_machine; }

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
    unknown_line_ = line_of(begin);
    if (begins_foreign_comment(word))
      sign_line_ = line_of(begin);
    const string damaged = damaged_property(word);
    if (damaged.empty() || out_.entries.empty())
      return;
    if (!damaged_)
      damaged_ = {"unknown-word", begin};
    entry& here = out_.entries.back();
    here.port_in_doubt = here.port_in_doubt || damaged == "port";
    here.login_in_doubt = here.login_in_doubt || damaged == "login" || damaged == "user" || damaged == "username";
  }

  struct value
  {
    bool missing = true;
    bool damaged = false;
    bool escapes = false;  // a backslash in quotes
    size_t begin = 0;
    string bytes;
  };

  /// 2.5: the login that is not there may be what the unknown word was meant for.
  void close_entry()
  {
    if (out_.entries.empty() || (behind_sign_ && seen_.empty() && !damaged_))  // 2.8
      return;
    if (after_unknown_ && !seen_.contains("login"))
      mark(out_.entries.back(), unknown_.code, unknown_.offset);
    if (damaged_)
      mark(out_.entries.back(), damaged_->code, damaged_->offset);
  }

  void open_entry(bool is_machine, size_t begin)
  {
    close_entry();
    entry opened;
    opened.is_machine = is_machine;
    opened.offset = begin;
    out_.entries.push_back(opened);
    parts_.emplace_back();
    behind_sign_ = sign_line_ == line_of(begin);
    after_unknown_ = after_macro_ = after_comment_ = after_repeated_ = hidden_here_ = false;
    damaged_.reset();
    seen_.clear();
    if (!is_machine)
      return;
    const value host = read_value(true);
    entry& here = out_.entries.back();
    if (host.missing)
    {
      refuse("missing-value", begin);
      hide();
      return;
    }
    if (text_[host.begin] != '"' && no_hosts.contains(lower(host.bytes)))  // 3.1
      hide();
    const host_value named = read_host(host.bytes);
    here.host = named.name;
    here.host_known = !named.name.empty();
    here.port = named.port;
    parts_.back().host_has_port = named.port.has_value();
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
      of.escapes = of.escapes || text_[i] == '\\';
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
    if (outside)
    {
      report("property-outside-entry", begin);
      if (unknown_line_ != line_of(begin))
        parts_.front().add_surplus(name, begin);
    }
    else
    {
      const bool below_sign = behind_sign_ && line_of(begin) != line_of(out_.entries.back().offset);  // 2.8
      const bool explained = after_unknown_ || after_comment_ || below_sign;
      if (explained)
        refuse("property-after-unknown-word", begin);
      repeated = !seen_.insert(name).second;
      if (repeated)
        refuse("repeated-property", begin);
      if (after_macro_)
        refuse("property-after-macro", begin);
      after_repeated_ = after_repeated_ || repeated;
      doubtful = explained || after_macro_ || after_repeated_;
      if (repeated && !explained)
        parts_.back().add_surplus(name, begin);
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
      if (said == "machine" || said == "default")
        hide();
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
    if (name == "login" || name == "password")
      see_border(name, found);
    if (name == "login")
      here.login = found.bytes;
    else if (name == "password")
      here.password = found.bytes;
    else if (name == "account")
      here.account = found.bytes;
    else if (name == "port" && !found.damaged)
      set_port(here, found);
  }

  /// 5.3: what stands outside an entry, or an entry.
  struct part
  {
    std::map<string, size_t> surplus;  // by `login` and `password`, where the first stands
    std::set<string> has;              // `login`, `password`
    bool plain_border = false;
    bool host_has_port = false;

    void add_surplus(const string& name, size_t begin)
    {
      if (name == "login" || name == "password")
        surplus.emplace(name, begin);
    }

    /// What an entry has none of that the search looks for: the table.
    [[nodiscard]] std::set<string> wanted() const
    {
      const string kind = surplus.begin()->first;
      const string other = kind == "login" ? "password" : "login";
      if (surplus.size() == 1 && !has.contains(other))
        return {kind};
      return {"login", "password"};
    }

    [[nodiscard]] bool has_none_of(const std::set<string>& kinds) const
    {
      return std::none_of(kinds.begin(), kinds.end(), [this](const string& kind) { return has.contains(kind); });
    }
  };

  /// 5.3. Only the value that the entry has counts, and it begins on the line.
  void see_border(const string& name, const value& found)
  {
    parts_.back().has.insert(name);
    const size_t opened = out_.entries.back().offset;
    if (!found.escapes && line_of(found.begin) == line_of(opened) && opens_line(opened))
      parts_.back().plain_border = true;
  }

  /// 5.3: parts_[0] is outside an entry, parts_[i] is the entry i - 1.
  void settle_surplus()
  {
    for (size_t from = 0; from < parts_.size(); ++from)
      if (!parts_[from].surplus.empty())
        refuse_behind(from);
  }

  void refuse_behind(size_t from)
  {
    const std::set<string> wanted = parts_[from].wanted();
    size_t last = from;
    for (size_t i = from + 1; i < parts_.size() && !parts_[i].plain_border; ++i)
      if (parts_[i].has_none_of(wanted) || (i + 1 == parts_.size() && (hidden_here_ || after_comment_)))
        last = i;
    for (size_t i = from + 1; i <= last; ++i)
    {
      entry& here = out_.entries[i - 1];
      mark(here, from == 0 ? "property-outside-entry" : "repeated-property", parts_[from].surplus.begin()->second);
      here.login_in_doubt = true;
      here.port_in_doubt = here.port_in_doubt || !parts_[i].host_has_port;  // 5.2
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
  std::optional<problem> damaged_;      // the first word that was meant for a property
  std::optional<size_t> unknown_line_;  // of the last unknown word
  std::optional<size_t> sign_line_;     // of the last comment sign
  bool behind_sign_ = false;            // the entry was opened behind a sign on its line
  bool after_repeated_ = false;         // 5.2
  bool hidden_here_ = false;            // something in this entry may hide a machine, repeated properties apart
  std::vector<part> parts_{1};
  std::set<string> seen_;
  std::vector<size_t> line_ends_;
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
