// SPDX-License-Identifier: MIT
#include <cstddef>
#include <string_view>

#include "lint/lint.hpp"
#include "lint/placeholders.hpp"
#include "lint/tokens.hpp"
#include "lint/words.hpp"
#include "netrc/display.hpp"

namespace netrc::lint
{
namespace
{

/// Before 2021 tokens were 40 hexadecimal digits; all since are longer, or have a known beginning.
constexpr std::size_t shortest_token = 40;

bool is_no_token(std::string_view password)
{
  // Of an empty one C305 says that it is.
  return !password.empty() && password.size() < shortest_token && service_of_token(password) == service::none &&
         placeholder_in(password) == placeholder_kind::none;
}

}  // namespace

extern const rule password_for_token = {
    .code = "C314",
    .name = "password-for-token",
    .severity = severity::warning,
    .summary = "GitHub accepts only tokens, and this is too short for one",
    .hint = "create a personal access token, and write it in place of the password",
    .why = "GitHub no longer accepts account passwords, neither for git over HTTPS nor for its API: the entry "
           "fails, and the password is sent for nothing.",
    .evidence =
        "<https://github.blog/security/application-security/token-authentication-requirements-for-git-operations/>: "
        "from August 13, 2021 on account passwords are not accepted.",
    .bad = "machine github.com login alice password hunter2\n",
    .good = "machine github.com login alice password ghp_0123456789abcdefghijABCDEFGHIJ012345\n",
    .check_entry =
        [](const placed_entry& here, findings& found)
    {
      if (here.service != service::github || !here.is_sound() || !here.password || !here.entry.password())
        return;
      // With a token for the login the password is a fixed word (x-oauth-basic) or empty.
      const bool login_is_token = here.entry.login() && !is_safe_to_display(*here.entry.login());
      if (!login_is_token && is_no_token(here.entry.password()->reveal()))
        found.add({&password_for_token, here.password, here.host});
    },
};

}  // namespace netrc::lint
