// SPDX-License-Identifier: MIT
#include <string_view>

#include "lint/lint.hpp"
#include "lint/tokens.hpp"
#include "lint/words.hpp"
#include "text/bytes.hpp"

namespace netrc::lint
{
namespace
{

bool is_upload_to_pypi(const placed_entry& entry)
{
  return entry.service == service::pypi && entry.entry.host().find("upload") != std::string_view::npos;
}

bool is_databricks_workspace(const placed_entry& entry)
{
  return entry.service == service::databricks && !is_databricks_account_host(entry.entry.host());
}

}  // namespace

extern const rule fixed_login = {
    .code = "C308",
    .name = "fixed-login",
    .severity = severity::error,
    .summary = "the service accepts its tokens only with one fixed login, and this is a different one",
    .hint = "write login token",
    .why = "The user's own name with a token is refused. User names with passwords are no longer accepted: "
           "Databricks ended them in July 2024, PyPI in January 2024.",
    .evidence = "Databricks <https://docs.databricks.com/en/dev-tools/auth/pat.html>: end of life of user name and "
                "password on July 10, 2024; login is the literal string token "
                "<https://learn.microsoft.com/en-us/azure/databricks/sql/api/authentication>. PyPI "
                "<https://pypi.org/help/#apitoken>: the user name is __token__.",
    .bad = "machine dbc-a1b2345c-d6e7.cloud.databricks.com\nlogin me@example.com\n"
           "password dapi0123456789abcdef0123456789abcdef\n",
    .good = "machine dbc-a1b2345c-d6e7.cloud.databricks.com\nlogin token\n"
            "password dapi0123456789abcdef0123456789abcdef\n",
    .check_entry =
        [](const placed_entry& here, findings& found)
    {
      if (here.service == service::none || !here.is_sound() || !here.login || !here.entry.login())
        return;
      const std::string_view login = *here.entry.login();
      // A client id is the login of a service principal.
      if (is_databricks_workspace(here) && login != "token" && !is_uuid(login))
        found.add({&fixed_login, here.login, here.host,
                   "a Databricks workspace accepts a personal access token only with the login token, and this is a "
                   "different one"});
      if (is_upload_to_pypi(here) && login != "__token__")
        found.add({&fixed_login, here.login, here.host,
                   "PyPI accepts an API token only with the login __token__, and this is a different one",
                   "write login __token__"});
    },
};

}  // namespace netrc::lint
