// SPDX-License-Identifier: MIT
#include "lint/lint.hpp"
#include "lint/tokens.hpp"
#include "lint/words.hpp"

namespace netrc::lint
{

extern const rule truncated_token = {
    .code = "C310",
    .name = "truncated-token",
    .severity = severity::warning,
    .summary = "the token is shorter than any of its form: its end was cut off",
    .hint = "copy it again",
    .why = "A double click selects a token only up to the first - or _, and a terminal cuts it at its edge: "
           "the server refuses it, and does not say why.",
    .evidence = "Lengths: dapi and 32 hexadecimal digits, ghp_ and 36, github_pat_ and 82, glpat- and 20 at least, "
                "hf_ and 34, npm_ and 36 "
                "<https://github.com/gitleaks/gitleaks/tree/master/cmd/generate/config/rules>, "
                "<https://learn.microsoft.com/purview/sit-defn-github-personal-access-token>.",
    .bad = "machine github.com login u password ghp_0123456789abcdefghij\n",
    .good = "machine github.com login u password ghp_0123456789abcdefghijABCDEFGHIJ012345\n",
    .looks_at = kinds(token_kind::login, token_kind::password),
    .check_word =
        [](const word& here, findings& found)
    {
      if (is_cut_short(without_quotes(here.bytes)))
        found.add({&truncated_token, here.where});
    },
};

}  // namespace netrc::lint
