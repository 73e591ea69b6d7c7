// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cstddef>
#include <string_view>

#include "lint/lint.hpp"
#include "text/bytes.hpp"
#include "text/utf8.hpp"

namespace netrc::lint
{
namespace
{

/// C1 control characters are UTF-8, too, if odd ones.
bool is_c1_control(std::string_view text)
{
  return text.size() >= 2 && text[0] == '\xC2' && (static_cast<unsigned char>(text[1]) & 0xE0) == 0x80;
}

std::size_t end_of_ascii(std::string_view text, std::size_t offset)
{
  while (offset + sizeof(swar::block) <= text.size() && (swar::load(text.data() + offset) & swar::high_bits) == 0)
    offset += sizeof(swar::block);
  while (offset < text.size() && !is_high(text[offset]))
    ++offset;
  return offset;
}

/// The first byte from there on that is not part of a UTF-8 sequence; the text's size if there is none.
std::size_t end_of_utf_8(std::string_view text, std::size_t begin)
{
  std::size_t offset = end_of_ascii(text, begin);
  while (offset < text.size())
  {
    const std::string_view rest = text.substr(offset, 4);
    const std::size_t size = is_c1_control(rest) ? 2 : utf8_sequence(rest);
    if (size == 0)
      return offset;
    offset = end_of_ascii(text, offset + size);
  }
  return offset;
}

/// Letters of Windows-1252, quotes and the euro sign among them, that are control characters in Latin-1.
bool holds_windows_1252(std::string_view text, std::size_t first_odd)
{
  for (std::size_t offset = first_odd; offset < text.size(); offset = end_of_utf_8(text, offset + 1))
    if ((static_cast<unsigned char>(text[offset]) & 0xE0) == 0x80)
      return true;
  return false;
}

}  // namespace

extern const rule not_utf_8 = {
    .code = "S117",
    .name = "not-utf-8",
    .severity = severity::warning,
    .summary = "the file is not UTF-8: some programs cannot read it at all",
    .hint = "save it as UTF-8 (iconv -f latin1 -t utf-8)",
    .why = "Python and ruby-netrc decode the whole file before they look at it: one Latin-1 byte, even in a "
           "comment, and no host gets its credentials. Others send the byte as it is.",
    .evidence =
        "Seen in runs: a Latin-1 byte in a comment or in another host's entry is an error for Python 3.10 and 3.11, "
        "requests and ruby-netrc 0.11.",
    .bad = "# r\xE9sum\xE9\nmachine example.com login u password p\n",
    .good = "# r\xC3\xA9sum\xC3\xA9\nmachine example.com login u password p\n",
    .check =
        [](const input& input, findings& found)
    {
      const std::string_view text = input.document.text().reveal();
      const std::size_t offset = end_of_utf_8(text, 0);
      if (offset == text.size())
        return;
      finding odd{&not_utf_8, span{static_cast<std::uint32_t>(offset), 1}};
      if (holds_windows_1252(text, offset))
        odd.hint = "save it as UTF-8 (iconv -f cp1252 -t utf-8)";
      found.add(odd);
    },
};

}  // namespace netrc::lint
