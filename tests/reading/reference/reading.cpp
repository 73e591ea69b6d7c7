// SPDX-License-Identifier: MIT
#include "reading/reference/reading.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "reading/reference/words.hpp"

namespace reference
{
namespace
{

using std::size_t;
using std::string;
using std::string_view;

/// The table of problems, in its order.
// clang-format off
constexpr std::array<string_view, 19> codes = {
    "utf-16", "nul-byte", "byte-order-mark", "lone-cr", "unknown-word", "property-outside-entry", "missing-value",
    "repeated-property", "login-alias", "control-byte", "machine-in-value", "machine-in-comment", "unclosed-quote",
    "text-after-quote", "bad-port", "malformed-host", "non-ascii-host", "machine-in-macro", "unended-macro"};
// clang-format on

/// The order of problems: by place, then as in the table.
bool before(const problem& one, const problem& other)
{
  const auto rank = [](string_view code) { return std::find(codes.begin(), codes.end(), code); };
  return one.offset != other.offset ? one.offset < other.offset : rank(one.code) < rank(other.code);
}

/// Rule 9. (The first two refuse every question anyway.)
bool may_hide_machine(const problem& problem)
{
  constexpr std::array<string_view, 6> harmless = {"utf-16",  "nul-byte",    "byte-order-mark",
                                                   "lone-cr", "login-alias", "unended-macro"};
  return std::find(harmless.begin(), harmless.end(), problem.code) == harmless.end();
}

class reader
{
public:
  explicit reader(string_view text) : text_(text), visible_(text) {}

  /// Rule 1.
  reading run()
  {
    if (text_.starts_with("\xFF\xFE") || text_.starts_with("\xFE\xFF"))
      report("utf-16", 0);
    else
      read_words();
    std::stable_sort(out_.problems.begin(), out_.problems.end(), before);
    for (const problem& each : out_.problems)
    {
      out_.hides = out_.hides || may_hide_machine(each);
      if (each.code == "utf-16" || each.code == "nul-byte")
        out_.refused = each.code;
    }
    return std::move(out_);
  }

private:
  /// Rule 1.
  void read_words()
  {
    if (text_.starts_with("\xEF\xBB\xBF"))
    {
      report("byte-order-mark", 0);
      offset_ = 3;
    }
    while (offset_ = skip(offset_, space), offset_ < text_.size())
      read_item();
    if (const size_t nul = visible_.find('\0'); nul != visible_.npos)
      report("nul-byte", nul);
    for (size_t i = 0; i < visible_.size(); ++i)
      if (visible_[i] == '\r' && !string_view(visible_).substr(i).starts_with("\r\n"))
      {
        report("lone-cr", i);
        return;
      }
  }

  /// Rules 2 and 3: a keyword is due.
  void read_item()
  {
    const size_t begin = offset_;
    if (text_[begin] == '#')
      return read_comment(begin);
    const string word = lower(word_at(begin));
    offset_ += word.size();
    if (word == "machine" || word == "default")
      open_entry(begin, word == "machine");
    else if (word == "macdef")
      read_macro(begin);
    else if (foreign(word))
      read_foreign(begin, word == "port");
    else if (keyword(word))
      read_property(begin, word);
    else
      see_unknown_word(begin);
  }

  /// Rules 2 and 7.
  void read_comment(size_t begin)
  {
    offset_ = skip(begin, [](char c) { return !line_end(c); });
    hide_from_rule_1(begin, offset_);
    const string_view comment = text_.substr(begin, offset_ - begin);
    if (speaks_of_machine(comment) == comment.npos)
      return;
    open_ = false;
    if (const size_t hidden = hidden_in_comment(comment); hidden != comment.npos)
      report("machine-in-comment", begin + hidden);
  }

  /// Rules 6 and 7.
  void read_macro(size_t begin)
  {
    open_ = false;
    const size_t body = offset_;
    skip_line();
    while (offset_ < text_.size() && !blank_line_at(offset_))
      skip_line();
    const bool ended = offset_ < text_.size();
    hide_from_rule_1(body, offset_);
    const string_view macro = text_.substr(body, offset_ - body);
    if (const size_t speaking = macro_speaks_of_machine(macro); speaking != macro.npos)
      report("machine-in-macro", body + speaking);
    if (!ended)
      report("unended-macro", begin);
  }

  /// Rules 4, 7, 8 and 10.
  void open_entry(size_t begin, bool is_machine)
  {
    const bool is_first = out_.entries.empty();
    entry opened;
    opened.is_machine = is_machine;
    opened.offset = begin;
    out_.entries.push_back(opened);
    open_ = true;
    if (!is_first && unknown_ && same_line(*unknown_, begin))
      refuse({"unknown-word", *unknown_});
    if (is_machine)
      read_host_of_entry(begin);
  }

  /// Rules 4 and 10.
  void read_host_of_entry(size_t begin)
  {
    const std::optional<size_t> place = value_place(true, true);
    if (!place)
      return fault("missing-value", begin);
    const value host = take_value(*place);
    host_value named = read_host(host.bytes);
    if (!host.quoted && keyword(host.bytes))
      named = {lower(host.bytes), std::nullopt, true, false};
    entry& here = out_.entries.back();
    here.host = named.name;
    here.port = named.port;
    here.host_malformed = here.port_damaged = named.malformed;
    if (named.malformed)
      fault("malformed-host", *place);
    if (named.non_ascii)
      report("non-ascii-host", *place);
  }

