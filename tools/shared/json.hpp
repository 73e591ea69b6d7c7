// SPDX-License-Identifier: MIT
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

namespace netrc::tool
{

/// Keeps keys in the order in which they are added.
using json = nlohmann::ordered_json;

/// A string, or `{"base64":"…"}` for bytes that are not UTF-8.
[[nodiscard]] json text_or_base64(std::string_view bytes);

/// The value, or null.
template <typename Value>
[[nodiscard]] json json_or_null(const std::optional<Value>& value)
{
  return value ? json(*value) : json(nullptr);
}
/// Text, or null if it is empty.
[[nodiscard]] json json_or_null(std::string_view text);

/// One line of ASCII, with its line end. What is not printable is written as `\uNNNN`, so that no terminal takes it for
/// a command.
[[nodiscard]] std::string ascii_text(const json& value);

}  // namespace netrc::tool
