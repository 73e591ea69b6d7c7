// SPDX-License-Identifier: MIT
#include <cstddef>
#include <optional>

#include "lint/lint.hpp"

namespace netrc::lint
{

extern const rule second_default = {
    .code = "D403",
    .name = "second-default",
    .severity = severity::warning,
    .summary = "a second default: some programs take the first, some the last, some refuse the file",
    .hint = "remove one of them",
    .why = "It depends on the program which secret goes to all hosts that the file does not name.",
    .evidence = "Seen in runs of a file with two: curl, Emacs and the ftp programs take the first, Python, Perl, "
                "ruby and wget2 the last, bgentry, fhs, git-lfs and npm's netrc refuse the file.",
    .bad = "default login anonymous password a@example.com\ndefault login anonymous password b@example.com\n",
    .good = "default login anonymous password a@example.com\n",
    .check =
        [](const input& input, findings& found)
    {
      std::optional<span> first;
      for (std::size_t i = 0; i < input.document.entry_count(); ++i)
      {
        const entry here = input.document.entry_at(i);
        if (here.is_machine())
          continue;
        if (first)
          found.add({&second_default, here.keyword(), first});
        else
          first = here.keyword();
      }
    },
};

}  // namespace netrc::lint
