// SPDX-License-Identifier: MIT
#include "syntax/hidden_machine.hpp"

#include <algorithm>
#include <cstddef>

#include "syntax/keywords.hpp"
#include "text/bytes.hpp"

namespace netrc
{
namespace
{

constexpr std::string_view machine = "machine";

/// The first `machine` in any case of which `is_meant(where it stands)` holds; empty without.
template <typename Condition>
std::string_view find_machine(std::string_view text, Condition is_meant) noexcept
{
  for (std::size_t offset = 0; offset + machine.size() <= text.size(); ++offset)
    if (to_lower(text[offset]) == machine.front())
      if (const std::string_view word = text.substr(offset, machine.size()); is_word(word, machine) && is_meant(offset))
        return word;
  return {};
}

/// `\n`, `\r` or `\t`, written out as two bytes.
bool is_written_out(std::string_view two_bytes) noexcept
{
  return two_bytes.size() == 2 && two_bytes[0] == '\\' &&
         (two_bytes[1] == 'n' || two_bytes[1] == 'r' || two_bytes[1] == 't');
}

/// The size of the blank that the text starts with; 0 without.
std::size_t blank_size(std::string_view text) noexcept
{
  if (!text.empty() && is_blank(text.front()))
    return 1;
  return is_written_out(text.substr(0, 2)) ? 2 : 0;
}

bool starts_with_line_end(std::string_view text) noexcept
{
  return !text.empty() && is_line_end(text.front());
}

void skip_blanks(std::string_view& text) noexcept
{
  while (const std::size_t size = blank_size(text))
    text.remove_prefix(size);
}

void skip_blanks_and_line_ends(std::string_view& text) noexcept
{
  for (skip_blanks(text); starts_with_line_end(text); skip_blanks(text))
    text.remove_prefix(1);
}

/// Takes the word off that the text starts with.
std::string_view take_word(std::string_view& text) noexcept
{
  std::size_t size = 0;
  while (size < text.size() && !is_line_end(text[size]) && blank_size(text.substr(size)) == 0)
    ++size;
  const std::string_view word = text.substr(0, size);
  text.remove_prefix(size);
  return word;
}

/// What follows a `machine` is its host, and a property or nothing after it.
bool is_rest_of_entry(std::string_view rest) noexcept
{
  if (blank_size(rest) == 0 && !starts_with_line_end(rest))
    return false;
  skip_blanks_and_line_ends(rest);
  const std::string_view host = take_word(rest);
  if (host.empty() || is_keyword(host))
    return false;
  skip_blanks(rest);
  if (rest.empty() || starts_with_line_end(rest) || rest.front() == '#')
    return true;
  const std::string_view next = take_word(rest);
  return is_keyword(next) || is_foreign(next);
}

}  // namespace

std::string_view machine_spoken_of(std::string_view comment_or_macro) noexcept
{
  return find_machine(comment_or_macro, [comment_or_macro](std::size_t offset)
                      { return is_rest_of_entry(comment_or_macro.substr(offset + machine.size())); });
}

std::string_view machine_hidden_in(std::string_view comment) noexcept
{
  const std::string_view first = machine_spoken_of(comment);
  if (std::any_of(comment.data(), first.data(), [](char byte) { return byte != '#' && !is_blank(byte); }))
    return first;
  return machine_spoken_of(comment.substr(static_cast<std::size_t>(first.data() + first.size() - comment.data())));
}

bool has_glued_machine(std::string_view unquoted_value) noexcept
{
  const auto is_glue = [](std::string_view before, std::string_view after)
  {
    return (!before.empty() && is_high(before.back())) || (!after.empty() && is_high(after.front())) ||
           (before.size() >= 2 && is_written_out(before.substr(before.size() - 2))) ||
           is_written_out(after.substr(0, 2));
  };
  return !find_machine(
              unquoted_value, [&](std::size_t offset)
              { return is_glue(unquoted_value.substr(0, offset), unquoted_value.substr(offset + machine.size())); })
              .empty();
}

}  // namespace netrc
