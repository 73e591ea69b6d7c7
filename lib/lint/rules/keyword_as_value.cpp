// SPDX-License-Identifier: MIT
#include <string_view>

#include "lint/lint.hpp"
#include "lint/words.hpp"
#include "text/bytes.hpp"

namespace netrc::lint
{
namespace
{

/// `password password` and `password login` are bad passwords, and may be meant.
bool may_be_meant(const word& here)
{
  return here.kind == token_kind::password && (is_word(here.bytes, "password") || is_word(here.bytes, "login"));
}

/// `machine=b.test,login=x`, `"machine b.test login x"` on the line after a keyword: the value of that is missing, and
/// a line of another form follows.
bool is_machine_line(const word& here)
{
  constexpr std::string_view machine = "machine";
  std::string_view bytes = here.bytes;
  const bool is_quoted = bytes.starts_with('"');
  bytes.remove_prefix(is_quoted ? 1 : 0);
  return bytes.size() > machine.size() && is_word(bytes.substr(0, machine.size()), machine) &&
         std::string_view(is_quoted ? " \t=:,;\"" : "=:,;").find(bytes[machine.size()]) != std::string_view::npos &&
         opens_line(here.document.text().reveal(), here.where.begin);
}

}  // namespace

extern const rule keyword_as_value = {
    .code = "C306",
    .name = "keyword-as-value",
    .severity = severity::warning,
    .summary = "a keyword where a value should be: was the variable that holds the value set?",
    .hint = "write the value; if the keyword is the value, choose another value",
    .why = "`login $USER password ...` with USER unset makes password the login. Even where it is meant, curl "
           "up to 8.20 and the ftp programs look for machine and default inside other entries and hand out "
           "another host's secret.",
    .evidence = "Seen in runs: `machine b.test login default password y` makes curl 7.88 to 8.20 send y to a.test.",
    .bad = "machine example.com login password s3cret\n",
    .good = "machine example.com login u password s3cret\n",
    .looks_at = value_kinds,
    .check_word =
        [](const word& here, findings& found)
    {
      if (is_keyword_for_value(here.bytes) && !may_be_meant(here))
        found.add({&keyword_as_value, here.where});
      else if (is_machine_line(here))
        found.add({&keyword_as_value, here.where, std::nullopt,
                   "a line that begins with machine where a value should be: was the variable that holds the value "
                   "set?",
                   "write the value on the line of its keyword, and the machine line without quotes and ="});
    },
};

}  // namespace netrc::lint
