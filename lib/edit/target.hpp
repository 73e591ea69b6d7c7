// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "netrc/document.hpp"
#include "netrc/edit.hpp"
#include "netrc/lookup.hpp"

/// Which entries a question means to change.
///
///   asked for port P, login u                    asked for port P          asked for no port
///   machine h:P login u     changed              h:P, if it is there,      h without a port; entries for a
///   machine h:P             before it: new h:P   else h                    port alone are left: refused if
///   machine h login u       changed              (refused if what is       there are no others
///   nothing of these        new h (h:P, if       left has several
///                           the host has h:P)    logins)
///
/// A sound entry of another login or port is left alone. What is refused, and might answer, stops the change.
namespace netrc::edit
{

struct target
{
  refusal why = refusal::none;
  span where = {};
  problem_code problem = problem_code::none;
  std::vector<std::uint32_t> entries = {};  ///< to be changed; empty: a new one is to be made
  std::vector<std::uint32_t> of_host = {};  ///< all that name the host, in file order
  /// For a new entry: its port, and the entry that it must precede.
  std::optional<std::uint16_t> port = {};
  std::optional<std::uint32_t> before = {};
};

/// Looks at the entries of the host alone.
[[nodiscard]] target target_of(const document& document, const query& asked);

/// Those of the entries that name this port (nothing: no port) and this login (nothing: no login).
[[nodiscard]] std::vector<std::uint32_t> naming(const document& document, std::span<const std::uint32_t> entries,
                                                std::optional<std::uint16_t> port,
                                                std::optional<std::string_view> login);

/// The word at fault in an entry that is refused; its keyword, if there are too many problems to know.
[[nodiscard]] span place_of_fault(const document& document, const entry& refused) noexcept;

}  // namespace netrc::edit
