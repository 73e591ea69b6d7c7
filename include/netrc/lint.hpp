// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "netrc/document.hpp"
#include "netrc/file.hpp"

/// What is wrong with a .netrc, or will be with one of its readers. Rules are data and so are their findings: whoever prints them decides how.
namespace netrc::lint
{

enum class severity : std::uint8_t
{
  error,    ///< an entry or the file is not read, or a secret may go astray
  warning,  ///< programs differ, or a likely mistake
  info,
};

/// What the rules look at.
struct subject
{
  const netrc::document& document;
  const loaded* file = nullptr;  ///< for the rules of the file itself; nothing for a text without one
};

class findings;

/// A rule. All views are static. A code never changes its meaning.
struct rule
{
  std::string_view code;  ///< `S106`
  std::string_view name;  ///< `unknown-word`
  netrc::lint::severity severity = severity::error;
  std::string_view summary;  ///< one sentence, lower case, no full stop; shows no byte of a file
  std::string_view hint;     ///< how to mend it
  std::string_view why;      ///< what happens without: which program, which harm
  std::string_view bad;      ///< a file that it bites
  std::string_view good;     ///< the same file, mended
  /// Finds, in the order of the text. Nothing for the rules of a document's own problems: they are found while it is read.
  void (*check)(const subject& of, findings& to) = nullptr;
  problem_code problem = problem_code::none;  ///< the document's problem that this rule reports
};

/// Where a rule bites. Shows no byte of the file.
struct finding
{
  const lint::rule* rule = nullptr;
  std::optional<span> where;    ///< nothing: the file as a whole
  std::optional<span> related;  ///< the other place that it takes
};

/// Collects what the rules find: keeps `most`, counts all.
class findings
{
public:
  explicit findings(std::size_t most) : most_(most) {}

  void add(const finding& found)
  {
    ++count_;
    if (kept_.size() < most_)
      kept_.push_back(found);
  }
  [[nodiscard]] std::size_t count() const noexcept { return count_; }
  void count_more(std::size_t unseen) noexcept { count_ += unseen; }
  [[nodiscard]] std::vector<finding>& kept() & noexcept { return kept_; }
  const std::vector<finding>& kept() const&& = delete;
  [[nodiscard]] const std::vector<finding>& kept() const& noexcept { return kept_; }

private:
  std::size_t most_;
  std::size_t count_ = 0;
  std::vector<finding> kept_;
};

/// All rules, by code.
[[nodiscard]] std::span<const rule> rules() noexcept;
/// By code (`S106`) or name (`unknown-word`); null if there is none.
[[nodiscard]] const rule* find_rule(std::string_view code_or_name) noexcept;

/// Which rules are asked: codes or the beginnings of codes (`S`, `S1`). Nothing selected means all; what is ignored goes before what is selected.
struct selection
{
  std::vector<std::string_view> select = {};
  std::vector<std::string_view> ignore = {};

  [[nodiscard]] bool includes(const rule& of) const noexcept;
};

/// Asks the rules. Findings come in the order of the text, those of the whole file first. Linear in the text.
[[nodiscard]] findings check(const subject& of, const selection& asked = {}, std::size_t most = 1000);

}  // namespace netrc::lint
