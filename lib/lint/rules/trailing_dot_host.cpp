// SPDX-License-Identifier: MIT
#include "lint/lint.hpp"
#include "lint/words.hpp"

namespace netrc::lint
{

extern const rule trailing_dot_host = {
    .code = "H205",
    .name = "trailing-dot-host",
    .severity = severity::warning,
    .summary = "the host ends in a dot: no program looks for it in this form",
    .hint = "remove the dot",
    .why = "In a DNS zone the dot makes a name absolute; programs that read a .netrc compare it like a "
           "letter, and none finds the entry.",
    .evidence = "Seen in runs: none of 21 programs finds `machine a.test.` when it is asked for a.test.",
    .bad = "machine example.com. login u password p\n",
    .good = "machine example.com login u password p\n",
    .check_entry =
        [](const placed_entry& here, findings& found)
    {
      if (here.host && here.entry.host_is_plain() && without_quotes(here.written(*here.host)).ends_with('.'))
        found.add({&trailing_dot_host, *here.host});
    },
};

}  // namespace netrc::lint
