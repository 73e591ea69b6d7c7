// SPDX-License-Identifier: MIT
#include "lint/lint.hpp"
#include "lint/words.hpp"
#include "text/characters.hpp"

namespace netrc::lint
{

extern const rule invisible_character = {
    .code = "S121",
    .name = "invisible-character",
    .severity = severity::warning,
    .summary = "an invisible character (zero-width space, soft hyphen, direction mark) is part of a value",
    .hint = "remove it, or retype the value",
    .why = "It is copied along with a token from a web page or a chat, and every program sends it: the server "
           "refuses a token that looks right. Direction marks, even in a comment, show the text in a "
           "different order than programs read it.",
    .evidence = "Seen in runs: curl 7.88, wget 1.21 and Python 3.11 send a zero-width space after the password. "
                "Direction marks: Trojan Source, CVE-2021-42574 <https://trojansource.codes/>.",
    .bad = "machine example.com login u password p\xE2\x80\x8B\n",
    .good = "machine example.com login u password p\n",
    .looks_at = value_kinds | kinds(token_kind::comment, token_kind::macro_body),
    .check_word =
        [](const word& here, findings& found)
    {
      if (!here.has(high))
        return;
      if (holds(here.bytes, character_kind::bidirectional))
        found.add({&invisible_character,
                   here.where,
                   {},
                   "a direction mark: the text is shown in a different order than programs read it"});
      else if ((value_kinds & kinds(here.kind)) != 0 && holds(here.bytes, character_kind::invisible))
        found.add({&invisible_character, here.where});
    },
};

}  // namespace netrc::lint
