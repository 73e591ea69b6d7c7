// SPDX-License-Identifier: MIT
#include <algorithm>
#include <optional>
#include <string_view>

#include "lint/lint.hpp"
#include "lint/words.hpp"
#include "text/bytes.hpp"

namespace netrc::lint
{
namespace
{

/// `s3cretmachine next.host`
bool ends_in_machine(std::string_view value, std::string_view rest)
{
  return value.size() > 7 && value.ends_with("machine") && rest.find('.') != rest.npos && rest.front() != '#';
}

/// `s3cretdefault login`: only if the entry has its login already.
bool ends_in_default(std::string_view value, std::string_view rest, bool is_repeated)
{
  return value.size() > 7 && value.ends_with("default") && rest == "login" && is_repeated;
}

}  // namespace

extern const rule lost_line_end = {
    .code = "S119",
    .name = "lost-line-end",
    .severity = severity::error,
    .summary = "a value ends in machine or default, and a host or a login follows: the line end before the "
               "keyword was lost",
    .hint = "put a line end before the keyword; in a script, $(...) strips the last one",
    .why = "The first host's password is wrong, and what was meant for the next host belongs to the first: "
           "curl may send it there. A command substitution strips line ends, and so does a file that ends "
           "without one when the next line is appended.",
    .evidence = "Command substitution strips line ends "
                "<https://pubs.opengroup.org/onlinepubs/9699919799/utilities/V3_chap02.html#tag_18_06_03>.",
    .bad = "machine example.com login u password s3cretmachine example.org login v password q\n",
    .good = "machine example.com login u password s3cret\nmachine example.org login v password q\n",
    .check_entry =
        [](const placed_entry& here, findings& found)
    {
      const std::string_view text = here.document.text().reveal();
      for (const std::optional<span>& each : {here.login, here.password, here.account})
      {
        if (!each)
          continue;
        const std::string_view value = here.written(*each);
        if (!value.ends_with("machine") && !value.ends_with("default"))
          continue;
        const std::string_view rest = next_on_line(text, *each);
        const bool is_repeated = here.login && here.login->begin < each->begin;
        if (ends_in_machine(value, rest) || ends_in_default(value, rest, is_repeated))
          found.add({&lost_line_end, *each});
      }
    },
};

}  // namespace netrc::lint
