// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lint/file_context.hpp"
#include "netrc/document.hpp"
#include "netrc/file.hpp"
#include "netrc/readers.hpp"

/// What is wrong with a .netrc, or goes wrong in a program that reads it. Rules and findings are data: the caller
/// decides how to print them.
namespace netrc::lint
{

enum class severity : std::uint8_t
{
  error,    ///< an entry or the file is not read, or a secret may go astray
  warning,  ///< programs differ, or a likely mistake
  info,
};
/// `error`, `warning`, `info`
[[nodiscard]] std::string_view name_of(severity severity) noexcept;

/// A group of rules. The first letter of a rule's code names it.
struct family
{
  char letter = 0;         ///< `S`
  std::string_view name;   ///< `syntax`
  std::string_view title;  ///< `Syntax and encoding`
};
/// In the order in which they are shown.
[[nodiscard]] std::span<const family> families() noexcept;

/// A text of the program, never of a file: only a literal makes one, and only while the program is compiled.
class string_literal
{
public:
  constexpr string_literal() noexcept = default;
  template <std::size_t Size>
  consteval string_literal(const char (&literal)[Size]) noexcept  // NOLINT(google-explicit-constructor)
      : text_(literal, Size - 1)
  {
  }
  [[nodiscard]] constexpr std::string_view view() const noexcept { return text_; }
  [[nodiscard]] constexpr bool empty() const noexcept { return text_.empty(); }

private:
  std::string_view text_;
};

class suppressions;         // lib/lint/suppression.hpp
class disagreement_report;  // lib/lint/disagreement_report.hpp

/// What the rules look at.
struct input
{
  const netrc::document& document;
  const loaded_file* file = nullptr;      ///< for the rules of the file itself; nothing for a text without one
  const file_context* context = nullptr;  ///< the same; for standard input its name alone
  suppressions* suppressed = nullptr;     ///< set by `check` for the rules that judge the file's own suppressions
  const disagreement_report* compared = nullptr;  ///< set by `check` for the rules of portability
};

/// How a program and the reference reading disagree about a host.
enum class disagreement : std::uint8_t
{
  none,
  astray,    ///< the program sends the host a secret that belongs elsewhere
  dies,      ///< it crashes on the file, or never comes back
  other,     ///< it sends something else, or where the reference reading gives nothing
  nothing,   ///< it finds nothing where the reference reading does
  given_up,  ///< it gives up on the whole file
};
inline constexpr std::size_t disagreement_count = 6;
/// True if the program loses the whole file, whichever host is asked: it is reported once.
[[nodiscard]] constexpr bool is_of_file(disagreement kind) noexcept
{
  return kind == disagreement::dies || kind == disagreement::given_up;
}

class findings;
struct word;            // lib/lint/words.hpp
struct placed_entry;    // lib/lint/words.hpp
struct placed_problem;  // lib/lint/words.hpp

/// A rule. All views are static. A code never changes its meaning.
struct rule
{
  std::string_view code;  ///< `S106`
  std::string_view name;  ///< `unknown-word`
  netrc::lint::severity severity = severity::error;
  std::string_view summary;   ///< one sentence, lower case, no full stop; shows no byte of a file
  std::string_view hint;      ///< how to fix it
  std::string_view why;       ///< what happens without: which program, which harm
  std::string_view evidence;  ///< how that is known: a run of a program, an advisory, a document; addresses in <>
  std::string_view bad;   ///< a file that it reports; for the rules of the file itself (F), what they report, in words
  std::string_view good;  ///< the same file, fixed
  /// The document's problem that this rule reports; such a rule has no check.
  problem_code problem = problem_code::none;
  /// Which of them, where several rules share the code; null for the rule that reports what no other does. Without
  /// `problem`: those, of any code, that follow from what the rule's own check finds. They are not reported.
  bool (*reports)(const placed_problem& here) = nullptr;
  /// The disagreement that it reports; it has no check either.
  lint::disagreement disagreement = disagreement::none;
  bool opt_in = false;  ///< asked only where it is selected, or programs are named: see `selection`
  /// Not asked of Emacs' and apt's files: these have properties, ports and paths of their own, and no other program
  /// reads them.
  bool netrc_only = false;
  /// Asked even of a text that is not a .netrc: it judges the mode, the place or the name of the file.
  bool any_text = false;

