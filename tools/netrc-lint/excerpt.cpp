// SPDX-License-Identifier: MIT
#include "excerpt.hpp"

#include <algorithm>
#include <numeric>
#include <string_view>

#include "lint/diagnosis/displayable_word.hpp"
#include "netrc/display.hpp"
#include "text/bytes.hpp"

namespace netrc::tool
{
namespace
{

/// A longer run of blanks is displayed as this many.
constexpr std::size_t max_blanks = 8;

/// A part of a line, and what is displayed for it.
struct piece
{
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::string_view display;
  bool is_plain = false;   ///< displayed byte by byte
  bool is_masked = false;  ///< its length is secret
};

/// `word` is the token's bytes.
bool is_safe_to_display(const document& document, const token& token, std::string_view word)
{
  if (!std::all_of(word.begin(), word.end(), is_graphic))
    return false;
  switch (token.kind)
  {
  case token_kind::keyword:
    return true;
  case token_kind::host:
    return token.entry != problem::no_entry && host_is_safe_to_display(document.entry_at(token.entry));
  case token_kind::login:
    return token.entry != problem::no_entry && login_is_safe_to_display(document.entry_at(token.entry));
  default:
    return false;
  }
}

/// Walks over the tokens of a text, keeps what it displays of the current line, and opens an excerpt at each place.
class painter
{
public:
  painter(const document& document, std::size_t max_columns, std::vector<excerpt>& excerpts)
      : document_(document),
        text_(document.text().reveal()),
        max_columns_(std::max<std::size_t>(max_columns, 20)),
        excerpts_(excerpts)
  {
  }

  /// `order`: indexes of the places, sorted by where they begin.
  void paint(std::span<const span> places, std::span<const std::size_t> order)
  {
    places_ = places;
    order_ = order;
    document_.tokens([&](const token& each) { add_token(each); });
    open_until(static_cast<std::uint32_t>(text_.size()) + 1, {});
    end_line();
  }

private:
  /// An excerpt whose line is not complete.
  struct open_excerpt
  {
    std::size_t index;  ///< of the place and its excerpt
    std::uint32_t end;  ///< the offset up to which the text was added
  };

  void add_token(const token& token)
  {
    if (next_ == order_.size() && open_.empty())
      return;
    std::uint32_t begin = token.where.begin;
    if (token.kind == token_kind::unknown)
      if (const std::string_view part = lint::displayable_part(text_, token.where); !part.empty())
      {
        begin += static_cast<std::uint32_t>(part.size());
        add_piece({token.where.begin, begin, part, true});
      }
    while (begin < token.where.end())
    {
      std::uint32_t end = begin;
      while (end < token.where.end() && !is_line_end(text_[end]))
        ++end;
      if (end != begin)
        add_piece(piece_of(token, begin, end));
      if (end != token.where.end())
      {
        ++end;
        open_until(end, {end - 1, end, {}, true});
        end_line();
      }
      begin = end;
    }
  }

  /// What is displayed for a part of a token in one line.
  piece piece_of(const token& token, std::uint32_t begin, std::uint32_t end)
  {
    const std::string_view bytes = text_.substr(begin, end - begin);
    if (token.kind == token_kind::space)
      return {begin, end, std::string_view("        ").substr(0, std::min(bytes.size(), max_blanks)), true};
    if (token.kind == token_kind::byte_order_mark)
      return {begin, end, "<BOM>"};
    if (token.kind == token_kind::comment)
      return {begin, end, "#***", false, true};
    const bool is_safe = is_safe_to_display(document_, token, bytes);
    return {begin, end, is_safe ? bytes : masked, is_safe, !is_safe};
  }

  void add_piece(const piece& piece)
  {
    open_until(piece.end, piece);
    line_ += piece.display;
    if (line_.size() > 2 * max_columns_)
    {
      line_.erase(0, line_.size() - max_columns_);
      is_cut_ = true;
    }
    std::erase_if(open_, [&](open_excerpt& each) { return extend(each, piece); });
  }

