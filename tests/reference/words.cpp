// SPDX-License-Identifier: MIT
#include "words.hpp"

#include <arpa/inet.h>

#include <algorithm>
#include <set>
#include <vector>

namespace reference
{

using std::size_t;
using std::string;
using std::string_view;

namespace
{

bool high(char c)
{
  return static_cast<unsigned char>(c) >= 0x80;
}

bool alnum(char c)
{
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool digits_only(string_view text)
{
  return text.find_first_not_of("0123456789") == text.npos;
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

std::vector<string> words_of(string_view line)
{
  std::vector<string> words(1);
  for (const char c : line)
    if (!blank(c))
      words.back() += c;
    else if (!words.back().empty())
      words.emplace_back();
  if (words.back().empty())
    words.pop_back();
  return words;
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

const std::set<string> properties = {"login", "user", "username", "password", "account"};

string_view without_blanks(string_view text)
{
  while (!text.empty() && blank(text[0]))
    text.remove_prefix(1);
  return text;
}

string_view first_word(string_view text)
{
  size_t size = 0;
  while (size < text.size() && !space(text[size]))
    ++size;
  return text.substr(0, size);
}

/// 2.1, the first item; `localhost` may have `.` and `:` at its end, too.
bool plain_host(string_view word)
{
  const string_view counting = word.substr(0, word.find_last_not_of(".:") + 1);
  return lower(counting) == "localhost" || (!word.starts_with("(") && counting.find_first_of(".:[") != counting.npos);
}

/// 2.1: blanks and a host, at the beginning of what stands behind `machine` on its line.
bool host_behind(string_view text)
{
  if (text.empty() || !blank(text[0]))
    return false;
  const string_view behind = without_blanks(text);
  const string_view word = first_word(behind);
  if (word.empty())
    return false;
  const string_view next = first_word(without_blanks(behind.substr(word.size())));
  return plain_host(word) || (!properties.contains(lower(word)) && properties.contains(lower(next)));
}

bool machine_with_host(string_view text, size_t at)
{
  return lower(text.substr(at, 1)) == "m" && host_behind(text.substr(at + 7));
}

bool quote(char c)
{
  return c == '"' || c == '\'';
}

/// 2.1: a host behind `machine`, other bytes than blanks between them.
bool host_behind_other_bytes(string_view text)
{
  size_t begin = 0;
  while (begin < text.size() &&
         (blank(text[begin]) || high(text[begin]) || text[begin] == ':' || text[begin] == '=' || quote(text[begin])))
    ++begin;
  size_t end = begin;
  while (end < text.size() && !blank(text[end]) && !high(text[end]) && text[end] != '=' && text[end] != '(' &&
         !quote(text[end]))
    ++end;
  return begin > 0 && plain_host(text.substr(begin, end - begin));
}

}  // namespace

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

bool service_name(string_view text)
{
  for (const char c : text)
    if (!alnum(c) && c != '-')
      return false;
  return !text.empty() && alnum(text[0]) && (text[0] < '0' || text[0] > '9') && text.size() <= 15;
}

bool comments_out_machine(string_view comment)
{
  const auto words = words_of(comment.substr(std::min(comment.find_first_not_of('#'), comment.size())));
  if (words.size() == 2 && lower(words[0]) == "machine" && !properties.contains(lower(words[1])))
    return true;
  for (const size_t at : openings(comment))
    if (lower(comment.substr(at, 1)) == "m" &&
        (host_behind(comment.substr(at + 7)) || host_behind_other_bytes(comment.substr(at + 7))))
      return true;
  return false;
}

bool comments_out_default(string_view comment)
{
  string word;
  size_t last = 0;
  for (size_t i = 0; i < comment.size(); ++i)
    if (alnum(comment[i]) || high(comment[i]))
    {
      word += comment[i];
      last = i;
    }
  return lower(word) == "default" && lower(comment.substr(last - 6, 7)) == "default";
}

string damaged_property(const string& word)
{
  for (const string keyword : {"login", "user", "username", "password", "account", "port"})
    if (word.starts_with(keyword + ":") || word.starts_with(keyword + "=") || (keyword == "port" && word == "\"port\""))
      return keyword;
  return "";
}

bool begins_foreign_comment(const string& word)
{
  for (const string_view beginning : {";", "//", "%", "!", "\"", "'", "--", "/*", "<!--", "(*", "{#"})
    if (word.starts_with(beginning))
      return true;
  const std::set<string> words = {"::", "rem", "rem:", "@rem", "dnl"};
  return words.contains(word);
}

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

bool glued_in_quotes(string_view inside, bool on_later_line)
{
  for (const size_t at : openings(inside))
    if (ends_in_sign(inside.substr(0, at)) || (on_later_line && at == 0 && inside.size() > 7))
      return true;
  return false;
}

bool glued_list(string_view value)
{
  const size_t size = opening(value);
  return size != 0 && size < value.size() && string_view("=:,;").find(value[size]) != string_view::npos;
}

size_t lost_in_macro(string_view macro)
{
  const size_t first_line_end = std::min(macro.find_first_of("\r\n"), macro.size());
  for (const size_t at : openings(macro))
  {
    size_t begin = at;
    while (begin > 0 &&
           (high(macro[begin - 1]) || control(macro[begin - 1]) || macro[begin - 1] == '"' || macro[begin - 1] == '\0'))
      --begin;
    const string_view before = macro.substr(0, begin);
    const bool first_line = at < first_line_end;
    const size_t word = before.find_last_not_of(" \t");
    const bool line_begins = word == before.npos || line_end(before[word]);
    if (line_begins || (first_line && word + 1 != before.size()) || ends_in_sign(macro.substr(0, at)) ||
        machine_with_host(macro, at))
      return at;
  }
  return string_view::npos;
}

}  // namespace reference
