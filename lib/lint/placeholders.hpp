// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>

#include "netrc/document.hpp"

namespace netrc::lint
{

/// Who should have put a value in the place of a word.
enum class placeholder_kind : std::uint8_t
{
  none,
  shell,            ///< `$TOKEN`, `${TOKEN}`, `%TOKEN%`, `$env:TOKEN`
  command,          ///< `$(cat token)`: a shell
  job,              ///< `${{ secrets.TOKEN }}`, `$(TOKEN)`: a CI system
  template_engine,  ///< `{{ token }}`, `{token}`, `#{token}`, `@TOKEN@`, `__TOKEN__`
  format,           ///< `%s`, `%(token)s`
  reader,           ///< `<token>`, `your-token-here`, `PASSWORD`: the reader of a page
  brackets,         ///< `<` and `>` left around what may be a token
};

[[nodiscard]] placeholder_kind placeholder_in(std::string_view value) noexcept;

/// The words that pages and templates put in a value's place: `changeme`, `string`.
[[nodiscard]] bool is_stock_word(std::string_view text) noexcept;

/// A host with one in it: `${WORKSPACE}.example.com`.
[[nodiscard]] bool is_unfilled_host(std::string_view host) noexcept;

/// True inside of one that is cut at its blanks: at `token` and `}}` of `{{ token }}`, at `token>` of `<your token>`.
[[nodiscard]] bool is_within_placeholder(std::string_view text, std::size_t offset) noexcept;

/// One character over and over, in place of a secret: `***`, `xxxxxxxx`; behind the published beginning of a token, too.
[[nodiscard]] bool is_masked(std::string_view value) noexcept;

/// `...`, U+2026, and a token that ends so: the dots stand for what was left out.
[[nodiscard]] bool is_abbreviated(std::string_view value) noexcept;

/// A placeholder, a masked or an abbreviated value, or one in typographic quotes: hardly what its author meant to send.
[[nodiscard]] bool is_no_value(std::string_view value) noexcept;

/// A file whose entries are there to be filled in: every entry has a password, which is a placeholder or empty, and
/// nothing else in the file may hold a secret: a login or a word of a comment that looks like a token, a damaged host,
/// an unknown word, a macro, a comment that speaks of passwords. In doubt it is none.
[[nodiscard]] bool is_template(const document& document);

}  // namespace netrc::lint
