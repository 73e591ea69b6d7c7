// SPDX-License-Identifier: MIT
#include <string_view>

#include "lint/lint.hpp"
#include "lint/words.hpp"

namespace netrc::lint
{
namespace
{

/// An escape of a line end between quotes (docs/format.md, rule 5).
bool holds_escaped_line_end(std::string_view quoted)
{
  for (std::size_t i = 0; i + 1 < quoted.size(); ++i)
    if (quoted[i] == '\\')
    {
      ++i;
      if (quoted[i] == 'n' || quoted[i] == 'r')
        return true;
    }
  return false;
}

}  // namespace

extern const rule line_end_in_value = {
    .code = "C313",
    .name = "line-end-in-value",
    .severity = severity::warning,
    .summary = "a \\n or \\r in quotes is a line end: no header or protocol line can carry it",
    .hint = "write \\\\n if a backslash and an n are meant; otherwise remove it",
    .why = "curl makes it a line end and then refuses it, or sends it; Python, Perl, wget and the ftp "
           "programs read n, ruby, Go and npm keep the backslash. A line end in a protocol line is how "
           "secrets reach other hosts.",
    .evidence = "git CVE-2020-5260, CVE-2020-11008, CVE-2024-52006. Seen in runs: of \"p\\nq\" curl makes p, LF, "
                "q, Python pnq, Go \"p\\nq\".",
    .bad = "machine example.com login u password \"p\\nq\"\n",
    .good = "machine example.com login u password \"p\\\\nq\"\n",
    .looks_at = value_kinds,
    .check_word =
        [](const word& here, findings& found)
    {
      if (here.has(backslash) && here.bytes.front() == '"' && holds_escaped_line_end(here.bytes))
        found.add({&line_end_in_value, here.where});
    },
};

}  // namespace netrc::lint
