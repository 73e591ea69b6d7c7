// SPDX-License-Identifier: MIT
#include "excerpt.hpp"

#include <algorithm>
#include <string_view>

#include "netrc/show.hpp"

namespace netrc::tool
{
namespace
{

/// How much of a line is shown around a place.
constexpr std::size_t before_place = 60;
constexpr std::size_t behind_place = 60;

bool is_line_end(char byte)
{
  return byte == '\n' || byte == '\r';
}

/// The part of the text that an excerpt shows.
struct window
{
  std::size_t begin = 0;
  std::size_t end = 0;
};

window window_around(std::string_view text, span place, excerpt& to)
{
  window result{place.begin, place.begin};
  while (result.begin > 0 && !is_line_end(text[result.begin - 1]) && place.begin - result.begin < before_place)
    --result.begin;
  const std::size_t furthest = std::min<std::size_t>(text.size(), place.begin + behind_place);
  while (result.end < furthest && !is_line_end(text[result.end]))
    ++result.end;
  to.cut_before = result.begin > 0 && !is_line_end(text[result.begin - 1]);
  to.cut_behind = result.end < text.size() && !is_line_end(text[result.end]);
  to.line.assign(result.end - result.begin, '*');
  to.caret = place.begin - result.begin;
  to.width = std::max<std::size_t>(1, std::min<std::size_t>(place.size, result.end - place.begin));
  return result;
}

bool may_be_shown(const document& in, const token& of)
{
  switch (of.kind)
  {
  case token_kind::keyword:
    return true;
  case token_kind::host:
    return in.entry_at(of.entry).host_is_plain();
  case token_kind::login:
    return of.entry != problem::no_entry && login_may_be_shown(in.entry_at(of.entry));
  default:
    return false;
  }
}

/// Shows what may be shown of one token in one window.
void uncover(std::string_view text, const token& of, window in, std::string& line)
{
  const std::size_t begin = std::max<std::size_t>(of.where.begin, in.begin);
  const std::size_t end = std::min<std::size_t>(of.where.end(), in.end);
  for (std::size_t i = begin; i < end; ++i)
  {
    const bool printable = text[i] > ' ' && text[i] < '\x7F';
    line[i - in.begin] = of.kind == token_kind::space ? ' ' : printable ? text[i] : '*';
  }
}

/// Line and column of each place, counted on from the one before.
void find_positions(std::string_view text, const std::vector<span>& places, std::vector<excerpt>& to)
{
  position at;
  std::size_t line_begin = 0;
  std::size_t i = 0;
  for (std::size_t k = 0; k < places.size(); ++k)
  {
    for (; i < places[k].begin; ++i)
      if (text[i] == '\n' || (text[i] == '\r' && !text.substr(i + 1).starts_with('\n')))
      {
        ++at.line;
        line_begin = i + 1;
      }
    to[k].at = {at.line, places[k].begin - line_begin + 1};
  }
}

}  // namespace

std::vector<excerpt> excerpts_of(const document& in, const std::vector<lint::finding>& findings)
{
  const std::string_view text = in.text().reveal();
  std::vector<span> places;
  for (const lint::finding& each : findings)
    if (each.where)
      places.push_back(*each.where);

  std::vector<excerpt> result(places.size());
  std::vector<window> windows;
  for (std::size_t i = 0; i < places.size(); ++i)
    windows.push_back(window_around(text, places[i], result[i]));
  find_positions(text, places, result);

  // The windows are in order, and so are the tokens; a window is done when a token begins behind it.
  std::size_t first = 0;
  in.tokens(
      [&](const token& each)
      {
        while (first < windows.size() && windows[first].end <= each.where.begin)
          ++first;
        if (first == windows.size() || windows[first].begin >= each.where.end())
          return;
        if (each.kind != token_kind::space && !may_be_shown(in, each))
          return;
        for (std::size_t i = first; i < windows.size() && windows[i].begin < each.where.end(); ++i)
          if (windows[i].end > each.where.begin)
            uncover(text, each, windows[i], result[i].line);
      });
  return result;
}

}  // namespace netrc::tool
