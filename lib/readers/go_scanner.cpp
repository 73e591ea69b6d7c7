// SPDX-License-Identifier: MIT
#include "readers/go_scanner.hpp"

#include <algorithm>

#include "readers/byte_set.hpp"
#include "readers/encoding.hpp"

namespace netrc::readers
{

std::optional<word> go_scanner::next() noexcept
{
  do
  {
    if (auto found = cut())
      return found;
  } while (read_more());
  return std::nullopt;
}

/// The split function: a word out of what is in the buffer. Nothing if the buffer is empty, or if the word may go on
/// after the buffer's end.
std::optional<word> go_scanner::cut() noexcept
{
  const std::size_t begin = position_;
  if (begin == buffer_end_)
    return std::nullopt;
  std::size_t first = begin;
  while (const std::size_t size = space_size(first))
    first += size;
  if (first == buffer_end_)
  {
    position_ = buffer_end_;
    return word{{}, span_of(first, first), false, begin};
  }

  const bool is_rest_of_line = text_[first] == '#';
  const std::string_view rest = text_.substr(first, buffer_end_ - first);
  const std::size_t end = is_rest_of_line ? first + std::min(rest.find('\n'), rest.size()) : end_of_word(first);
  if (end == buffer_end_ && !knows_end_)
    return std::nullopt;
  position_ = end;
  std::string_view text = text_.substr(first, end - first);
  if (is_rest_of_line)
    text = without_trailing_space(text);
  return word{text, span_of(first, first + text.size()), false, begin};
}

/// The white space at an offset; 0 if there is none, or if the buffer ends within it.
std::size_t go_scanner::space_size(std::size_t offset) const noexcept
{
  if (offset == buffer_end_)
    return 0;
  return c_space.has(text_[offset]) ? 1 : wide_space_size(text_.substr(offset, buffer_end_ - offset));
}

std::size_t go_scanner::end_of_word(std::size_t begin) const noexcept
{
  std::size_t end = begin;
  while (end != buffer_end_ && space_size(end) == 0)
    ++end;
  return end;
}

/// bufio.Scanner.Scan() between two splits: it shifts what is left to the front, grows the buffer, and fills it. False
/// at the end of the text, and for a word that is too long.
bool go_scanner::read_more() noexcept
{
  if (knows_end_)
    return false;
  const std::size_t used = position_ - buffer_begin_;
  if (used != 0 && (buffer_end_ == buffer_begin_ + buffer_size_ || used > buffer_size_ / 2))
    buffer_begin_ = position_;
  if (buffer_end_ == buffer_begin_ + buffer_size_)
  {
    if (buffer_size_ >= size_limit_)
    {
      fault_ = readers::fault::too_long;
      return false;
    }
    buffer_size_ = buffer_size_ == 0 ? first_size_ : std::min(2 * buffer_size_, size_limit_);
    buffer_begin_ = position_;
  }
  const std::size_t count = std::min(buffer_begin_ + buffer_size_ - buffer_end_, text_.size() - buffer_end_);
  knows_end_ = count == 0;
  buffer_end_ += count;
  return true;
}

}  // namespace netrc::readers
