// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <memory>

#include "netrc/document.hpp"
#include "netrc/secret.hpp"

namespace netrc
{

struct store;

/// Reads a text of at most `text_limit` bytes.
[[nodiscard]] std::unique_ptr<const store> parse_text(secret_buffer text);

/// Reads it again for its tokens.
void visit_tokens(const secret_buffer& text, const std::function<void(const token&)>& visit);

}  // namespace netrc
