// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <string>
#include <string_view>
#include <vector>

#include "commands.hpp"
#include "file_edit.hpp"
#include "lint/tokens.hpp"
#include "shared/secret_input.hpp"
#include "shared/terminal.hpp"

namespace netrc::tool
{
namespace
{

/// Databricks takes a personal access token with this login.
constexpr std::string_view login_of_databricks = "token";

bool is_token_of_databricks(const target& target, std::string_view password)
{
  return lint::service_of_token(password) == lint::service::databricks &&
         lint::service_of_host(target.query()->host) == lint::service::databricks;
}

std::vector<const readers::reader*> readers_of(const std::vector<std::string>& names)
{
  std::vector<const readers::reader*> result;
  for (const std::string& name : names)
    for (const readers::reader* const each : readers::readers_called(name))
      result.push_back(each);
  return result;
}

std::string_view done(edit::change what)
{
  switch (what)
  {
  case edit::change::none:
    return "has these values already: nothing to change";
  case edit::change::value:
    return "changed";
  default:
    return "added";
  }
}

std::string sentence_of(const file_edit& file, const edit::result& result, bool dry_run)
{
  const document& document = result.after ? *result.after : file.change.file().document;
  const bool would = dry_run && result.what != edit::change::none;
  std::string text;
  if (file.change.creates() && result.after)
    text += fmt::format("{}: {}created, mode 0600\n", file.name, would ? "would be " : "");
  for (const std::uint32_t each : result.entries)
    text += fmt::format("{}: {}{}\n", place_of(file, document, each), would ? "would be " : "", done(result.what));
  return text;
}

}  // namespace

int set(const set_options& options)
{
  const auto target = target_of(options);
  if (!target)
    return could_not_run;
  // Before the lock: somebody may have to type.
  const auto password =
      options.password_descriptor ? read_secret(*options.password_descriptor) : ask_for_secret("Password: ");
  if (!password)
    return could_not_run;
  std::optional<secret_buffer> account;
  if (options.account_descriptor && !(account = read_secret(*options.account_descriptor)))
    return could_not_run;
  if (password->size() == 0)
  {
    print_error("the password is empty\n  hint: give it on standard input");
    return could_not_run;
  }
  auto file = begin_edit(options);
  if (!file)
    return could_not_run;

  const std::vector<const readers::reader*> readers = readers_of(options.readers);
  edit::options how{.may_lack_login = options.no_login};
  if (!options.readers.empty())
    how.readers = readers;
  edit::fields values{.password = password->view()};
  if (account)
    values.account = account->view();
  query asked = *target->query();
  const document& document = file->change.file().document;
  edit::result result = edit::set(document, asked, values, how);
  if (result.why == edit::refusal::login_needed && is_token_of_databricks(*target, password->view()))
  {
    asked.login = login_of_databricks;
    result = edit::set(document, asked, values, how);
  }
  if (!result)
  {
    print_error(refusal_message(*file, *target, result));
    return exit_code::refused;
  }
  return finish_edit(*file, options, result, sentence_of(*file, result, options.dry_run));
}

}  // namespace netrc::tool
