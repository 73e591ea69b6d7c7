// SPDX-License-Identifier: MIT
#include <array>

#include "netrc/lint.hpp"

namespace netrc::lint
{

std::span<const std::string_view> reader_names() noexcept
{
  static constexpr std::array<std::string_view, 23> names = {
      // The first tier.
      "curl", "curl-7.88", "wget", "python", "requests", "perl", "ruby", "go", "go-bgentry", "go-fhs", "git-lfs",
      "git-credential-netrc",
      // The second.
      "wget2", "python-3.10", "aria2", "lftp", "tnftp", "inetutils", "npm-netrc", "npm-netrc-parser", "emacs", "apt",
      "reference"};
  return names;
}

}  // namespace netrc::lint
