// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "lint/lint.hpp"
#include "netrc/document.hpp"
#include "netrc/secret.hpp"

/// A file fit to be shown to others: what it means stays, what is secret in it is made up.
namespace netrc::redaction
{

struct options
{
  bool hosts = false;  ///< replaces hosts and logins, too
};

/// A finding of the linter that the file has, and the redacted one has not; or the other way round.
struct changed_code
{
  const lint::rule* rule = nullptr;
  std::optional<span> where;
  bool is_new = false;
};

struct redacted_text
{
  secret_buffer text;  ///< as long as the file
  std::vector<changed_code> changed;
};

/// The same tokens at the same places, the same answer of every reader, the same codes of the linter, as far as
/// `changed` does not name them; nothing for a file in UTF-16, which no program reads. docs/redact.md says what stays.
/// Two files that differ only in secret bytes of the same class give the same text. Takes time linear in the text, but
/// for the linter's. Throws std::bad_alloc alone.
[[nodiscard]] std::optional<redacted_text> redact(const document& document, const options& chosen = {});

}  // namespace netrc::redaction
