// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "lint/lint.hpp"

namespace netrc::lint
{

/// The programs that disagree with the reference reading in one way, about one host.
struct host_disagreement
{
  lint::disagreement kind = disagreement::none;
  reader_set readers;
  /// The keyword of the host's first entry, or of `default`, or the word before a mention, or the word at which a program
  /// gives up on the whole file; nothing: the file as a whole is lost, and where is not known.
  std::optional<span> entry = {};
  std::optional<span> related = {};  ///< the value that goes astray, or is read otherwise, by one of them
  string_literal hint = {};          ///< the smallest rewrite found that fixes it; may be empty
  string_literal message = {};       ///< may be empty
};

/// What the programs make of each host of a document, and of one that no entry names. Programs are asked, not guessed
/// at: each reads the text once a host, until about `most_bytes` are read; the hosts of entries that are commented out,
/// or in a macro, too, for some programs read them. Hosts whose entries are refused or lack a value come first, those
/// whose entries all programs are known to read alike last. A document in the portable subset (docs/readers.md) needs
/// no question, a text over `longest_text` gets none.
class disagreement_report
{
public:
  static constexpr std::size_t byte_limit = std::size_t{128} << 20;
  static constexpr std::size_t longest_text = std::size_t{1} << 20;
  static constexpr std::size_t mention_limit = 32;

  /// `readers`: by name, those that are known; none: the first tier. Only what is `wanted` is reported. `spares_rare`:
  /// not that libraries of few, and no other program, give up the file or send a secret astray.
  disagreement_report(const document& document, std::span<const std::string_view> readers,
                      std::span<const disagreement> wanted, bool spares_rare);

  /// Those of the whole file first, then by place.
  [[nodiscard]] const std::vector<host_disagreement>& disagreements() const noexcept { return disagreements_; }
  /// The first entry whose host was not asked for.
  [[nodiscard]] std::optional<span> first_unasked() const noexcept { return first_unasked_; }

private:
  std::vector<host_disagreement> disagreements_;
  std::optional<span> first_unasked_;
};

}  // namespace netrc::lint
