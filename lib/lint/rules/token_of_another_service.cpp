// SPDX-License-Identifier: MIT
#include <optional>
#include <string_view>

#include "lint/lint.hpp"
#include "lint/tokens.hpp"
#include "lint/words.hpp"

namespace netrc::lint
{

extern const rule token_of_another_service = {
    .code = "C307",
    .name = "token-of-another-service",
    .severity = severity::error,
    .summary = "the token has the form of one service's tokens, but the host belongs to another service: it gets "
               "the token",
    .hint = "move the token to its own host's entry; if it was already sent, revoke it",
    .why = "Every request sends one company's token to another, which may log it. Often two entries were "
           "mixed up, or a machine line was lost between them.",
    .evidence =
        "Forms of tokens: <https://github.blog/changelog/2021-03-31-authentication-token-format-updates-are-generally-"
        "available/>, <https://docs.gitlab.com/security/tokens/>, gitleaks' rules "
        "<https://github.com/gitleaks/gitleaks>.",
    .bad = "machine gitlab.com login oauth2 password ghp_0123456789abcdefghijABCDEFGHIJ012345\n",
    .good = "machine github.com login oauth2 password ghp_0123456789abcdefghijABCDEFGHIJ012345\n",
    .check_entry =
        [](const placed_entry& here, findings& found)
    {
      const service of_host = here.service;
      if (of_host == service::none || !here.is_sound())
        return;
      const auto is_strange = [of_host](std::string_view value)
      {
        const service of_token = service_of_token(value);
        return of_token != service::none && of_token != of_host;
      };
      if (here.entry.login() && is_strange(*here.entry.login()))
        found.add({&token_of_another_service, here.login, here.host});
      if (here.entry.password() && is_strange(here.entry.password()->reveal()))
        found.add({&token_of_another_service, here.password, here.host});
    },
};

}  // namespace netrc::lint
