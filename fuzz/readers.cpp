// SPDX-License-Identifier: MIT
// Every reader answers any text, with values out of the text. Words come in order on every combination of axes. Input: a
// byte that chooses the reader, eight that choose axes, the host, a line end, the user, a line end, the text.
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include "netrc/readers.hpp"
#include "property.hpp"
#include "readers/go_scanner.hpp"
#include "readers/tokenizer.hpp"
#include "targets.hpp"

namespace
{

using namespace netrc::readers;

std::string_view cut_line(std::string_view& bytes)
{
  const std::size_t end = std::min(bytes.find('\n'), bytes.size());
  const std::string_view line = bytes.substr(0, end);
  bytes.remove_prefix(std::min(end + 1, bytes.size()));
  return line;
}

void check_value(const std::optional<value>& sent, std::string_view text)
{
  if (!sent || !sent->where)
    return;
  require(sent->where->begin <= text.size() && sent->where->size <= text.size() - sent->where->begin,
          "a value beyond the text");
  // A damaged byte may have become the three of U+FFFD, and one of Latin-1 two.
  require(sent->bytes.size() <= 3 * std::size_t{sent->where->size} + 1, "a value that is longer than its place");
}

void check_reply(const reply& sent, std::string_view text)
{
  require(sent.outcome != netrc::outcome::refused || sent.fault != fault::none, "refused, and nothing says why");
  require(sent.outcome != netrc::outcome::found || sent.fault == fault::none, "found, and at fault");
  for (const auto* each : {&sent.login, &sent.password, &sent.account})
    check_value(*each, text);
  if (sent.entry)
    require(sent.entry->end() <= text.size() && sent.line, "an entry beyond the text");
}

template <typename Axis>
Axis axis_value(std::uint8_t byte, std::uint8_t count)
{
  return static_cast<Axis>(byte % count);
}

lexing axes_from(std::string_view bytes)
{
  const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(bytes[i]); };
  const auto bit = [&](std::size_t i, unsigned n) { return (byte(i) >> n & 1U) != 0; };
  lexing axes;
  axes.by_line = bit(0, 0);
  axes.nul_ends_line = bit(0, 0) && bit(0, 1);
  axes.nul_ends_word = bit(0, 2);
  axes.unicode_space = bit(0, 3);
  axes.lone_cr_stops = bit(0, 4);
  axes.takes_end = bit(0, 5);
  axes.comments = bit(0, 6);
  axes.quotes = bit(1, 0);
  axes.escape_hides_quote = bit(1, 1);
  axes.quote_eats = bit(1, 2);
  axes.escaped_line_end_hangs = bit(1, 3);
  axes.limit_for_values = bit(1, 4);
  axes.skipped = byte_set(bit(1, 5) ? " \t" : bit(1, 6) ? " \t\n," : " \t\n\v\f\r");
  axes.ends = byte_set(bit(1, 7) ? " \t\n\v\f\r" : " \t\n");
  axes.quoted_escapes = axis_value<lexing::escapes>(byte(2), 4);
  axes.bare_escapes = axis_value<lexing::escapes>(byte(3), 4);
  axes.open_quote = axis_value<lexing::unclosed>(byte(4), 3);
  axes.escaped_end = axis_value<lexing::escaped_eof>(static_cast<std::uint8_t>(byte(4) / 4), 3);
  axes.longer = axis_value<lexing::overlong>(byte(5), 3);
  axes.word_limit = byte(5) / 8;
  axes.alone = bit(6, 0) ? byte_set().with_range('\x80', '\xFF') : byte_set();
  axes.trimmed = bit(6, 1) ? byte_set("\r") : byte_set();
  return axes;
}

/// Words come in order and do not overlap. Each call moves on or ends.
template <typename Next>
void check_words(std::string_view text, const Next& next, const auto& all)
{
  std::size_t end = 0;
  // An empty word may be where the last one ended, and a call may move over nothing else; a limit of 0 bytes to a
  // word moves over none.
  std::size_t calls = 0;
  while (const auto found = next(calls % 2 == 1))
  {
    require(found->where.begin >= end, "words overlap");
    require(found->where.end() <= text.size(), "a word beyond the text");
    end = found->where.end();
    require(++calls <= 2 * text.size() + 2, "more words than bytes");
  }
  require(all.fault() != fault::none || all.position() == text.size(), "words end before the text does");
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
  const lexing axes = axes_from(head.substr(1));
  tokenizer words(rest, axes);
  check_words(
      rest, [&](bool is_value) { return words.next(is_value); }, words);
  // A buffer so small that words reach its end.
  go_scanner scanner(rest, 16, 64);
  check_words(
      rest, [&](bool) { return scanner.next(); }, scanner);
  const netrc::document document = netrc::document::parse(rest);
  (void) provenance_index(document, {host}).judge(replied);
}
