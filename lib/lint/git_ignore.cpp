// SPDX-License-Identifier: MIT
#include "lint/git_ignore.hpp"

#include <fnmatch.h>

#include <algorithm>
#include <cstddef>
#include <utility>

namespace netrc::lint
{
namespace
{

/// Blanks at the end do not count, unless a backslash stands before them.
std::string_view without_blanks_behind(std::string_view line)
{
  std::size_t end = 0;
  for (std::size_t i = 0; i < line.size(); ++i)
  {
    const bool is_blank = line[i] == ' ';
    if (line[i] == '\\')
      ++i;
    if (!is_blank)
      end = std::min(i + 1, line.size());
  }
  return line.substr(0, end);
}

bool is_any_folders(const std::string& name)
{
  return name.size() >= 2 && name.find_first_not_of('*') == name.npos;
}

std::vector<std::string> split(std::string_view text)
{
  std::vector<std::string> result;
  for (std::size_t slash = text.find('/'); slash != text.npos; slash = text.find('/'))
  {
    result.emplace_back(text.substr(0, slash));
    text.remove_prefix(slash + 1);
  }
  result.emplace_back(text);
  return result;
}

bool matches_name(const std::string& pattern, const std::string& name)
{
  return fnmatch(pattern.c_str(), name.c_str(), 0) == 0;
}

/// Name by name. After a mismatch only the last `**` takes one more: what the ones before it took serves as well as any
/// other. At the end of a pattern it takes one at least, as it should: `a/**` is all that stands in a, not a itself.
bool matches_path(std::span<const std::string> pattern, std::span<const std::string> path)
{
  std::size_t next = 0;
  std::size_t at = 0;
  std::size_t behind_any = 0;  // 0: no `**` so far
  std::size_t taken = 0;
  while (at < path.size())
    if (next < pattern.size() && is_any_folders(pattern[next]))
    {
      behind_any = ++next;
      taken = at;
    }
    else if (next < pattern.size() && matches_name(pattern[next], path[at]))
    {
      ++next;
      ++at;
    }
    else if (behind_any != 0)
    {
      next = behind_any;
      at = ++taken;
    }
    else
      return false;
  return next == pattern.size();
}

}  // namespace

ignore_list::ignore_list(std::string_view text)
{
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (text.starts_with(byte_order_mark))
    text.remove_prefix(byte_order_mark.size());
  while (!text.empty())
  {
    std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(text.size(), line.size() + 1));
    if (line.ends_with('\r'))
      line.remove_suffix(1);
    if (auto read = pattern_of(line))
      patterns_.push_back(*std::move(read));
  }
}

std::optional<ignore_list::pattern> ignore_list::pattern_of(std::string_view line)
{
  if (line.starts_with('#'))
    return std::nullopt;
  line = without_blanks_behind(line);
  pattern result;
  if (line.starts_with('!'))
  {
    result.is_negated = true;
    line.remove_prefix(1);
  }
  if (line.ends_with('/'))
  {
    result.takes_folders_alone = true;
    line.remove_suffix(1);
  }
  if (line.empty())
    return std::nullopt;
  result.is_anchored = line.find('/') != line.npos;
  result.names = split(line.starts_with('/') ? line.substr(1) : line);
  return result;
}

bool ignore_list::matches(const pattern& each, std::span<const std::string> path)
{
  return each.is_anchored ? matches_path(each.names, path) : matches_name(each.names.front(), path.back());
}

std::optional<bool> ignore_list::ignores(std::span<const std::string> path, bool is_folder) const
{
  const auto last = std::find_if(patterns_.rbegin(), patterns_.rend(),
                                 [&](const pattern& each)
                                 { return (is_folder || !each.takes_folders_alone) && matches(each, path); });
  return last == patterns_.rend() ? std::nullopt : std::optional(!last->is_negated);
}

}  // namespace netrc::lint
