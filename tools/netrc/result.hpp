// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "netrc/lookup.hpp"
#include "netrc/readers.hpp"
#include "question.hpp"
#include "shared/source_file.hpp"

namespace netrc::tool
{

/// An answer, of the reference reading or of a program's: what `get` prints. The views live as long as the file and the
/// reply.
struct result
{
  netrc::outcome outcome = netrc::outcome::none;
  std::optional<std::string_view> login = {};
  bool shows_login = false;  ///< without --reveal
  std::optional<secret> password = {};
  std::optional<secret> account = {};
  std::string_view rule = {};  ///< `host`, `default`; of a found answer
  std::optional<std::size_t> line = {};
  std::string from = {};               ///< where a found answer comes from
  std::string_view problem_code = {};  ///< of a refused answer
  std::string problem_message = {};    ///< of a refused answer
  std::string explanation = {};        ///< why nothing was found, for people
};

[[nodiscard]] std::string_view name_of(outcome of);

/// The reference reading's.
[[nodiscard]] result result_of(const source_file& file, const question& asked);
/// What `by` replied. The reply outlives the result.
[[nodiscard]] result result_of(const source_file& file, const question& asked, const readers::reader& by,
                               const readers::reply& of);
/// What it means that a program gives up: `reports a syntax error and gives up on the whole file`.
[[nodiscard]] std::string_view describe(readers::fault of);
/// True if the reply's login may be shown: an entry's own, or the one that was asked for.
[[nodiscard]] bool shows_login(const readers::provenance_index& in, const question& asked, const readers::reply& of);

}  // namespace netrc::tool
