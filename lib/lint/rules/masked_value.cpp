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

/// `***`, `xxxxxxxx`
bool is_one_byte_over_and_over(std::string_view value)
{
  constexpr std::size_t few = 3;
  constexpr std::size_t many = 6;
  if (value.size() < few || value.find_first_not_of(value.front()) != value.npos)
    return false;
  constexpr std::string_view masks = "*xX";
  return masks.find(value.front()) != masks.npos || (is_letter(value.front()) && value.size() >= many);
}

/// `...`, `…`, and a token that ends so: the dots stand for what was left out.
bool is_abbreviated(std::string_view value)
{
  constexpr std::string_view ellipsis = "\xE2\x80\xA6";
  const std::string_view rest = without_token_prefix(value);
  const bool is_token = rest.size() < value.size();
  if (rest.find_first_not_of('.') == rest.npos)
    return rest.size() >= 3;
  return rest == ellipsis || (is_token && (rest.ends_with("...") || rest.ends_with(ellipsis)));
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
      if (is_abbreviated(without_quotes(here.bytes)))
        return found.add(
            {&masked_value, here.where, {}, "the value is abbreviated: its dots stand for what was left out"});
      if (is_one_byte_over_and_over(value) || (here.has(high) && is_bullets(value)))
        found.add({&masked_value, here.where});
    },
};

}  // namespace netrc::lint
