// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "netrc/lint.hpp"

namespace netrc::lint
{

/// The programs that part from the reference reading in one way, for one host.
struct parting
{
  lint::divergence how = divergence::none;
  reader_set readers;
  span entry;                        ///< the keyword of the host's first entry, or of `default`
  std::optional<span> related = {};  ///< the value that goes astray, or is read otherwise
  static_text remedy = {};           ///< the smallest change that was found to make them agree; may be empty
};

/// What the programs make of each host of a document, and of `default`. Programs are asked, not guessed at: each reads the text once a host, until about
/// `most_bytes` are read; the hosts whose entries all programs are known to read alike come last. A document in the portable subset (docs/readers.md) needs no
/// question.
class portability
{
public:
  static constexpr std::size_t most_bytes = std::size_t{16} << 20;

  /// `readers`: by name, those that are known; none: the first tier. Only what is `wanted` is reported.
  portability(const document& of, std::span<const std::string_view> readers, std::span<const divergence> wanted);

  [[nodiscard]] const std::vector<parting>& partings() const noexcept { return partings_; }
  /// The first entry whose host was not asked for, because too much was read already.
  [[nodiscard]] std::optional<span> first_unasked() const noexcept { return first_unasked_; }

private:
  std::vector<parting> partings_;
  std::optional<span> first_unasked_;
};

}  // namespace netrc::lint
