// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "netrc/readers.hpp"
#include "readers/decoded_text.hpp"
#include "readers/dialect.hpp"
#include "readers/tokenizer.hpp"

namespace netrc::readers
{

/// `a.test` of `a.test:8443`, `::1` of `[::1]:80`.
[[nodiscard]] std::string_view name_in(std::string_view host) noexcept;

/// The host as the program asks for it.
class asked_host
{
public:
  asked_host(const request& asked, const asking& axes);

  /// True if this name in the file means it.
  [[nodiscard]] bool is_named(std::string_view name) const noexcept;
  [[nodiscard]] std::string_view name() const noexcept { return name_; }

private:
  std::string name_;
  bool folds_;
  bool suffix_;
};

/// What a program reads, and what it was asked for.
struct parse_context
{
  const readers::dialect& dialect;
  std::string_view text;  ///< decoded
  const request& asked;
  const asked_host& host;
  readers::fault fault_at_end = readers::fault::none;  ///< what reading to the end of the text leads to

  /// The user asked for. An empty one counts as none.
  [[nodiscard]] std::optional<std::string_view> user() const noexcept
  {
    return asked.user && !asked.user->empty() ? asked.user : std::nullopt;
  }
};

/// Ignores ASCII case if `folds` is set.
[[nodiscard]] bool is_same(std::string_view one, std::string_view other, bool folds) noexcept;

/// A copy of the word.
[[nodiscard]] value to_value(const word& word);
/// The same, with `\` for each `/\` (Net::Netrc and git-credential-netrc).
[[nodiscard]] value to_value_without_slashes(const word& word);
/// A value that is not in the file.
[[nodiscard]] value made_up(std::string_view bytes);
/// An absent value as an empty one, for a program that does not distinguish them.
[[nodiscard]] inline value or_empty(std::optional<value> sent)
{
  return sent ? std::move(*sent) : made_up("");
}

[[nodiscard]] inline reply refused(fault why)
{
  reply result;
  result.outcome = outcome::refused;
  result.fault = why;
  return result;
}

/// What a program sends that answers out of the entry which this word opened.
[[nodiscard]] inline reply reply_with(std::optional<span> entry, std::optional<value> login,
                                      std::optional<value> password, std::optional<value> account = std::nullopt)
{
  reply result;
  result.outcome = outcome::found;
  result.entry = entry;
  result.login = std::move(login);
  result.password = std::move(password);
  result.account = std::move(account);
  return result;
}

}  // namespace netrc::readers
