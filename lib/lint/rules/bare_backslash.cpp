// SPDX-License-Identifier: MIT
#include <string_view>

#include "lint/lint.hpp"
#include "lint/rules/written_out_line_end.hpp"
#include "lint/words.hpp"

namespace netrc::lint
{

namespace
{

/// Another rule says that more than a backslash is wrong: S124, and where a machine follows, S114.
bool is_reported_elsewhere(std::string_view value)
{
  return holds_written_out_line_end(value) || value.find("\\nmachine") != value.npos ||
         value.find("\\ndefault") != value.npos;
}

/// The next line goes on with the entry.
bool is_before_property(const word& here)
{
  const std::string_view text = here.document.text().reveal();
  const std::string_view next = keyword_meaning(next_on_other_line(text, here.where));
  return next == "login" || next == "password" || next == "account";
}

}  // namespace

extern const rule bare_backslash = {
    .code = "S129",
    .name = "bare-backslash",
    .severity = severity::warning,
    .summary = "a backslash outside of quotes: Python, requests, wget and Perl drop it, curl, Go and ruby send it",
    .hint =
        "put the value in double quotes and double the backslash, as curl, wget, Python, requests and Perl read it; "
        "Go, ruby and npm know no quotes: for these change the password",
    .why = "Programs disagree about who escapes what: the login works in one and fails in another, and after some "
           "failures the account is locked. No way to write a backslash is read alike by all.",
    .evidence =
        "Seen in runs: of `login ACME\\ann` Python 3.11 to 3.13, requests, wget 1.21, Perl, git-credential-netrc and "
        "the ftp programs make ACMEann, curl 7.88 and 8.21, ruby, the Go packages, Python 3.10, npm and aria2 "
        "ACME\\ann. Of `\"ACME\\\\ann\"` curl, wget, Python 3.11, Perl and the ftp programs make ACME\\ann, the others "
        "send the quotes. <https://github.com/python/cpython/issues/99080>.",
    .bad = "machine example.com login ACME\\ann password p\n",
    .good = "machine example.com login ann@acme password p\n",
    .netrc_only = true,
    .looks_at = value_kinds,
    .check_word =
        [](const word& here, findings& found)
    {
      if (!here.has(backslash) || here.bytes.front() == '"' || is_reported_elsewhere(here.bytes))
        return;
      finding bare{&bare_backslash, here.where};
      if (here.bytes.ends_with('\\') && next_on_line(here.document.text().reveal(), here.where).empty())
        bare.damage = damage::final_backslash;
      if (bare.damage != damage::none && is_before_property(here))
      {
        bare.message = "a backslash does not continue a line: it is part of the value";
        bare.hint = "remove it: the entry continues on the next line anyway";
      }
      else if (here.kind == token_kind::login)
        bare.hint = "write the login in a form without it (ann@acme), or in double quotes with the backslash doubled, "
                    "as curl, wget, Python, requests and Perl read it; Go, ruby and npm know no quotes";
      found.add(bare);
    },
};

}  // namespace netrc::lint
