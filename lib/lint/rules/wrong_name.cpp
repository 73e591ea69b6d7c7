// SPDX-License-Identifier: MIT
#include <string_view>

#include "lint/lint.hpp"
#include "text/bytes.hpp"

namespace netrc::lint
{
namespace
{

bool is_nearly_netrc(std::string_view name)
{
  for (const std::string_view near :
       {"netrc", "_netrc", "netrc.txt", ".netrc.txt", "_netrc.txt", ".netrc.rtf", ".netrc.", "netrc.", ".netrc"})
    if (is_word(name, near))
      return name != ".netrc";
  return false;
}

}  // namespace

extern const rule wrong_name = {
    .code = "F606",
    .name = "wrong-name",
    .severity = severity::warning,
    .summary = "the file is in the home directory, but not under the name that programs look for",
    .hint = "rename it to .netrc, or tell the program its name (NETRC, --netrc-file)",
    .why = "Programs open ~/.netrc. On Unix, _netrc is read only by requests and Perl's Net::Netrc; an editor "
           "that adds .txt makes a file that nobody reads.",
    .evidence = "Seen in runs with ~/_netrc alone: curl, wget, Python's netrc, ruby, tnftp and lftp find nothing, "
                "requests reads it; curl(1), --netrc: _netrc is for Windows.",
    .bad = "~/_netrc",
    .good = "~/.netrc",
    .any_text = true,
    .check =
        [](const input& input, findings& found)
    {
      if (input.context != nullptr && input.context->in_home && is_nearly_netrc(input.context->name))
        found.add({&wrong_name});
    },
};

}  // namespace netrc::lint
