// SPDX-License-Identifier: MIT
// Whatever a file holds: each format prints text that a terminal shows and does not obey, excerpts are ASCII within
// their width, carets stand in them, and the digits of passwords make no difference.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "formats/formats.hpp"
#include "lint/lint.hpp"
#include "netrc/display.hpp"
#include "other_passwords.hpp"
#include "property.hpp"
#include "targets.hpp"

namespace
{

using netrc::tool::excerpt;

constexpr std::size_t widest = 60;

bool is_plain(std::string_view text)
{
  return std::all_of(text.begin(), text.end(), [](char byte) { return byte >= ' ' && byte <= '~'; });
}

void check_excerpt(const std::optional<excerpt>& excerpt)
{
  if (!excerpt)
    return;
  require(excerpt->line.size() <= widest, "an excerpt that is too wide");
  require(excerpt->caret <= excerpt->line.size() && excerpt->width >= 1, "a caret outside its line");
  require(excerpt->caret + excerpt->width <= std::max(excerpt->line.size(), excerpt->caret + 1),
          "a mark beyond its line");
  require(is_plain(excerpt->line), "an excerpt that is not plain");
}

/// Most lines are plain ASCII, of which nothing is escaped.
void check_text(std::string_view text)
{
  for (std::size_t end = text.find('\n'); end != text.npos; end = text.find('\n'))
  {
    const std::string_view line = text.substr(0, end);
    require(is_plain(line) || netrc::escaped(line) == line, "a line that a terminal might obey");
    text.remove_prefix(end + 1);
  }
  require(text.empty(), "a last line without its end");
}

/// What is printed of a file in one format. (What SARIF says of the rules it says of every file:
/// tests/lint/sarif_rules.cpp.)
std::string printed(const netrc::document& document, std::uint64_t number)
{
  const netrc::lint::selection every_rule = {{"S", "H", "C", "D", "M", "P", "U"}, {}};
  const netrc::lint::findings found = netrc::lint::check({document}, every_rule, 20);
  const netrc::tool::run_result run{{netrc::tool::report_of("f", document, found, widest)}, {}};
  for (const netrc::tool::located& each : run.reports[0].problems)
  {
    check_excerpt(each.where);
    check_excerpt(each.related);
  }
  const auto formats = netrc::tool::formats();
  const netrc::tool::format& format = formats[number % formats.size()];
  return format.name == "sarif" ? as_sarif_without_rules(run) : format.print(run, false);
}

}  // namespace

/// One format a text: any byte that changes asks for another.
void fuzz::lint(std::string_view bytes)
{
  const netrc::document document = netrc::document::parse(bytes);
  const std::uint64_t format_number = hash_of(bytes);
  const std::string shown = printed(document, format_number);
  check_text(shown);
  const std::string other = with_other_passwords(document);
  if (other != bytes)
    require(shown == printed(netrc::document::parse(other), format_number), "an output that depends on a secret");
}
