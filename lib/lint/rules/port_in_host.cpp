// SPDX-License-Identifier: MIT
#include <string_view>

#include "lint/lint.hpp"
#include "lint/words.hpp"
#include "netrc/lookup.hpp"

namespace netrc::lint
{
namespace
{

/// `machine a.test` beside `machine a.test:8443`: the programs that know no ports find that one.
bool is_listed_without_port(const placed_entry& here)
{
  const answer found = here.document.find({here.entry.host()});
  return found.entry && found.entry->is_machine() && !found.entry->port();
}

}  // namespace

extern const rule port_in_host = {
    .code = "H206",
    .name = "port-in-host",
    .severity = severity::warning,
    .summary = "a port after the host: most programs never find the entry",
    .hint = "write only the host: its credentials are then for all its ports",
    .why = "curl, wget, wget2, aria2, lftp and requests look for the host without its port, so they skip the "
           "entry, and default, if there is one, answers instead.",
    .evidence =
        "Seen in runs: `machine a.test:8443` answers none of 21 programs for a.test, nor curl, wget, wget2, aria2, "
        "lftp and requests for https://a.test:8443/.",
    .bad = "machine example.com:8443 login u password p\n",
    .good = "machine example.com login u password p\n",
    .netrc_only = true,
    .check_entry =
        [](const placed_entry& here, findings& found)
    {
      // The host's own view has no port: a colon that is left is one of an IPv6 address.
      if (!here.host || !here.entry.host_is_plain() || !here.entry.port())
        return;
      const std::string_view written = without_quotes(here.written(*here.host));
      const bool is_ipv6 = here.entry.host().find(':') != std::string_view::npos;
      const bool has_port = written.find(is_ipv6 ? "]:" : ":") != written.npos;
      if (has_port && !is_listed_without_port(here))
        found.add({&port_in_host, *here.host});
    },
};

}  // namespace netrc::lint
