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
  shell,            ///< `$TOKEN`, `${TOKEN}`, `$(…)`, `%TOKEN%`
  job,              ///< `${{ secrets.TOKEN }}`: a CI system
  template_engine,  ///< `{{ token }}`, `{token}`, `#{token}`, `@TOKEN@`, `__TOKEN__`
  format,           ///< `%s`, `%(token)s`
  reader,           ///< `<token>`, `your-token-here`, `PASSWORD`: the reader of a page
  brackets,         ///< `<` and `>` left around what may be a token
};

[[nodiscard]] placeholder_kind placeholder_in(std::string_view value) noexcept;

/// A file whose entries are there to be filled in: every password and account is a placeholder or empty, no login looks like a token, and nothing else
/// in it may hold a secret, such as an unknown word, a macro, or a comment that names a password.
[[nodiscard]] bool is_template(const document& of);

}  // namespace netrc::lint
