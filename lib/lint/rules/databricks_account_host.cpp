// SPDX-License-Identifier: MIT
#include "lint/lint.hpp"
#include "lint/tokens.hpp"
#include "lint/words.hpp"

namespace netrc::lint
{

extern const rule databricks_account_host = {
    .code = "C309",
    .name = "databricks-account-host",
    .severity = severity::error,
    .summary = "a Databricks personal access token works for a workspace, not for the account host",
    .hint = "name the workspace's host, or use OAuth for the account",
    .why = "The account console and its API refuse personal access tokens: the entry answers with a secret "
           "that is useless there.",
    .evidence =
        "<https://docs.databricks.com/en/dev-tools/auth/pat.html>: personal access tokens cannot be used to automate "
        "account-level functionality.",
    .bad = "machine accounts.cloud.databricks.com\nlogin token\npassword dapi0123456789abcdef0123456789abcdef\n",
    .good = "machine dbc-a1b2345c-d6e7.cloud.databricks.com\nlogin token\n"
            "password dapi0123456789abcdef0123456789abcdef\n",
    .check_entry =
        [](const placed_entry& here, findings& found)
    {
      if (here.service != service::databricks || !here.is_sound() || !here.host ||
          !is_databricks_account_host(here.entry.host()))
        return;
      const bool is_token =
          here.entry.login() == "token" ||
          (here.entry.password() && service_of_token(here.entry.password()->reveal()) == service::databricks);
      if (is_token)
        found.add({&databricks_account_host, here.host, here.password});
    },
};

}  // namespace netrc::lint
