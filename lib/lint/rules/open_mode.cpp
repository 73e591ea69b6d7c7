// SPDX-License-Identifier: MIT
#include "lint/lint.hpp"

namespace netrc::lint
{

extern const rule open_mode = {
    .code = "F601",
    .name = "open-mode",
    .severity = severity::warning,
    .summary = "the file's mode gives other users access",
    .hint = "run chmod 600 on it",
    .why = "Everyone with an account on the machine can read the secrets. ftp, Perl's Net::Netrc and "
           "ruby-netrc refuse such a file, Python refuses it for the default file, aria2 ignores it silently, "
           "curl reads it.",
    .evidence = "Seen in runs at mode 0644: Net::Netrc, ruby-netrc, tnftp, inetutils' ftp and aria2 hand nothing "
                "out, curl and wget read it. The check of Python: <https://docs.python.org/3/library/netrc.html>.",
    .bad = "mode 0644",
    .good = "mode 0600",
    .any_text = true,
    .check =
        [](const input& input, findings& found)
    {
      if (input.file != nullptr && input.file->open_to_others)
        found.add({&open_mode});
    },
};

}  // namespace netrc::lint
