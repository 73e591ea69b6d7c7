// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>

#include "netrc/readers.hpp"

namespace netrc::readers
{

/// Which file a program opens when nobody names one, and what it asks of its mode and owner (on Unix).
struct file_habits
{
  enum class variable : std::uint8_t  ///< what NETRC names
  {
    ignored,
    file,
    directory,  ///< the one that holds .netrc
  };
  enum class home_source : std::uint8_t  ///< where the program gets ~ from
  {
    environment,
    environment_or_passwd,
    passwd,
    nobody,  ///< the caller names the file
  };
  enum class mode_rule : std::uint8_t
  {
    not_checked,
    no_others,                      ///< if group or others have any access, the file is not used
    no_others_unless_anonymous,     ///< the same, unless the login is `anonymous` (Python: every login of the file)
    no_others_if_answer_is_secret,  ///< the same, unless the entry has no password, or its login is `anonymous`
    exactly_0600,
  };
  enum class owner_rule : std::uint8_t
  {
    not_checked,
    user,
    user_unless_anonymous,
  };

  variable netrc = variable::ignored;
  bool empty_netrc_hides = false;  ///< with an empty NETRC it reads no file; else that counts as unset
  home_source home = home_source::environment_or_passwd;
  std::string_view names = ".netrc";  ///< in the home, or absolute; separated by a blank; the first that exists is read
  mode_rule mode = mode_rule::not_checked;
  owner_rule owner = owner_rule::not_checked;
  bool checks_default_only = false;  ///< mode and owner of a file that somebody names do not matter
};

extern const file_habits curl_files, curl_7_88_files, wget_files, python_files, requests_files, perl_files, ruby_files,
    go_files, named_files, git_lfs_files, git_credential_files, aria2_files, lftp_files, tnftp_files, inetutils_files,
    npm_files, npm_parser_files, apt_files, aiohttp_files, ansible_files, terraform_files, nix_files;

}  // namespace netrc::readers
