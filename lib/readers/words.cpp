// SPDX-License-Identifier: MIT
#include "readers/words.hpp"

#include <algorithm>

#include "readers/encoding.hpp"
#include "text/bytes.hpp"

namespace netrc::readers
{
namespace
{

constexpr byte_set white_space(" \t\n\v\f\r");

bool ends_body(std::string_view line, grammar::body_end end)
{
  switch (end)
  {
  case grammar::body_end::blank_line:
    return std::all_of(line.begin(), line.end(), [](char byte) { return white_space.has(byte); });
  case grammar::body_end::empty_or_cr_line:
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

span span_of(std::size_t begin, std::size_t end)
{
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end - begin)};
}

}  // namespace

std::optional<word> words::next(bool is_value)
{
  if (how_.buffer != 0)
    return next_buffered();
  while (fault_ == readers::fault::none)
  {
    if (auto found = next_in_line(is_value))
      return found;
    if (fault_ != readers::fault::none || !next_line())
      break;
  }
  return std::nullopt;
}

std::optional<word> words::next_in_line(bool is_value)
{
  const std::size_t begin = at_;
  at_ = how_.lone_cr_stops ? end_of_curl_space(at_) : end_of_space(at_, line_end_);
  if (at_ != line_end_ && how_.comments && text_[at_] == '#')
    at_ = line_end_;
  if (at_ == line_end_ || fault_ != readers::fault::none)
    return std::nullopt;

  std::optional<word> found;
  if (how_.quotes && text_[at_] == '"')
  {
    const std::size_t close = closing_quote(at_ + 1);
    if (close != line_end_ || how_.open_quote != lexing::unclosed::bare)
      found = cut_quoted(close);
    else
      found = cut_bare(is_value);
  }
  else
    found = cut_bare(is_value);
  if (found)
    found->begin = begin;
  return found;
}

bool words::next_line()
{
  while (next_line_ != text_.size())
  {
    at_ = next_line_;
    const std::size_t lf = text_.find('\n', at_);
    line_end_ = next_line_ = lf == text_.npos ? text_.size() : lf + 1;
    if (how_.nul_ends_line)
      line_end_ = at_ + std::min(rest_of_line().find('\0'), line_end_ - at_);
    if (!skipping_)
      return true;
    if (ends_body(rest_of_line(), *skipping_))
    {
      skipping_.reset();
      return true;
    }
  }
  at_ = line_end_ = text_.size();
  run_dry();
  return false;
}

void words::run_dry() noexcept
{
  if (fault_ == readers::fault::none)
    fault_ = at_end_;
}

std::size_t words::end_of_space(std::size_t at, std::size_t end) const noexcept
{
  while (at != end)
  {
    if (how_.skipped.has(text_[at]))
      ++at;
    else if (how_.unicode_space && is_high(text_[at]))
    {
      const std::size_t size = wide_space_size(text_.substr(at, end - at));
      if (size == 0)
        break;
      at += size;
    }
    else
      break;
  }
  return at;
}

/// netrc_skip_blanks() of curl 8.21: behind a CR only LF goes on.
std::size_t words::end_of_curl_space(std::size_t at) const noexcept
{
  while (at != line_end_)
  {
    while (at != line_end_ && is_blank(text_[at]))
      ++at;
    while (at != line_end_ && text_[at] == '\r')
      ++at;
    if (at == line_end_ || text_[at] != '\n')
      break;
    ++at;
  }
  return at;
}

std::size_t words::closing_quote(std::size_t at) const noexcept
{
  const bool hides = how_.escape_hides_quote && how_.quoted_escapes != lexing::escapes::none;
  for (; at < line_end_ && text_[at] != '"'; ++at)
    if (hides && text_[at] == '\\')
      ++at;
  return std::min(at, line_end_);
}

std::optional<word> words::cut_quoted(std::size_t close)
{
  const std::size_t begin = at_;
  const bool is_closed = close != line_end_;
  if (!is_closed && how_.open_quote == lexing::unclosed::error)
  {
    fault_ = readers::fault::syntax;
    return std::nullopt;
  }
  at_ = is_closed ? close + 1 : close;
  if (!is_closed)
    run_dry();
  const span where = span_of(begin, at_);
  if (how_.quote_eats && is_closed && at_ != line_end_)
    ++at_;
  return checked({unescaped(begin + 1, close, how_.quoted_escapes), where, true}, true);
}

/// Where the bare word at `at` ends.
std::size_t words::end_of_bare(std::size_t at, std::size_t end, bool& has_escape)
{
  const std::size_t begin = at;
  const bool splits = how_.longer == lexing::overlong::splits && how_.word_limit != 0;
  const std::size_t longest = splits ? how_.word_limit : text_.size();
  while (at < end && at - begin < longest)
  {
    const char byte = text_[at];
    if (byte == '\\' && how_.bare_escapes != lexing::escapes::none &&
        (at != begin || how_.bare_escapes != lexing::escapes::not_first))
    {
      if (how_.escaped_line_end_hangs && (at + 1 == end || text_[at + 1] == '\n'))
        fault_ = readers::fault::hangs;
      has_escape = true;
      at = std::min(at + 2, end);
      continue;
    }
    if (how_.ends.has(byte))
      break;
    if (how_.alone.has(byte))
      return at != begin ? at : at + std::max<std::size_t>(1, character_size(text_.substr(at, end - at)));
    if (how_.unicode_space && is_high(byte) && wide_space_size(text_.substr(at, end - at)) != 0)
      break;
    ++at;
  }
  return at;
}

std::optional<word> words::cut_bare(bool is_value)
{
  const std::size_t begin = at_;
  bool has_escape = false;
  at_ = end_of_bare(begin, line_end_, has_escape);
  std::size_t end = at_;
  if (end == text_.size())
    run_dry();
  // An empty word takes the byte that ended it, unless the next search for a word passes over it.
  const bool is_stuck = at_ == begin && !(how_.lone_cr_stops ? is_blank(text_[at_]) : how_.skipped.has(text_[at_]));
  if (is_stuck || (how_.takes_end && at_ != line_end_ && how_.ends.has(text_[at_])))
    ++at_;
  while (end != begin && how_.trimmed.has(text_[end - 1]))
    --end;
  const std::string_view text =
      has_escape ? unescaped(begin, end, how_.bare_escapes) : text_.substr(begin, end - begin);
  return checked({text, span_of(begin, end)}, is_value || !how_.limit_for_values);
}

std::optional<word> words::checked(word of, bool is_limited)
{
  if (how_.nul_ends_word)
    of.text = of.text.substr(0, of.text.find('\0'));
  if (is_limited && how_.word_limit != 0 && how_.longer != lexing::overlong::splits &&
      of.text.size() >= how_.word_limit)
    fault_ = how_.longer == lexing::overlong::crashes ? readers::fault::crashes : readers::fault::too_long;
  if (fault_ != readers::fault::none)
    return std::nullopt;
  return of;
}

std::string_view words::unescaped(std::size_t begin, std::size_t end, lexing::escapes how)
{
  const std::string_view from = text_.substr(begin, end - begin);
  if (how == lexing::escapes::none || from.find('\\') == from.npos)
    return from;
  if (unescaped_.capacity() < from.size())
    unescaped_.reserve(std::max(from.size(), 2 * unescaped_.capacity()));
  char* const first = unescaped_.unused();
  char* to = first;
  for (std::size_t i = 0; i < from.size(); ++i)
  {
    if (from[i] != '\\' || (i == 0 && how == lexing::escapes::not_first))
      *to++ = from[i];
    else if (++i < from.size())
      *to++ = how == lexing::escapes::letters ? letter_escape(from[i]) : from[i];
    else if (how_.escaped_end != lexing::escaped_eof::dropped)
      *to++ = how_.escaped_end == lexing::escaped_eof::kept ? '\\' : '\xFF';
  }
  return {first, static_cast<std::size_t>(to - first)};
}

bool words::skip_body(grammar::body_end end)
{
  if (how_.by_line)
  {
    skipping_ = end;
    return true;
  }
  if (end == grammar::body_end::empty_line)
  {
    while (at_ != text_.size() && text_[at_] != '\n')
      skip_rest_of_line();
    const bool has_end = at_ != text_.size();
    skip_rest_of_line();
    return has_end;
  }
  for (std::size_t lf = text_.find('\n', at_); lf != text_.npos; lf = text_.find('\n', lf + 1))
  {
    std::size_t second = lf + 1;
    while (end == grammar::body_end::two_lf_with_cr && second != text_.size() && text_[second] == '\r')
      ++second;
    if (second != text_.size() && text_[second] == '\n')
    {
      at_ = end == grammar::body_end::two_lf ? lf : second;
      return true;
    }
  }
  at_ = text_.size();
  return false;
}

void words::skip_rest_of_line() noexcept
{
  const std::size_t lf = text_.find('\n', at_);
  at_ = lf == text_.npos ? text_.size() : lf + 1;
  if (lf == text_.npos)
    run_dry();
}

std::optional<word> words::next_buffered()
{
  do
  {
    if (buffered_ == at_ && !knows_end_)
      continue;
    const std::size_t begin = at_;
    const std::size_t first = end_of_space(begin, buffered_);
    if (begin == buffered_)
      return std::nullopt;
    if (first == buffered_)  // nothing but space so far: the scanner takes that for a word
    {
      at_ = buffered_;
      return word{{}, span_of(first, first), false, begin};
    }
    std::size_t end = 0;
    bool has_escape = false;
    const bool is_rest = how_.rest_of_line && text_[first] == '#';
    if (is_rest)
      end = first + std::min(text_.substr(first, buffered_ - first).find('\n'), buffered_ - first);
    else
      end = std::max(end_of_bare(first, buffered_, has_escape), first + 1);
    if (end == buffered_ && !knows_end_)
      continue;
    at_ = end;
    const std::string_view text = text_.substr(first, end - first);
    const std::string_view trimmed = is_rest ? without_trailing_space(text) : text;
    return word{trimmed, span_of(first, first + trimmed.size()), false, begin};
  } while (read_more());
  return std::nullopt;
}

/// bufio.Scanner.Scan() of Go: shifts what is left to the front, grows the buffer, reads until it is full.
bool words::read_more() noexcept
{
  if (knows_end_)
    return false;
  const std::size_t used = at_ - buffer_begin_;
  if (used != 0 && (buffered_ == buffer_begin_ + buffer_size_ || used > buffer_size_ / 2))
    buffer_begin_ = at_;
  if (buffered_ == buffer_begin_ + buffer_size_)
  {
    if (buffer_size_ >= how_.buffer_limit)
    {
      fault_ = readers::fault::too_long;
      return false;
    }
    buffer_size_ = buffer_size_ == 0 ? how_.buffer : std::min(2 * buffer_size_, how_.buffer_limit);
    buffer_begin_ = at_;
  }
  const std::size_t count = std::min(buffer_begin_ + buffer_size_ - buffered_, text_.size() - buffered_);
  knows_end_ = count == 0;
  buffered_ += count;
  return true;
}

}  // namespace netrc::readers
