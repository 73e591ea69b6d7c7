// SPDX-License-Identifier: MIT
#include "lint/lint.hpp"
#include "lint/words.hpp"
#include "syntax/keywords.hpp"

namespace netrc::lint
{
extern const rule foreign_property = {
    .code = "S125",
    .name = "foreign-property",
    .severity = severity::warning,
    .summary = "a property that only some programs know: others reject the whole file",
    .hint = "remove it, or keep the entry in the program's own file (Emacs: ~/.authinfo)",
    .why = "Python's netrc, and requests with it, refuse the whole file for one word that they do not know, "
           "and two Go packages do: no host gets its credentials. curl and the others skip it.",
    .evidence = "Seen in runs: with `port 443` in an entry Python 3.10 and 3.11, requests, bgentry/go-netrc and "
                "fhs/go-netrc read nothing. The properties are those of Emacs "
                "<https://www.gnu.org/software/emacs/manual/html_mono/auth.html>, wget and lftp.",
    .bad = "machine example.com port 443 login u password p\n",
    .good = "machine example.com login u password p\n",
    .netrc_only = true,
    .looks_at = kinds(token_kind::keyword),
    .check_word =
        [](const word& here, findings& found)
    {
      if (is_foreign(here.bytes))
        found.add({&foreign_property, here.where});
    },
};

}  // namespace netrc::lint
