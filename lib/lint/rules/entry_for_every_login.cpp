// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "lint/hosts.hpp"
#include "lint/lint.hpp"

namespace netrc::lint
{

extern const rule entry_for_every_login = {
    .code = "D404",
    .name = "entry-for-every-login",
    .severity = severity::warning,
    .summary = "an entry without a login comes before one with a login for the same host, and hides it",
    .hint = "move it after the others, or give it a login",
    .why = "A password without a login fits every login: curl takes the first entry that fits and sends its "
           "password even for the user whose own entry follows.",
    .evidence =
        "Seen in runs: asked as http://w@a.test/, curl 7.88 to 8.22 send w with the password of an entry that names no "
        "login; curl's netrc documentation <https://everything.curl.dev/usingcurl/netrc.html>.",
    .bad = "machine example.com password p\nmachine example.com login u password q\n",
    .good = "machine example.com login u password q\n",
    .check =
        [](const input& input, findings& found)
    {
      const std::vector<rival> rivals = rivals_by_host(input.document);
      std::vector<std::pair<std::uint32_t, std::uint32_t>> hiding;
      for (std::size_t i = 0; i + 1 < rivals.size(); ++i)
      {
        const entry here = input.document.entry_at(rivals[i].index);
        const entry next = input.document.entry_at(rivals[i + 1].index);
        // Of several in a row the last one is named: the others are shadowed by themselves.
        if (rivals[i].host_and_port == rivals[i + 1].host_and_port && !here.login() && here.password() &&
            next.login() && have_one_host(here, next))
          hiding.emplace_back(rivals[i].index, rivals[i + 1].index);
      }
      std::sort(hiding.begin(), hiding.end());
      for (const auto& [earlier, later] : hiding)
        found.add({&entry_for_every_login, input.document.entry_at(earlier).keyword(),
                   input.document.entry_at(later).keyword()});
    },
};

}  // namespace netrc::lint
