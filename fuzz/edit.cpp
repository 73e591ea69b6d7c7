// SPDX-License-Identifier: MIT
// Any change of any text keeps what tests/edit/change.hpp says. Input: a byte that chooses the readers, one with what
// is asked and given, the host, a line end, the login, a line end, the password, a NUL, the text.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <string>
#include <string_view>

#include "edit/change.hpp"
#include "property.hpp"
#include "targets.hpp"

namespace
{

std::string cut(std::string_view& bytes, char end)
{
  const std::size_t size = std::min(bytes.find(end), bytes.size());
  const std::string result(bytes.substr(0, size));
  bytes.remove_prefix(std::min(size + 1, bytes.size()));
  return result;
}

/// None, those of `common`, or a row of the table.
std::vector<const netrc::readers::reader*> readers_chosen(std::uint8_t byte)
{
  const auto rows = netrc::readers::table();
  if (byte % 4 == 0)
    return {};
  return byte % 4 == 1 ? netrc::readers::readers_called(netrc::readers::common_readers)
                       : std::vector{&rows[byte / 4 % rows.size()]};
}

}  // namespace

void fuzz::edit(std::string_view bytes)
{
  if (bytes.size() < 2)
    return;
  const auto what = static_cast<std::uint8_t>(bytes[1]);
  change::operation asked;
  asked.readers = readers_chosen(static_cast<std::uint8_t>(bytes[0]));
  asked.removes = (what & 1) != 0;
  asked.may_lack_login = (what & 2) != 0;
  if ((what & 12) != 0)
    asked.port = (what & 8) != 0 ? 8443 : 443;
  std::string_view rest = bytes.substr(2);
  asked.host = cut(rest, '\n');
  const std::string login = cut(rest, '\n');
  if ((what & 16) == 0)
    asked.login = login;
  const std::string password = cut(rest, '\0');
  if ((what & 32) == 0)
    asked.password = password;
  if ((what & 64) != 0)
    asked.account = password;
  const change::outcome outcome = change::examine(rest, asked);
  if (!outcome.violated.empty())
    std::fprintf(stderr, "%s\n%s\n", outcome.violated.c_str(), change::description(rest, asked).c_str());
  require(outcome.violated.empty(), "a change does what it is to do, and nothing else");
}
