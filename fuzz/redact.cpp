// SPDX-License-Identifier: MIT
// Whatever a file holds: a redacted one is as long and has the same tokens at the same places, with its hosts replaced,
// too, and once more; the digits of passwords make no difference.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "other_passwords.hpp"
#include "property.hpp"
#include "redact/redact.hpp"
#include "targets.hpp"

namespace
{

struct place
{
  netrc::token_kind kind;
  netrc::span where;
  std::uint32_t entry;

  friend bool operator==(const place&, const place&) = default;
};

std::vector<place> places_in(const netrc::document& document)
{
  std::vector<place> result;
  document.tokens([&](const netrc::token& each) { result.push_back({each.kind, each.where, each.entry}); });
  return result;
}

std::string redacted(const netrc::document& document, bool hosts)
{
  const auto result = netrc::redaction::redact(document, {hosts});
  if (!result)
    return {};
  std::string text(result->text.view());
  require(text.size() == document.text().size(), "a redacted text of another length");
  require(places_in(netrc::document::parse(text)) == places_in(document), "other tokens");
  return text;
}

}  // namespace

void fuzz::redact(std::string_view bytes)
{
  const netrc::document document = netrc::document::parse(bytes);
  const std::string once = redacted(document, false);
  (void) redacted(netrc::document::parse(redacted(document, true)), true);
  (void) redacted(netrc::document::parse(once), false);
  const std::string other = with_other_passwords(document);
  if (other != bytes)
    require(once == redacted(netrc::document::parse(other), false), "a redacted text that depends on a secret");
}
