// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "readers/encoding.hpp"
#include "readers/passage.hpp"

namespace netrc::readers
{
namespace
{

/// `\s` of JavaScript at the start of a text: its size, or 0.
std::size_t space_size(std::string_view text)
{
  constexpr byte_set narrow(" \t\n\v\f\r");
  if (text.empty())
    return 0;
  if (narrow.has(text.front()))
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

/// From where `.*$` can match: `.` is no line's end of JavaScript.
std::size_t last_line_begin(std::string_view text)
{
  std::size_t begin = 0;
  for (const std::string_view end : {"\r", "\xE2\x80\xA8", "\xE2\x80\xA9"})
    if (const std::size_t at = text.rfind(end); at != text.npos)
      begin = std::max(begin, at + end.size());
  return begin;
}

/// From so many cuts on the expression takes a second or more, which counts as for ever.
constexpr std::size_t cuts_of_a_second = 20;

/// Between two bytes of a word; counted up to `cuts_of_a_second`.
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
/// or in the lines behind it.
class parser
{
public:
  explicit parser(const passage& of) : of_(of) {}

  reply read()
  {
    std::size_t at = 0;
    while (fault_ == fault::none && at <= of_.text.size())
    {
      const std::string_view line = line_at(at);
      const auto body = matched_body(line);
      at += line.size() + 1;
      if (!body)
        continue;
      open(*body);
      if (trimmed(*body).find(' ') != body->npos)
        read_inline(*body);
      else
        at = read_lines(at);
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

  [[nodiscard]] std::string_view line_at(std::size_t at) const
  {
    const std::string_view rest = of_.text.substr(at);
    return rest.substr(0, rest.find('\n'));
  }

  [[nodiscard]] word word_at(std::string_view text) const
  {
    const auto begin = static_cast<std::uint32_t>(text.data() - of_.text.data());
    return {text, {begin, static_cast<std::uint32_t>(text.size())}};
  }

  /// `machine\s+((?:[^#\s]+[\s]*)+)(#.*)?$`: what the first brackets take.
  std::optional<std::string_view> matched_body(std::string_view line)
  {
    constexpr std::string_view keyword = "machine";
    const std::size_t comment_from = last_line_begin(line);
    for (std::size_t at = line.find(keyword); at != line.npos; at = line.find(keyword, at + 1))
    {
      const std::string_view rest = line.substr(at + keyword.size());
      const std::size_t spaces = spaces_size(rest);
      const std::size_t begin = at + keyword.size() + spaces;
      if (spaces == 0 || begin == line.size() || line[begin] == '#')
        continue;
      const std::size_t end = std::min(line.find('#', begin), line.size());
      const std::string_view body = line.substr(begin, end - begin);
      if (end >= comment_from || end == line.size())
      {
        keyword_ = word_at(line.substr(at, keyword.size())).where;
        return body;
      }
      // No match, and the expression tries every way to cut the body's words.
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
    is_ours_ = !has_entry_ && of_.host.is_named(body.substr(0, body.find(' ')));
    has_entry_ = has_entry_ || is_ours_;
    properties_ = {};
  }

  void store(std::string_view key, std::optional<std::string_view> text)
  {
    std::optional<value>* const to = !is_ours_           ? nullptr
                                     : key == "login"    ? &properties_.login
                                     : key == "password" ? &properties_.password
                                     : key == "account"  ? &properties_.account
                                                         : nullptr;
    if (to != nullptr)
      *to = text ? std::optional(kept(word_at(*text))) : std::nullopt;
  }

  /// Cut at each blank: two of them make an empty word.
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

  /// `^(\s+)([\S]+)\s+([\S]+)(\s+#.*)?$`, a line at a time. Returns where the first line stands that is no such one.
  std::size_t read_lines(std::size_t at)
  {
    while (at <= of_.text.size())
    {
      const std::string_view line = line_at(at);
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
        return at;
      store(key, text);
      at += line.size() + 1;
    }
    return at;
  }

  void close()
  {
    if (!is_ours_)
      return;
    result_.outcome = outcome::found;
    result_.entry = keyword_;
    result_.login = std::move(properties_.login);
    result_.password = std::move(properties_.password);
    result_.account = std::move(properties_.account);
  }

  const passage& of_;
  span keyword_;
  properties properties_;
  bool is_ours_ = false;
  bool has_entry_ = false;
  reply result_;
  fault fault_ = fault::none;
};

}  // namespace

reply walk_npm_parser(const passage& of)
{
  return parser(of).read();
}

}  // namespace netrc::readers
