// SPDX-License-Identifier: MIT
#include "lint/lint.hpp"
#include "lint/tokens.hpp"
#include "lint/words.hpp"
#include "netrc/display.hpp"

namespace netrc::lint
{

extern const rule missing_login = {
    .code = "C304",
    .name = "missing-login",
    .severity = severity::warning,
    .summary = "a password without a login: some programs skip the entry, others send an empty login",
    .hint = "write the login that the service names (token, oauth2, __token__), or any word if the service "
            "ignores it",
    .why = "wget, tnftp and Go's own reader find nothing, curl up to 7.85 neither; ruby takes the password "
           "for the login and shows it where logins are shown. A token without a login is not reported, "
           "except for a Databricks workspace: some services look only at the token.",
    .evidence =
        "Seen in runs: of `machine a.test password p` wget, tnftp, lftp and go make nothing, curl 7.88 to 8.22, Python "
        "and aria2 an empty login, ruby-netrc 0.11 the login p. curl uses such entries since 7.86.",
    .bad = "machine example.com password p\n",
    .good = "machine example.com login token password p\n",
    .check_entry =
        [](const placed_entry& here, findings& found)
    {
      if (!here.is_sound() || !here.password || !here.entry.password() || here.entry.login() || here.entry.account())
        return;
      // A token alone is a habit of Bazel's and Nix's users: their services look at nothing else.
      if (here.service == service::databricks)
        found.add({&missing_login, *here.password, {}, {}, "write login token before it"});
      else if (is_safe_to_display(here.entry.password()->reveal()))
        found.add({&missing_login, *here.password});
    },
};

}  // namespace netrc::lint
