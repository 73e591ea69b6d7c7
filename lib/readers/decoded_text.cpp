// SPDX-License-Identifier: MIT
#include "readers/decoded_text.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>

#include "readers/encoding.hpp"
#include "text/bytes.hpp"
#include "text/utf8.hpp"

namespace netrc::readers
{
namespace
{

/// What one fgets() leaves in its buffer, as a C string.
struct chunk
{
  std::size_t begin;
  std::size_t end;   ///< before a NUL
  std::size_t next;  ///< where the next one begins
  bool reached_eof;  ///< feof() afterwards
};

chunk read_chunk(std::string_view file, std::size_t begin, std::size_t most)
{
  const std::string_view bytes = file.substr(begin, most);
  const std::size_t line_end = bytes.find('\n');
  const std::size_t size = line_end == bytes.npos ? bytes.size() : line_end + 1;
  const std::size_t nul = bytes.substr(0, size).find('\0');
  return {begin, begin + (nul == bytes.npos ? size : nul), begin + size, line_end == bytes.npos && size < most};
}

}  // namespace

/// A line: runs of bytes of the file. The last one may end in the line's end.
struct decoded_text::line
{
  std::vector<chunk> chunks;
  std::size_t next = 0;
  bool is_last = false;

  [[nodiscard]] bool has_end(std::string_view file) const
  {
    return !chunks.empty() && chunks.back().end != chunks.back().begin && file[chunks.back().end - 1] == '\n';
  }
};

namespace
{

using line = decoded_text::line;

/// Curl_get_line() from 8.11 on, and aria2's IOFile::getLine(): they join chunks until one ends in LF.
void read_joined(std::string_view file, std::size_t begin, std::size_t most, line& joined)
{
  joined.chunks.clear();
  joined.is_last = false;
  while (true)
  {
    const chunk next = read_chunk(file, begin, most);
    if (next.begin != next.end)
      joined.chunks.push_back(next);
    begin = joined.next = next.next;
    joined.is_last = next.reached_eof;
    if (joined.is_last || (next.begin != next.end && file[next.end - 1] == '\n'))
      return;
  }
}

/// Curl_get_line() up to 8.10: it drops a chunk that is not a whole line, and the next one that is. False at the end.
bool read_whole(std::string_view file, std::size_t begin, std::size_t most, line& whole)
{
  whole.chunks.clear();
  for (bool partial = false; begin < file.size();)
  {
    const chunk next = read_chunk(file, begin, most);
    begin = whole.next = next.next;
    if (next.begin == next.end)
      return false;
    const bool is_whole = file[next.end - 1] == '\n';
    if (is_whole || (next.reached_eof && !partial && next.end - next.begin < most))
    {
      if (partial)
      {
        partial = false;
        continue;
      }
      whole.chunks.push_back(next);
      return true;
    }
    if (next.reached_eof)
      return false;
    partial = true;
  }
  return false;
}

/// The line's end counts: the program adds it to the last line.
std::size_t size_of(const line& counted, std::string_view file)
{
  std::size_t size = counted.has_end(file) ? 0 : 1;
  for (const chunk& each : counted.chunks)
    size += each.end - each.begin;
  return size;
}

bool is_comment(const line& tested, std::string_view file, loading::comment_lines style)
{
  if (style == loading::comment_lines::none)
    return false;
  for (const chunk& each : tested.chunks)
    for (std::size_t i = each.begin; i < each.end; ++i)
      if (style == loading::comment_lines::first_column || !is_blank(file[i]))
        return file[i] == '#';
  return false;
}

/// How much a program sees that decodes chunk by chunk, if the file is not UTF-8 from `good` on: the chunks before that
/// place. What may begin a character at the end of a chunk waits for the next chunk.
std::size_t decoded_size(std::string_view file, std::size_t good, std::size_t chunk)
{
  if (chunk == 0)
    return 0;
  const std::size_t begin = good / chunk * chunk;
  const std::string_view rest = file.substr(good, std::min(file.size(), begin + chunk) - good);
  const auto first = static_cast<unsigned char>(rest.front());
  const bool may_go_on = damaged_size(rest) == rest.size() && first >= 0xC2 && first <= 0xF4;
  return may_go_on ? good : begin;
}

std::size_t limit(std::size_t axis)
{
  return axis == 0 ? static_cast<std::size_t>(-1) : axis;
}

/// The end of the first lines, if all have the same (Emacs, detect_eol: three lines): CR or CRLF. Nothing for LF or a
/// mix.
std::optional<std::string_view> common_line_end(std::string_view text)
{
  constexpr int lines_looked_at = 3;
  std::string_view found;
  std::size_t begin = 0;
  for (int i = 0; i < lines_looked_at; ++i)
  {
    begin = text.find_first_of("\r\n", begin);
    if (begin == text.npos)
      break;
    const std::string_view end = text.substr(begin, 2) == "\r\n" ? text.substr(begin, 2) : text.substr(begin, 1);
    // A stray CR among CRLF does not count.
    if (!found.empty() && end != found && (end == "\n" || found == "\n"))
      return std::nullopt;
    found = end.size() > found.size() ? end : found;
    begin += end.size();
  }
  return found.empty() || found == "\n" ? std::nullopt : std::optional(found);
}

}  // namespace

decoded_text::decoded_text(std::string_view file, const loading& axes)
    : view_(file), file_size_(static_cast<std::uint32_t>(std::min(file.size(), netrc::text_limit)))
{
  if (file.size() > netrc::text_limit)
  {
    fault_ = readers::fault::too_long;
    view_ = {};
    return;
  }
  const bool needs_utf8 = axes.characters == loading::encoding::utf8;
  if (const std::size_t good = utf8_size(file); needs_utf8 && good != file.size())
  {
    file = file.substr(0, decoded_size(file, good, axes.chunk));
    view_ = file;
    fault_at_end_ = readers::fault::encoding;
  }
  if (axes.characters == loading::encoding::utf8_replaced && utf8_size(file) != file.size())
    replace_damaged(file);
  else if (axes.newlines && file.find('\r') != file.npos)
    unify_newlines(file);
  else if (axes.characters == loading::encoding::detected)
    detect(file);
  else if (axes.chunks != loading::chunking::none)
    read_lines(file, axes);
  if (fault_ != readers::fault::none)
    view_ = {};
}

void decoded_text::add(std::string_view file, std::size_t begin, std::size_t end)
{
  if (begin == end)
    return;
  pieces_.push_back({static_cast<std::uint32_t>(changed_.size()), static_cast<std::uint32_t>(begin)});
  changed_.append(file.substr(begin, end - begin));
}

void decoded_text::add_instead(std::string_view bytes, std::size_t offset)
{
  pieces_.push_back({static_cast<std::uint32_t>(changed_.size()), static_cast<std::uint32_t>(offset)});
  changed_.append(bytes);
}

void decoded_text::replace_damaged(std::string_view file)
{
  std::size_t begin = 0;
  for (std::size_t offset = 0; offset < file.size();)
  {
    const std::size_t size = decode_utf8(file.substr(offset)).size;
    if (size == 0)
    {
      add(file, begin, offset);
      add_instead("\xEF\xBF\xBD", offset);
      begin = offset + damaged_size(file.substr(offset));
      offset = begin;
    }
    else
      offset += size;
  }
  add(file, begin, file.size());
  view_ = changed_.view();
}

void decoded_text::unify_newlines(std::string_view file)
{
  changed_.reserve(file.size());
  std::size_t begin = 0;
  while (true)
  {
    const std::size_t offset = file.find('\r', begin);
    if (offset == file.npos)
      break;
    add(file, begin, offset);
    const bool has_lf = offset + 1 < file.size() && file[offset + 1] == '\n';
    if (!has_lf)
      add_instead("\n", offset);
    begin = offset + 1;
  }
  add(file, begin, file.size());
  view_ = changed_.view();
}

/// Guesses encoding and line ends as Emacs does in a UTF-8 locale, for a file that declares neither.
void decoded_text::detect(std::string_view file)
{
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (!file.starts_with(byte_order_mark) && file.find('\0') != file.npos)
    return;
  const auto end = common_line_end(file);
  const bool is_latin_1 = utf8_size(file) != file.size();
  std::size_t begin = !is_latin_1 && file.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
  if (!end && !is_latin_1 && begin == 0)
    return;
  for (std::size_t offset = begin; offset < file.size();)
  {
    const bool is_line_end = end && file.substr(offset, end->size()) == *end;
    const bool is_changed = is_line_end || (is_latin_1 && is_high(file[offset]));
    const std::size_t size = is_line_end ? end->size() : 1;
    if (is_changed)
    {
      add(file, begin, offset);
      const auto byte = static_cast<unsigned char>(file[offset]);
      const std::array<char, 2> two = {static_cast<char>(0xC0 | byte >> 6), static_cast<char>(0x80 | (byte & 0x3F))};
      add_instead(is_line_end ? "\n" : std::string_view(two.data(), two.size()), offset);
      begin = offset + size;
    }
    offset += size;
  }
  add(file, begin, file.size());
  view_ = changed_.view();
}

void decoded_text::read_lines(std::string_view file, const loading& axes)
{
  changed_.reserve(file.size() + 1);
  line next;
  if (axes.chunks == loading::chunking::dropped)
    while (read_whole(file, next.next, axes.chunk, next))
    {
      add(file, next.chunks.front().begin, next.chunks.front().end);
      if (!next.has_end(file))
        add_instead("\n", file.size());
    }
  else
    while (!next.is_last && fault_ == readers::fault::none)
    {
      read_joined(file, next.next, axes.chunk, next);
      if (size_of(next, file) >= limit(axes.line_limit))
        fault_ = readers::fault::too_long;
      else if (!is_comment(next, file, axes.comments))
        add_line(next, file, axes.comments == loading::comment_lines::indented);
      if (changed_.size() >= limit(axes.text_limit))
        fault_ = readers::fault::too_long;
    }
  if (axes.crashes_on_nothing && pieces_.empty() && fault_ == readers::fault::none)
    fault_ = readers::fault::crashes;
  view_ = changed_.view();
}

void decoded_text::add_line(const line& added, std::string_view file, bool without_leading_blanks)
{
  bool leads = without_leading_blanks;
  for (const chunk& each : added.chunks)
  {
    std::size_t begin = each.begin;
    while (leads && begin != each.end && is_blank(file[begin]))
      ++begin;
    leads = leads && begin == each.end;
    add(file, begin, each.end);
  }
  if (!added.has_end(file))
    add_instead("\n", added.next);
}

span decoded_text::in_file(span run) const noexcept
{
  if (pieces_.empty())
    return run;
  const std::uint32_t begin = file_offset(run.begin);
  // The last byte, not the one after it, which may be in another piece.
  const std::uint32_t end = run.size == 0 ? begin : std::min(file_offset(run.end() - 1) + 1, file_size_);
  return {begin, std::max(begin, end) - begin};
}

std::uint32_t decoded_text::file_offset(std::uint32_t text_offset) const noexcept
{
  const auto after = std::upper_bound(pieces_.begin(), pieces_.end(), text_offset,
                                      [](std::uint32_t offset, const piece& each) { return offset < each.text; });
  return after == pieces_.begin() ? text_offset : std::prev(after)->file + (text_offset - std::prev(after)->text);
}

}  // namespace netrc::readers
