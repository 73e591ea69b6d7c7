// SPDX-License-Identifier: MIT
#include "lint/lint.hpp"

namespace netrc::lint
{

extern const rule other_owner = {
    .code = "F602",
    .name = "other-owner",
    .severity = severity::warning,
    .summary = "the file belongs to another user",
    .hint = "run chown on it, or copy it",
    .why = "Its owner can read the secrets and put others in their place. Python refuses such a file for the "
           "default one, Perl's Net::Netrc and git-credential-netrc ignore it, curl reads it.",
    .evidence = "Python's netrc raises NetrcParseError for it <https://docs.python.org/3/library/netrc.html>; "
                "Net::Netrc warns and reads nothing <https://perldoc.perl.org/Net::Netrc>.",
    .bad = "owner: another user",
    .good = "owner: you",
    .any_text = true,
    .check =
        [](const input& input, findings& found)
    {
      if (input.file != nullptr && input.file->other_owner)
        found.add({&other_owner});
    },
};

}  // namespace netrc::lint
