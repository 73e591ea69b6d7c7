// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "netrc/document.hpp"
#include "redact/substitutes.hpp"

namespace netrc::redaction
{

struct comment_word
{
  span where;
  std::size_t known_size = 0;  ///< of what stays at its beginning: a misspelt keyword
};

/// The words of a comment or of a macro's body. What is only like a keyword stays before a password, not after it.
class comment_words
{
public:
  comment_words(std::string_view text, const token& within);

  [[nodiscard]] std::optional<comment_word> next();

private:
  std::string_view text_;
  span within_;
  std::size_t at_;
  bool is_after_secret_ = false;
};

/// `#netrc-lint:ignore=C301`, and what is meant to be one.
[[nodiscard]] bool is_suppression(std::string_view comment) noexcept;
/// The names of rules, and the signs of the form.
void keep_words_of_suppression(word_bytes& comment);

}  // namespace netrc::redaction
