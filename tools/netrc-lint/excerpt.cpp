// SPDX-License-Identifier: MIT
#include "excerpt.hpp"

#include <algorithm>
#include <numeric>
#include <string_view>

#include "netrc/display.hpp"

namespace netrc::tool
{
namespace
{

/// A longer run of blanks is shown as one of so many.
constexpr std::size_t most_blanks = 8;

/// A part of the text that stands in one line, and how it is shown.
struct piece
{
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::string_view shown;
  bool is_plain = false;   ///< shown byte by byte
  bool is_masked = false;  ///< its length must not be told
};

bool is_line_end(char byte)
{
  return byte == '\n' || byte == '\r';
}

bool is_printable(std::string_view text)
{
  return std::all_of(text.begin(), text.end(), [](char byte) { return byte > ' ' && byte < '\x7F'; });
}

/// True for words that may be shown as they are written.
bool is_safe_to_display(const document& in, const token& of, std::string_view word)
{
  if (!is_printable(word))
    return false;
  switch (of.kind)
  {
  case token_kind::keyword:
    return true;
  case token_kind::host:
    return of.entry != problem::no_entry && host_is_safe_to_display(in.entry_at(of.entry));
  case token_kind::login:
    return of.entry != problem::no_entry && login_is_safe_to_display(in.entry_at(of.entry));
  default:
    return false;
  }
}

/// Walks over the tokens of a text with the line so far at hand, and opens an excerpt at each place. The places come in
/// order.
class painter
{
public:
  painter(const document& in, std::size_t widest, std::vector<excerpt>& to)
      : in_(in), text_(in.text().reveal()), widest_(std::max<std::size_t>(widest, 20)), to_(to)
  {
  }

  /// `order`: the places by where they begin.
  void paint(std::span<const span> places, std::span<const std::size_t> order)
  {
    places_ = places;
    order_ = order;
    in_.tokens([&](const token& each) { show_token(each); });
    open_until(static_cast<std::uint32_t>(text_.size()) + 1, {});
    end_line();
  }

private:
  /// An excerpt whose line goes on.
  struct opened
  {
    std::size_t index;   ///< of the place and its excerpt
    std::uint32_t seen;  ///< how far the text was shown in it
  };

  void show_token(const token& of)
  {
    if (next_ == order_.size() && open_.empty())
      return;
    std::uint32_t at = of.where.begin;
    while (at < of.where.end())
    {
      std::uint32_t end = at;
      while (end < of.where.end() && !is_line_end(text_[end]))
        ++end;
      if (end != at)
        show_piece(piece_of(of, at, end));
      if (end != of.where.end())
      {
        ++end;
        open_until(end, {end - 1, end, {}, true});
        end_line();
      }
      at = end;
    }
  }

  /// What one token shows in one line.
  piece piece_of(const token& of, std::uint32_t begin, std::uint32_t end)
  {
    const std::string_view bytes = text_.substr(begin, end - begin);
    if (of.kind == token_kind::space)
      return {begin, end, std::string_view("        ").substr(0, std::min(bytes.size(), most_blanks)), true};
    if (of.kind == token_kind::byte_order_mark)
      return {begin, end, "<BOM>"};
    if (of.kind == token_kind::comment)
      return {begin, end, "#***", false, true};
    const bool is_shown = is_safe_to_display(in_, of, bytes);
    return {begin, end, is_shown ? bytes : masked, is_shown, !is_shown};
  }

  void show_piece(const piece& here)
  {
    open_until(here.end, here);
    shown_ += here.shown;
    if (shown_.size() > 2 * widest_)
    {
      shown_.erase(0, shown_.size() - widest_);
      is_cut_ = true;
    }
    std::erase_if(open_, [&](opened& each) { return extend(each, here); });
  }

  /// Opens the places that begin before an offset, in a piece that is not shown yet.
  void open_until(std::uint32_t end, const piece& in)
  {
    for (; next_ < order_.size() && places_[order_[next_]].begin < end; ++next_)
    {
      excerpt& of = to_[order_[next_]];
      of.line = shown_.size() > widest_ ? shown_.substr(shown_.size() - widest_) : shown_;
      of.cut_before = is_cut_ || shown_.size() > widest_;
      const std::size_t inside = in.is_plain ? places_[order_[next_]].begin - in.begin : 0;
      of.caret = of.line.size() + std::min(inside, in.shown.size());
      open_.push_back({order_[next_], places_[order_[next_]].begin});
    }
  }

  /// Adds a piece to an excerpt. True if it is full.
  bool extend(opened& to, const piece& by)
  {
    excerpt& of = to_[to.index];
    const span place = places_[to.index];
    to.seen = by.end;
    if (place.begin < by.end && place.end() > by.begin)
    {
      const std::size_t shown =
          by.is_plain ? std::min<std::size_t>(place.end() - by.begin, by.shown.size()) : by.shown.size();
      of.width = std::max(of.width, of.line.size() + shown - of.caret);
      if (by.is_masked)
        of.end.reset();
    }
    of.line += by.shown;
    const bool is_full = of.line.size() > of.caret + widest_;
    if (is_full)
      close(to);
    return is_full;
  }

  void end_line()
  {
    for (const opened& each : open_)
      close(each);
    open_.clear();
    shown_.clear();
    is_cut_ = false;
  }

  /// Cuts an excerpt to its width.
  void close(const opened& which)
  {
    excerpt& of = to_[which.index];
    if (places_[which.index].end() > which.seen)
      of.end.reset();  // it goes on where nobody looked whether it may be shown
    if (of.line.size() > widest_)
    {
      const std::size_t most_before = of.line.size() - widest_;
      const std::size_t before = std::min(of.caret > widest_ / 2 ? of.caret - widest_ / 2 : 0, most_before);
      of.cut_before = of.cut_before || before != 0;
      of.cut_behind = before != most_before;
      of.line = of.line.substr(before, widest_);
      of.caret -= before;
    }
    of.width = std::max<std::size_t>(1, std::min(of.width, of.line.size() - of.caret));
  }

  const document& in_;
  std::string_view text_;
  std::size_t widest_;
  std::vector<excerpt>& to_;
  std::span<const span> places_;
  std::span<const std::size_t> order_;
  std::size_t next_ = 0;
  std::vector<opened> open_;
  std::string shown_;    ///< of the line so far, its end
  bool is_cut_ = false;  ///< there was more of the line before `shown_`
};

}  // namespace

std::vector<excerpt> excerpts_of(const document& in, std::span<const span> places, std::size_t widest)
{
  std::vector<excerpt> result(places.size());
  std::vector<std::uint32_t> offsets;
  for (const span each : places)
    offsets.push_back(each.begin);
  for (const span each : places)
    offsets.push_back(each.end());
  const auto positions = in.positions_of(offsets);
  for (std::size_t i = 0; i < places.size(); ++i)
  {
    result[i].offset = places[i].begin;
    result[i].at = positions[i];
    result[i].end = positions[places.size() + i];
  }

  std::vector<std::size_t> order(places.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(),
            [places](std::size_t one, std::size_t other) { return places[one].begin < places[other].begin; });
  painter(in, widest, result).paint(places, order);
  return result;
}

}  // namespace netrc::tool
