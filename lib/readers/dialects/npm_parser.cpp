// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "readers/dialects.hpp"
#include "readers/encoding.hpp"
#include "readers/parse_context.hpp"

namespace netrc::readers
{
namespace
{

/// `\s` of JavaScript at the start of a text: its size, or 0.
std::size_t space_size(std::string_view text)
{
  if (text.empty())
    return 0;
  if (c_space.has(text.front()))
    return 1;
  if (text.starts_with("\xEF\xBB\xBF"))
    return 3;
  return text.starts_with("\xC2\x85") ? 0 : wide_space_size(text);
}

std::size_t spaces_size(std::string_view text)
{
  std::size_t size = 0;
  while (const std::size_t one = space_size(text.substr(size)))
    size += one;
  return size;
}

std::size_t word_size(std::string_view text)
{
  std::size_t size = 0;
  while (size != text.size() && space_size(text.substr(size)) == 0)
    ++size;
  return size;
}

/// Where `.*$` can begin to match: `.` does not match a line end of JavaScript.
std::size_t last_line_begin(std::string_view text)
{
  std::size_t begin = 0;
  for (const std::string_view end : {"\r", "\xE2\x80\xA8", "\xE2\x80\xA9"})
    if (const std::size_t found = text.rfind(end); found != text.npos)
      begin = std::max(begin, found + end.size());
  return begin;
}

/// With so many cuts the expression takes a second or more, which counts as forever.
constexpr std::size_t cuts_of_a_second = 20;

/// The places between two bytes of a word, counted up to `cuts_of_a_second`.
std::size_t cuts_in(std::string_view text)
{
  std::size_t count = 0;
  while (!text.empty() && count < cuts_of_a_second)
  {
    const std::size_t size = word_size(text);
    count += size == 0 ? 0 : size - 1;
    text.remove_prefix(size);
    text.remove_prefix(spaces_size(text));
  }
  return count;
}

std::string_view trimmed(std::string_view text)
{
  text.remove_prefix(spaces_size(text));
  while (!text.empty())
  {
    std::size_t size = 1;
    while (size < 3 && size < text.size() && space_size(text.substr(text.size() - size)) != size)
      ++size;
    if (space_size(text.substr(text.size() - size)) != size)
      break;
    text.remove_suffix(size);
  }
  return text;
}

/// parse() of npm's netrc-parser: a line with `machine` anywhere in it opens an entry, which is either all on this line
/// or in the lines after it. Its keywords are `machine`, `login`, `password` and `account`.
class parser
{
public:
  explicit parser(const parse_context& context) : context_(context) {}

  reply read()
  {
    std::size_t begin = 0;
    while (fault_ == fault::none && begin <= context_.text.size())
    {
      const std::string_view line = line_at(begin);
      const auto body = matched_body(line);
      begin += line.size() + 1;
      if (!body)
        continue;
      open(*body);
      if (trimmed(*body).find(' ') != body->npos)
        read_inline(*body);
      else
        begin = read_lines(begin);
      close();
    }
    return fault_ == fault::none ? std::move(result_) : refused(fault_);
  }

private:
  struct properties
  {
    std::optional<value> login;
    std::optional<value> password;
    std::optional<value> account;
  };

  [[nodiscard]] std::string_view line_at(std::size_t begin) const
  {
    const std::string_view rest = context_.text.substr(begin);
    return rest.substr(0, rest.find('\n'));
  }

  [[nodiscard]] word word_at(std::string_view text) const
  {
    const auto begin = static_cast<std::uint32_t>(text.data() - context_.text.data());
    return {text, {begin, static_cast<std::uint32_t>(text.size())}};
  }

  /// `machine\s+((?:[^#\s]+[\s]*)+)(#.*)?$`: what the first group matches.
  std::optional<std::string_view> matched_body(std::string_view line)
  {
    constexpr std::string_view keyword = "machine";
    const std::size_t comment_from = last_line_begin(line);
    for (std::size_t machine = line.find(keyword); machine != line.npos; machine = line.find(keyword, machine + 1))
    {
      const std::string_view rest = line.substr(machine + keyword.size());
      const std::size_t spaces = spaces_size(rest);
      const std::size_t begin = machine + keyword.size() + spaces;
      if (spaces == 0 || begin == line.size() || line[begin] == '#')
        continue;
      const std::size_t end = std::min(line.find('#', begin), line.size());
      const std::string_view body = line.substr(begin, end - begin);
      if (end >= comment_from || end == line.size())
      {
        keyword_ = word_at(line.substr(machine, keyword.size())).where;
        return body;
      }
      // There is no match, but the expression tries every way to cut the words of the body.
      if (cuts_in(body) >= cuts_of_a_second)
      {
        fault_ = fault::hangs;
        return std::nullopt;
      }
    }
    return std::nullopt;
  }

  void open(std::string_view body)
  {
    is_ours_ = !has_entry_ && context_.host.is_named(body.substr(0, body.find(' ')));
    has_entry_ = has_entry_ || is_ours_;
    properties_ = {};
  }

  void store(std::string_view key, std::optional<std::string_view> text)
  {
    std::optional<value>* const stored = !is_ours_           ? nullptr
                                         : key == "login"    ? &properties_.login
                                         : key == "password" ? &properties_.password
                                         : key == "account"  ? &properties_.account
                                                             : nullptr;
    if (stored != nullptr)
      *stored = text ? std::optional(to_value(word_at(*text))) : std::nullopt;
  }

  /// It cuts at each blank: two of them make an empty word.
  void read_inline(std::string_view body)
  {
    const auto next = [&body]() -> std::optional<std::string_view>
    {
      const std::size_t blank = body.find(' ');
      if (blank == body.npos)
        return std::nullopt;
      body.remove_prefix(blank + 1);
      return body.substr(0, body.find(' '));
    };
    while (const auto key = next())
      store(*key, next());
  }

  /// `^(\s+)([\S]+)\s+([\S]+)(\s+#.*)?$`, line by line. Returns where the first line begins that does not match.
  std::size_t read_lines(std::size_t begin)
  {
    while (begin <= context_.text.size())
    {
      const std::string_view line = line_at(begin);
      std::string_view rest = line;
      const auto cut = [&rest](std::size_t size)
      {
        const std::string_view first = rest.substr(0, size);
        rest.remove_prefix(size);
        return first;
      };
      const bool is_indented = !cut(spaces_size(rest)).empty();
      const std::string_view key = cut(word_size(rest));
      cut(spaces_size(rest));
      const std::string_view text = cut(word_size(rest));
      const bool has_comment = !cut(spaces_size(rest)).empty() && rest.starts_with('#') && last_line_begin(rest) == 0;
      if (!is_indented || text.empty() || (!has_comment && text.end() != line.end()))
        return begin;
      store(key, text);
      begin += line.size() + 1;
    }
    return begin;
  }

  void close()
  {
    if (!is_ours_)
      return;
    result_ = reply_with(keyword_, std::move(properties_.login), std::move(properties_.password),
                         std::move(properties_.account));
  }

  const parse_context& context_;
  span keyword_;
  properties properties_;
  bool is_ours_ = false;
  bool has_entry_ = false;
  reply result_;
  fault fault_ = fault::none;
};

reply read_npm_parser(const parse_context& context)
{
  return parser(context).read();
}

}  // namespace

constinit const dialect npm_parser_dialect = {
    .loading = {.characters = loading::encoding::utf8_replaced},
    .lexing = {},
    .asking = {},
    .rules = {},
    .read = read_npm_parser,
};

}  // namespace netrc::readers
