// SPDX-License-Identifier: MIT
#include <string_view>

#include "lint/lint.hpp"
#include "lint/words.hpp"
#include "netrc/display.hpp"

namespace netrc::lint
{

extern const rule missing_password = {
    .code = "C303",
    .name = "missing-password",
    .severity = severity::info,
    .summary = "a login without a password: ftp asks for it, other programs send an empty one",
    .hint = "write the password, unless an ftp program should ask for it",
    .why = "Python up to 3.10 refuses the whole file for it. curl up to 8.20 skips the entry and takes the "
           "next one that fits, even default; from 8.21 on it sends an empty password.",
    .evidence =
        "Seen in runs: `machine a.test login u` before a default is answered from the default by curl 7.77 to 8.20, "
        "with an empty password by curl 8.21, Python 3.11, Go and aria2; Python 3.10 raises.",
    .bad = "machine example.com login alice\n",
    .good = "machine example.com login alice password p\n",
    .check_entry =
        [](const placed_entry& here, findings& found)
    {
      if (!here.is_sound() || !here.login || !here.entry.login() || here.entry.password() || here.macros != 0)
        return;
      const std::string_view login = *here.entry.login();
      // A token may be the login: that is a habit of GitHub's and others'.
      if (is_safe_to_display(login) && login != "anonymous" && login != "ftp" && !is_keyword_for_value(login))
        found.add({&missing_password, *here.login});
    },
};

}  // namespace netrc::lint
