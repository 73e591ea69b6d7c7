// SPDX-License-Identifier: MIT
#include "lint/lint.hpp"
#include "lint/words.hpp"

namespace netrc::lint
{

extern const rule doubled_property = {
    .code = "S127",
    .name = "doubled-property",
    .severity = severity::warning,
    .summary =
        "the entry has this property already, with the same value: a machine line may be missing between the two",
    .hint = "remove one of the two, or put the missing machine line between them",
    .why = "If a machine line is lost between the two, what follows is another host's. Three Go packages refuse the "
           "file for it.",
    .evidence = "Seen in runs: bgentry, fhs and git-lfs refuse a file in which an entry has a property twice; the "
                "others but lftp take one of the two.",
    .bad = "machine example.com login u login u password p\n",
    .good = "machine example.com login u password p\n",
    .check_entry =
        [](const placed_entry& here, findings& found)
    {
      // With another value it refuses the entry (repeated-property).
      if (here.is_sound() && here.repeated)
        found.add({&doubled_property, here.repeated});
    },
};

}  // namespace netrc::lint
