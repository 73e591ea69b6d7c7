// SPDX-License-Identifier: MIT
// Whatever a file holds: every format prints text that a terminal shows and does not obey, excerpts are ASCII within their width, carets stand in them, and
// the digits of passwords make no difference.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "formats.hpp"
#include "netrc/lint.hpp"
#include "netrc/show.hpp"
#include "property.hpp"

namespace
{

using netrc::tool::excerpt;

constexpr std::size_t widest = 60;

void check_excerpt(const std::optional<excerpt>& of)
{
  if (!of)
    return;
  require(of->line.size() <= widest, "an excerpt that is too wide");
  require(of->caret <= of->line.size() && of->width >= 1, "a caret outside its line");
  require(of->caret + of->width <= std::max(of->line.size(), of->caret + 1), "a mark beyond its line");
  require(std::all_of(of->line.begin(), of->line.end(), [](char byte) { return byte >= ' ' && byte <= '~'; }),
          "an excerpt that is not plain");
}

void check_text(std::string_view text)
{
  for (std::size_t end = text.find('\n'); end != text.npos; end = text.find('\n'))
  {
    require(netrc::escaped(text.substr(0, end)) == text.substr(0, end), "a line that a terminal might obey");
    text.remove_prefix(end + 1);
  }
  require(text.empty(), "a last line without its end");
}

std::string printed(std::string_view text)
{
  const netrc::document document = netrc::document::parse(text);
  const netrc::lint::selection every_rule = {{"S", "H", "C", "D", "M", "P", "U"}, {}};
  const netrc::lint::findings found = netrc::lint::check({document}, every_rule, 20);
  const netrc::tool::run_result run{{netrc::tool::report_of("f", document, found, widest)}, {}};
  for (const netrc::tool::located& each : run.reports[0].problems)
  {
    check_excerpt(each.where);
    check_excerpt(each.related);
  }
  const std::string all = as_text(run, false) + as_concise(run) + as_json(run) + as_github(run) + as_sarif(run);
  check_text(all);
  return all;
}

/// The same text with other digits in the passwords that are digits alone. (tests/lint/secrecy.cpp exchanges more, and knows what means something.)
std::string with_other_passwords(std::string text)
{
  const netrc::document of = netrc::document::parse(text);
  of.tokens(
      [&](const netrc::token& each)
      {
        const std::string_view word(text.data() + each.where.begin, each.where.size);
        const bool is_plain = word.find_first_not_of("0123456789") == word.npos;
        // Where the word stands twice, it may be a host to some program.
        const bool is_alone = text.find(word) == text.rfind(word);
        if (each.kind == netrc::token_kind::password && is_plain && is_alone)
          for (std::uint32_t i = each.where.begin; i < each.where.end(); ++i)
            text[i] = text[i] == '9' ? '0' : static_cast<char>(text[i] + 1);
      });
  return text;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
  const std::string text(reinterpret_cast<const char*>(data), size);
  require(printed(text) == printed(with_other_passwords(text)), "an output that depends on a secret");
  return 0;
}
