// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "netrc/document.hpp"
#include "netrc/secret.hpp"

namespace netrc::lint
{

/// An entry of a host for which there are several.
struct rival
{
  std::uint64_t host_and_port = 0;  ///< a hash
  std::uint32_t index = 0;
};

/// The sound entries of machines whose host and port another one has, too: those of one host and port side by side, in
/// file order. Hosts are there by a hash that is seeded at random, so that nobody can write a file in which they
/// collide.
[[nodiscard]] std::vector<rival> rivals_by_host(const document& document);

/// Every host is asked for by https.
inline constexpr std::uint16_t port_of_https = 443;

/// A host as a URL names it: in lower case.
void append_lower(secret_buffer& buffer, std::string_view host);

/// For each entry the first one that is asked as it is: of its host and port (none is `port_of_https`), or the first
/// `default`; refused ones, too. Entries without a host are their own. Linear but for a sort.
[[nodiscard]] std::vector<std::uint32_t> first_alike(const document& document);

/// A host after the word `machine` outside of an entry: in a comment, or in the body of a macro.
struct mention
{
  span keyword;
  span host;    ///< as it is written
  span within;  ///< the comment with those on the lines around it, or the macro's body
};

/// The first hosts, up to `limit`, that are mentioned and that no entry names, each once. Linear.
[[nodiscard]] std::vector<mention> mentions(const document& document, std::size_t limit);

/// docs/format.md, rule 10
[[nodiscard]] bool have_one_host(const entry& one, const entry& other) noexcept;

}  // namespace netrc::lint