  // How it looks: one of the three. The parts of the text come in order, each once; findings are in the order of the
  // text.
  std::uint32_t looks_at = 0;  ///< for check_word: kinds of tokens, a bit each (`1 << kind`)
  void (*check_word)(const word& here, findings& found) = nullptr;
  void (*check_entry)(const placed_entry& here, findings& found) = nullptr;
  void (*check)(const input& input, findings& found) = nullptr;
};

[[nodiscard]] const family& family_of(const rule& rule) noexcept;

/// Some of the programs of `readers::table()`: a bit each, in its order; at most 64.
class reader_set
{
public:
  void add(const readers::reader& reader) noexcept { bits_ |= std::uint64_t{1} << (&reader - readers::table().data()); }
  void add(const reader_set& others) noexcept { bits_ |= others.bits_; }
  void remove(const reader_set& others) noexcept { bits_ &= ~others.bits_; }
  [[nodiscard]] bool empty() const noexcept { return bits_ == 0; }
  [[nodiscard]] std::vector<std::string_view> names() const;

private:
  std::uint64_t bits_ = 0;
};

/// A damage that shows in several places of a text, whatever entries are between them: they are one finding.
enum class damage : std::uint8_t
{
  none,
  merge_conflict,     ///< `<<<<<<<`, `=======`, `>>>>>>>`
  code_fence,         ///< the ``` of Markdown
  script,             ///< the commands of the script that should have written the file
  final_backslash,    ///< one at the end of each line, to continue it
  ssh_configuration,  ///< `Host`, `HostName`, `IdentityFile`
};
inline constexpr std::size_t damage_count = 6;

/// Where a rule matched. It shows no byte of the file, except which keyword a word was meant to be, if it is where a
/// keyword should be and not after a password on its line. It reveals at most a secret's length, its classes of bytes,
/// and whether it has a form that is not secret: a keyword, a placeholder's stock word (`changeme`), the published
/// beginning of a token (`dapi`, `ghp_`).
struct finding
{
  const lint::rule* rule = nullptr;
  std::optional<span> where = {};    ///< nothing: the file as a whole
  std::optional<span> related = {};  ///< the other place that it takes
  string_literal message = {};       ///< says what it is here more closely than the rule's summary; may be empty
  string_literal hint = {};          ///< the same for the rule's hint
  reader_set readers = {};           ///< the programs of which a rule of portability speaks
  string_literal replacement = {};   ///< what to write in place of `where`, so that the line is as it was meant
  lint::damage damage = damage::none;
  std::vector<finding> effects = {};  ///< what follows from the same damage: not findings of their own
};

/// The rule's, or that of a worse effect.
[[nodiscard]] severity severity_of(const finding& found) noexcept;
/// The sentence and the hint to show for a finding.
[[nodiscard]] constexpr std::string_view message_of(const finding& found) noexcept
{
  return found.message.empty() ? found.rule->summary : found.message.view();
}
[[nodiscard]] constexpr std::string_view hint_of(const finding& found) noexcept
{
  return found.hint.empty() ? found.rule->hint : found.hint.view();
}

/// The message, with the programs that it is about: `... belongs elsewhere: ruby, curl`.
[[nodiscard]] std::string sentence_of(const finding& found);

/// Collects what the rules find: keeps up to `limit`, counts all.
class findings
{
public:
  /// `suppressed`: what the file asks to suppress; it is neither collected nor counted.
  explicit findings(std::size_t limit, suppressions* suppressed = nullptr) : limit_(limit), suppressed_(suppressed) {}

  void add(const finding& found)
  {
    if (suppressed_ != nullptr && is_suppressed(found))
      return;
    ++count_;
    if (items_.size() < limit_)
      items_.push_back(found);
  }
  [[nodiscard]] std::size_t count() const noexcept { return count_; }
  void add_omitted(std::size_t unseen) noexcept { count_ += unseen; }
  void drop(std::size_t dropped) noexcept { count_ -= dropped; }
  [[nodiscard]] std::vector<finding>& items() & noexcept { return items_; }
  const std::vector<finding>& items() const&& = delete;
  [[nodiscard]] const std::vector<finding>& items() const& noexcept { return items_; }

private:
  [[nodiscard]] bool is_suppressed(const finding& found) const noexcept;

  std::size_t limit_;
  suppressions* suppressed_;
  std::size_t count_ = 0;
  std::vector<finding> items_;
};

/// All rules, by code.
[[nodiscard]] std::span<const rule> rules() noexcept;
/// By code (`S106`) or name (`unknown-word`); null if there is none.
[[nodiscard]] const rule* find_rule(std::string_view code_or_name) noexcept;

/// True if the text is the rule's code, the beginning of its code, or its name.
[[nodiscard]] bool matches(const rule& rule, std::string_view selector) noexcept;

/// Which rules are asked: by codes, beginnings of codes (`S`, `S1`) and names. Nothing selected means all but those by
/// choice, and with readers named those of portability, too; what is ignored goes before what is selected.
struct selection
{
  std::vector<std::string_view> select = {};
  std::vector<std::string_view> ignore = {};
  severity least = severity::info;             ///< rules below are not asked
  std::vector<std::string_view> readers = {};  ///< by name, whose answers are compared (P); none: the first tier

  [[nodiscard]] bool includes(const rule& rule) const noexcept;
  /// The same, and those by choice.
  [[nodiscard]] bool offers(const rule& rule) const noexcept;
};

/// Asks the rules. Findings come in the order of the text, those of the whole file first. One damage is one finding:
/// what follows from another finding is among its effects (diagnosis/causes.cpp), and not counted. What the file itself
/// asks to have passed over (docs/netrc-lint.md) is not among them. Linear in the text. Of a document's problems those
/// beyond `document::problem_limit` are counted for the rule that reports all others of their code, and passed over
/// only by a suppression for the whole file. The rules of portability read the text once for each program and host, up
/// to a bound (`portability`).
[[nodiscard]] findings check(const input& input, const selection& asked = {}, std::size_t most = 1000);

}  // namespace netrc::lint
