// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "redact/substitutes.hpp"
#include "redact/words.hpp"

namespace netrc::redaction
{

/// The parts of a host that is damaged, or may be no host.
struct host_parts
{
  byte_range name;                ///< between the user and the port, as rule 10 of docs/format.md has it
  std::vector<byte_range> hosts;  ///< what looks like a host in it
};

/// What of such a host stays: its signs, its port, the scheme of a URL, and what looks like a host in it. The rest, the
/// user and the path of a URL among it, is as secret as an unknown word.
host_parts keep_parts_of_host(word_bytes& word, const name_set& hosts);

/// True for a host that looks like one and not like a token, whatever its entry says: its port may be damaged.
[[nodiscard]] bool is_well_formed_and_safe_to_display(std::string_view host) noexcept;

/// True for a host that is the same on every machine, or says only which service it is.
[[nodiscard]] bool is_public_host(std::string_view host) noexcept;

/// Replaces a well-formed host, with its port or without: label by label, so that equal domains stay equal. Public
/// hosts and the domains of known services stay.
void replace_host(const word_bytes& word, substitutes& made_up, char* text);

}  // namespace netrc::redaction
