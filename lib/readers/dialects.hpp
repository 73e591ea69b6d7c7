// SPDX-License-Identifier: MIT
#pragma once

#include "readers/dialect.hpp"

namespace netrc::readers
{

// Each is defined in the file of its program, dialects/NAME.cpp.
extern const dialect curl_dialect, curl_7_88_dialect, wget_dialect, python_dialect, python_3_10_dialect,
    requests_dialect, perl_dialect, git_credential_dialect, go_bgentry_dialect, git_lfs_dialect, go_fhs_dialect,
    go_dialect, ruby_dialect, npm_netrc_dialect, npm_parser_dialect, emacs_dialect, wget2_dialect, aria2_dialect,
    lftp_dialect, tnftp_dialect, inetutils_dialect, apt_dialect;

/// The function of most dialects, in dialects/entries.cpp: it reads every entry to its end and looks up the host
/// afterwards. A program that reads in another way has a function of its own.
reply read_entries(const parse_context& context);

}  // namespace netrc::readers
