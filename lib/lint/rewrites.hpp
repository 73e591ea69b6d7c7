// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "lint/lint.hpp"
#include "netrc/secret.hpp"

namespace netrc::lint
{

/// The place at which a change is tried: an entry of a document.
struct rewrite_target
{
  const netrc::document& document;
  std::span<const token> tokens;  ///< all of the document's
  std::uint32_t entry;            ///< its index
};

/// A way to write a file otherwise, so that it may mean the same to more programs. It is tried, not trusted: who
/// applies it asks the programs again.
struct rewrite
{
  string_literal hint;  ///< `remove the comments`
  std::optional<secret_buffer> (*apply)(
      const rewrite_target&);  ///< the new text; nothing if there is nothing to change
};

/// The smallest first.
[[nodiscard]] std::span<const rewrite> rewrites() noexcept;

}  // namespace netrc::lint
