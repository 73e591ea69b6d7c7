// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

/// What single bytes, words, hosts, comments and macros say by themselves: the part of the second reading that needs no
/// state. Section numbers are those of docs/format.md.
namespace reference
{

[[nodiscard]] bool blank(char c);
[[nodiscard]] bool line_end(char c);
[[nodiscard]] bool space(char c);
/// 3.4
[[nodiscard]] bool control(char c);
[[nodiscard]] std::string lower(std::string_view text);

/// 1 to 65535, digits only
[[nodiscard]] std::optional<int> port_number(std::string_view text);

struct host_value
{
  std::string name;  // canonical
  std::optional<int> port;
  bool malformed = false;
  bool non_ascii = false;
};

/// 7.1–7.3, 7.5
[[nodiscard]] host_value read_host(const std::string& word);

/// 7.4
[[nodiscard]] bool service_name(std::string_view text);

/// 2.1: a machine that was commented out; the comment with its `#`.
[[nodiscard]] bool comments_out_machine(std::string_view comment);

/// 2.1: a `default` that was commented out, wherever the comment stands
[[nodiscard]] bool comments_out_default(std::string_view comment);

/// 2.5: the property that an unknown word, in lower case, was meant for; empty without
[[nodiscard]] std::string damaged_property(const std::string& word);

/// 2.8: the word, in lower case, is a comment sign of another format or begins with one.
[[nodiscard]] bool begins_foreign_comment(const std::string& word);

/// 2.7; npos without
[[nodiscard]] std::size_t glued_to_comment(std::string_view comment);

/// 3.5, outside quotes
[[nodiscard]] bool glued(std::string_view value);

/// 3.5, in quotes; `inside` as it is written
[[nodiscard]] bool glued_in_quotes(std::string_view inside, bool on_later_line);

/// 3.5, of a value on a later line
[[nodiscard]] bool glued_list(std::string_view value);

/// 6.2; npos without
[[nodiscard]] std::size_t lost_in_macro(std::string_view macro);

}  // namespace reference
