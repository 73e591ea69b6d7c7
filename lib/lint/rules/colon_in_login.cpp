// SPDX-License-Identifier: MIT
#include <string_view>

#include "lint/lint.hpp"
#include "lint/words.hpp"

namespace netrc::lint
{

extern const rule colon_in_login = {
    .code = "C312",
    .name = "colon-in-login",
    .severity = severity::warning,
    .summary = "a colon in a login: over HTTP the server reads what follows it as part of the password",
    .hint = "write only the user after login, and the rest after password",
    .why = "Basic authentication joins login and password with a colon, and the server splits at the first: "
           "neither is what it should be. Some programs log the user name that they send.",
    .evidence =
        "RFC 7617, 2: a user-id with a colon is invalid. Seen in runs: of `login u:v password p` curl, wget and aria2 "
        "send the user u with the password v:p.",
    .bad = "machine example.com login alice:s3cret password p\n",
    .good = "machine example.com login alice password s3cret\n",
    .looks_at = kinds(token_kind::login),
    .check_word =
        [](const word& here, findings& found)
    {
      if (here.has(punctuation) && here.bytes.find(':') != here.bytes.npos)
        found.add({&colon_in_login, here.where});
    },
};

}  // namespace netrc::lint
