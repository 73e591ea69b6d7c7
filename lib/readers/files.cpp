// SPDX-License-Identifier: MIT
#include "readers/files.hpp"

#include <string>

namespace netrc::readers
{
namespace
{

std::optional<std::string> set(const std::optional<std::string>& variable)
{
  return variable && !variable->empty() ? variable : std::nullopt;
}

std::optional<std::string> home_for(file_habits::home_of whose, const environment& from)
{
  switch (whose)
  {
  case file_habits::home_of::environment:
    return set(from.home);
  case file_habits::home_of::environment_or_passwd:
    return set(from.home) ? set(from.home) : set(from.passwd_home);
  case file_habits::home_of::passwd:
    return set(from.passwd_home) ? set(from.passwd_home) : set(from.home);
  case file_habits::home_of::nobody:
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

std::vector<std::string> paths(const reader& of, const environment& from)
{
  const file_habits& how = *of.files;
  std::vector<std::string> result;
  if (how.home == file_habits::home_of::nobody)
    return result;
  if (const auto named = set(from.netrc); named && how.netrc != file_habits::variable::ignored)
    return {how.netrc == file_habits::variable::file ? *named : *named + "/.netrc"};
  const auto home = home_for(how.home, from);
  for (std::string_view names = how.names; home && !names.empty();)
  {
    const std::size_t blank = names.find(' ');
    result.push_back(*home + "/" + std::string(names.substr(0, blank)));
    names.remove_prefix(blank == names.npos ? names.size() : blank + 1);
  }
  return result;
}

objection check_permissions(const reader& of, const file_status& facts, std::uint32_t user, const reply& sent) noexcept
{
  const file_habits& how = *of.files;
  const bool minds_owner = how.owner == file_habits::owner_rule::user ||
                           (how.owner == file_habits::owner_rule::user_unless_anonymous && !is_anonymous(sent));
  if (minds_owner && facts.owner != user)
    return objection::owner;
  return minds_mode(how.mode, facts.mode, sent) ? objection::mode : objection::none;
}

using variable = file_habits::variable;
using home_of = file_habits::home_of;
using mode_rule = file_habits::mode_rule;
using owner_rule = file_habits::owner_rule;

const file_habits curl_files = {.netrc = variable::file};
const file_habits curl_7_88_files = {};
const file_habits wget_files = {};
const file_habits python_files = {.mode = mode_rule::no_others_unless_anonymous,
                                  .owner = owner_rule::user_unless_anonymous};
const file_habits requests_files = {.netrc = variable::file, .names = ".netrc _netrc"};
const file_habits perl_files = {
    .home = home_of::passwd, .names = ".netrc _netrc", .mode = mode_rule::no_others, .owner = owner_rule::user};
const file_habits ruby_files = {.netrc = variable::directory, .mode = mode_rule::exactly_0600};
const file_habits go_files = {.netrc = variable::file, .home = home_of::environment};
const file_habits named_files = {.home = home_of::nobody};
const file_habits git_lfs_files = {.home = home_of::environment};
const file_habits git_credential_files = {.home = home_of::environment,
                                          .names = ".authinfo.gpg .netrc.gpg .authinfo .netrc",
                                          .mode = mode_rule::no_others,
                                          .owner = owner_rule::user};
const file_habits aria2_files = {.mode = mode_rule::no_others};
const file_habits lftp_files = {.home = home_of::environment};
const file_habits tnftp_files = {.netrc = variable::file, .mode = mode_rule::no_others_if_answer_is_secret};
const file_habits inetutils_files = {
    .netrc = variable::file, .home = home_of::environment, .mode = mode_rule::no_others_if_answer_is_secret};
const file_habits npm_files = {.home = home_of::environment};
const file_habits npm_parser_files = {.names = ".netrc.gpg .netrc"};
const file_habits apt_files = {.home = home_of::nobody};

}  // namespace netrc::readers
