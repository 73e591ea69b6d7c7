// SPDX-License-Identifier: MIT
#include <array>

#include "netrc/readers.hpp"
#include "readers/dialects.hpp"
#include "readers/files.hpp"

/// The table of readers. A row names the dialect, which is in dialects/, and the file habits, which are in files.cpp.
namespace netrc::readers
{
namespace
{

constexpr std::array rows = {
    reader{"curl", "libcurl", "8.21.0, 8.22.0-DEV", "lib/netrc.c", 1, &curl_dialect, &curl_files},
    reader{"curl-7.88", "libcurl", "7.88.1-10+deb12u15",
           "lib/netrc.c, with Debian's patches for CVE-2024-11053 and CVE-2025-0167", 1, &curl_7_88_dialect,
           &curl_7_88_files},
    reader{"wget", "GNU Wget", "1.21.3", "src/netrc.c", 1, &wget_dialect, &wget_files},
    reader{"python", "Python's netrc", "3.11 to 3.13", "Lib/netrc.py", 1, &python_dialect, &python_files},
    reader{"requests", "Python's requests", "2.28.1, on Python 3.11", "requests/utils.py, get_netrc_auth", 1,
           &requests_dialect, &requests_files},
    reader{"perl", "Net::Netrc", "3.14", "Net/Netrc.pm", 1, &perl_dialect, &perl_files},
    reader{"ruby", "ruby-netrc", "0.11.0", "lib/netrc.rb", 1, &ruby_dialect, &ruby_files},
    reader{"go", "the go command", "1.19", "src/cmd/go/internal/auth/netrc.go", 1, &go_dialect, &go_files},
    reader{"go-bgentry", "github.com/bgentry/go-netrc", "0.0~git20140422.9fd32a8", "netrc/netrc.go", 1,
           &go_bgentry_dialect, &named_files},
    reader{"go-fhs", "github.com/fhs/go-netrc", "1.0.0", "netrc/netrc.go", 1, &go_fhs_dialect, &named_files},
    reader{"git-lfs", "github.com/git-lfs/go-netrc", "0.0~git20210914.f0c862d", "netrc/netrc.go", 1, &git_lfs_dialect,
           &git_lfs_files},
    reader{"git-credential-netrc", "git's contrib", "2.39.5", "contrib/credential/netrc/git-credential-netrc.perl", 1,
           &git_credential_dialect, &git_credential_files},
    reader{"wget2", "GNU Wget2", "1.99.1", "libwget/netrc.c", 2, &wget2_dialect, &wget_files},
    reader{"python-3.10", "Python's netrc", "up to 3.10", "Lib/netrc.py, Lib/shlex.py", 2, &python_3_10_dialect,
           &python_files},
    reader{"aria2", "aria2", "1.36.0", "src/Netrc.cc", 2, &aria2_dialect, &aria2_files},
    reader{"lftp", "lftp", "4.9.2", "src/netrc.cc", 2, &lftp_dialect, &lftp_files},
    reader{"tnftp", "tnftp", "20210827", "src/ruserpass.c", 2, &tnftp_dialect, &tnftp_files},
    reader{"inetutils", "GNU inetutils' ftp", "2.4", "ftp/ruserpass.c", 2, &inetutils_dialect, &inetutils_files},
    reader{"npm-netrc", "npm's netrc", "0.1.4", "index.js", 2, &npm_netrc_dialect, &npm_files},
    reader{"npm-netrc-parser", "npm's netrc-parser", "3.1.6", "lib/netrc.js", 2, &npm_parser_dialect,
           &npm_parser_files},
    reader{"emacs", "Emacs' auth-source", "28.2", "lisp/auth-source.el", 2, &emacs_dialect, &named_files},
    reader{"apt", "apt", "2.6", "apt-pkg/contrib/netrc.cc", 2, &apt_dialect, &apt_files},
};

}  // namespace

std::span<const reader> table() noexcept
{
  return rows;
}

}  // namespace netrc::readers
