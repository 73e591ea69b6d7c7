// SPDX-License-Identifier: MIT
#include "readers/files.hpp"

namespace netrc::readers
{

using variable = file_habits::variable;
using home_of = file_habits::home_of;
using mode_rule = file_habits::mode_rule;
using owner_rule = file_habits::owner_rule;

const file_habits curl_files = {.netrc = variable::file};
const file_habits curl_7_88_files = {};
const file_habits wget_files = {};
const file_habits python_files = {.mode = mode_rule::no_others_unless_anonymous, .owner = owner_rule::user_unless_anonymous};
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
const file_habits inetutils_files = {.netrc = variable::file, .home = home_of::environment, .mode = mode_rule::no_others_if_answer_is_secret};
const file_habits npm_files = {.home = home_of::environment};
const file_habits npm_parser_files = {.names = ".netrc.gpg .netrc"};
const file_habits apt_files = {.home = home_of::nobody};

}  // namespace netrc::readers
