// SPDX-License-Identifier: MIT
#include "machine_word.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "bytes.hpp"

namespace netrc
{
namespace
{

bool is_space(char byte) noexcept
{
  return is_blank(byte) || is_line_end(byte);
}

/// The `machine` or `default` that the text starts with, any case, not followed by a letter or a digit.
std::string_view opening_word(std::string_view text) noexcept
{
  for (const std::string_view word : {"machine", "default"})
    if (text.size() >= word.size() && is_word(text.substr(0, word.size()), word) &&
        (text.size() == word.size() || !(is_letter(text[word.size()]) || is_digit(text[word.size()]))))
      return text.substr(0, word.size());
  return {};
}

/// Where the next letter stands that `machine` or `default` can begin with; the size of the text without.
std::size_t next_initial(std::string_view text, std::size_t from) noexcept
{
  for (; from < text.size(); from += lanes::width)
  {
    const lanes::block lower = lanes::load(text.data() + from) | 0x20;
    if (const std::size_t found = lanes::first((lower == 'm') | (lower == 'd')); found != lanes::width)
      return std::min(from + found, text.size());
  }
  return text.size();
}

/// The first one of which `is_meant(where it stands)` holds.
template <typename Condition>
std::string_view find_word(std::string_view text, Condition is_meant) noexcept
{
  for (std::size_t at = next_initial(text, 0); at != text.size(); at = next_initial(text, at + 1))
    if (const std::string_view word = opening_word(text.substr(at)); !word.empty() && is_meant(at, word))
      return word;
  return {};
}

/// A line end or a tab that is none: `\n`, `\r`, `\t`, written out.
bool is_written_out(std::string_view two_bytes) noexcept
{
  return two_bytes.size() == 2 && two_bytes[0] == '\\' &&
         (two_bytes[1] == 'n' || two_bytes[1] == 'r' || two_bytes[1] == 't');
}

bool is_behind_written_out(std::string_view text, std::size_t at) noexcept
{
  // Quotes may stand between.
  while (at > 0 && text[at - 1] == '"')
    --at;
  return at >= 2 && is_written_out(text.substr(at - 2, 2));
}

/// What may stand between a line's beginning and its `machine` without anybody seeing it.
bool is_passed_over(char byte) noexcept
{
  return is_high(byte) || (is_control(byte) && !is_line_end(byte)) || byte == '"' || byte == '\0';
}

/// Takes the next word off the text, up to the end of the line.
std::string_view take_word(std::string_view& text) noexcept
{
  const auto begin = static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_blank) - text.begin());
  text.remove_prefix(begin);
  const auto size = static_cast<std::size_t>(std::find_if(text.begin(), text.end(), is_space) - text.begin());
  const std::string_view word = text.substr(0, size);
  text.remove_prefix(size);
  return word;
}

bool is_property(std::string_view word) noexcept
{
  constexpr std::array<std::string_view, 5> properties = {"login", "password", "account", "user", "username"};
  return std::any_of(properties.begin(), properties.end(),
                     [word](std::string_view property) { return is_word(word, property); });
}

bool is_host(std::string_view word) noexcept
{
  // `machine 2:` is prose.
  while (!word.empty() && (word.back() == ':' || word.back() == '.'))
    word.remove_suffix(1);
  return !word.starts_with('(') && (word.find_first_of(".:[") != word.npos || is_word(word, "localhost"));
}

/// A word with a dot, a colon or a bracket, `localhost`, or any word before a property that is none itself.
bool opens_with_host(std::string_view text) noexcept
{
  const std::string_view host = take_word(text);
  return is_host(host) || (!host.empty() && !is_property(host) && is_property(take_word(text)));
}

/// `# machine WORD`, and nothing else.
bool is_machine_line(std::string_view comment) noexcept
{
  comment.remove_prefix(std::min(comment.find_first_not_of('#'), comment.size()));
  if (!is_word(take_word(comment), "machine"))
    return false;
  const std::string_view host = take_word(comment);
  return !host.empty() && !is_property(host) && take_word(comment).empty();
}

/// What stands between `machine` and a host in an entry that was commented out, if no blank does.
bool is_mark(char byte) noexcept
{
  return is_high(byte) || byte == ':' || byte == '=' || byte == '"' || byte == '\'';
}

