// SPDX-License-Identifier: MIT
#include "lint/diagnosis/misspelling.hpp"
#include "lint/lint.hpp"
#include "lint/words.hpp"

namespace netrc::lint
{

extern const rule keyword_case = {
    .code = "S118",
    .name = "keyword-case",
    .severity = severity::warning,
    .summary = "a keyword in upper case: only curl knows it, and Python gives up the whole file",
    .hint = "write it in lower case",
    .why = "Only curl reads keywords in any case. Python and the Go packages reject the whole file; Perl, "
           "ruby, wget and the ftp programs do not find the entry.",
    .evidence =
        "Seen in runs: of MACHINE LOGIN PASSWORD, and of Login alone, only curl reads all; Python 3.10 and 3.11, "
        "requests, bgentry and fhs refuse the file.",
    .bad = "Machine example.com Login u Password p\n",
    .good = "machine example.com login u password p\n",
    .looks_at = kinds(token_kind::keyword),
    .check_word =
        [](const word& here, findings& found)
    {
      if (here.has(upper_case))
        found.add({&keyword_case, here.where, {}, {}, {}, {}, keyword_in_lower_case(here.bytes)});
    },
};

}  // namespace netrc::lint
