// SPDX-License-Identifier: MIT
#include <string_view>

#include "bytes.hpp"
#include "lint/keywords.hpp"
#include "lint/rules.hpp"
#include "lint/words.hpp"

namespace netrc::lint
{
namespace
{

/// `password password` and `password login` are bad passwords, and may be meant.
bool may_be_meant(const word& here)
{
  return here.kind == token_kind::password &&
         (same_letters(here.bytes.substr(0, 1), "p") || same_letters(here.bytes.substr(0, 1), "l"));
}

}  // namespace

const rule keyword_as_value = {
    .code = "C306",
    .name = "keyword-as-value",
    .severity = severity::warning,
    .summary = "a keyword stands where a value is due: was the variable that holds it set?",
    .hint = "write the value; if the keyword is meant, choose another one",
    .why =
        "`login $USER password ...` with USER unset makes password the login. Even where it is meant, curl up to 8.20 "
        "and the "
        "ftp programs look for machine and default inside other entries and hand out another host's secret.",
    .evidence = "Seen in runs: `machine b.test login default password y` makes curl 7.88 to 8.20 send y to a.test; "
                "docs/format.md, "
                "12.",
    .bad = "machine example.com login password s3cret\n",
    .good = "machine example.com login u password s3cret\n",
    .looks_at = value_kinds,
    .check_word =
        [](const word& here, findings& to)
    {
      if (is_keyword(here.bytes) && !may_be_meant(here))
        to.add({&keyword_as_value, here.where});
    },
};

}  // namespace netrc::lint