  /// Rules 3, 4, 7 and 8: `login`, `password`, `account`.
  void read_property(size_t begin, const string& word)
  {
    if (word == "user" || word == "username")
      report("login-alias", begin);
    see_whether_outside(begin);
    const std::optional<size_t> place = value_place(true, word != "account");
    if (!place)
      return fault("missing-value", begin);
    const value found = take_value(*place);
    if (!open_)
      return;
    entry& here = out_.entries.back();
    std::optional<string>& field = word == "password" ? here.password : word == "account" ? here.account : here.login;
    if (field && *field != found.bytes)
      fault("repeated-property", begin);
    if (!field)
      field = found.bytes;
  }

  /// Rules 3, 7 and 8.
  void read_foreign(size_t begin, bool is_port)
  {
    see_whether_outside(begin);
    const std::optional<size_t> place = value_place(false, false);
    const value found = place ? take_value(*place) : value{};
    if (!is_port || service_name(found.bytes))
      return;
    const std::optional<int> port = port_number(found.bytes);
    if (!port)
      fault("bad-port", place.value_or(begin));
    if (!open_)
      return;
    entry& here = out_.entries.back();
    const bool repeated = port && here.port && *here.port != *port;
    if (repeated)
      fault("repeated-property", begin);
    here.port_damaged = here.port_damaged || !port || repeated;
    if (!here.port)
      here.port = port;
  }

  /// Rules 3, 7 and 8.
  void see_unknown_word(size_t begin)
  {
    report("unknown-word", begin);
    if (open_ && !opens_line(begin))
      refuse({"unknown-word", begin});
    open_ = false;
    refuse_if_something_is_missing({"unknown-word", begin});
    unknown_ = begin;
  }

  /// Rules 7 and 8.
  void see_whether_outside(size_t begin)
  {
    if (open_)
      return;
    report("property-outside-entry", begin);
    refuse_if_something_is_missing({"property-outside-entry", begin});
  }

  /// Rule 8, the third point: after the end of the last entry.
  void refuse_if_something_is_missing(const problem& found)
  {
    if (!out_.entries.empty() && (!out_.entries.back().login || !out_.entries.back().password))
      refuse(found);
  }

  /// Rule 4: where the value of the keyword just read begins; nothing if it is missing.
  std::optional<size_t> value_place(bool on_later_lines_too, bool keywords_too)
  {
    size_t i = skip(offset_, blank);
    const bool same_line = i < text_.size() && !line_end(text_[i]);
    if (same_line && (keywords_too || !keyword(word_at(i))))
      return i;
    if (same_line || !on_later_lines_too)
      return std::nullopt;
    i = skip(i, space);
    if (i == text_.size() || text_[i] == '#' || keyword(word_at(i)))
      return std::nullopt;
    return i;
  }

  /// Rule 8, the first and the last point.
  value take_value(size_t begin)
  {
    value result = value_at(text_, begin);
    for (const string_view code : result.faults)
      fault(code, begin);
    offset_ = result.end;
    return result;
  }

  void report(string_view code, size_t offset) { out_.problems.push_back({code, offset}); }

  /// Refuses the last entry.
  void refuse(const problem& found)
  {
    std::optional<problem>& first = out_.entries.back().refused;
    if (!first || before(found, *first))
      first = found;
  }

  /// Rule 8: damage refuses the entry in which it stands, if it stands in one.
  void fault(string_view code, size_t offset)
  {
    report(code, offset);
    if (open_)
      refuse({code, offset});
  }

  size_t skip(size_t offset, bool (*kind)(char)) const
  {
    while (offset < text_.size() && kind(text_[offset]))
      ++offset;
    return offset;
  }

  string_view word_at(size_t begin) const
  {
    return text_.substr(begin, skip(begin, [](char c) { return !space(c); }) - begin);
  }

  /// Rule 1: CRLF is one line end.
  void skip_line()
  {
    offset_ = skip(offset_, [](char c) { return !line_end(c); });
    if (offset_ < text_.size())
      offset_ += text_.substr(offset_).starts_with("\r\n") ? 2 : 1;
  }

  /// Rule 6. It is asked before the end of the text only, so a blank line that the text ends has a blank.
  bool blank_line_at(size_t begin) const
  {
    const size_t end = skip(begin, blank);
    return end == text_.size() || line_end(text_[end]);
  }

  bool opens_line(size_t i) const
  {
    while (i > 0 && blank(text_[i - 1]))
      --i;
    return i == 0 || line_end(text_[i - 1]);
  }

  bool same_line(size_t one, size_t later) const
  {
    const string_view between = text_.substr(one, later - one);
    return std::none_of(between.begin(), between.end(), line_end);
  }

  void hide_from_rule_1(size_t begin, size_t end)
  {
    std::fill(visible_.begin() + static_cast<long>(begin), visible_.begin() + static_cast<long>(end), '#');
  }

  string_view text_;
  string visible_;  // the text without what stands in comments and macros
  size_t offset_ = 0;
  bool open_ = false;              // rule 7: the last entry has not ended
  std::optional<size_t> unknown_;  // the last unknown word
  reading out_;
};

}  // namespace

reading read(std::string_view text)
{
  return reader(text).run();
}

}  // namespace reference
