// SPDX-License-Identifier: MIT
#include "reading/reference/words.hpp"

#include <arpa/inet.h>

#include <algorithm>
#include <array>

namespace reference
{

using std::size_t;
using std::string;
using std::string_view;

namespace
{

bool high(char c)
{
  return static_cast<unsigned char>(c) > 0x7F;
}

bool control(char c)
{
  return static_cast<unsigned char>(c) <= 0x1F || c == 0x7F;
}

bool digit(char c)
{
  return c >= '0' && c <= '9';
}

bool letter(char c)
{
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool hex_digit(char c)
{
  return digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

bool all_of(string_view text, bool (*kind)(char))
{
  return std::all_of(text.begin(), text.end(), kind);
}

bool equal(string_view one, string_view other)
{
  return one.size() == other.size() && lower(one) == lower(other);
}

bool is_one_of(string_view word, std::initializer_list<string_view> words)
{
  return std::any_of(words.begin(), words.end(), [word](string_view each) { return equal(word, each); });
}

constexpr string_view machine = "machine";

bool machine_at(string_view text, size_t offset)
{
  return equal(text.substr(offset, machine.size()), machine);
}

/// Rules 7 and 8: `\n`, `\r`, `\t`, as two bytes.
bool written_out_at(string_view text, size_t offset)
{
  const string_view two = text.substr(std::min(offset, text.size()), 2);
  return two == "\\n" || two == "\\r" || two == "\\t";
}

/// Rule 8, the last point.
bool glued(string_view word)
{
  for (size_t i = 0; i < word.size(); ++i)
  {
    if (!machine_at(word, i))
      continue;
    const size_t end = i + machine.size();
    if (i >= 1 && (high(word[i - 1]) || (i >= 2 && written_out_at(word, i - 2))))
      return true;
    if (end < word.size() && (high(word[end]) || written_out_at(word, end)))
      return true;
  }
  return false;
}

/// Rule 7: how many bytes the blank has that stands here; 0 if none does.
size_t wide_blank(string_view text, size_t offset, bool line_ends_too)
{
  if (offset >= text.size())
    return 0;
  if (blank(text[offset]) || (line_ends_too && line_end(text[offset])))
    return 1;
  return written_out_at(text, offset) ? 2 : 0;
}

size_t after_blanks(string_view text, size_t offset, bool line_ends_too)
{
  while (const size_t size = wide_blank(text, offset, line_ends_too))
    offset += size;
  return offset;
}

/// Rule 7: the word that begins here.
string_view wide_word(string_view text, size_t offset)
{
  size_t end = offset;
  while (end < text.size() && !line_end(text[end]) && wide_blank(text, end, false) == 0)
    ++end;
  return text.substr(offset, end - offset);
}

/// Rule 7: `machine` stands here, then a word that is no keyword, then its line's end, `#`, a keyword or a foreign one.
bool speaks_at(string_view text, size_t offset, bool is_macro)
{
  const size_t end = offset + machine.size();
  const size_t begin = after_blanks(text, end, is_macro);
  if (!machine_at(text, offset) || begin == end)
    return false;
  const string_view name = wide_word(text, begin);
  if (name.empty() || keyword(name))
    return false;
  const string_view next = wide_word(text, after_blanks(text, begin + name.size(), false));
  return next.empty() || next[0] == '#' || keyword(next) || foreign(lower(next));
}

size_t first_that_speaks(string_view text, bool is_macro)
{
  for (size_t i = 0; i < text.size(); ++i)
    if (speaks_at(text, i, is_macro))
      return i;
  return string_view::npos;
}

/// Rule 5: reads on after the opening quote; true if a closing one was read.
bool read_quoted(string_view text, value& result)
{
  for (size_t& i = result.end; i < text.size() && !line_end(text[i]); ++i)
  {
    if (text[i] == '"')
    {
      ++i;
      return true;
    }
    const bool escape = text[i] == '\\' && i + 1 < text.size() && !line_end(text[i + 1]);
    if (escape)
      ++i;
    const char c = text[i];
    result.bytes += !escape ? c : c == 'n' ? '\n' : c == 'r' ? '\r' : c == 't' ? '\t' : c;
  }
  return false;
}

std::optional<string> ipv6(string_view text)
{
  std::array<unsigned char, 16> address{};
  std::array<char, INET6_ADDRSTRLEN> name{};
  if (text.find('\0') != text.npos || inet_pton(AF_INET6, string(text).c_str(), address.data()) != 1)
    return std::nullopt;
  return inet_ntop(AF_INET6, address.data(), name.data(), name.size());
}

std::vector<string_view> labels_of(string_view name)
{
  std::vector<string_view> labels;
  for (;;)
  {
    const size_t dot = name.find('.');
    labels.push_back(name.substr(0, dot));
    if (dot == name.npos)
      return labels;
    name.remove_prefix(dot + 1);
  }
}

/// Rule 10: decimal digits, or 0x and hex digits.
bool number(string_view label)
{
  if (equal(label.substr(0, 2), "0x"))
    return label.size() > 2 && all_of(label.substr(2), hex_digit);
  return !label.empty() && all_of(label, digit);
}

/// Rule 10: 0 to 255 without leading zeros.
bool octet(string_view label)
{
  return all_of(label, digit) && (label == "0" || label[0] != '0') && label.size() <= 3 &&
         std::stoi(string(label)) <= 255;
}

/// Rule 10: what is left must be a name.
bool is_name(string_view text)
{
  const auto fits = [](char c) { return letter(c) || digit(c) || c == '-' || c == '_' || c == '.' || high(c); };
  if (text.empty() || text[0] == '.' || !all_of(text, fits))
    return false;
  const std::vector<string_view> labels = labels_of(text);
  if (!std::all_of(labels.begin(), labels.end(), number))
    return true;
  return labels.size() == 4 && std::all_of(labels.begin(), labels.end(), octet);
}

string_view without_dot(string_view text)
{
  return text.ends_with('.') ? text.substr(0, text.size() - 1) : text;
}

/// Rule 10, the last sentence.
string named_by_malformed(string_view text)
{
  if (const size_t scheme = text.find("://"); scheme != text.npos)
    text = text.substr(scheme + 3);
  text = text.substr(0, text.find_first_of("/\\?#"));
  if (const size_t at_sign = text.rfind('@'); at_sign != text.npos)
    text = text.substr(at_sign + 1);
  text = text.substr(0, text.find(':'));
  if (text.starts_with("*."))
    text = text.substr(2);
  while (text.starts_with('.'))
    text = text.substr(1);
  return lower(without_dot(text));
}

/// Rule 10, the first sentences; nothing if the host is malformed.
std::optional<host_value> well_formed(string_view text)
{
  if (text.ends_with('/'))
    text.remove_suffix(1);
  if (const auto address = ipv6(text))
    return host_value{*address, std::nullopt};
  string_view name = text;
  std::optional<int> port;
  if (const size_t colon = text.rfind(':'); colon != text.npos && !text.ends_with(']'))
  {
    name = text.substr(0, colon);
    port = port_number(text.substr(colon + 1));
    if (!port)
      return std::nullopt;
  }
  if (name.starts_with('[') && name.ends_with(']'))
  {
    const auto address = ipv6(name.substr(1, name.size() - 2));
    return address ? std::optional(host_value{*address, port}) : std::nullopt;
  }
  name = without_dot(name);
  if (!is_name(name))
    return std::nullopt;
  return host_value{lower(name), port, false, std::any_of(name.begin(), name.end(), high)};
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

string lower(string_view text)
{
  string result(text);
  for (char& c : result)
    if (c >= 'A' && c <= 'Z')
      c = static_cast<char>(c - 'A' + 'a');
  return result;
}

bool keyword(string_view word)
{
  return is_one_of(word, {"machine", "default", "login", "user", "username", "password", "account", "macdef"});
}

bool foreign(string_view word)
{
  return is_one_of(word, {"port", "protocol", "region", "realm", "method", "org", "force"});
}

std::optional<int> port_number(string_view text)
{
  if (text.empty() || !all_of(text, digit))
    return std::nullopt;
  int result = 0;
  for (const char c : text)
    result = std::min(result * 10 + (c - '0'), 65536);
  if (result < 1 || result > 65535)
    return std::nullopt;
  return result;
}

bool service_name(string_view text)
{
  const auto fits = [](char c) { return letter(c) || digit(c) || c == '-'; };
  return !text.empty() && text.size() <= 15 && letter(text[0]) && all_of(text, fits);
}

value value_at(string_view text, size_t begin)
{
  const auto word_end = [text](size_t offset)
  {
    while (offset < text.size() && !space(text[offset]))
      ++offset;
    return offset;
  };
  value result;
  result.quoted = text[begin] == '"';
  bool closed = true;
  bool stuck = false;
  if (result.quoted)
  {
    result.end = begin + 1;
    closed = read_quoted(text, result);
    stuck = closed && word_end(result.end) != result.end;
  }
  if (!result.quoted || stuck)
    result.end = word_end(std::max(begin, result.end));
  const string_view word = text.substr(begin, result.end - begin);
  if (!result.quoted)
    result.bytes = word;

  if (std::any_of(word.begin(), word.end(), [](char c) { return control(c) && c != '\t'; }))
    result.faults.push_back("control-byte");  // outside quotes a tab is in no word
  if (!result.quoted && glued(word))
    result.faults.push_back("machine-in-value");
  if (!closed)
    result.faults.push_back("unclosed-quote");
  if (stuck)
    result.faults.push_back("text-after-quote");
  return result;
}

size_t speaks_of_machine(string_view comment)
{
  return first_that_speaks(comment, false);
}

size_t macro_speaks_of_machine(string_view macro)
{
  return first_that_speaks(macro, true);
}

size_t hidden_in_comment(string_view comment)
{
  size_t begin = 0;
  while (begin < comment.size() && (comment[begin] == '#' || blank(comment[begin])))
    ++begin;
  for (size_t i = begin; i < comment.size(); ++i)
    if (i != begin && speaks_at(comment, i, false))
      return i;
  return string_view::npos;
}

host_value read_host(string_view text)
{
  if (auto result = well_formed(text))
    return *result;
  return {named_by_malformed(text), std::nullopt, true, false};
}

}  // namespace reference
