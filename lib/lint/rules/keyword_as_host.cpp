// SPDX-License-Identifier: MIT
#include "lint/keywords.hpp"
#include "lint/rules.hpp"
#include "lint/words.hpp"

namespace netrc::lint
{

const rule keyword_as_host = {
    .code = "H207",
    .name = "keyword-as-host",
    .severity = severity::error,
    .summary = "a keyword stands where the host is due: was the variable that holds it set?",
    .hint = "write the host behind machine",
    .why =
        "`machine $HOST login ...` with HOST unset: the host is called login, and what follows is no entry any more. "
        "Python "
        "refuses the file; curl and others find nothing for the host that was meant.",
    .evidence = "docs/format.md, 12; bash expands an unset variable to nothing unless `set -u` is on "
                "<https://pubs.opengroup.org/onlinepubs/9699919799/utilities/V3_chap02.html#set>.",
    .bad = "machine login u password p\n",
    .good = "machine example.com login u password p\n",
    .looks_at = kinds(token_kind::host),
    .check_word =
        [](const word& here, findings& to)
    {
      if (is_keyword(here.bytes))
        to.add({&keyword_as_host, here.where});
    },
};

}  // namespace netrc::lint
