// SPDX-License-Identifier: MIT
#include "lint/lint.hpp"

namespace netrc::lint
{

extern const rule default_before_machine = {
    .code = "D402",
    .name = "default-before-machine",
    .severity = severity::warning,
    .summary = "a default entry before a machine: many programs never look past it",
    .hint = "move the default entry to the end of the file",
    .why = "curl, tnftp, inetutils' ftp and Emacs take the entries in order and send the default's secret to "
           "every machine after it; two Go packages refuse the file.",
    .evidence = "Seen in runs of curl 7.77 to 8.22, tnftp, GNU inetutils' ftp and Emacs, which answer from the "
                "default; bgentry/go-netrc and git-lfs refuse a machine after it. netrc(5): default must be last "
                "<https://www.gnu.org/software/inetutils/manual/html_node/The-_002enetrc-file.html>.",
    .bad = "default login anonymous password me@example.com\nmachine example.com login u password p\n",
    .good = "machine example.com login u password p\ndefault login anonymous password me@example.com\n",
    .check =
        [](const input& input, findings& found)
    {
      std::optional<span> first_default;
      for (std::size_t i = 0; i < input.document.entry_count(); ++i)
      {
        const entry here = input.document.entry_at(i);
        if (!here.is_machine() && !first_default)
          first_default = here.keyword();
        else if (here.is_machine() && first_default)
          return found.add({&default_before_machine, first_default, here.keyword()});
      }
    },
};

}  // namespace netrc::lint
