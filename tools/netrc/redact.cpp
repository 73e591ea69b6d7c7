// SPDX-License-Identifier: MIT
#include "redact/redact.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "commands.hpp"
#include "shared/terminal.hpp"

namespace netrc::tool
{
namespace
{

/// The first lines that a code was lost at, or new; the rest is a count.
void report(const std::vector<redaction::changed_code>& changed, const source_file& file)
{
  constexpr std::size_t most = 10;
  const std::size_t count = std::min(changed.size(), most);
  std::vector<std::uint32_t> offsets;
  for (std::size_t i = 0; i < count; ++i)
    offsets.push_back(changed[i].where.value_or(span{}).begin);
  const std::vector<position> positions = file.content.document.positions_of(offsets);
  for (std::size_t i = 0; i < count; ++i)
    print_error(fmt::format(
        "{}:{}: {} ({}) {}", file.name, positions[i].line, changed[i].rule->code, changed[i].rule->name,
        changed[i].is_new ? "is reported for the redacted file alone" : "is not reported for the redacted file"));
  if (changed.size() > most)
    print_error(fmt::format("{}: {} more findings differ", file.name, changed.size() - most));
}

}  // namespace

int redact(const redact_options& options)
{
  const auto file = open(options.file);
  if (!file)
    return could_not_run;
  const auto result = redaction::redact(file->content.document, {.hosts = options.hosts});
  if (!result)
  {
    print_error(
        fmt::format("{}: a file in UTF-16, which no program reads\n  hint: save it as UTF-8 first", file->name));
    return could_not_run;
  }
  report(result->changed, *file);
  return print(result->text.view()) ? exit_code::found : could_not_run;
}

}  // namespace netrc::tool
