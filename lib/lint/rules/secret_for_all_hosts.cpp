// SPDX-License-Identifier: MIT
#include "lint/lint.hpp"
#include "lint/words.hpp"

namespace netrc::lint
{

extern const rule secret_for_all_hosts = {
    .code = "D405",
    .name = "secret-for-all-hosts",
    .severity = severity::warning,
    .summary = "default gives a password to every host that the file does not name",
    .hint = "write a machine entry for each host that should get it",
    .why = "A mistyped host, a redirect, a link in a page: any server that asks gets the secret. requests sends it "
           "unasked, and in place of the Authorization header that a script sets itself: with a default it does so for "
           "every host. For anonymous ftp, the original use of default, there is nothing to lose.",
    .evidence = "psf/requests#3929: an entry replaces the caller's own header. curl CVE-2025-0167 and CVE-2024-11053, "
                "in which default sent a password to the host of a redirect "
                "<https://curl.se/docs/CVE-2025-0167.html>; netrc(5) shows default with login anonymous alone.",
    .bad = "default login alice password s3cret\n",
    .good = "default login anonymous password alice@example.com\n",
    .check_entry =
        [](const placed_entry& here, findings& found)
    {
      if (here.entry.is_machine() || !here.is_sound() || !here.entry.password())
        return;
      const auto login = here.entry.login();
      if (login != "anonymous" && login != "ftp")
        found.add({&secret_for_all_hosts, here.entry.keyword()});
    },
};

}  // namespace netrc::lint
