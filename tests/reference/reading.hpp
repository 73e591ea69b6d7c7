// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// A second reading of docs/format.md, slow and obvious, which shares no code with lib/: what the library answers is held
/// against it. Section numbers are those of the specification.
namespace reference
{

struct problem
{
  std::string code;
  std::size_t offset = 0;
};

struct entry
{
  bool is_machine = false;
  std::size_t offset = 0;  // of its keyword
  std::string host;        // canonical: lower case, no trailing dot; IPv6 as 16 bytes behind "v6:"
  bool host_known = false;
  std::optional<int> port;
  std::optional<std::string> login;
  std::optional<std::string> password;
  std::optional<std::string> account;
  std::string refused;  // the code of the problem that first refused it
  std::size_t refused_at = 0;
  bool login_in_doubt = false;
  bool port_in_doubt = false;
};

struct reading
{
  std::vector<entry> entries;
  std::vector<problem> problems;  // in order
  std::string refused;            // `utf-16`, `nul-byte`
  bool hides = false;             // 8.6
};

[[nodiscard]] reading read(std::string_view text);

struct answer
{
  std::string outcome;  // found, none, refused
  std::string reason;   // as docs/format.md names it
  const entry* from = nullptr;
};

[[nodiscard]] answer ask(const reading& of, std::string_view host, std::optional<int> port,
                         const std::optional<std::string>& login);

}  // namespace reference