/// `: a.test` and `="a.test"` behind a machine. Marks end the host, too, so that no byte is looked at for each machine of a long word; a colon is part of
/// it, and makes it a host.
bool opens_with_marked_host(std::string_view behind) noexcept
{
  const auto* const host =
      std::find_if_not(behind.begin(), behind.end(), [](char byte) { return is_mark(byte) || is_blank(byte); });
  if (host == behind.begin())
    return false;
  const auto* const end = std::find_if(
      host, behind.end(), [](char byte) { return is_space(byte) || byte == '(' || (is_mark(byte) && byte != ':'); });
  return is_host({host, static_cast<std::size_t>(end - host)});
}

bool is_machine_of_host(std::string_view text, std::size_t at, std::string_view word) noexcept
{
  const std::string_view behind = text.substr(at + word.size());
  return to_lower(word.front()) == 'm' && !behind.empty() && is_blank(behind.front()) && opens_with_host(behind);
}

}  // namespace

std::string_view machine_glued_into(std::string_view value) noexcept
{
  return find_word(value,
                   [value](std::size_t at, std::string_view word)
                   {
                     const std::string_view behind = value.substr(at + word.size());
                     return (at > 0 && is_high(value[at - 1])) || is_behind_written_out(value, at) ||
                            (!behind.empty() && is_high(behind.front())) ||
                            (at == 0 && is_written_out(behind.substr(0, 2)));
                   });
}

bool opens_with_machine(std::string_view value) noexcept
{
  const std::string_view word = opening_word(value);
  return !word.empty() && word.size() != value.size();
}

std::string_view machine_behind_written_out(std::string_view text) noexcept
{
  return find_word(text, [text](std::size_t at, std::string_view) { return is_behind_written_out(text, at); });
}

std::string_view machine_glued_to_comment(std::string_view comment) noexcept
{
  // `#`, and what a keyboard puts behind it, is how an entry is commented out.
  const auto* const own =
      std::find_if_not(comment.begin(), comment.end(), [](char byte) { return byte == '#' || is_high(byte); });
  const auto own_words = static_cast<std::size_t>(own - comment.begin());
  return find_word(comment,
                   [comment, own_words](std::size_t at, std::string_view word)
                   {
                     const bool is_glued = at > own_words && !is_blank(comment[at - 1]) && comment[at - 1] != '#';
                     return is_behind_written_out(comment, at) || (is_glued && is_machine_of_host(comment, at, word));
                   });
}

std::string_view machine_commented_out(std::string_view comment) noexcept
{
  if (is_machine_line(comment))
    return comment;
  return find_word(comment,
                   [comment](std::size_t at, std::string_view word)
                   {
                     return is_machine_of_host(comment, at, word) ||
                            (to_lower(word.front()) == 'm' && opens_with_marked_host(comment.substr(at + word.size())));
                   });
}

bool is_default_alone(std::string_view comment) noexcept
{
  const auto is_part = [](char byte) { return is_letter(byte) || is_digit(byte) || is_high(byte); };
  const auto* const begin = std::find_if(comment.begin(), comment.end(), is_part);
  const auto* const end = std::find_if_not(begin, comment.end(), is_part);
  return is_word({begin, static_cast<std::size_t>(end - begin)}, "default") &&
         std::none_of(end, comment.end(), is_part);
}

std::string_view machine_in_macro(std::string_view macro) noexcept
{
  const std::size_t first_line = std::min(macro.find_first_of("\r\n"), macro.size());
  return find_word(macro,
                   [macro, first_line](std::size_t at, std::string_view word)
                   {
                     std::size_t before = at;
                     while (before > 0 && is_passed_over(macro[before - 1]))
                       --before;
                     const bool opens_word = before == 0 || is_space(macro[before - 1]);
                     while (before > 0 && is_blank(macro[before - 1]))
                       --before;
                     const bool opens_line = before == 0 || is_line_end(macro[before - 1]);
                     return (opens_word && (at < first_line || opens_line)) || is_behind_written_out(macro, at) ||
                            is_machine_of_host(macro, at, word);
                   });
}

}  // namespace netrc
