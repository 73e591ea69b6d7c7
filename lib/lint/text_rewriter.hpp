// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

#include "lint/rewrites.hpp"

namespace netrc::lint
{

[[nodiscard]] inline std::string_view text_of(const rewrite_target& target)
{
  return target.document.text().reveal();
}

[[nodiscard]] inline std::string_view word_of(const rewrite_target& target, const token& token)
{
  return text_of(target).substr(token.where.begin, token.where.size);
}

/// Copies a text and replaces pieces of it, in their order.
class text_rewriter
{
public:
  explicit text_rewriter(std::string_view text) : text_(text) { result_.reserve(text.size() + 64); }

  void replace(span what, std::string_view replacement)
  {
    result_.append(text_.substr(copied_, what.begin - copied_));
    result_.append(replacement);
    copied_ = what.end();
    is_changed_ = true;
  }
  /// Nothing, if nothing was replaced.
  [[nodiscard]] std::optional<secret_buffer> result() &&
  {
    if (!is_changed_)
      return std::nullopt;
    result_.append(text_.substr(copied_));
    return std::move(result_);
  }

private:
  std::string_view text_;
  secret_buffer result_;
  std::size_t copied_ = 0;
  bool is_changed_ = false;
};

/// Replaces tokens. `replacement(i)`: the new bytes of token i, a view of the text or of a literal; nothing if it
/// stays. No copies: they might hold a secret.
template <class Replacement>
[[nodiscard]] std::optional<secret_buffer> replace_tokens(const rewrite_target& target, const Replacement& replacement)
{
  text_rewriter result(text_of(target));
  for (std::size_t i = 0; i < target.tokens.size(); ++i)
    if (const std::optional<std::string_view> bytes = replacement(i))
      result.replace(target.tokens[i].where, *bytes);
  return std::move(result).result();
}

/// Stands for a value that a person has to choose.
inline constexpr std::string_view some_value = "x";

}  // namespace netrc::lint
