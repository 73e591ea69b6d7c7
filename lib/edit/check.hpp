// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "netrc/document.hpp"
#include "netrc/edit.hpp"
#include "netrc/lookup.hpp"
#include "netrc/readers.hpp"

/// Whether a change did what it was to do, and nothing else: asked of the new text, whatever made it.
namespace netrc::edit
{

struct intent
{
  const query& asked;
  fields values = {};
  std::span<const std::uint32_t> changed = {};  ///< of the document before
  std::span<const std::uint32_t> removed = {};  ///< the same, ascending
  std::optional<std::uint32_t> added = {};      ///< of the document after
  std::optional<std::uint16_t> added_port = {};

  [[nodiscard]] bool removes() const noexcept { return !removed.empty(); }
};

/// The entries of the document after that hold the values.
[[nodiscard]] std::vector<std::uint32_t> entries_after(const intent& wanted);

/// By the reference reading: the values are there, every other entry is read as before, no problem is new. Linear.
[[nodiscard]] bool is_done(const document& before, const document& after, const intent& wanted);

/// What the readers make of it.
struct readers_findings
{
  std::vector<const readers::reader*> in_the_way = {};
  std::vector<warning> warnings = {};
  bool is_too_large = false;  ///< not every host was asked for: only plain values are harmless then
};
[[nodiscard]] readers_findings ask_readers(const document& before, const document& after, const intent& wanted,
                                           std::span<const readers::reader* const> readers, std::size_t byte_limit);

}  // namespace netrc::edit
