// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <utility>

#include "netrc/readers.hpp"
#include "readers/files.hpp"
#include "readers/parse_context.hpp"

/// The table of programs: what people call them, and which reader each reads as.
namespace netrc::readers
{
namespace
{

constexpr std::string_view both_curls = "curl-7.88 curl";
constexpr std::string_view after_401 = "it sends credentials only after the server has asked for them (401)";
constexpr std::string_view library = "a library: what its callers do with the answer is theirs";

const std::array rows = {
    // --- those that people run ---
    program{"curl", both_curls, "curl -n", own_header::kept, "run: curl 7.88.1, 8.21.0"},
    program{"git", both_curls, "", own_header::kept, "run: git 2.39.5", after_401},
    program{"git-lfs",
            "git-lfs",
            "",
            own_header::kept,
            "run: git-lfs 3.3.0",
            after_401,
            {.without_port = true, .not_with_user = true}},
    program{"wget", "wget", "", own_header::kept, "run: wget 1.21.3", after_401},
    program{
        "requests", "requests", "", own_header::replaced, "run: requests 2.28.1, 2.32.4, 2.34.2",
        "an empty NETRC, or trust_env = False on the session, switches it off; from 2.32.4 on, the entry also replaces "
        "a user in the URL"},
    program{"pip", "requests", "", own_header::unknown, "run: pip 23.0.1, 25.2, 26.2.1",
            "from 25.2 on, the entry also replaces a user in the index URL"},
    program{"poetry", "requests", "", own_header::unknown, "run: poetry 1.3.2; source: authenticator.py, 2.4.0",
            "up to 2.3, the entry replaces http-basic.NAME"},
    program{"conda", "requests", "", own_header::unknown, "source: conda/gateways/connection/session.py, 26.7.1"},
    program{"httpie",
            "requests",
            "",
            own_header::replaced,
            "run: httpie 3.2.1, 3.2.4",
            "--ignore-netrc switches it off",
            {.not_with_user = true}},
    program{"aiohttp",
            "requests",
            "ClientSession(trust_env=True)",
            own_header::rejected,
            "run: aiohttp 3.13.1, 3.13.2, 3.14.3",
            "from 3.13.2 on: 3.13.1 did not read ~/.netrc, and from 3.9 to 3.13.0 the header was replaced",
            {.not_with_user = true},
            &aiohttp_files},
    program{"httpx",
            "python",
            "auth=httpx.NetRCAuth()",
            own_header::replaced,
            "run: httpx 0.28.1",
            "from 0.24 on: before, it read the file unasked, and kept a header",
            {.without_port = true, .needs_password = true}},
    program{"ansible",
            "python",
            "",
            own_header::replaced,
            "run: ansible-core 2.14.18",
            "of the managed host; use_netrc: false switches it off",
            {.without_port = true, .not_with_user = true, .needs_login = true, .needs_password = true},
            &ansible_files},
    program{"terraform",
            "go-bgentry",
            "",
            own_header::kept,
            "run: netrc.go of go-getter 1.8.6; source: internal/getmodules/getter.go, Terraform 1.15",
            "for modules and, from 1.11 on, provider packages; not for its registry's API",
            {.not_with_user = true},
            &terraform_files},
    program{"nix",
            both_curls,
            "",
            own_header::unknown,
            "run: nix 2.8.0",
            "the setting netrc-file names another file; with a daemon, the daemon reads it",
            {},
            &nix_files},
    program{"gdal", both_curls, "", own_header::kept, "run: gdal 3.6.2", "GDAL_HTTP_NETRC=NO switches it off"},
    program{"cmake", both_curls, "file(DOWNLOAD ... NETRC OPTIONAL)", own_header::kept, "run: cmake 3.25.1",
            "or cmake -DCMAKE_NETRC=OPTIONAL"},
    program{"yt-dlp",
            "python",
            "yt-dlp --netrc",
            own_header::unknown,
            "run: yt-dlp 2023.03.04, 2026.08.19",
            "it looks for its extractor's name: netrc why --as yt-dlp youtube",
            {.own_names = true},
            &wget_files},
    program{"go", "go", "", own_header::unknown, "run: go 1.19",
            "for https only; the entry replaces a user in GOPROXY; from 1.24 on, GOAUTH decides"},
    program{"apt",
            "apt",
            "",
            own_header::unknown,
            "source: apt-pkg/contrib/netrc.cc, 2.6",
            "and the files in /etc/apt/auth.conf.d",
            {},
            &apt_files},
    program{"wget2", "wget2", "", own_header::kept, "run: wget2 1.99.1"},
    program{"aria2", "aria2", "", own_header::kept, "run: aria2 1.36.0"},
    program{"lftp", "lftp", "", own_header::unknown, "run: lftp 4.9.2"},
    program{"tnftp", "tnftp", "", own_header::unknown, "run: tnftp 20210827", "", {.without_port = true}},
    program{
        "inetutils", "inetutils", "", own_header::unknown, "run: ftp of GNU inetutils 2.4", "", {.without_port = true}},
    program{"git-credential-netrc", "git-credential-netrc", "git config credential.helper netrc", own_header::unknown,
            "run: git 2.39.5"},
    program{"emacs", "emacs", "", own_header::unknown, "run: Emacs 28.2", "auth-sources names its files"},
    // --- libraries, and single versions ---
    program{"curl-7.88", "curl-7.88", "curl -n", own_header::kept, "run: curl 7.88.1"},
    program{"python", "python", "netrc.netrc()", own_header::unknown, "run: Python 3.11", library},
    program{"python-3.10", "python-3.10", "netrc.netrc()", own_header::unknown, "run: Python 3.10", library},
    program{"perl", "perl", "Net::Netrc->lookup", own_header::unknown, "run: Net::Netrc 3.14", library},
    program{"ruby", "ruby", "Netrc.read", own_header::unknown, "run: netrc 0.11.0", library},
    program{"go-bgentry", "go-bgentry", "", own_header::unknown, "run: Debian's package", library},
    program{"go-fhs", "go-fhs", "", own_header::unknown, "run: Debian's package", library},
    program{"npm-netrc", "npm-netrc", "", own_header::unknown, "run: netrc 0.1.4", library},
    program{"npm-netrc-parser", "npm-netrc-parser", "", own_header::unknown, "run: netrc-parser 3.1.6", library},
};

constexpr std::array<std::string_view, 5> common = {"curl", "curl-7.88", "wget", "python", "requests"};

}  // namespace

std::span<const program> programs() noexcept
{
  return rows;
}

const program* find_program(std::string_view name) noexcept
{
  const auto found = std::find_if(rows.begin(), rows.end(), [&name](const program& each) { return each.name == name; });
  return found == rows.end() ? nullptr : &*found;
}

std::vector<const reader*> readers_of(const program& program)
{
  std::vector<const reader*> result;
  for (std::string_view rest = program.readers; !rest.empty();)
  {
    const std::string_view next = rest.substr(0, rest.find(' '));
    rest.remove_prefix(std::min(rest.size(), next.size() + 1));
    result.push_back(find(next));
  }
  return result;
}

std::vector<const reader*> readers_called(std::string_view name)
{
  if (const reader* const own = find(name))
    return {own};
  if (const program* const program = find_program(name))
    return readers_of(*program);
  std::vector<const reader*> result;
  if (name == common_readers)
    for (const std::string_view each : common)
      result.push_back(find(each));
  return result;
}

std::vector<std::string_view> reader_names()
{
  std::vector<std::string_view> result = {common_readers};
  for (const program& each : rows)
    result.push_back(each.name);
  return result;
}

request asked_by(const asked_program& subject, const request& asked) noexcept
{
  request result = asked;
  if (subject.program != nullptr && subject.program->usage.without_port)
    result.host = name_in(asked.host);
  return result;
}

namespace
{

bool is_empty(const std::optional<value>& sent)
{
  return !sent || sent->bytes.size() == 0;
}

reply nothing(unused why)
{
  reply result;
  result.unused = why;
  return result;
}

}  // namespace

reply answer(const asked_program& subject, std::string_view text, const request& asked)
{
  const usage usage = subject.program == nullptr ? readers::usage() : subject.program->usage;
  if (usage.own_names && asked.is_url)
    return nothing(unused::own_name);
  if (usage.not_with_user && asked.user)
    return nothing(unused::has_user);
  reply result = answer(*subject.reader, text, asked_by(subject, asked));
  if (result.outcome != outcome::found)
    return result;
  if (usage.needs_login && is_empty(result.login))
    return nothing(unused::no_login);
  if (usage.needs_password && is_empty(result.password))
    return nothing(unused::no_password);
  return result;
}

const file_habits& habits_of(const asked_program& subject) noexcept
{
  return subject.program != nullptr && subject.program->files != nullptr ? *subject.program->files
                                                                         : *subject.reader->files;
}

}  // namespace netrc::readers
