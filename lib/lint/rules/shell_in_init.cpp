// SPDX-License-Identifier: MIT
#include <cstdint>
#include <string_view>

#include "lint/lint.hpp"
#include "lint/words.hpp"
#include "text/bytes.hpp"

namespace netrc::lint
{
namespace
{

/// The word before the body is the macro's name.
bool is_named_init(const word& body)
{
  const std::string_view before = body.document.text().reveal().substr(0, body.where.begin);
  constexpr std::string_view name = "init";
  return before.ends_with(name) && before.size() > name.size() && is_blank(before[before.size() - name.size() - 1]);
}

}  // namespace

extern const rule shell_in_init = {
    .code = "M504",
    .name = "shell-in-init",
    .severity = severity::warning,
    .summary = "the macro init runs at every login, and this line of it runs a shell command",
    .hint = "rename the macro and call it by hand, or remove the line",
    .why = "ftp runs the macro init without asking as soon as it is logged in, and a line that begins with ! "
           "is a shell command: whoever can change the file runs anything as this user.",
    .evidence =
        "netrc(5): a macro named init is executed as the last step of the auto-login process "
        "<https://www.gnu.org/software/inetutils/manual/html_node/The-_002enetrc-file.html>; ftp(1): !command runs a "
        "shell on the local machine.",
    .bad = "machine example.com login u password p\nmacdef init\n!rm -f /tmp/list\nls\n\n",
    .good = "machine example.com login u password p\nmacdef init\nls\n\n",
    .looks_at = kinds(token_kind::macro_body),
    .check_word =
        [](const word& here, findings& found)
    {
      if (!here.has(sigil) || !is_named_init(here))
        return;
      bool line_opens = false;
      for (std::uint32_t i = 0; i < here.bytes.size(); ++i)
        if (is_line_end(here.bytes[i]))
          line_opens = true;
        else if (line_opens && !is_blank(here.bytes[i]))
        {
          line_opens = false;
          if (here.bytes[i] == '!')
            return found.add({&shell_in_init, span{here.where.begin + i, 1}});
        }
    },
};

}  // namespace netrc::lint
