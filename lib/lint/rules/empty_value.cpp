// SPDX-License-Identifier: MIT
#include "lint/lint.hpp"
#include "lint/words.hpp"

namespace netrc::lint
{

extern const rule empty_value = {
    .code = "C305",
    .name = "empty-value",
    .severity = severity::warning,
    .summary = "an empty value in quotes: half of the programs send the quotes, some stop reading the file there",
    .hint = "write the value; if none is wanted, any word is safer",
    .why = "Python up to 3.10, ruby, the Go packages, npm, wget2, aria2 and lftp take the two quotes for the "
           "value. tnftp and inetutils' ftp end the file there, and curl 8.21 crashes if it is the first "
           "value of all.",
    .evidence =
        "Seen in runs: `login \"\"` and `password \"\"` for 21 programs; `default login \"\"` as the first entry is a "
        "segmentation fault of curl 8.21.0.",
    .bad = "machine example.com login u password \"\"\n",
    .good = "machine example.com login u password p\n",
    .looks_at = value_kinds | kinds(token_kind::host),
    .check_word =
        [](const word& here, findings& found)
    {
      if (here.bytes == "\"\"")
        found.add({&empty_value, here.where});
    },
};

}  // namespace netrc::lint
