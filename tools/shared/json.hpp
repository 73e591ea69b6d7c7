// SPDX-License-Identifier: MIT
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace netrc::tool
{

/// Keys in the order in which they are written down.
using json = nlohmann::ordered_json;

/// A string, or `{"base64":"…"}` for bytes that are not UTF-8.
[[nodiscard]] json text_or_base64(std::string_view bytes);

/// One line of ASCII, with its line end: what is not printable stands as `\uNNNN`, so that no terminal takes it for a
/// command.
[[nodiscard]] std::string ascii_text(const json& of);

}  // namespace netrc::tool
