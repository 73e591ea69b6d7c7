// SPDX-License-Identifier: MIT
#include "lint/lint.hpp"
#include "lint/words.hpp"
#include "text/characters.hpp"

namespace netrc::lint
{

extern const rule typographic_quotes = {
    .code = "S122",
    .name = "typographic-quotes",
    .severity = severity::warning,
    .summary = "typographic quotes are part of a value: was it copied from a web page or a word processor?",
    .hint = "write plain double quotes, or none",
    .why = "No program takes them for quotes: they are sent with the value, and a blank between them ends it.",
    .evidence = "Seen in runs: curl 7.88, wget 1.21 and Python 3.11 send a password in typographic quotes with its "
                "quotes; the ASCII double quote alone quotes (docs/format.md, rule 5).",
    .bad = "machine example.com login u password \xE2\x80\x9Cp\xE2\x80\x9D\n",
    .good = "machine example.com login u password \"p\"\n",
    .looks_at = value_kinds,
    .check_word =
        [](const word& here, findings& found)
    {
      if (here.has(high) && first_character(here.bytes).kind == character_kind::typographic_quote)
        found.add({&typographic_quotes, here.where});
    },
};

}  // namespace netrc::lint
