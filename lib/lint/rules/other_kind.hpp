// SPDX-License-Identifier: MIT
#pragma once

#include "lint/lint.hpp"

namespace netrc::lint
{

extern const rule other_kind;

/// True if a text begins as a file of another kind does: a PDF, a saved web page. What it says is not meant as words.
[[nodiscard]] bool is_of_other_kind(const document& document) noexcept;
/// What tells it: `%PDF-`, `<html`. Empty for a text that begins as no other kind does.
[[nodiscard]] span mark_of_other_kind(const document& document) noexcept;

}  // namespace netrc::lint
