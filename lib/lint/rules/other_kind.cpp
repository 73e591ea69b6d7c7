// SPDX-License-Identifier: MIT
#include "lint/rules/other_kind.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

#include "text/bytes.hpp"
#include "text/utf8.hpp"

namespace netrc::lint
{
namespace
{

/// Its first bytes, in lower case, and what it is.
struct kind
{
  std::string_view beginning;
  string_literal message;
  string_literal hint;
};

constexpr string_literal web_page = "this is a saved web page (HTML), not a .netrc";
constexpr string_literal not_the_page = "save the file itself, not the page that shows it or asks to log in";
constexpr std::array kinds_of_files = {
    kind{"{\\rtf", "this is rich text (RTF), as word processors save it, not a .netrc", "save it as plain text"},
    kind{"<!doctype", web_page, not_the_page},
    kind{"<html", web_page, not_the_page},
    kind{"pk\3\4", "this is a zip archive or a word processor's document (docx, odt), not a .netrc",
         "unpack the archive, or save the document as plain text"},
    kind{"-----begin ", "this is a key or a certificate (PEM), not a .netrc", "move it to a file of its own"},
    kind{"%pdf-", "this is a PDF file, not a .netrc", "copy its lines into a file of plain text"},
};

/// Without a byte order mark and blank lines before it.
std::uint32_t beginning_of(std::string_view text)
{
  const std::size_t mark_size = text.starts_with(utf8_byte_order_mark) ? utf8_byte_order_mark.size() : 0;
  const std::size_t begin = text.find_first_not_of(" \t\r\n", mark_size);
  return static_cast<std::uint32_t>(std::min(begin, text.size()));
}

const kind* kind_of(std::string_view text)
{
  text.remove_prefix(beginning_of(text));
  const auto begins_with = [text](std::string_view lower_case)
  {
    return text.size() >= lower_case.size() &&
           std::equal(lower_case.begin(), lower_case.end(), text.begin(),
                      [](char lower, char byte) { return lower == to_lower(byte); });
  };
  const auto* const found = std::find_if(kinds_of_files.begin(), kinds_of_files.end(),
                                         [&](const kind& each) { return begins_with(each.beginning); });
  return found == kinds_of_files.end() ? nullptr : found;
}

}  // namespace

bool is_of_other_kind(const document& document) noexcept
{
  return kind_of(document.text().reveal()) != nullptr;
}

span mark_of_other_kind(const document& document) noexcept
{
  const std::string_view text = document.text().reveal();
  const kind* const which = kind_of(text);
  return which == nullptr ? span{} : span{beginning_of(text), static_cast<std::uint32_t>(which->beginning.size())};
}

extern const rule other_kind = {
    .code = "F611",
    .name = "other-kind",
    .severity = severity::error,
    .summary = "this is a file of another kind, not a .netrc",
    .hint = "write a file of plain text",
    .why = "Its markup is read as words: Python refuses the file, curl finds nothing in it, or what stands next to the "
           "markup becomes part of a password. A download that asked for a login leaves a web page in its place.",
    .evidence =
        "By the first bytes, as file(1) knows them: rich text <https://www.loc.gov/preservation/digital/formats/"
        "fdd/fdd000473.shtml>, HTML <https://mimesniff.spec.whatwg.org/#identifying-a-resource-with-an-unknown-"
        "mime-type>, PDF, zip; keys in PEM <https://www.rfc-editor.org/rfc/rfc7468>. Seen in runs: of a .netrc that "
        "was saved as rich text curl 7.88 sends the "
        "password with the brace after it.",
    .bad = "a PDF file, a zip archive, a saved web page, a private key, a file in rich text",
    .good = "a file of plain text",
    .any_text = true,
    .check =
        [](const input& input, findings& found)
    {
      const std::string_view text = input.document.text().reveal();
      if (const kind* const which = kind_of(text))
        found.add({&other_kind, span{beginning_of(text), 1}, {}, which->message, which->hint});
    },
};

}  // namespace netrc::lint
