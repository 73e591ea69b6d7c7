// SPDX-License-Identifier: MIT
#include "diagnosis.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>

#include "lint/diagnosis/relevant_findings.hpp"
#include "lint/lint.hpp"
#include "lint/words.hpp"

namespace netrc::tool
{

namespace
{

diagnosis diagnose(const source_file& file, const target& target, const answer& answer, const lint::selection& asked)
{
  const auto query = target.query();
  if (!query)
    return {};
  const document& document = file.content.document;
  lint::file_context context;
  context.format = lint::format_of(file.name);
  const lint::findings found = lint::check({document, nullptr, &context}, asked);
  diagnosis result{.file = file.name};
  result.problems = static_cast<std::size_t>(std::count_if(found.items().begin(), found.items().end(),
                                                           [](const lint::finding& each)
                                                           { return severity_of(each) != lint::severity::info; }));
  const std::vector<const lint::finding*> relevant = relevant_findings(document, found, *query, answer);
  std::vector<std::uint32_t> offsets(relevant.size());
  std::transform(relevant.begin(), relevant.end(), offsets.begin(),
                 [](const lint::finding* each) { return each->where->begin; });
  const std::vector<position> positions = document.positions_of(offsets);
  for (std::size_t i = 0; i < relevant.size(); ++i)
  {
    const lint::finding* const each = relevant[i];
    std::vector<std::string> notes;
    for (const lint::finding& effect : each->effects)
      if (!effect.readers.empty())
        notes.push_back(sentence_of(effect));
    result.causes.push_back({fmt::format("{}:{}:{}", file.name, positions[i].line, positions[i].column),
                             std::string(name_of(severity_of(*each))),
                             fmt::format("{} [{}]", sentence_of(*each), each->rule->code), std::string(hint_of(*each)),
                             std::move(notes)});
  }
  return result;
}

}  // namespace

diagnosis diagnose(const source_file& file, const target& target, const answer& answer)
{
  return diagnose(file, target, answer, {});
}

diagnosis diagnose_values(const source_file& file, const target& target, const answer& answer)
{
  lint::selection asked;
  for (const lint::rule& each : lint::rules())
    if ((each.looks_at & lint::value_kinds) == lint::value_kinds)
      asked.select.push_back(each.code);
  return diagnose(file, target, answer, asked);
}

}  // namespace netrc::tool
