// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// A second reading of docs/format.md, slow and obvious, which shares no code with lib/: what the library answers is
/// held against it. The rules are those of the specification, 1 to 11.
namespace reference
{

struct problem
{
  std::string_view code;  // as the specification names it; static
  std::size_t offset = 0;
};

struct entry
{
  bool is_machine = false;
  std::size_t offset = 0;  // of its keyword
  std::string host;        // as `host_value::name`
  bool host_malformed = false;
  std::optional<int> port;
  bool port_damaged = false;  // rule 9: in question whatever the port
  std::optional<std::string> login;
  std::optional<std::string> password;
  std::optional<std::string> account;
  std::optional<problem> refused;  // rule 8: by the first problem that does
};

struct reading
{
  std::vector<entry> entries;
  std::vector<problem> problems;  // in order
  std::string_view refused;       // rule 1: `utf-16`, `nul-byte`; empty if it is a .netrc
  bool hides = false;             // rule 9: it may hide a machine
};

[[nodiscard]] reading read(std::string_view text);

struct answer
{
  std::string_view outcome;  // found, none, refused
  std::string_view reason;   // as the specification names it
  const entry* chosen = nullptr;
};

[[nodiscard]] answer ask(const reading& reading, std::string_view host, std::optional<int> port,
                         std::optional<std::string_view> login);

}  // namespace reference