  /// Opens an excerpt for each place that begins before `end`, in a piece that is not part of the line yet.
  void open_until(std::uint32_t end, const piece& piece)
  {
    for (; next_ < order_.size() && places_[order_[next_]].begin < end; ++next_)
    {
      excerpt& excerpt = excerpts_[order_[next_]];
      excerpt.line = line_.size() > max_columns_ ? line_.substr(line_.size() - max_columns_) : line_;
      excerpt.cut_before = is_cut_ || line_.size() > max_columns_;
      const std::size_t inside = piece.is_plain ? places_[order_[next_]].begin - piece.begin : 0;
      excerpt.caret = excerpt.line.size() + std::min(inside, piece.display.size());
      open_.push_back({order_[next_], places_[order_[next_]].begin});
    }
  }

  /// Adds a piece to an excerpt. True if it is full.
  bool extend(open_excerpt& open, const piece& piece)
  {
    excerpt& excerpt = excerpts_[open.index];
    const span place = places_[open.index];
    open.end = piece.end;
    if (place.begin < piece.end && place.end() > piece.begin)
    {
      const std::size_t size = piece.display.size();
      const std::size_t marked = piece.is_plain ? std::min<std::size_t>(place.end() - piece.begin, size) : size;
      excerpt.width = std::max(excerpt.width, excerpt.line.size() + marked - excerpt.caret);
      if (piece.is_masked)
        excerpt.end.reset();
    }
    excerpt.line += piece.display;
    const bool is_full = excerpt.line.size() > excerpt.caret + max_columns_;
    if (is_full)
      close(open);
    return is_full;
  }

  void end_line()
  {
    for (const open_excerpt& each : open_)
      close(each);
    open_.clear();
    line_.clear();
    is_cut_ = false;
  }

  /// Cuts an excerpt to the window around its place.
  void close(const open_excerpt& open)
  {
    excerpt& excerpt = excerpts_[open.index];
    if (places_[open.index].end() > open.end)
      excerpt.end.reset();  // the rest was not checked: it may be masked
    if (excerpt.line.size() > max_columns_)
    {
      const std::size_t most_before = excerpt.line.size() - max_columns_;
      const std::size_t before =
          std::min(excerpt.caret > max_columns_ / 2 ? excerpt.caret - max_columns_ / 2 : 0, most_before);
      excerpt.cut_before = excerpt.cut_before || before != 0;
      excerpt.cut_after = before != most_before;
      excerpt.line = excerpt.line.substr(before, max_columns_);
      excerpt.caret -= before;
    }
    excerpt.width = std::max<std::size_t>(1, std::min(excerpt.width, excerpt.line.size() - excerpt.caret));
  }

  const document& document_;
  std::string_view text_;
  std::size_t max_columns_;
  std::vector<excerpt>& excerpts_;
  std::span<const span> places_;
  std::span<const std::size_t> order_;
  std::size_t next_ = 0;
  std::vector<open_excerpt> open_;
  std::string line_;     ///< what is displayed of the current line so far, or the end of that
  bool is_cut_ = false;  ///< the beginning is not in `line_`
};

}  // namespace

std::vector<excerpt> excerpts_of(const document& document, std::span<const span> places, std::size_t max_columns)
{
  std::vector<excerpt> result(places.size());
  std::vector<std::uint32_t> offsets;
  for (const span each : places)
    offsets.push_back(each.begin);
  for (const span each : places)
    offsets.push_back(each.end());
  const auto positions = document.positions_of(offsets);
  for (std::size_t i = 0; i < places.size(); ++i)
  {
    result[i].offset = places[i].begin;
    result[i].begin = positions[i];
    result[i].end = positions[places.size() + i];
  }

  std::vector<std::size_t> order(places.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(),
            [places](std::size_t one, std::size_t other) { return places[one].begin < places[other].begin; });
  painter(document, max_columns, result).paint(places, order);
  return result;
}

}  // namespace netrc::tool
