// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What single words, values, hosts, comments and macros say by themselves: the part of the second reading that needs
/// no state. The rules are those of docs/format.md, 1 to 11.
namespace reference
{

/// Rule 1.
[[nodiscard]] bool blank(char c);
[[nodiscard]] bool line_end(char c);
[[nodiscard]] bool space(char c);

[[nodiscard]] std::string lower(std::string_view text);

/// Rule 3: one of the eight, in any case.
[[nodiscard]] bool keyword(std::string_view word);
/// Rule 3: `port`, `protocol` …, in any case.
[[nodiscard]] bool foreign(std::string_view word);
/// Rule 3: 1 to 65535, by value.
[[nodiscard]] std::optional<int> port_number(std::string_view text);
/// Rule 3: `imaps`.
[[nodiscard]] bool service_name(std::string_view text);

struct value
{
  std::string bytes;
  std::size_t end = 0;  // of its word in the text
  bool quoted = false;
  std::vector<std::string_view> faults;  // rules 5 and 8
};
/// Rules 5 and 8: the value whose word begins here.
[[nodiscard]] value value_at(std::string_view text, std::size_t begin);

/// Rule 7: where the `machine` stands of which a comment speaks, or what follows `macdef`; npos without.
[[nodiscard]] std::size_t speaks_of_machine(std::string_view comment);
[[nodiscard]] std::size_t macro_speaks_of_machine(std::string_view macro);
/// Rules 7 and 9: the same, but for a machine commented out, which begins the comment.
[[nodiscard]] std::size_t hidden_in_comment(std::string_view comment);

struct host_value
{
  std::string name;  // in small letters; an IPv6 address as inet_ntop writes it; empty: it names nobody
  std::optional<int> port;
  bool malformed = false;
  bool non_ascii = false;
};
/// Rule 10, but for what it says of keywords.
[[nodiscard]] host_value read_host(std::string_view text);

}  // namespace reference
