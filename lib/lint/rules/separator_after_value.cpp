// SPDX-License-Identifier: MIT
#include <string_view>

#include "lint/lint.hpp"
#include "lint/placeholders.hpp"
#include "lint/words.hpp"

namespace netrc::lint
{

extern const rule separator_after_value = {
    .code = "S128",
    .name = "separator-after-value",
    .severity = severity::warning,
    .summary = "a comma or a semicolon at the end of the login is sent with it",
    .hint = "remove it, after the password too: only blanks separate words",
    .why = "The signs that end a field or a line in other formats are bytes of a value here: the server is asked for a "
           "login that it does not have. Only tnftp and inetutils' ftp take a comma for a blank.",
    .evidence =
        "Seen in runs: of `login u, password p` curl, wget, Python, requests, Perl, ruby, the Go packages, npm, "
        "aria2 and lftp make the login u,. Of `login u; password p;` all 21 programs make u; and p;.",
    .bad = "machine example.com login u, password p\n",
    .good = "machine example.com login u password p\n",
    .check_entry =
        [](const placed_entry& here, findings& found)
    {
      if (!here.is_sound() || !here.login)
        return;
      // A password may end in one: only a login tells.
      const std::string_view login = here.written(*here.login);
      if ((login.ends_with(',') || login.ends_with(';')) && placeholder_in(login) == placeholder_kind::none)
        found.add({&separator_after_value, here.login});
    },
};

}  // namespace netrc::lint
