// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "lint/hosts.hpp"
#include "lint/rules.hpp"

namespace netrc::lint
{

const rule entry_for_every_login = {
    .code = "D404",
    .name = "entry-for-every-login",
    .severity = severity::warning,
    .summary = "an entry without a login stands before one of the same host that has one, and hides it",
    .hint = "move it behind the others, or give it its login",
    .why = "A password without a login is good for every login: curl takes the first entry that fits and sends its "
           "password even "
           "for the user whose own entry stands below.",
    .evidence =
        "Seen in runs: asked as http://w@a.test/, curl 7.88 to 8.22 send w with the password of an entry that names no "
        "login; curl's netrc documentation <https://everything.curl.dev/usingcurl/netrc.html>.",
    .bad = "machine example.com password p\nmachine example.com login u password q\n",
    .good = "machine example.com login u password q\n",
    .check =
        [](const subject& of, findings& to)
    {
      const std::vector<keyed_entry> entries = by_host(of.document, side_by_side::of_port);
      std::vector<std::pair<std::uint32_t, std::uint32_t>> hiding;
      const auto hides = [&](const keyed_entry& each)
      { return each.login == 0 && of.document.entry_at(each.index).password().has_value(); };
      for (std::size_t i = 0; i + 1 < entries.size(); ++i)
      {
        const keyed_entry& here = entries[i];
        const keyed_entry& next = entries[i + 1];
        // Of several in a row the last one is named: the others are shadowed by themselves.
        if (hides(here) && next.login != 0 && next.host == here.host && next.port == here.port)
          hiding.emplace_back(here.index, next.index);
      }
      std::sort(hiding.begin(), hiding.end());
      for (const auto& [earlier, later] : hiding)
        if (have_one_host(of.document.entry_at(earlier), of.document.entry_at(later)))
          to.add(
              {&entry_for_every_login, of.document.entry_at(earlier).keyword(), of.document.entry_at(later).keyword()});
    },
};

}  // namespace netrc::lint
