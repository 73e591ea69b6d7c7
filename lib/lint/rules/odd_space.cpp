// SPDX-License-Identifier: MIT
#include "lint/lint.hpp"
#include "lint/words.hpp"
#include "text/characters.hpp"

namespace netrc::lint
{

extern const rule odd_space = {
    .code = "S120",
    .name = "odd-space",
    .severity = severity::warning,
    .summary = "a no-break space or another odd space is part of a value: was it copied from a web page?",
    .hint = "replace it with a plain space, or remove it",
    .why = "It looks like a space but separates nothing: what follows it is sent as part of the value. Go's "
           "readers take it for a space, and curl 8.14 to 8.20 end the value there.",
    .evidence =
        "Seen in runs: `login u<U+00A0>password p` is one login for curl, Perl, ruby, npm, aria2 and the ftp programs, "
        "an error for Python, two words for Go.",
    .bad = "machine example.com login u password p\xC2\xA0\n",
    .good = "machine example.com login u password p\n",
    .looks_at = value_kinds,
    .check_word =
        [](const word& here, findings& found)
    {
      if (here.has(high) && holds(here.bytes, character_kind::odd_space))
        found.add({&odd_space, here.where});
    },
};

}  // namespace netrc::lint
