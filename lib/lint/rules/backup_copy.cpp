// SPDX-License-Identifier: MIT
#include <array>
#include <cstddef>

#include "lint/lint.hpp"

namespace netrc::lint
{
namespace
{

/// In the order of `backup`.
constexpr std::array<string_literal, backup_count> causes = {{
    "a copy of the file is next to it, with ~ after its name: an editor made it",
    "a copy of the file is next to it, with .swp after its name: Vim made it, or has the file open",
    "a copy of the file is next to it, between two #: Emacs made it",
    "a copy of the file is next to it, with .bak after its name",
    "a copy of the file is next to it, with .backup after its name",
    "a copy of the file is next to it, with .old after its name",
    "a copy of the file is next to it, with .orig after its name",
    "a copy of the file is next to it, with .save after its name: nano made it",
    "a copy of the file is next to it, with .netrc-new after its name: a change of the file was interrupted",
}};

}  // namespace

extern const rule backup_copy = {
    .code = "F605",
    .name = "backup-copy",
    .severity = severity::warning,
    .summary = "a copy of the file is next to it: it holds the same secrets, or older ones",
    .hint = "remove it",
    .why = "Nobody looks after it: its mode may be wider, .gitignore may not name it, and it keeps a secret that was "
           "removed from the file itself.",
    .evidence =
        "Emacs, nano -B, Vim and patch leave such files (the manuals' sections on backups); CWE-530, exposure of a "
        "backup file.",
    .bad = ".netrc~ beside .netrc",
    .good = ".netrc alone",
    .any_text = true,
    .check =
        [](const input& input, findings& found)
    {
      if (input.context == nullptr)
        return;
      for (std::size_t i = 0; i < causes.size(); ++i)
        if (input.context->has(static_cast<backup>(i)))
          found.add({&backup_copy, {}, {}, causes[i]});
    },
};

}  // namespace netrc::lint
