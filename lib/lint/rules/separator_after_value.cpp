// SPDX-License-Identifier: MIT
#include <string_view>

#include "lint/lint.hpp"
#include "lint/placeholders.hpp"
#include "lint/tokens.hpp"
#include "lint/words.hpp"

namespace netrc::lint
{
namespace
{

bool has_separator(std::string_view value)
{
  return (value.ends_with(',') || value.ends_with(';')) && placeholder_in(value) == placeholder_kind::none;
}

/// A password may end in such a sign, but not a token; nor is one character a password with it.
bool is_no_part_of_password(std::string_view value)
{
  value.remove_suffix(1);
  return value.size() == 1 || service_of_token(value) != service::none;
}

}  // namespace

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
      if (has_separator(here.written(*here.login)))
        found.add({&separator_after_value, here.login});
      else if (here.password && has_separator(here.written(*here.password)) &&
               is_no_part_of_password(here.written(*here.password)))
        found.add({&separator_after_value,
                   here.password,
                   {},
                   "a comma or a semicolon after the password is sent with it",
                   "remove it: only blanks separate words"});
    },
};

}  // namespace netrc::lint
