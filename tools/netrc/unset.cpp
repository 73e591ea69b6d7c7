// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <string>

#include "commands.hpp"
#include "file_edit.hpp"
#include "netrc/display.hpp"
#include "shared/terminal.hpp"

namespace netrc::tool
{
namespace
{

/// What answers for the host from now on: an entry of another login or port, or `default`.
std::string successor_text(const file_edit& file, const target& target, const document& after)
{
  query asked = *target.query();
  asked.login.reset();
  const answer answer = after.find(asked);
  return answer
             ? fmt::format("{}: now answers for {}\n", place_of(file, after, answer.entry->index()), target.display())
             : "";
}

}  // namespace

int unset(const edit_options& options)
{
  const auto target = target_of(options);
  if (!target)
    return could_not_run;
  auto file = begin_edit(options);
  if (!file)
    return could_not_run;
  const document& document = file->change.file().document;
  const edit::result result = edit::unset(document, *target->query());
  if (!result)
  {
    print_error(refusal_message(*file, *target, result));
    return exit_code::refused;
  }
  if (result.what == edit::change::none)
  {
    print_error(fmt::format("{}: no entry to remove for {}", file->name, target->display()));
    return exit_code::none;
  }
  std::string text;
  for (const std::uint32_t each : result.entries)
    text += fmt::format("{}: {}\n", place_of(*file, document, each), options.dry_run ? "would be removed" : "removed");
  return finish_edit(*file, options, result, text + successor_text(*file, *target, *result.after));
}

}  // namespace netrc::tool
