// SPDX-License-Identifier: MIT
// Every reader answers any text: what it replies lies in the text, costs no more than the text is long, and words tile
// it on every combination of axes. Input: a byte that chooses the reader, eight that choose axes, the host, a line end,
// the user, a line end, the text.
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include "netrc/readers.hpp"
#include "property.hpp"
#include "readers/loaded_text.hpp"
#include "readers/words.hpp"
#include "targets.hpp"

namespace
{

using namespace netrc::readers;

std::string_view cut_line(std::string_view& from)
{
  const std::size_t end = std::min(from.find('\n'), from.size());
  const std::string_view line = from.substr(0, end);
  from.remove_prefix(std::min(end + 1, from.size()));
  return line;
}

void check_value(const std::optional<value>& of, std::string_view text)
{
  if (!of || !of->where)
    return;
  require(of->where->begin <= text.size() && of->where->size <= text.size() - of->where->begin,
          "a value beyond the text");
  // A damaged byte may have become the three of U+FFFD, and one of Latin-1 two.
  require(of->bytes.size() <= 3 * std::size_t{of->where->size} + 1, "a value that is longer than its place");
}

void check_reply(const reply& of, std::string_view text)
{
  require(of.outcome != netrc::outcome::refused || of.fault != fault::none, "refused, and nothing says why");
  require(of.outcome != netrc::outcome::found || of.fault == fault::none, "found, and at fault");
  for (const auto* each : {&of.login, &of.password, &of.account})
    check_value(*each, text);
  if (of.entry)
    require(of.entry->end() <= text.size() && of.line, "an entry beyond the text");
}

template <typename Axis>
Axis chosen(std::uint8_t from, std::uint8_t count)
{
  return static_cast<Axis>(from % count);
}

lexing axes_from(std::string_view bytes)
{
  const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(bytes[i]); };
  const auto bit = [&](std::size_t i, unsigned n) { return (byte(i) >> n & 1U) != 0; };
  lexing how;
  how.by_line = bit(0, 0);
  how.nul_ends_line = bit(0, 0) && bit(0, 1);
  how.nul_ends_word = bit(0, 2);
  how.unicode_space = bit(0, 3);
  how.lone_cr_stops = bit(0, 4);
  how.takes_end = bit(0, 5);
  how.comments = bit(0, 6);
  how.rest_of_line = bit(0, 7);
  how.quotes = bit(1, 0);
  how.escape_hides_quote = bit(1, 1);
  how.quote_eats = bit(1, 2);
  how.escaped_line_end_hangs = bit(1, 3);
  how.limit_for_values = bit(1, 4);
  how.skipped = byte_set(bit(1, 5) ? " \t" : bit(1, 6) ? " \t\n," : " \t\n\v\f\r");
  how.ends = byte_set(bit(1, 7) ? " \t\n\v\f\r" : " \t\n");
  how.quoted_escapes = chosen<lexing::escapes>(byte(2), 4);
  how.bare_escapes = chosen<lexing::escapes>(byte(3), 4);
  how.open_quote = chosen<lexing::unclosed>(byte(4), 3);
  how.escaped_end = chosen<lexing::escaped_eof>(static_cast<std::uint8_t>(byte(4) / 4), 3);
  how.longer = chosen<lexing::overlong>(byte(5), 3);
  how.word_limit = byte(5) / 8;
  how.alone = bit(6, 0) ? byte_set().with('\x80', '\xFF') : byte_set();
  how.trimmed = bit(6, 1) ? byte_set("\r") : byte_set();
  how.buffer = bit(6, 2) ? 16 : 0;
  how.buffer_limit = 64;
  return how;
}

/// Words come in order, without overlaps, and what is between them is no more than what the axes pass over: each call
/// moves on or ends.
void check_words(std::string_view text, const lexing& how)
{
  words all(text, how);
  std::size_t end = 0;
  // An empty word may stand where the last one ended, and may be all that a call moves over; a limit of 0 bytes to a
  // word moves over none.
  std::size_t calls = 0;
  while (const auto next = all.next(calls % 2 == 1))
  {
    require(next->where.begin >= end, "words overlap");
    require(next->where.end() <= text.size(), "a word beyond the text");
    end = next->where.end();
    require(++calls <= 2 * text.size() + 2, "more words than bytes");
  }
  require(all.fault() != fault::none || all.at() == text.size(), "words end before the text does");
}

}  // namespace

void fuzz::readers(std::string_view bytes)
{
  constexpr std::size_t head_size = 9;
  if (bytes.size() < head_size)
    return;
  std::string_view rest = bytes;
  const std::string_view head = rest.substr(0, head_size);
  rest.remove_prefix(head_size);
  const std::string_view host = cut_line(rest);
  const std::string_view user = cut_line(rest);
  const std::array<std::string_view, 3> schemes = {"https", "http", "ftp"};
  const request asked{host, user.empty() ? std::nullopt : std::optional(user),
                      schemes[static_cast<std::uint8_t>(head[8]) % 3], "/"};

  const auto rows = table();
  const reply replied = answer(rows[static_cast<std::uint8_t>(head[0]) % rows.size()], rest, asked);
  check_reply(replied, rest);
  check_words(rest, axes_from(head.substr(1)));
  const netrc::document document = netrc::document::parse(rest);
  (void) provenance_index(document, {host}).judge(replied);
}
