// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string>
#include <string_view>

/// The words of a command line, in messages. Here alone is decided which of them are repeated: a URL with a password,
/// or a token, can stand in the place of any word.
namespace netrc::tool
{

/// A word that is none of the known ones: `there is no command gte: is get meant?`, `there is no option --fix`. The
/// word is repeated if it is near a known one, or another name for it (`user` for `login`), if it has small letters and
/// dashes alone and is shorter than a token, or if it is a letter and up to three digits, as the code of a rule is.
/// Otherwise: `there is no such command`.
/// `dashes` stand before the word and what was meant.
[[nodiscard]] std::string unknown_word(std::string_view kind, std::string_view word,
                                       std::span<const std::string_view> known, std::string_view dashes = "");

/// The same for the value of an option or a setting, with all values: `there is no reader pip`, and as a hint `--reader
/// must be one of …`. `name` is the option as the user knows it.
[[nodiscard]] std::string wrong_value(std::string_view kind, std::string_view value, std::string_view name,
                                      std::span<const std::string_view> values);

/// A well-formed host that was asked for, or `masked` if it looks like a token.
[[nodiscard]] std::string display_asked_host(std::string_view host);

/// A login that was asked for, or `masked` if it looks like a token.
[[nodiscard]] std::string display_asked_login(std::string_view login);

}  // namespace netrc::tool
