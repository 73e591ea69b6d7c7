// SPDX-License-Identifier: MIT
#include "readers/tokenizer.hpp"

#include <algorithm>

#include "readers/encoding.hpp"
#include "text/bytes.hpp"
#include "text/utf8.hpp"

namespace netrc::readers
{
namespace
{

bool ends_body(std::string_view line, entry_rules::body_end end)
{
  switch (end)
  {
  case entry_rules::body_end::blank_line:
    return std::all_of(line.begin(), line.end(), [](char byte) { return c_space.has(byte); });
  case entry_rules::body_end::empty_or_cr_line:
    return line.empty() || is_line_end(line.front());
  default:
    return line.empty() || line == "\n";
  }
}

char letter_escape(char byte)
{
  switch (byte)
  {
  case 'n':
    return '\n';
  case 'r':
    return '\r';
  case 't':
    return '\t';
  default:
    return byte;
  }
}

}  // namespace

std::optional<word> tokenizer::next(bool is_value)
{
  if (scanner_)
    return next_scanned();
  while (fault_ == readers::fault::none)
  {
    if (auto found = next_in_line(is_value))
      return found;
    if (fault_ != readers::fault::none || !next_line())
      break;
  }
  return std::nullopt;
}

std::optional<word> tokenizer::next_in_line(bool is_value)
{
  const std::size_t begin = position_;
  position_ = axes_.lone_cr_stops ? end_of_curl_space(position_) : end_of_space(position_);
  if (position_ != line_end_ && axes_.comments && text_[position_] == '#')
    position_ = line_end_;
  if (position_ == line_end_ || fault_ != readers::fault::none)
    return std::nullopt;

  const bool has_quote = axes_.quotes && text_[position_] == '"';
  const std::size_t close = has_quote ? closing_quote(position_ + 1) : line_end_;
  const bool is_quoted = has_quote && (close != line_end_ || axes_.open_quote != lexing::unclosed::bare);
  std::optional<word> found = is_quoted ? cut_quoted(close) : cut_bare(is_value);
  if (found)
    found->begin = begin;
  return found;
}

bool tokenizer::next_line()
{
  while (next_line_ != text_.size())
  {
    position_ = next_line_;
    const std::size_t lf = text_.find('\n', position_);
    line_end_ = next_line_ = lf == text_.npos ? text_.size() : lf + 1;
    if (axes_.nul_ends_line)
      line_end_ = position_ + std::min(rest_of_line().find('\0'), line_end_ - position_);
    if (!skipping_)
      return true;
    if (ends_body(rest_of_line(), *skipping_))
    {
      skipping_.reset();
      return true;
    }
  }
  position_ = line_end_ = text_.size();
  reach_end();
  return false;
}

std::optional<word> tokenizer::next_scanned() noexcept
{
  const auto found = scanner_->next();
  position_ = scanner_->position();
  fault_ = scanner_->fault();
  return found;
}

void tokenizer::reach_end() noexcept
{
  if (fault_ == readers::fault::none)
    fault_ = fault_at_end_;
}

/// The size of a white-space character beyond ASCII on this line, if the program knows such.
std::size_t tokenizer::wide_space(std::size_t offset) const noexcept
{
  const bool may_be = axes_.unicode_space && is_high(text_[offset]);
  return may_be ? wide_space_size(text_.substr(offset, line_end_ - offset)) : 0;
}

std::size_t tokenizer::end_of_space(std::size_t begin) const noexcept
{
  std::size_t end = begin;
  while (end != line_end_)
  {
    const std::size_t size = axes_.skipped.has(text_[end]) ? 1 : wide_space(end);
    if (size == 0)
      break;
    end += size;
  }
  return end;
}

/// netrc_skip_blanks() of curl 8.21: after a CR it goes on at LF only.
std::size_t tokenizer::end_of_curl_space(std::size_t begin) const noexcept
{
  std::size_t end = begin;
  while (end != line_end_)
  {
    while (end != line_end_ && is_blank(text_[end]))
      ++end;
    while (end != line_end_ && text_[end] == '\r')
      ++end;
    if (end == line_end_ || text_[end] != '\n')
      break;
    ++end;
  }
  return end;
}

std::size_t tokenizer::closing_quote(std::size_t begin) const noexcept
{
  const bool hides = axes_.escape_hides_quote && axes_.quoted_escapes != lexing::escapes::none;
  std::size_t close = begin;
  for (; close < line_end_ && text_[close] != '"'; ++close)
    if (hides && text_[close] == '\\')
      ++close;
  return std::min(close, line_end_);
}

std::optional<word> tokenizer::cut_quoted(std::size_t close)
{
  const std::size_t begin = position_;
  const bool is_closed = close != line_end_;
  if (!is_closed && axes_.open_quote == lexing::unclosed::error)
  {
    fault_ = readers::fault::syntax;
    return std::nullopt;
  }
  position_ = is_closed ? close + 1 : close;
  if (!is_closed)
    reach_end();
  const span where = span_of(begin, position_);
  if (axes_.quote_eats && is_closed && position_ != line_end_)
    ++position_;
  return checked({unescaped(begin + 1, close, axes_.quoted_escapes), where, true}, true);
}

tokenizer::bare_byte tokenizer::classify(std::size_t offset, bool is_first) const noexcept
{
  const char byte = text_[offset];
  const bool escapes =
      axes_.bare_escapes != lexing::escapes::none && !(is_first && axes_.bare_escapes == lexing::escapes::not_first);
  if (byte == '\\' && escapes)
    return bare_byte::escape;
  if (axes_.ends.has(byte))
    return bare_byte::end;
  if (axes_.alone.has(byte))
    return bare_byte::alone;
  return wide_space(offset) != 0 ? bare_byte::end : bare_byte::part;
}

/// Where the bare word that starts here ends.
std::size_t tokenizer::end_of_bare(std::size_t begin) noexcept
{
  const bool splits = axes_.longer == lexing::overlong::splits && axes_.word_limit != 0;
  const std::size_t limit = splits ? std::min(begin + axes_.word_limit, line_end_) : line_end_;
  std::size_t end = begin;
  while (end < limit)
    switch (classify(end, end == begin))
    {
    case bare_byte::part:
      ++end;
      break;
    case bare_byte::escape:
      if (axes_.escaped_line_end_hangs && (end + 1 == line_end_ || text_[end + 1] == '\n'))
        fault_ = readers::fault::hangs;
      end = std::min(end + 2, line_end_);
      break;
    case bare_byte::alone:
      if (end != begin)
        return end;
      return end + std::max<std::size_t>(1, decode_utf8(text_.substr(end, line_end_ - end)).size);
    case bare_byte::end:
      return end;
    }
  return end;
}

std::optional<word> tokenizer::cut_bare(bool is_value)
{
  const std::size_t begin = position_;
  std::size_t end = position_ = end_of_bare(begin);
  if (end == text_.size())
    reach_end();
  // An empty word takes the byte that ended it, unless the next search for a word skips that byte.
  const bool is_stuck = end == begin && !(axes_.lone_cr_stops ? is_blank(text_[end]) : axes_.skipped.has(text_[end]));
  if (is_stuck || (axes_.takes_end && end != line_end_ && axes_.ends.has(text_[end])))
    ++position_;
  while (end != begin && axes_.trimmed.has(text_[end - 1]))
    --end;
  return checked({unescaped(begin, end, axes_.bare_escapes), span_of(begin, end)}, is_value || !axes_.limit_for_values);
}

std::optional<word> tokenizer::checked(word candidate, bool is_limited)
{
  if (axes_.nul_ends_word)
    candidate.text = candidate.text.substr(0, candidate.text.find('\0'));
  if (is_limited && axes_.word_limit != 0 && axes_.longer != lexing::overlong::splits &&
      candidate.text.size() >= axes_.word_limit)
    fault_ = axes_.longer == lexing::overlong::crashes ? readers::fault::crashes : readers::fault::too_long;
  if (fault_ != readers::fault::none)
    return std::nullopt;
  return candidate;
}

std::string_view tokenizer::unescaped(std::size_t begin, std::size_t end, lexing::escapes escapes)
{
  const std::string_view raw = text_.substr(begin, end - begin);
  if (escapes == lexing::escapes::none || raw.find('\\') == raw.npos)
    return raw;
  if (unescaped_.capacity() < raw.size())
    unescaped_.reserve(std::max(raw.size(), 2 * unescaped_.capacity()));
  char* const first = unescaped_.unused();
  char* last = first;
  for (std::size_t i = 0; i < raw.size(); ++i)
  {
    if (raw[i] != '\\' || (i == 0 && escapes == lexing::escapes::not_first))
      *last++ = raw[i];
    else if (++i < raw.size())
      *last++ = escapes == lexing::escapes::letters ? letter_escape(raw[i]) : raw[i];
    else if (axes_.escaped_end != lexing::escaped_eof::dropped)
      *last++ = axes_.escaped_end == lexing::escaped_eof::kept ? '\\' : '\xFF';
  }
  return {first, static_cast<std::size_t>(last - first)};
}

bool tokenizer::skip_body(entry_rules::body_end end)
{
  if (axes_.by_line)
  {
    skipping_ = end;
    return true;
  }
  if (end == entry_rules::body_end::empty_line)
  {
    while (position_ != text_.size() && text_[position_] != '\n')
      skip_rest_of_line();
    const bool has_end = position_ != text_.size();
    skip_rest_of_line();
    return has_end;
  }
  for (std::size_t lf = text_.find('\n', position_); lf != text_.npos; lf = text_.find('\n', lf + 1))
  {
    std::size_t second = lf + 1;
    while (end == entry_rules::body_end::two_lf_with_cr && second != text_.size() && text_[second] == '\r')
      ++second;
    if (second != text_.size() && text_[second] == '\n')
    {
      position_ = end == entry_rules::body_end::two_lf ? lf : second;
      return true;
    }
  }
  position_ = text_.size();
  return false;
}

void tokenizer::skip_rest_of_line() noexcept
{
  const std::size_t lf = text_.find('\n', position_);
  position_ = lf == text_.npos ? text_.size() : lf + 1;
  if (lf == text_.npos)
    reach_end();
}

}  // namespace netrc::readers
