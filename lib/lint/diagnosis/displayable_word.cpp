// SPDX-License-Identifier: MIT
#include "lint/diagnosis/displayable_word.hpp"

#include <algorithm>
#include <array>

#include "lint/diagnosis/line_before.hpp"
#include "lint/diagnosis/misspelling.hpp"
#include "lint/words.hpp"
#include "syntax/keywords.hpp"
#include "text/bytes.hpp"

namespace netrc::lint
{
namespace
{

/// `host`, `machine=` of `machine=a.test`
std::string_view known_part(std::string_view word) noexcept
{
  const std::string_view name = word.substr(0, word.find_first_of("=:"));
  if (name.size() == word.size())
    return is_shell_command(word) || !misspelt_keyword(word).empty() ? word : std::string_view();
  return is_keyword(name) || !misspelt_keyword(name).empty() ? word.substr(0, name.size() + 1) : std::string_view();
}

}  // namespace

std::string_view displayable_part(std::string_view text, span where) noexcept
{
  const std::string_view word = text.substr(where.begin, where.size);
  // The word comes first: of a long line of words few are known, and only for these is the line looked at.
  const std::string_view part = known_part(word);
  if (part.empty() || !std::all_of(part.begin(), part.end(), is_graphic) || !is_where_keyword_is_due(text, where.begin))
    return {};
  // `password1`, and `secret` at the end of a line, may be a password without its keyword.
  const bool is_whole = part.size() == word.size();
  const std::string_view letters = part.substr(0, part.find_first_of("=:"));
  if (!std::all_of(letters.begin(), letters.end(), is_letter) || (is_whole && next_on_line(text, where).empty()))
    return {};
  return is_shell_command(part) && !opens_line(text, where.begin) ? std::string_view() : part;
}

bool is_keyword_of_ssh(std::string_view word) noexcept
{
  constexpr std::array<std::string_view, 6> keywords = {"hostname",     "identityfile", "identitiesonly",
                                                        "forwardagent", "proxyjump",    "proxycommand"};
  return std::any_of(keywords.begin(), keywords.end(), [word](std::string_view each) { return is_word(word, each); });
}

bool is_shell_command(std::string_view word) noexcept
{
  constexpr std::array<std::string_view, 9> commands = {"export", "echo",  "cat",  "printf", "chmod",
                                                        "umask",  "touch", "sudo", "tee"};
  return std::find(commands.begin(), commands.end(), word) != commands.end();
}

}  // namespace netrc::lint
