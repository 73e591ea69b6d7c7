// SPDX-License-Identifier: MIT
#pragma once

#include "netrc/document.hpp"

namespace netrc::edit
{

/// Whether no reader can take a word of this text for another than it is: it has no problem and no macro; every entry
/// is `machine`, host, `login`, login, `password`, password in this order, of portable words (docs/readers.md); `default`
/// is the last one; comments hold no quotes, backslashes and words that mean something to a program.
///
/// How the hosts of such a text are read does not depend on which portable values it holds, nor on other entries of this
/// kind. That is tried on random files (tests/edit/properties.cpp), not asked of each host. Linear.
[[nodiscard]] bool is_plain(const document& document);

}  // namespace netrc::edit
