// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "netrc/document.hpp"

namespace netrc::lint
{

/// Which parts of a document keep to the portable subset (docs/readers.md): all programs of the table read it alike. A
/// screen: what is held for portable is.
struct portable_parts
{
  bool document = false;      ///< the whole
  std::vector<bool> entries;  ///< each by itself, whatever is next to it
};

/// Linear.
[[nodiscard]] portable_parts portable_parts_of(const document& document);

}  // namespace netrc::lint
