// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "lint/lint.hpp"
#include "netrc/document.hpp"
#include "redact/substitutes.hpp"

namespace netrc::redaction
{

enum class mark_effect : std::uint8_t
{
  keep,        ///< all bytes
  keep_signs,  ///< those that are no letters, digits or characters over 7F, and the words machine and default
  keep_dots,
  keep_colons,
  repeat_letter,  ///< one letter over and over
};

/// A place of a finding, and what must stay there for its code to stay.
struct mark
{
  span where;
  mark_effect effect = mark_effect::keep;
};

/// What findings are about, in the order of the text.
[[nodiscard]] std::vector<mark> marks_of(const lint::findings& found, const document& document);

/// Changes the roles of the bytes that the marks cover. Calls come in the order of the text.
class mark_pen
{
public:
  explicit mark_pen(std::vector<mark> marks) : marks_(std::move(marks)) {}

  void apply(word_bytes& word);

private:
  std::vector<mark> marks_;
  std::size_t next_ = 0;
};

}  // namespace netrc::redaction
