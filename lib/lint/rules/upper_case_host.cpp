// SPDX-License-Identifier: MIT
#include <algorithm>

#include "lint/lint.hpp"
#include "lint/words.hpp"

namespace netrc::lint
{

extern const rule upper_case_host = {
    .code = "H204",
    .name = "upper-case-host",
    .severity = severity::warning,
    .summary = "the host has upper case letters: only some programs find it",
    .hint = "write it in lower case",
    .why = "Host names have no case, but Python, Perl, ruby, the Go packages, npm, Emacs, aria2 and "
           "git-credential-netrc compare byte for byte, mostly with the lower case of a URL that they have parsed.",
    .evidence = "Seen in runs: of A.TEST in the file, asked for a.test, curl, wget, tnftp, inetutils' ftp and lftp "
                "find the entry, the others do not. RFC 4343: names are compared without case.",
    .bad = "machine Example.COM login u password p\n",
    .good = "machine example.com login u password p\n",
    .looks_at = kinds(token_kind::host),
    .check_word =
        [](const word& here, findings& found)
    {
      if (here.has(upper_case) && !here.has(high | bracket | sigil | backslash))
        found.add({&upper_case_host, here.where});
    },
};

}  // namespace netrc::lint
