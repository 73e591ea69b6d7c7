// SPDX-License-Identifier: MIT
#include "lint/rules.hpp"

namespace netrc::lint
{

const rule open_mode = {
    .code = "F601",
    .name = "open-mode",
    .severity = severity::warning,
    .summary = "the file's mode lets others in",
    .hint = "run chmod 600 on it",
    .why = "Everybody who has an account on the machine can read the secrets. ftp, Perl's Net::Netrc and ruby-netrc "
           "refuse such a "
           "file, Python refuses it for the default file, aria2 ignores it silently, curl reads it.",
    .bad = "mode 0644",
    .good = "mode 0600",
    .check =
        [](const subject& of, findings& to)
    {
      if (of.file != nullptr && of.file->mode_is_open)
        to.add({&open_mode, std::nullopt, std::nullopt});
    },
};

}  // namespace netrc::lint
