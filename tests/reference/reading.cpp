// SPDX-License-Identifier: MIT
#include "reading.hpp"

#include <arpa/inet.h>

#include <algorithm>
#include <map>
#include <set>

namespace reference
{
namespace
{

using std::size_t;
using std::string;
using std::string_view;

bool blank(char c)
{
  return c == ' ' || c == '\t';
}
bool line_end(char c)
{
  return c == '\n' || c == '\r';
}
bool space(char c)
{
  return blank(c) || line_end(c);
}
bool high(char c)
{
  return static_cast<unsigned char>(c) >= 0x80;
}
bool alnum(char c)
{
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool control(char c)
{
  const int value = static_cast<unsigned char>(c);
  return (value >= 1 && value <= 8) || value == 0x0B || value == 0x0C || (value >= 0x0E && value <= 0x1F) ||
         value == 0x7F;
}

string lower(string_view text)
{
  string result(text);
  for (char& c : result)
    if (c >= 'A' && c <= 'Z')
      c = static_cast<char>(c + 32);
  return result;
}

bool digits_only(string_view text)
{
  return text.find_first_not_of("0123456789") == text.npos;
}

std::optional<int> port_number(string_view text)
{
  if (text.empty() || !digits_only(text))
    return std::nullopt;
  long value = 0;
  for (const char c : text)
    value = std::min(value * 10 + (c - '0'), 100000L);
  if (value < 1 || value > 65535)
    return std::nullopt;
  return static_cast<int>(value);
}

std::optional<string> ipv6(string_view text)
{
  unsigned char address[16];
  if (text.find('\0') != text.npos || inet_pton(AF_INET6, string(text).c_str(), address) != 1)
    return std::nullopt;
  return "v6:" + string(reinterpret_cast<const char*>(address), 16);
}

/// 7.5, the last clause.
bool number_but_no_quad(const string& host)
{
  size_t begin = 0;
  for (;;)
  {
    const size_t dot = host.find('.', begin);
    const string label = host.substr(begin, dot == host.npos ? host.npos : dot - begin);
    const bool hex = label.size() >= 2 && label[0] == '0' && (label[1] == 'x' || label[1] == 'X') &&
                     label.find_first_not_of("0123456789abcdefABCDEF", 2) == label.npos;
    if (!hex && (label.empty() || !digits_only(label)))
      return false;
    if (dot == host.npos)
      break;
    begin = dot + 1;
  }
  unsigned char address[4];
  return inet_pton(AF_INET, host.c_str(), address) != 1;
}

struct host_value
{
  string name;  // canonical
  std::optional<int> port;
  bool malformed = false;
  bool non_ascii = false;
};

string without_dot(string text)
{
  if (text.size() > 1 && text.back() == '.')
    text.pop_back();
  return text;
}

/// What a malformed host seems to name.
string seeming(string text)
{
  if (const size_t at = text.find("://"); at != text.npos)
    text = text.substr(at + 3);
  text = text.substr(0, text.find_first_of("/?#\\"));
  if (const size_t at = text.rfind('@'); at != text.npos)
    text = text.substr(at + 1);
  if (!text.empty() && text[0] == '[')
  {
    const size_t close = text.find(']');
    text = close == text.npos ? text.substr(1) : text.substr(1, close - 1);
  }
  else if (std::count(text.begin(), text.end(), ':') == 1)
    text = text.substr(0, text.find(':'));
  if (text.starts_with("*."))
    text = text.substr(2);
  while (!text.empty() && text[0] == '.')
    text = text.substr(1);
  text = without_dot(text);
  const auto address = ipv6(text);
  return address ? *address : lower(text);
}

host_value read_host(const string& word)
{
  host_value result;
  result.non_ascii = std::any_of(word.begin(), word.end(), high);
  const auto malformed = [&]
  {
    result.malformed = true;
    result.port.reset();
    result.name = seeming(word);
    return result;
  };
  string name = word;
  const auto colons = std::count(word.begin(), word.end(), ':');
  if (!word.empty() && word[0] == '[')
  {
    const size_t close = word.find(']');
    if (close == word.npos)
      return malformed();
    name = word.substr(1, close - 1);
    const string rest = word.substr(close + 1);
    if (!rest.empty())
    {
      if (rest[0] != ':' || !(result.port = port_number(rest.substr(1))))
        return malformed();
    }
    const auto address = ipv6(name);
    if (!address)
      return malformed();
    result.name = *address;
    return result;
  }
  if (colons > 1)
  {
    const auto address = ipv6(name);
    if (!address)
      return malformed();
    result.name = *address;
    return result;
  }
  if (colons == 1)
  {
    name = word.substr(0, word.find(':'));
    result.port = port_number(word.substr(word.find(':') + 1));
    if (!result.port)
      return malformed();
  }
  name = without_dot(name);
  if (name.empty() || name[0] == '.' || name.back() == '.')
    return malformed();
  for (const char c : name)
    if (!alnum(c) && c != '-' && c != '.' && c != '_' && !high(c))
      return malformed();
  if (number_but_no_quad(name))
    return malformed();
  result.name = lower(name);
  return result;
}

/// The length of a `machine` or `default` at the beginning that no letter or digit follows.
size_t opening(string_view text)
{
  for (const string_view word : {"machine", "default"})
    if (lower(text.substr(0, word.size())) == word && (text.size() == word.size() || !alnum(text[word.size()])))
      return word.size();
  return 0;
}

/// Every place where `machine` or `default` stands, no letter or digit behind it.
std::vector<size_t> openings(string_view text)
{
  std::vector<size_t> places;
  for (size_t i = 0; i < text.size(); ++i)
    if (opening(text.substr(i)) != 0)
      places.push_back(i);
  return places;
}

/// `\n`, `\r`, `\t`, written out, at the end or at the beginning of a text.
bool sign(string_view two)
{
  return two == "\\n" || two == "\\r" || two == "\\t";
}
bool ends_in_sign(string_view text)
{
  text = text.substr(0, text.find_last_not_of('"') + 1);
  return text.size() >= 2 && sign(text.substr(text.size() - 2));
}

/// 2.1: a blank and a host, at the beginning of what stands behind `machine` on its line.
bool host_behind(string_view text)
{
  text = text.substr(0, text.find_first_of("\r\n"));
  if (text.empty() || !blank(text[0]))
    return false;
  std::vector<string> words(1);
  for (const char c : text)
    if (!blank(c))
      words.back() += c;
    else if (!words.back().empty())
      words.emplace_back();
  const std::set<string> properties = {"login", "user", "username", "password", "account"};
  return words[0].find_first_of(".:[") != string::npos || lower(words[0]) == "localhost" ||
         (words.size() > 1 && properties.contains(lower(words[1])));
}

bool machine_with_host(string_view text, size_t at)
{
  return lower(text.substr(at, 1)) == "m" && host_behind(text.substr(at + 7));
}

/// 3.5, outside quotes
bool glued(string_view value)
{
  for (const size_t at : openings(value))
  {
    const string_view before = value.substr(0, at);
    const string_view behind = value.substr(at + 7);
    if (ends_in_sign(before) || (at == 0 && sign(behind.substr(0, 2))) || (!before.empty() && high(before.back())) ||
        (!behind.empty() && high(behind[0])))
      return true;
  }
  return false;
}

/// 3.5, in quotes; `inside` as it is written
bool glued_in_quotes(string_view inside, bool on_later_line)
{
  for (const size_t at : openings(inside))
    if (ends_in_sign(inside.substr(0, at)) || (on_later_line && at == 0 && inside.size() > 7))
      return true;
  return false;
}

/// 2.7; npos without
size_t glued_to_comment(string_view comment)
{
  size_t own = 0;
  while (own < comment.size() && (comment[own] == '#' || high(comment[own])))
    ++own;
  for (const size_t at : openings(comment))
    if (ends_in_sign(comment.substr(0, at)) ||
        (at > own && !blank(comment[at - 1]) && comment[at - 1] != '#' && machine_with_host(comment, at)))
      return at;
  return string_view::npos;
}

/// 6.2; npos without
size_t lost_in_macro(string_view macro)
{
  for (const size_t at : openings(macro))
  {
    size_t begin = at;
    while (begin > 0 &&
           (high(macro[begin - 1]) || control(macro[begin - 1]) || macro[begin - 1] == '"' || macro[begin - 1] == '\0'))
      --begin;
    const string_view before = macro.substr(0, begin);
    const bool first_line = macro.substr(0, at).find_first_of("\r\n") == macro.npos;
    const size_t word = before.find_last_not_of(" \t");
    const bool line_begins = word == before.npos || line_end(before[word]);
    if (line_begins || (first_line && word + 1 != before.size()) || ends_in_sign(macro.substr(0, at)) ||
        machine_with_host(macro, at))
      return at;
  }
  return string_view::npos;
}

/// 2.5
string damaged_property(const string& word)
{
  for (const string keyword : {"login", "user", "username", "password", "account", "port"})
    if (word.starts_with(keyword + ":") || word.starts_with(keyword + "=") || (keyword == "port" && word == "\"port\""))
      return keyword;
  return "";
}

/// 7.4
bool service_name(string_view text)
{
  for (const char c : text)
    if (!alnum(c) && c != '-')
      return false;
  return !text.empty() && alnum(text[0]) && (text[0] < '0' || text[0] > '9') && text.size() <= 15;
}

/// 3.5, of a value on a later line
bool glued_list(string_view value)
{
  const size_t size = opening(value);
  return size != 0 && size < value.size() && string_view("=:,;").find(value[size]) != string_view::npos;
}

/// 2.1
bool comments_out(string_view comment)
{
  const auto places = openings(comment);
  std::vector<string> words(1);
  for (const char c : comment.substr(std::min(comment.find_first_not_of('#'), comment.size())))
    if (!blank(c))
      words.back() += c;
    else if (!words.back().empty())
      words.emplace_back();
  if (words.back().empty())
    words.pop_back();
  if (words.size() == 2 && lower(words[0]) == "machine")
    return true;
  return std::any_of(places.begin(), places.end(), [&](size_t at) { return machine_with_host(comment, at); });
}

const std::set<string> six = {"machine", "default", "login", "password", "account", "macdef"};
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
      mark(code, where);
  }

