// SPDX-License-Identifier: MIT
#include "lint/lint.hpp"
#include "lint/words.hpp"

namespace netrc::lint
{

extern const rule no_credentials = {
    .code = "C302",
    .name = "no-credentials",
    .severity = severity::warning,
    .summary = "an entry with neither login nor password",
    .hint = "write them, or remove the entry",
    .why = "Some programs skip it and use default, others take it as the answer and send an empty login and "
           "an empty password; Python up to 3.10 refuses the whole file.",
    .evidence =
        "Seen in runs: for `machine a.test` before a default, curl sends the default's secret, Python 3.11, the Go "
        "packages and aria2 an empty login, wget, ruby and tnftp nothing or the default; Python 3.10 raises.",
    .bad = "machine example.com\n",
    .good = "machine example.com login u password p\n",
    .check_entry =
        [](const placed_entry& here, findings& found)
    {
      // For ftp an entry can be there for its macros alone.
      if (here.is_sound() && !here.entry.login() && !here.entry.password() && !here.entry.account() && here.macros == 0)
        found.add({&no_credentials, here.entry.keyword()});
    },
};

}  // namespace netrc::lint
