// SPDX-License-Identifier: MIT
#include <cstddef>
#include <string_view>

#include "lint/lint.hpp"
#include "lint/tokens.hpp"
#include "lint/words.hpp"
#include "text/bytes.hpp"

namespace netrc::lint
{
namespace
{

/// `***`, `......`, `xxxxxxxx`
bool is_one_byte_over_and_over(std::string_view value)
{
  constexpr std::size_t few = 3;
  constexpr std::size_t many = 6;
  if (value.size() < few || value.find_first_not_of(value.front()) != value.npos)
    return false;
  constexpr std::string_view masks = "*.xX";
  return masks.find(value.front()) != masks.npos || (is_letter(value.front()) && value.size() >= many);
}

/// U+2022, the bullet of password fields.
bool is_bullets(std::string_view value)
{
  constexpr std::string_view bullet = "\xE2\x80\xA2";
  if (value.empty())
    return false;
  while (value.starts_with(bullet))
    value.remove_prefix(bullet.size());
  return value.empty();
}

}  // namespace

extern const rule masked_value = {
    .code = "C311",
    .name = "masked-value",
    .severity = severity::warning,
    .summary = "the value is one character repeated: it was masked before it was copied",
    .hint = "replace it with the value",
    .why = "CI systems and programs show *** in place of a secret, pages show dots or x: a line copied from a "
           "log or a page has the mask, and every program sends it.",
    .evidence = "Seen in runs: curl 7.88, wget 1.21 and Python 3.11 send ***. GitHub Actions replaces secrets by *** "
                "in its logs <https://docs.github.com/actions/security-guides/using-secrets-in-github-actions>; so do "
                "this library's own outputs.",
    .bad = "machine example.com login u password ***\n",
    .good = "machine example.com login u password p\n",
    .looks_at = value_kinds,
    .check_word =
        [](const word& here, findings& found)
    {
      // `ghp_xxxx`, `dapi...`
      const std::string_view value = without_token_prefix(without_quotes(here.bytes));
      if (is_one_byte_over_and_over(value) || (here.has(high) && is_bullets(value)))
        found.add({&masked_value, here.where});
    },
};

}  // namespace netrc::lint
