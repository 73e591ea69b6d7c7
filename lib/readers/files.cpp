// SPDX-License-Identifier: MIT
#include "readers/files.hpp"

#include <algorithm>
#include <string>

namespace netrc::readers
{
namespace
{

std::optional<std::string> set(const std::optional<std::string>& variable)
{
  return variable && !variable->empty() ? variable : std::nullopt;
}

std::optional<std::string> home_for(file_habits::home_source source, const environment& variables)
{
  switch (source)
  {
  case file_habits::home_source::environment:
    return set(variables.home);
  case file_habits::home_source::environment_or_passwd:
    return set(variables.home) ? set(variables.home) : set(variables.passwd_home);
  case file_habits::home_source::passwd:
    return set(variables.passwd_home) ? set(variables.passwd_home) : set(variables.home);
  case file_habits::home_source::nobody:
    break;
  }
  return std::nullopt;
}

bool is_anonymous(const reply& sent)
{
  return sent.login && sent.login->bytes.view() == "anonymous";
}

bool minds_mode(file_habits::mode_rule rule, std::uint32_t mode, const reply& sent)
{
  const bool is_open = (mode & 077U) != 0;
  switch (rule)
  {
  case file_habits::mode_rule::not_checked:
    return false;
  case file_habits::mode_rule::no_others:
    return is_open;
  case file_habits::mode_rule::no_others_unless_anonymous:
    return is_open && !is_anonymous(sent);
  case file_habits::mode_rule::no_others_if_answer_is_secret:
    return is_open && ((sent.password && !is_anonymous(sent)) || sent.account);
  case file_habits::mode_rule::exactly_0600:
    break;
  }
  return (mode & 0777U) != 0600;
}

}  // namespace

std::vector<std::string> paths(const file_habits& habits, const environment& variables)
{
  std::vector<std::string> result;
  const bool sees_netrc = habits.netrc != file_habits::variable::ignored;
  if (sees_netrc && variables.netrc == "" && habits.empty_netrc_hides)
    return {""};
  if (const auto named = set(variables.netrc); named && sees_netrc)
    return {habits.netrc == file_habits::variable::file ? *named : *named + "/.netrc"};
  const auto home = home_for(habits.home, variables);
  for (std::string_view rest = habits.names; !rest.empty();)
  {
    const std::string name(rest.substr(0, rest.find(' ')));
    rest.remove_prefix(std::min(rest.size(), name.size() + 1));
    if (name.starts_with('/'))
      result.push_back(name);
    else if (home)
      result.push_back(*home + "/" + name);
  }
  return result;
}

objection check_permissions(const file_habits& habits, const file_status& status, std::uint32_t user, const reply& sent,
                            bool named) noexcept
{
  if (named && habits.checks_default_only)
    return objection::none;
  const bool minds_owner = habits.owner == file_habits::owner_rule::user ||
                           (habits.owner == file_habits::owner_rule::user_unless_anonymous && !is_anonymous(sent));
  if (minds_owner && status.owner != user)
    return objection::owner;
  return minds_mode(habits.mode, status.mode, sent) ? objection::mode : objection::none;
}

using variable = file_habits::variable;
using home_source = file_habits::home_source;
using mode_rule = file_habits::mode_rule;
using owner_rule = file_habits::owner_rule;

const file_habits curl_files = {.netrc = variable::file};
const file_habits curl_7_88_files = {};
const file_habits wget_files = {};
const file_habits python_files = {.mode = mode_rule::no_others_unless_anonymous,
                                  .owner = owner_rule::user_unless_anonymous,
                                  .checks_default_only = true};
const file_habits requests_files = {.netrc = variable::file, .empty_netrc_hides = true, .names = ".netrc _netrc"};
const file_habits perl_files = {
    .home = home_source::passwd, .names = ".netrc _netrc", .mode = mode_rule::no_others, .owner = owner_rule::user};
const file_habits ruby_files = {.netrc = variable::directory, .mode = mode_rule::exactly_0600};
const file_habits go_files = {.netrc = variable::file, .home = home_source::environment};
const file_habits named_files = {.home = home_source::nobody};
const file_habits git_lfs_files = {.home = home_source::environment};
const file_habits git_credential_files = {.home = home_source::environment,
                                          .names = ".authinfo.gpg .netrc.gpg .authinfo .netrc",
                                          .mode = mode_rule::no_others,
                                          .owner = owner_rule::user};
const file_habits aria2_files = {.mode = mode_rule::no_others};
const file_habits lftp_files = {.home = home_source::environment};
const file_habits tnftp_files = {.netrc = variable::file, .mode = mode_rule::no_others_if_answer_is_secret};
const file_habits inetutils_files = {
    .netrc = variable::file, .home = home_source::environment, .mode = mode_rule::no_others_if_answer_is_secret};
const file_habits npm_files = {.home = home_source::environment};
const file_habits npm_parser_files = {.names = ".netrc.gpg .netrc"};
const file_habits apt_files = {.names = "/etc/apt/auth.conf"};
const file_habits aiohttp_files = {.netrc = variable::file, .empty_netrc_hides = true};
const file_habits ansible_files = {.netrc = variable::file,
                                   .empty_netrc_hides = true,
                                   .mode = mode_rule::no_others_unless_anonymous,
                                   .owner = owner_rule::user_unless_anonymous,
                                   .checks_default_only = true};
const file_habits terraform_files = {.netrc = variable::file};
const file_habits nix_files = {.names = "/etc/nix/netrc"};

}  // namespace netrc::readers
