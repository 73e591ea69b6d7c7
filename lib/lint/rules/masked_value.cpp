// SPDX-License-Identifier: MIT
#include <string_view>

#include "lint/lint.hpp"
#include "lint/placeholders.hpp"
#include "lint/words.hpp"

namespace netrc::lint
{
extern const rule masked_value = {
    .code = "C311",
    .name = "masked-value",
    .severity = severity::warning,
    .summary = "the value is one character repeated: it was masked before it was copied",
    .hint = "replace it with the value",
    .why = "CI systems and programs show *** in place of a secret, pages show dots or x: a line copied from a "
           "log or a page has the mask, and every program sends it.",
    .evidence = "Seen in runs: curl 7.88, wget 1.21 and Python 3.11 send ***. GitHub Actions replaces secrets by *** "
                "in its logs <https://docs.github.com/actions/security-guides/using-secrets-in-github-actions>; so do "
                "this library's own outputs.",
    .bad = "machine example.com login u password ***\n",
    .good = "machine example.com login u password p\n",
    .looks_at = value_kinds,
    .check_word =
        [](const word& here, findings& found)
    {
      const std::string_view value = without_quotes(here.bytes);
      if (is_abbreviated(value))
        found.add({&masked_value, here.where, {}, "the value is abbreviated: its dots stand for what was left out"});
      else if (is_masked(value))
        found.add({&masked_value, here.where});
    },
};

}  // namespace netrc::lint
