// SPDX-License-Identifier: MIT
#pragma once

#include <nlohmann/json.hpp>
#include <string_view>

namespace netrc::tool
{

/// Keys in the order in which they are written down.
using json = nlohmann::ordered_json;

/// A string, or `{"base64":"…"}` for bytes that are not UTF-8.
[[nodiscard]] json text_or_base64(std::string_view bytes);

}  // namespace netrc::tool
