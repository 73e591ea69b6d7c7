// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "lint/lint.hpp"

namespace netrc::lint
{

// The rules that speak of suppressions: rules/NAME.cpp.
extern const rule unused_suppression;
extern const rule malformed_suppression;

/// What a file itself asks to suppress, and whether that was needed. A suppression is a comment on its own line, in one
/// of two forms:
///
///   #netrc-lint:ignore=C301,shadowed-entry     the entry that follows, or the line, if no entry follows
///   #netrc-lint:ignore-file=F601               the whole file
///
/// This is the form that all programs of the readers' table ignore. One word, joined to its `#`: Python 3.11 reads the
/// words after `#` as keywords if an empty line comes before it, and those after `#joined` always.
/// Nothing before the `#`: aria2 refuses a file with an indented one. Between two entries: Python 3.10 and older refuse
/// a `#` before an entry's password, netrc-parser of npm loses the entry. What tnftp and inetutils' ftp read out of it
/// (they know no comments, and a comma separates words there) are codes, names of rules, and words that open with `#`:
/// never a keyword. A Go package, fhs's, refuses every comment: nothing can be done for it.
class suppressions
{
public:
  /// `asked`: the rules that are. Must outlive it.
  suppressions(const document& document, const selection& asked);

  /// True if a finding is suppressed; remembers that it was.
  [[nodiscard]] bool covers(const finding& found) noexcept;
  /// True if a rule is suppressed in the whole file; remembers whether that was needed.
  [[nodiscard]] bool covers_file(const rule& rule, bool is_needed) noexcept;

  /// Those that covered nothing although all their rules were asked.
  void report_unused(const input& input, findings& found);
  /// Those that are not understood.
  void report_malformed(findings& found);

private:
  enum class fault : std::uint8_t
  {
    none,
    form,     ///< another form than the two above: it covers nothing
    no_rule,  ///< names no rule
    place,  ///< not at the beginning of its line, or inside an entry: it works, but some program loses something by it
  };
  /// One of the codes or names of a comment.
  struct request
  {
    span where;
    std::string_view selector;
    bool is_of_file = false;
    suppressions::fault fault = fault::none;
    bool is_used = false;
  };
  /// That a request covers a rule from a place on. Sorted by rule and place; those of one rule do not overlap, so that
  /// the last one before a place decides.
  struct coverage
  {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint32_t rule = 0;
    std::uint32_t request = 0;
  };

  [[nodiscard]] static bool comes_before(const coverage& one, const coverage& other) noexcept;
  class reader;

  [[nodiscard]] const coverage* find(const std::vector<coverage>& coverages, std::uint32_t offset,
                                     const rule& rule) const noexcept;
  [[nodiscard]] bool could_find(const rule& each, const input& input) const noexcept;

  const selection* asked_;
  std::vector<request> requests_;
  std::vector<coverage> of_places_;
  std::vector<coverage> of_file_;  ///< `begin` is 0
};

}  // namespace netrc::lint
