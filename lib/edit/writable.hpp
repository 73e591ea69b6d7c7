// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "edit/layout.hpp"
#include "edit/spelling.hpp"
#include "netrc/document.hpp"
#include "netrc/edit.hpp"
#include "netrc/readers.hpp"
#include "netrc/secret.hpp"

/// The replacements that write values, each in one of its spellings. They do not ask what becomes of it.
namespace netrc::edit
{

/// A value to write, and how it can be written.
struct writable
{
  part what;
  std::string_view bytes;
  std::vector<spelling> spellings;  ///< the best first
};

/// The password and account that are given.
[[nodiscard]] std::vector<writable> writables(const fields& values, std::span<const readers::reader* const> readers);
/// Each has a spelling.
[[nodiscard]] bool are_writable(const std::vector<writable>& values) noexcept;
/// One has several.
[[nodiscard]] bool have_choice(const std::vector<writable>& values) noexcept;

/// Of a value that has several spellings, the best is taken or the other one.
enum class choice : std::uint8_t
{
  best,
  other,
};

/// Writes values into entries. A value that is there already is left as it is, unless `respells`.
[[nodiscard]] std::vector<replacement> change_entries(const document& document, std::span<const std::uint32_t> entries,
                                                      const std::vector<writable>& values, choice spellings,
                                                      bool respells);

/// Writes an entry of these values, in their order. The first is its host.
[[nodiscard]] std::vector<replacement> insert_entry(const document& document, std::uint32_t offset,
                                                    const std::vector<writable>& values, choice spellings);

/// The word after `machine`: the name in lower case, and the port.
[[nodiscard]] secret_buffer written_host(std::string_view name, std::optional<std::uint16_t> port);

}  // namespace netrc::edit
