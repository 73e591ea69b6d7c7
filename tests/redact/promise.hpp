// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "netrc/document.hpp"
#include "netrc/readers.hpp"

/// What a redacted file promises, checked without the code that makes it.
namespace promise
{

/// A question about the file, and the same about the redacted one: hosts and logins that were replaced are asked for by
/// their new names.
struct question
{
  std::string host;
  std::optional<std::string> user;
  std::string new_host;
  std::optional<std::string> new_user;
};
/// Each host of the file, with each of its logins and without; and a host that the file does not name.
[[nodiscard]] std::vector<question> questions_about(const netrc::document& file, const netrc::document& redacted);

/// What a reader answers, by places: outcome, fault, line, and which words. Equal for two files that are read alike.
[[nodiscard]] std::string answer_by_places(const netrc::readers::reader& reader, std::string_view text,
                                           std::string_view host, const std::optional<std::string>& user);
/// The same of the reference reading.
[[nodiscard]] std::string answer_by_places(const netrc::document& document, std::string_view host,
                                           const std::optional<std::string>& user);

/// Kind, place and entry of each token, a line each.
[[nodiscard]] std::string tokens_of(const netrc::document& document);

/// A run of six bytes out of a secret of the file that stands in the redacted text, too; empty if there is none.
/// Secrets are passwords and accounts, whatever is no host and no login that may be shown, and the words of comments
/// and macros. No part of them are keywords, the published beginnings of tokens, names in placeholders, and signs.
[[nodiscard]] std::string secret_run_in(const netrc::document& file, std::string_view redacted);

}  // namespace promise
