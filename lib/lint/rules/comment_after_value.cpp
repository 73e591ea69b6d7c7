// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cstddef>
#include <string_view>

#include "lint/lint.hpp"
#include "lint/words.hpp"
#include "syntax/keywords.hpp"
#include "text/bytes.hpp"
#include "text/utf8.hpp"

namespace netrc::lint
{
namespace
{

/// Nothing but a byte order mark or blanks stands before it on its line.
bool is_on_own_line(const word& here)
{
  const std::string_view text = here.document.text().reveal();
  return opens_line(text, here.where.begin) || text.substr(0, here.where.begin) == utf8_byte_order_mark;
}

bool holds_keyword(std::string_view comment)
{
  comment.remove_prefix(1);
  for (std::string_view word = take_word(comment); !word.empty(); word = take_word(comment))
    if (is_keyword(word))
      return true;
  return false;
}

/// The next word that is in no comment on a line of its own.
std::string_view word_after(std::string_view text, std::size_t offset)
{
  text.remove_prefix(offset);
  while (true)
  {
    text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
    if (!text.starts_with('#'))
      return text.substr(0, text.find_first_of(" \t\r\n"));
    text.remove_prefix(std::min(text.find_first_of("\r\n"), text.size()));
  }
}

bool precedes_property(const word& here)
{
  const std::string_view meaning = keyword_meaning(word_after(here.document.text().reveal(), here.where.end()));
  return meaning == "login" || meaning == "password" || meaning == "account";
}

}  // namespace

extern const rule comment_after_value = {
    .code = "S130",
    .name = "comment-after-value",
    .severity = severity::info,
    .summary = "a comment after a value: the Go package of fhs gives up on the file, and of a keyword in it curl 8.21 "
               "and Perl would make a value",
    .hint = "put it on a line of its own, before the entry",
    .why = "Many programs know comments only at the beginning of a line, or not at all: they skip its words as unknown "
           "ones, until a word in it is a keyword.",
    .evidence =
        "Seen in runs: of `password p # old password q` curl 8.21, Perl, git-credential-netrc, aria2 and apt make the "
        "password q. Before the password Python 3.10 gives up on the file, npm's netrc-parser does not see the "
        "password. curl 7.88, wget, Python 3.11, requests and ruby skip it.",
    .bad = "machine example.com login u password p # work\n",
    .good = "# work\nmachine example.com login u password p\n",
    .netrc_only = true,
    .looks_at = kinds(token_kind::comment),
    .check_word =
        [](const word& here, findings& found)
    {
      if (is_on_own_line(here))
        return;
      finding comment{&comment_after_value, here.where};
      if (holds_keyword(here.bytes))
      {
        comment.message =
            "a keyword in a comment after a value: curl 8.21, Perl, git-credential-netrc, aria2 and apt take "
            "the word after it for the entry's value";
        comment.hint = "put it on a line of its own, before the entry, and write it without the keyword";
      }
      else if (precedes_property(here))
        comment.message =
            "a comment between an entry's properties: Python up to 3.10 and the Go package of fhs give up on "
            "the file, npm's netrc-parser loses what follows";
      found.add(comment);
    },
};

}  // namespace netrc::lint
