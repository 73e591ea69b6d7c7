// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "netrc/document.hpp"

/// The text with every secret exchanged for another of the same length and classes of bytes. Equal values stay equal,
/// and others do not become so: a secret is left as it is if it, or what it would become, is that of a word which is
/// left.
[[nodiscard]] std::string with_other_secrets(const netrc::document& document);