  void mark(const string& code, size_t where)
  {
    entry& here = out_.entries.back();
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
    {
      const bool quoted =
          word.size() > 2 && word.front() == '"' && word.back() == '"' && six.contains(word.substr(1, word.size() - 2));
      see_nul(begin, end);
      report(quoted ? "quoted-keyword" : "unknown-word", begin);
      if (!after_unknown_)
        unknown_ = {quoted ? "quoted-keyword" : "unknown-word", begin};
      after_unknown_ = true;
      const string damaged = damaged_property(word);
      if (!damaged.empty() && !out_.entries.empty())
      {
        entry& here = out_.entries.back();
        mark("unknown-word", begin);
        here.port_in_doubt = here.port_in_doubt || damaged == "port";
        here.login_in_doubt = here.login_in_doubt || damaged == "login" || damaged == "user" || damaged == "username";
      }
    }
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
    if (!out_.entries.empty() && after_unknown_ && !seen_.contains("login"))
      mark(unknown_.code, unknown_.offset);
  }

  void open_entry(bool is_machine, size_t begin)
  {
    close_entry();
    entry opened;
    opened.is_machine = is_machine;
    opened.offset = begin;
    out_.entries.push_back(opened);
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
    if (outside)
      report("property-outside-entry", begin);
    else
    {
      if (after_unknown_ || after_comment_)
        refuse("property-after-unknown-word", begin);
      repeated = !seen_.insert(name).second;
      if (repeated)
        refuse("repeated-property", begin);
      if (after_macro_)
        refuse("property-after-macro", begin);
      doubtful = after_unknown_ || after_comment_ || after_macro_ || repeated;
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
  std::set<string> seen_;
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
